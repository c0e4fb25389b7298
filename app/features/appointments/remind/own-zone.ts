// The zone of somebody's own clock, as they chose it with their reminders: for what they print or take along.
import type { Actor } from '../../../kit/actor.ts'
import type { Tx } from '../../../kit/kit.ts'
import { readChoice } from './rules.ts'

type Reader = Pick<Tx, 'db'> & { actor: Extract<Actor, { kind: 'patient' }> }

/** Null where they chose none, and for somebody outside to whom something is shared. */
export async function ownZone({ db, actor }: Reader): Promise<string | null> {
  const row = await db
    .selectFrom('reminder_choice')
    .select('said')
    .where('account_id', '=', actor.account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return readChoice(row?.said)?.zone ?? null
}
