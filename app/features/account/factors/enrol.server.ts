// What follows when a second factor was set up: the session counts it, others that did not show one end, and the
// owner is told.
import type { Actor } from '../../../kit/actor.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { TextKey } from '../../../texts/texts.ts'
import type { Method } from '../methods.ts'
import { confirmSession, type SignedIn } from '../session.server.ts'
import { tellOfFactor } from '../notice.ts'

type Person = Extract<Actor, { kind: 'patient' | 'staff' }>

export async function enrolled(
  tx: Tx & { actor: Person },
  method: Method,
  news: TextKey,
): Promise<SignedIn> {
  await endOneFactor(tx)
  await tellOfFactor(tx, tx.actor.account, news)
  return confirmSession(tx.ctx, { method })
}

/** Other sessions that showed one factor alone: whoever set the second one up may have had them in mind. */
export async function endOneFactor({ db, now, actor }: Pick<Tx, 'db' | 'now'> & { actor: Person }) {
  await db
    .updateTable('auth_session')
    .set({ ended_at: now, ended_why: 'second factor set up' })
    .where('account_id', '=', actor.account)
    .where('session_id', '!=', actor.session)
    .where('aal', '=', 1)
    .where('ended_at', 'is', null)
    .execute()
}
