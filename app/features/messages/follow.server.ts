// A thread moves as its work was moved in the list of work: with its rows, seen by those who see it.
import { sql } from 'kysely'
import { forbidden } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Moved } from '../work/follow.server.ts'
import type { StaffTx } from '../work/list.server.ts'
import { answerBy, teamsOf } from './teams.ts'
import { lockFor } from './lock.ts'
import { noteEvent, route } from './events.ts'

/**
 * In a restricted record that is not open it can be handed on all the same, so that nobody has to open it for that.
 * @throws forbidden for a thread of a team whose messages this person does not see
 */
export async function threadFollows(
  tx: StaffTx,
  { patient, about }: { patient: string; about: string },
  { holder, team, until }: Moved,
): Promise<void> {
  const gives = team !== undefined || (holder !== undefined && holder !== tx.actor.account)
  const thread = await lockFor(tx, patient, about).catch((error) => {
    if (error.code === 'restricted' && gives) return null
    throw error.kind === 'not_found'
      ? forbidden(
          'other_team',
          'This message is for a team that you are not in. Nothing was changed.',
        )
      : error
  })
  const due = async () => {
    const [to] = team === undefined ? [] : await teamsOf(tx, team)
    return to ? answerBy(to, tx.now) : null
  }
  if (!thread) {
    await sql`select app.hand_on_closed(${patient}, ${about}, ${team ?? null}, ${holder ?? null}, ${await due()},
      ${uuidv7(tx.now)})`.execute(tx.db)
    return
  }
  if (team !== undefined && team !== thread.team) {
    await noteEvent(tx, thread, 'handed over', { to_team: team })
    if (thread.waitingSince)
      await sql`update message_thread set answer_by = coalesce(${await due()}::timestamptz, answer_by)
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
