// Beside an entry or a document: that a correction of it was asked for, and what stands of that.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import { stepOf, type Amendment } from './amendment.ts'
import { amendmentRows } from './rows.ts'

/** What stands beside it: also the statement of disagreement and what the clinic said to it. */
export type AmendmentMark = Pick<
  Amendment,
  'id' | 'state' | 'at' | 'settledAt' | 'along' | 'wrong' | 'should'
> & { denied: string; statement: string; rebuttal: string }

const MOST = 100

/** By entry, the newest first. Those that were taken back say nothing of an entry. */
export async function marksOf(tx: PatientTx, ids: string[]): Promise<Map<string, AmendmentMark[]>> {
  if (ids.length === 0) return new Map()
  const where = sql`a.patient_id = ${ofPerson(tx)} and a.about_id = any(${ids}::uuid[]) and a.state <> 'taken back'`
  const found = await amendmentRows(tx, where, { most: MOST })
  const marks = new Map<string, AmendmentMark[]>()
  for (const one of found) {
    const about = one.aboutId as string
    marks.set(about, [...(marks.get(about) ?? []), markOf(one)])
  }
  return marks
}

export const markOf = (one: Amendment): AmendmentMark => {
  const { id, state, at, settledAt, along, wrong, should } = one
  const words = (what: 'denied' | 'disagreed' | 'rebutted') => stepOf(one, what)?.words ?? ''
  return {
    id,
    state,
    at,
    settledAt,
    along,
    wrong,
    should,
    denied: words('denied'),
    statement: words('disagreed'),
    rebuttal: words('rebutted'),
  }
}
