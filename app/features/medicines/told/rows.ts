// What patients told of their medicines, as it stands in the database; sealed under the patient's key.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import type { Told, ToldWords } from './told.ts'

export const wordsPlace = (id: string): string => placeOf('medicine_told', 'words', id)
export const answerPlace = (id: string): string => placeOf('medicine_told', 'answer', id)

type Row = Omit<Told, keyof ToldWords | 'answer'> & { words: Buffer; answer: Buffer | null }
type Asked = { order?: RawBuilder<unknown>; most: number }

/** Those that row-level security shows, the newest first unless told. @param where of `m` */
export async function toldRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  { order = sql`m.created_at desc, m.told_id`, most }: Asked,
): Promise<Told[]> {
  const { rows } = await sql<Row>`
    select m.told_id as id, m.patient_id as patient, m.kind, m.entry_id as entry, m.state, m.alone, m.created_at as at, m.due_at as due,
      m.made_by as account, m.seen_at as "seenAt", v.name as "seenBy", m.settled_at as "settledAt", s.name as by, m.filed_id as filed,
      m.words, m.answer
    from medicine_told m left join staff_member s on s.account_id = m.settled_by left join staff_member v on v.account_id = m.seen_by
    where ${where} order by ${order} limit ${sql.lit(most)}`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ words, answer, ...row }) => ({
      ...row,
      ...(JSON.parse(
        (await tx.vault.open(row.patient, wordsPlace(row.id), words)).toString('utf8'),
      ) as ToldWords),
      answer: answer
        ? (await tx.vault.open(row.patient, answerPlace(row.id), answer)).toString('utf8')
        : '',
    })),
  )
}
