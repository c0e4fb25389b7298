// FHIR MedicationRequest, -Statement, -Administration and -Dispense -> one view of a medicine.
import type {
  CodeableConcept,
  Dosage,
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
  Quantity,
  Reference,
} from 'fhir/r4'
import { conceptName } from '../record/coding.fhir.ts'
import { fhirDate, firstDate, period } from '../record/dates.fhir.ts'
import { resolve, whoIs, type Names } from '../record/people.fhir.ts'
import { reasons } from '../record/reasons.fhir.ts'
import { remarks } from '../record/remarks.fhir.ts'
import { distinct, lookUp, number, objects, words } from '../record/tolerant.fhir.ts'
import { when } from '../record/when.fhir.ts'
import { amountText, doseText } from '../record/words/dose-text.ts'
import { bareNames, conceptWords } from '../record/words/words.fhir.ts'
import { medicineStatus, type MedicineStatus } from './medicine-status.fhir.ts'

export type MedicineResource =
  | MedicationRequest
  | MedicationStatement
  | MedicationAdministration
  | MedicationDispense

export type MedicineView = {
  plain: string
  /** The full name with form and strength; null when `plain` already is it. */
  clinical: string | null
  /** What it is commonly for; never why this person takes it. */
  about: string | null
  /** How we know of it: a prescription, somebody's word, given at a visit, handed out by a pharmacy. */
  source: 'prescribed' | 'reported' | 'given' | 'handed-out'
  status: MedicineStatus
  /** How to take it, one entry per dosage, in plain sentences; empty when not said. */
  how: string[]
  /** FHIR dates: prescribed, started, given or handed out; and the end where one is known. */
  date: string | null
  until: string | null
  /** Who prescribed, gave or handed it out, or told of it. */
  who: string | null
  reasons: string[]
  /** Why it was stopped, held or not given, in the sender's words. */
  statusReasons: string[]
  /** "30 tablets", days of supply, refills that were allowed: null when not said. */
  quantity: string | null
  supplyDays: number | null
  refills: number | null
  notes: string[]
}

const sources: Record<MedicineResource['resourceType'], MedicineView['source']> = {
  MedicationRequest: 'prescribed',
  MedicationStatement: 'reported',
  MedicationAdministration: 'given',
  MedicationDispense: 'handed-out',
}

/** @param names shared resources by reference: who prescribed, and Medication resources */
export function toMedicine(medicine: MedicineResource, names?: Names): MedicineView {
  const { plain, clinical, about } = conceptWords(conceptOf(medicine, names), 'medicine')
  const told = medicine.resourceType === 'MedicationRequest' && medicine.reportedBoolean === true
  return {
    plain,
    clinical,
    about: about ?? null,
    source: told ? 'reported' : sources[medicine.resourceType],
    status: medicineStatus(medicine),
    how: howToTake(medicine),
    ...timesOf(medicine),
    who: whoOf(medicine, names),
    reasons: reasons(medicine, names),
    statusReasons: statusReasons(medicine),
    ...supplyOf(medicine),
    notes: remarks(medicine.note),
  }
}

type Named = { medicationCodeableConcept?: CodeableConcept; medicationReference?: Reference }

function conceptOf(medicine: MedicineResource, names?: Names): CodeableConcept | null {
  const { medicationCodeableConcept: concept, medicationReference: reference }: Named = medicine
  if (concept) return concept
  const found = resolve(reference, medicine, names)
  if (found?.resourceType === 'Medication' && found.code) return found.code
  const display = words(reference?.display)
  return display ? { text: display } : null
}

function howToTake(medicine: MedicineResource): string[] {
  switch (medicine.resourceType) {
    case 'MedicationAdministration': {
      const { dose, route, text, rateQuantity } = medicine.dosage ?? {}
      const doseAndRate = dose || rateQuantity ? [{ doseQuantity: dose, rateQuantity }] : undefined
      return distinct([doseText({ text, route, doseAndRate }, 'given')])
    }
    case 'MedicationStatement':
      return doses(medicine.dosage)
    default:
      return doses(medicine.dosageInstruction)
  }
}

/** Tapers and the like come as several dosages in a sequence. */
function doses(dosages: Dosage[] | undefined): string[] {
  const inOrder = objects(dosages).toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
  return distinct(inOrder.map((dosage) => doseText(dosage)))
}

function timesOf(medicine: MedicineResource): { date: string | null; until: string | null } {
  switch (medicine.resourceType) {
    case 'MedicationRequest': {
      const validity = period(medicine.dispenseRequest?.validityPeriod)
      const bounds = objects(medicine.dosageInstruction).map((one) =>
        period(one.timing?.repeat?.boundsPeriod),
      )
      return {
        date: fhirDate(medicine.authoredOn) ?? bounds[0]?.start ?? validity.start,
        until: bounds.map((one) => one.end).find(Boolean) ?? null,
      }
    }
    case 'MedicationDispense':
      return { date: firstDate(medicine.whenHandedOver, medicine.whenPrepared), until: null }
    default: {
      const { date, until } = when(medicine, 'effective')
      const asserted = medicine.resourceType === 'MedicationStatement' && medicine.dateAsserted
      return { date: date ?? fhirDate(asserted), until }
    }
  }
}

function whoOf(medicine: MedicineResource, names?: Names): string | null {
  switch (medicine.resourceType) {
    case 'MedicationRequest':
      return whoIs(medicine.requester, medicine, names) ?? whoIs(medicine.recorder, medicine, names)
    case 'MedicationStatement':
      return whoIs(medicine.informationSource, medicine, names)
    default:
      return whoIs(objects<{ actor?: Reference }>(medicine.performer)[0]?.actor, medicine, names)
  }
}

function statusReasons(medicine: MedicineResource): string[] {
  if (medicine.resourceType === 'MedicationDispense') {
    const reference = medicine.statusReasonReference?.display
    const concept = medicine.statusReasonCodeableConcept
    return distinct([...bareNames(concept), words(reference), conceptName(concept)]).slice(0, 1)
  }
  return bareNames(medicine.statusReason)
}

function supplyOf(medicine: MedicineResource) {
  if (medicine.resourceType === 'MedicationRequest') {
    const ordered = medicine.dispenseRequest
    return {
      quantity: amountText(ordered?.quantity),
      supplyDays: days(ordered?.expectedSupplyDuration),
      refills: number(ordered?.numberOfRepeatsAllowed),
    }
  }
  const dispensed = medicine.resourceType === 'MedicationDispense' ? medicine : null
  return {
    quantity: amountText(dispensed?.quantity),
    supplyDays: days(dispensed?.daysSupply),
    refills: null,
  }
}

const inDays: Record<string, number> = { d: 1, day: 1, days: 1, wk: 7, week: 7, weeks: 7 }

/** Days of a duration; one without a unit is in days, one in another unit is not told. */
function days(duration: Quantity | undefined): number | null {
  const value = number(duration?.value)
  const each = lookUp(inDays, (words(duration?.code) ?? words(duration?.unit) ?? 'd').toLowerCase())
  return value === null || each === undefined ? null : value * each
}
