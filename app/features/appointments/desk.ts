// What a patient wants of a visit that only the front desk can do: somebody calls them. It waits no more once the visit has another
// time, or is over, by whoever did that.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { addWork, finishWork } from '../work/add.ts'

const DAY = 86_400_000 // ms

/** `startsAt`: of the visit. */
type Asking = { patient: string; id: string; startsAt: Date; what: string }

/** Of a visit within a day it does not wait for those that can. */
export const urgencyFor = (startsAt: Date, now: Date): 'now' | 'soon' =>
  startsAt.getTime() - now.getTime() < DAY ? 'now' : 'soon'

export async function askDesk(
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, id, startsAt, what }: Asking,
): Promise<void> {
  const { rows } = await sql<{ team: string }>`
    select team_id as team from team where front_desk and ended_at is null limit 1`.execute(tx.db)
  await addWork(tx, {
    kind: what === 'cancel' ? 'visit-cancel' : 'visit-move',
    about: id,
    patient,
    team: rows[0]?.team,
    urgency: urgencyFor(startsAt, tx.now),
  })
}

/** It was moved, cancelled, or took place. */
export async function askedNoMore(tx: Pick<Tx, 'db' | 'now'>, appointment: string): Promise<void> {
  for (const kind of ['visit-cancel', 'visit-move'] as const)
    await finishWork(tx, { kind, about: appointment })
}
