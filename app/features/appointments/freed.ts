// A time that is free again: whoever wants to come earlier may have it.
import type { Tx } from '../../kit/kit.ts'
import { enqueue } from '../../kit/jobs/job.ts'

export type Freed = { bookable: string; startsAt: Date; endsAt: Date }

/** Called in the transaction that frees it; what is past interests nobody. */
export async function freed(
  tx: Pick<Tx, 'db' | 'now'>,
  { bookable, startsAt }: Freed,
): Promise<void> {
  if (startsAt > tx.now) await enqueue(tx, 'earlier', bookable)
}
