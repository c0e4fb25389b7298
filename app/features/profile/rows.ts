// Changes of details as they stand in the database, read and sealed.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { Answer, Change, ChangeState, ChangeWords } from './change.ts'
import type { Part } from './parts.ts'

export const wordsPlace = (id: string): string => placeOf('profile_change', 'words', id)
export const answerPlace = (id: string): string => placeOf('profile_change', 'answer', id)

type Row = Omit<Change, 'from' | 'to' | 'answer'> & { words: Buffer; answer: Buffer | null }
type Asked = { order?: RawBuilder<unknown>; most: number; lock?: true }

/** Those that row-level security shows. @param where of `c`, the change */
export async function changeRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  { order = sql`c.created_at desc, c.change_id desc`, most, lock }: Asked,
): Promise<Change[]> {
  const { rows } = await sql<Row>`
    select c.change_id as id, c.patient_id as patient, c.part, c.state, c.side, c.made_by as account, c.created_at as at, c.due_at as due,
      c.ended_at as "endedAt", (select m.name from staff_member m where m.account_id = c.ended_by) as by, c.filed_at as "filedAt",
      c.words, c.answer
    from profile_change c where ${where} order by ${order} limit ${sql.lit(most)}
    ${lock ? sql`for update of c` : sql``}`.execute(tx.db)
  return Promise.all(rows.map((row) => opened(tx, row)))
}

async function opened({ vault }: Pick<Tx, 'vault'>, row: Row): Promise<Change> {
  const { words, answer, ...rest } = row
  const open = async <T>(place: string, sealed: Buffer): Promise<T> =>
    JSON.parse((await vault.open(row.patient, place, sealed)).toString('utf8')) as T
  return {
    ...rest,
    part: row.part as Part,
    state: row.state as ChangeState,
    ...(await open<ChangeWords>(wordsPlace(row.id), words)),
    answer: answer && (await open<Answer>(answerPlace(row.id), answer)),
  }
}
