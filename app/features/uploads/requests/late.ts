// What a patient was asked for until a day that is over, and did not send: work for whoever takes care of what comes in. Once
// somebody called about it, it does not come back, unless it was asked for again since.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { dayOf } from '../../../texts/dates.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import type { Work } from '../../work/add.ts'

type Found = { about: string; patient: string }

/** @param since what was due before is nobody's work any more */
export async function lateRequests(tx: Tx, since: Date, most: number): Promise<Work[]> {
  const { timeZone } = await calendarHere(tx)
  const dayAt = (at: Date) => dayOf({ kind: 'instant', at }, timeZone) as string
  const { rows } = await sql<Found>`
    select r.request_id as about, r.patient_id as patient from document_request r
    where r.state = 'asked' and r.due_on < ${dayAt(tx.now)} and r.due_on > ${dayAt(since)}
      and not exists (select from work_item w where w.kind = 'request' and w.about_id = r.request_id and w.created_at > r.state_at)
    order by r.due_on limit ${most}`.execute(tx.db)
  return rows.map((thing) => ({ kind: 'request', ...thing, urgency: 'soon' }))
}
