// Stopping a channel from one of its messages: without signing in, by one tap (RFC 8058).
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { linkHash } from './link.ts'

const input = z.object({ token: z.string().max(100) })
type Stoppable = 'email' | 'sms'

/** Which channel the link would stop. @throws notFound */
export const readStop = verb({
  name: 'notices.stop.read',
  who: ['public'],
  input,
  audit: () => [],
  run: async (tx, { token }): Promise<Stoppable> => {
    const { rows } = await sql<{ channel: Stoppable | null }>`
      select app.stop_notices(null, ${linkHash(token)}) as channel`.execute(tx.db)
    return rows[0]?.channel ?? gone()
  },
})

/** Twice is once. @throws notFound */
export const stopByLink = verb({
  name: 'notices.stop',
  who: ['public'],
  input,
  audit: { action: 'change', what: 'notices' },
  run: async (tx, { token }): Promise<Stoppable> => {
    const { rows } = await sql<{ channel: Stoppable | null }>`
      select app.stop_notices(${uuidv7(tx.now)}, ${linkHash(token)}) as channel`.execute(tx.db)
    return rows[0]?.channel ?? gone()
  },
})

function gone(): never {
  throw notFound('no_notice', 'This link is no longer good. Sign in to choose how we tell you.')
}
