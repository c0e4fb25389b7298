// A thread moves as its work was moved in the list of work: with its rows, seen by those who see it.
import { sql } from 'kysely'
import { forbidden } from '../../kit/errors.ts'
import type { Moved } from '../work/follow.server.ts'
import type { StaffTx } from '../work/list.server.ts'
import { answerBy, teamsOf } from './teams.ts'
import { lockFor } from './lock.ts'
import { noteEvent, route } from './events.ts'

/** @throws forbidden for a thread of a team whose messages this person does not see */
export async function threadFollows(
  tx: StaffTx,
  { patient, about }: { patient: string; about: string },
  { holder, team, until }: Moved,
): Promise<void> {
  const thread = await lockFor(tx, patient, about).catch((error) => {
    throw error.kind === 'not_found'
      ? forbidden(
          'other_team',
          'This message is for a team that you are not in. Nothing was changed.',
        )
      : error
  })
  if (team !== undefined && team !== thread.team) {
    await noteEvent(tx, thread, 'handed over', { to_team: team })
    const [to] = await teamsOf(tx, team)
    if (thread.waitingSince && to)
      await sql`update message_thread set answer_by = ${answerBy(to, tx.now)}
        where patient_id = ${patient} and thread_id = ${about}`.execute(tx.db)
    await route(tx, thread, team, null)
  } else if (holder !== undefined && holder !== thread.holder) {
    await noteEvent(tx, thread, 'assigned', { to_account: holder })
    await route(tx, thread, thread.team, holder)
  }
  if (until === undefined || (!until && !thread.snoozedUntil)) return
  await sql`update message_thread set snoozed_until = ${until}
    where patient_id = ${patient} and thread_id = ${about}`.execute(tx.db)
  await noteEvent(tx, thread, until ? 'snoozed' : 'woken', until ? { until } : {})
}
