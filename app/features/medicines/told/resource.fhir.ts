// What a patient told of a medicine as the entry that it becomes, and where that comes from (Provenance). Pure.
import type { MedicationStatement, Provenance } from 'fhir/r4'
import { saysTold } from '../../record/from-form.fhir.ts'
import type { From, Told } from './told.ts'

export type Whence = {
  /** Reference to the Patient of the record. */
  patient: string
  /** The patient said so; else who acts for them. */
  own: boolean
  /** When it was noted: an instant. */
  noted: string
  /** Who of the clinic noted it. */
  by: string
}

const idOf = (told: Pick<Told, 'id'>): string => `told-${told.id}`

const fromWords: Record<From, string> = {
  doctor: 'From another doctor',
  bought: 'Bought over the counter',
  supplement: 'A supplement',
  other: 'From somewhere else',
}

/** The same word of a patient is the same resource, however often it is made. */
export function statementOf(
  told: Told,
  { patient, own, noted, by }: Whence,
): MedicationStatement & { id: string } {
  const { kind, name, how, purpose, from, since, reason, at } = told
  const says = [from && fromWords[from], since && `Since: ${since}`].filter(Boolean) as string[]
  return {
    resourceType: 'MedicationStatement',
    id: idOf(told),
    extension: [saysTold({ answered: at.toISOString(), taken: noted, by })],
    status: kind === 'also' ? 'active' : 'stopped',
    ...(reason && { statusReason: [{ text: reason }] }),
    medicationCodeableConcept: { text: name },
    subject: { reference: patient },
    ...(own && { informationSource: { reference: patient } }),
    dateAsserted: at.toISOString(),
    ...(purpose && { reasonCode: [{ text: purpose }] }),
    ...(how && { dosage: [{ text: how }] }),
    ...(says.length > 0 && { note: says.map((text) => ({ text })) }),
  }
}

const participant = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code }],
})

export const provenanceOf = (
  told: Told,
  { patient, own, noted, by }: Whence,
): Provenance & { id: string } => ({
  resourceType: 'Provenance',
  id: `${idOf(told)}-p`,
  target: [{ reference: `MedicationStatement/${idOf(told)}` }],
  occurredDateTime: told.at.toISOString(),
  recorded: noted,
  agent: [
    {
      type: participant('author'),
      who: own ? { reference: patient } : { display: 'Somebody who acts for the patient' },
    },
    { type: participant('verifier'), who: { display: by } },
  ],
})
