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
  const { account, session } = tx.actor
  await tx.db
    .updateTable('auth_session')
    .set({ ended_at: tx.now, ended_why: 'second factor set up' })
    .where('account_id', '=', account)
    .where('session_id', '!=', session)
    .where('aal', '=', 1)
    .where('ended_at', 'is', null)
    .execute()
  await tellOfFactor(tx, account, news)
  return confirmSession(tx.ctx, { method })
}
