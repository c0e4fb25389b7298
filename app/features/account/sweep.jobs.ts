// Removes links, codes and tickets that are long over. For a week they are kept: wrong codes of a day are counted
// by them, and somebody may ask what became of a link.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

const KEPT = 7 * 86_400_000 // ms

export const removeOver = verb({
  name: 'account.one-time.sweep',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<number> => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('one_time')
      .where('ends_at', '<', new Date(tx.now.getTime() - KEPT))
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
  audit: (_input, count) => (count ? { action: 'change', what: 'links that are over', count } : []),
})
