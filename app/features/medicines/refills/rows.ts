// Requests for refills as they stand in the database, read and written down; what they say is sealed under the patient's key.
import { sql, type RawBuilder } from 'kysely'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import {
  AGAIN_DAYS,
  noWords,
  type Pharmacy,
  type Refill,
  type RefillState,
  type RefillWords,
  type Side,
  type Step,
  type StepWords,
} from './refill.ts'

export const wordsPlace = (id: string): string => placeOf('refill', 'words', id)
export const stepPlace = (id: string): string => placeOf('refill_event', 'words', id)

type Row = {
  id: string
  patient: string
  entry: string
  state: RefillState
  stateAt: Date
  urgent: number
  due: Date
  at: Date
  words: Buffer
  pharmacy: Pharmacy
  steps: {
    id: string
    what: Step
    side: Side
    at: string
    by: string | null
    account: string
    words: string | null
  }[]
}

type Asked = { order?: RawBuilder<unknown>; most: number }

/** Those that row-level security shows. @param where of `r`, the refill */
export async function refillRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  { order = sql`r.created_at desc, r.refill_id`, most }: Asked,
): Promise<Refill[]> {
  const { rows } = await sql<Row>`
    select r.refill_id as id, r.patient_id as patient, r.entry_id as entry, r.state, r.state_at as "stateAt", r.urgent, r.due_at as due,
      r.created_at as at, r.words,
      (select json_build_object('id', p.pharmacy_id, 'name', p.name, 'street', p.street, 'town', p.town, 'zip', p.zip, 'phone', p.phone)
        from pharmacy p where p.pharmacy_id = r.pharmacy_id) as pharmacy,
      (select coalesce(json_agg(json_build_object('id', e.event_id, 'what', e.what, 'side', e.side, 'at', e.created_at, 'by', m.name,
          'account', e.account_id, 'words', encode(e.words, 'base64')) order by e.created_at, e.what <> 'asked', e.event_id), '[]')
        from refill_event e left join staff_member m on m.account_id = e.account_id
        where e.patient_id = r.patient_id and e.refill_id = r.refill_id) as steps
    from refill r where ${where} order by ${order} limit ${sql.lit(most)}`.execute(tx.db)
  return Promise.all(rows.map((row) => opened(tx, row)))
}

async function opened({ vault }: Pick<Tx, 'vault'>, row: Row): Promise<Refill> {
  const { patient, words, steps, ...rest } = row
  const saidIn = async (id: string, sealed: Buffer): Promise<StepWords> =>
    JSON.parse((await vault.open(patient, stepPlace(id), sealed)).toString('utf8')) as StepWords
  return {
    ...rest,
    patient,
    ...(await openWords(vault, { id: row.id, patient, words })),
    steps: await Promise.all(
      steps.map(async ({ words: said, at, ...step }) => ({
        ...step,
        at: new Date(at),
        said: said ? await saidIn(step.id, Buffer.from(said, 'base64')) : noWords,
      })),
    ),
  }
}

/** What the patient asked for, in words. */
export const openWords = async (
  vault: Tx['vault'],
  { id, patient, words }: Pick<Row, 'id' | 'patient' | 'words'>,
): Promise<RefillWords> =>
  JSON.parse((await vault.open(patient, wordsPlace(id), words)).toString('utf8')) as RefillWords

type Stepping = {
  patient: string
  refill: string
  what: Step
  side: Side
  account: string
  said?: StepWords
  at?: Date
}

/** Writes down what became of it. Nothing of it is ever changed. */
export async function addStep(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  { patient, refill, what, side, account, said, at = tx.now }: Stepping,
): Promise<void> {
  const id = uuidv7(at)
  const told = said && Object.values(said).some(Boolean)
  await tx.db
    .insertInto('refill_event')
    .values({
      patient_id: patient,
      event_id: id,
      refill_id: refill,
      what,
      side,
      account_id: account,
      words: told ? await tx.vault.seal(patient, stepPlace(id), JSON.stringify(said)) : null,
      created_at: at,
    })
    .execute()
}

/** The same in SQL, of `r`. What nobody said is ready keeps nobody from asking a week later. */
export const openIn = (now: Date) =>
  sql<boolean>`(r.state in ('asked', 'approved') or r.state = 'sent' and r.state_at > ${new Date(
    now.getTime() - AGAIN_DAYS * 86_400_000,
  )})`
