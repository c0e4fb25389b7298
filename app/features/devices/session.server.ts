// How long a session lasts: what the server knows, whatever a page believes.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

export type Left = {
  /** Seconds until it ends without use. */
  idle: number
  /** Seconds until it ends in any case. */
  end: number
}

/** Asking is no use of it unless the caller's claim says so. */
export const timeLeft = verb({
  name: 'account.session.look',
  who: ['patient', 'staff'],
  reach: 'any',
  early: true,
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<Left> => {
    const row = await tx.db
      .selectFrom('auth_session')
      .leftJoin('clinic', (join) => join.onTrue())
      .select(['seen_at', 'ends_at', 'idle_minutes'])
      .where('session_id', '=', tx.actor.session)
      .executeTakeFirstOrThrow()
    const until = (moment: number) => Math.max(0, (moment - tx.now.getTime()) / 1000)
    return {
      idle: until(row.seen_at.getTime() + (row.idle_minutes ?? 15) * 60_000),
      end: until(row.ends_at.getTime()),
    }
  },
})
