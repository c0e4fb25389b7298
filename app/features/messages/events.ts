// What staff do with a thread beside answering, as rows that say who did it.
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { StaffTx } from '../work/list.server.ts'
import { sayChanged, type Locked } from './add.ts'
import { notePlace } from './sealed.ts'

type What = 'assigned' | 'handed over' | 'snoozed' | 'woken' | 'closed' | 'reopened'
type More = { to_account?: string | null; to_team?: string; until?: Date; words?: string }

export async function noteEvent(
  tx: StaffTx,
  thread: Locked,
  what: What,
  { words, ...rest }: More = {},
): Promise<void> {
  const { patient, id, lastSeq } = thread
  const event = uuidv7(tx.now)
  await tx.db
    .insertInto('message_event')
    .values({
      patient_id: patient,
      event_id: event,
      thread_id: id,
      seq: lastSeq,
      what,
      account_id: tx.actor.account,
      note: words ? await tx.vault.seal(patient, notePlace(event), words) : null,
      created_at: tx.now,
      ...rest,
    })
    .execute()
  await sayChanged(tx, thread)
}

/** To a team, and there to somebody or to nobody yet. Whoever gives away what they alone had sees it no more. */
export const route = (
  tx: StaffTx,
  of: Pick<Locked, 'patient' | 'id'>,
  team: string,
  holder: string | null,
) => sql`select app.route_thread(${of.patient}, ${of.id}, ${team}, ${holder})`.execute(tx.db)
