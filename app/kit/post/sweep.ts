// Removes letters that were sent long ago: to whom something was sent, and when, is known for ninety days. Those that
// failed stay.
import { z } from 'zod'
import { verb } from '../verb.ts'

const KEPT = 90 * 86_400_000 // ms; row-level security says the same

export const removeSent = verb({
  name: 'post.letters.sweep',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<number> => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('outgoing')
      .where('sent_at', '<', new Date(tx.now.getTime() - KEPT))
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
  audit: (_input, count) =>
    count ? { action: 'change', what: 'letters that were sent', count } : [],
})
