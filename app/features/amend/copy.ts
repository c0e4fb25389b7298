// Corrections that were asked for, for a copy of the record: to be read, and as FHIR Communication beside what they are about. What
// somebody said against a denial goes along with the record, as the law wants it.
import { sql } from 'kysely'
import type { Communication } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import { entriesOf } from '../record/shelf.ts'
import { stepOf, type Amendment } from './amendment.ts'
import { amendmentRows } from './rows.ts'

const MOST = 200

export type TakenAmendment = {
  amendment: Amendment
  /** Reference to what it is about, as the copy has it; null for what is not in it. */
  about: string | null
}

export async function everyAmendment(tx: PatientTx): Promise<TakenAmendment[]> {
  const where = sql`a.patient_id = ${ofPerson(tx)} and a.state <> 'taken back'`
  const found = await amendmentRows(tx, where, { most: MOST })
  const ids = found.flatMap(({ about, aboutId }) => (about === 'entry' && aboutId ? [aboutId] : []))
  const entries = ids.length > 0 ? await entriesOf(tx, ids) : []
  return found.map((amendment) => {
    const { about, aboutId } = amendment
    const entry = entries.find(({ id }) => id === aboutId)
    const of = entry?.resource.id ? `${entry.type}/${entry.resource.id}` : null
    return { amendment, about: about === 'document' ? `DocumentReference/${aboutId}` : of }
  })
}

const outcomes = {
  asked: 'Not answered yet.',
  accepted: 'Accepted.',
  denied: 'Denied.',
  'taken back': 'Taken back.',
} as const

/** In the order in which it was said. Pure. */
export function communicationOf(
  { amendment, about }: TakenAmendment,
  subject: string | null,
): Communication {
  const { id, state, wrong, should, why, at } = amendment
  const said = (what: 'accepted' | 'denied' | 'disagreed' | 'rebutted', words: string) => {
    const step = stepOf(amendment, what)
    return step?.words ? `${words} (${step.at.toISOString().slice(0, 10)}): ${step.words}` : null
  }
  const payload = [
    `Not right: ${wrong}`,
    `It should say: ${should}`,
    `Why: ${why}`,
    said('accepted', 'Accepted') ?? said('denied', 'Denied') ?? outcomes[state],
    said('disagreed', 'Statement of disagreement of the patient'),
    said('rebutted', 'Answer of the clinic to the statement'),
  ]
  return {
    resourceType: 'Communication',
    id,
    status: 'completed',
    category: [{ text: 'Request for amendment of the record (45 CFR 164.526)' }],
    ...(subject && { subject: { reference: subject }, sender: { reference: subject } }),
    ...(about && { about: [{ reference: about }] }),
    sent: at.toISOString(),
    payload: payload.flatMap((contentString) => (contentString ? [{ contentString }] : [])),
  }
}
