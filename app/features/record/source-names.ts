// Names of the systems that records come from: few, and once given they stay, so each is asked for once.
import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'
import type { Tx } from '../../kit/kit.ts'

const known = new WeakMap<Database, Map<number, string>>()

/** The name of each system among `ids`. */
export async function sourceNames(
  tx: Pick<Tx, 'db' | 'ctx'>,
  ids: number[],
): Promise<(id: number) => string> {
  const { database } = tx.ctx.kit
  let names = known.get(database)
  if (!names) known.set(database, (names = new Map()))
  if (!ids.every((id) => names.has(id))) {
    const { rows } = await sql<{ source_id: number; name: string }>`
      select source_id, name from record_source`.execute(tx.db)
    for (const row of rows) names.set(row.source_id, row.name)
  }
  return (id) => names.get(id) ?? ''
}
