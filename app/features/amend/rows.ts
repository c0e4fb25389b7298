// Corrections that were asked for, as they stand in the database, read and written down; sealed under the patient's key.
import { sql, type RawBuilder } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { Amendment, AmendmentWords, Happened, Side, Step } from './amendment.ts'

export const wordsPlace = (id: string): string => placeOf('amendment', 'words', id)
export const stepPlace = (id: string): string => placeOf('amendment_event', 'words', id)

type Row = Omit<Amendment, keyof AmendmentWords | 'steps'> & {
  words: Buffer
  steps: (Omit<Happened, 'at' | 'words'> & { at: string; words: string | null })[]
}

type Asked = { order?: RawBuilder<unknown>; most: number }

/** Those that row-level security shows, the newest first unless told. @param where of `a` */
export async function amendmentRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  { order = sql`a.created_at desc, a.amendment_id`, most }: Asked,
): Promise<Amendment[]> {
  const { rows } = await sql<Row>`
    select a.amendment_id as id, a.patient_id as patient, a.about, a.about_id as "aboutId", a.state, a.ground, a.along, a.created_at as at,
      a.due_at as due, a.extended_at as "extendedAt", a.settled_at as "settledAt", a.words,
      (select coalesce(json_agg(json_build_object('id', e.event_id, 'what', e.what, 'side', e.side, 'at', e.created_at, 'by', m.name,
          'account', e.account_id, 'words', encode(e.words, 'base64')) order by e.created_at, e.what <> 'asked', e.event_id), '[]')
        from amendment_event e left join staff_member m on m.account_id = e.account_id
        where e.patient_id = a.patient_id and e.amendment_id = a.amendment_id) as steps
    from amendment a where ${where} order by ${order} limit ${sql.lit(most)}`.execute(tx.db)
  return Promise.all(rows.map((row) => opened(tx, row)))
}

async function opened({ vault }: Pick<Tx, 'vault'>, row: Row): Promise<Amendment> {
  const { words, steps, ...rest } = row
  const plain = await vault.open(row.patient, wordsPlace(row.id), words)
  return {
    ...rest,
    ...(JSON.parse(plain.toString('utf8')) as AmendmentWords),
    steps: await Promise.all(
      steps.map(async ({ at, words: said, ...step }) => ({
        ...step,
        at: new Date(at),
        words: said
          ? (
              await vault.open(row.patient, stepPlace(step.id), Buffer.from(said, 'base64'))
            ).toString('utf8')
          : '',
      })),
    ),
  }
}

type Stepping = {
  patient: string
  amendment: string
  what: Step
  side: Side
  account: string
  words?: string
  at?: Date
}

/**
 * Writes down what became of it. Nothing of it is ever changed.
 * @returns false when somebody wrote the same down already
 */
export async function addStep(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  { patient, amendment, what, side, account, words = '', at = tx.now }: Stepping,
): Promise<boolean> {
  const id = uuidv7(at)
  const made = await tx.db
    .insertInto('amendment_event')
    .values({
      patient_id: patient,
      event_id: id,
      amendment_id: amendment,
      what,
      side,
      account_id: account,
      words: words ? await tx.vault.seal(patient, stepPlace(id), words) : null,
      created_at: at,
    })
    .onConflict((found) => found.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return Boolean(made)
}
