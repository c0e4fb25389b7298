// What a correction is asked of: an entry of the record or a document, found with the eyes of whoever asks, or the record as a whole.
import type { PatientTx } from '../../kit/kit.ts'
import { sectionOfKind } from '../caregivers/sections.ts'
import { patientSees } from '../documents/documents.policy.ts'
import { documentsWhere } from '../documents/rows.ts'
import { readEntry, type Kind } from '../record/shelf.ts'
import { titleOf } from '../record/title.fhir.ts'
import type { About } from './amendment.ts'

export type Target = {
  about: About
  id: string | null
  /** Under whose key it is. */
  patient: string
  title: string
  /** Its page in the portal; null for the record as a whole. */
  href: string | null
}

const kinds = Object.keys(sectionOfKind) as Kind[]

const pages: Partial<Record<Kind, (id: string) => string>> = {
  visit: (id) => `/visits/${id}`,
  appointment: () => '/visits',
  result: (id) => `/results/${id}`,
  report: (id) => `/results/report/${id}`,
  vital: () => '/vitals',
  note: (id) => `/visits/note/${id}`,
  medicine: () => '/medicines',
  condition: () => '/conditions',
  allergy: () => '/allergies',
  immunization: () => '/immunizations',
  procedure: () => '/procedures',
  care_team: () => '/care-team',
}

/** @param id empty: the record as a whole @throws notFound for what is not theirs to see */
export async function targetOf(tx: PatientTx, id: string): Promise<Target> {
  const { patient } = tx.actor
  if (!id) return { about: 'record', id: null, patient, title: '', href: null }
  const [document] = await documentsWhere(tx, patientSees(tx), [id])
  if (document) {
    const { title } = document
    return { about: 'document', id, patient: document.patient, title, href: `/documents/${id}` }
  }
  const entry = await readEntry(tx, id, kinds)
  const { plain, clinical } = titleOf(entry)
  const href = entry.kind ? (pages[entry.kind]?.(id) ?? null) : null
  return { about: 'entry', id, patient: entry.patient, title: plain ?? clinical ?? '', href }
}
