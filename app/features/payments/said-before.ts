// Whether there was work about this already, done or not: a gateway says the same again and again.
import type { Tx } from '../../kit/kit.ts'

type Work = { kind: 'payment-unknown' | 'payment-forged'; about: string }

/** @param since from when on; always, where none is said */
export async function wasSaid(
  { db }: Pick<Tx, 'db'>,
  { kind, about }: Work,
  since: Date = new Date(0),
): Promise<boolean> {
  const row = await db
    .selectFrom('work_item')
    .select('work_id')
    .where('kind', '=', kind)
    .where('about_id', '=', about)
    .where('created_at', '>', since)
    .executeTakeFirst()
  return row !== undefined
}
