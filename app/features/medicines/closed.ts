// Work about restricted records that are not open to whoever asks: a list that leaves them out says how many there are.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { WorkKind } from '../work/kinds.ts'

export async function closedWork({ db }: Pick<Tx, 'db'>, kinds: WorkKind[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unnest(${kinds}::text[]) as wanted (kind)
      join work_item w on w.kind = wanted.kind and w.done_at is null
    where w.patient_id = any ((select app.closed_records())::uuid[])`.execute(db)
  return rows[0]?.n ?? 0
}
