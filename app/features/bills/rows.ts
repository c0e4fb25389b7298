// Bills as they stand in the database, read and written down; what they say is sealed under the patient's key.
import { sql, type RawBuilder } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { Bill, BillWords, Line, LineWords, WholeBill } from './bill.ts'
import type { Entry } from './ledger/deeds.ts'

export const billPlace = (id: string): string => placeOf('bill', 'words', id)
export const linePlace = (id: string): string => placeOf('bill_line', 'words', id)

type Reading = Pick<Tx, 'db' | 'vault'>
type Row = Omit<Bill, keyof BillWords> & { words: Buffer }

/** Of `b`: what was paid on it, less what was taken off again. */
const paidIn = sql`(select coalesce(sum(case when e.credit = 'owed' then e.amount_minor else -e.amount_minor end), 0)::bigint
  from ledger_entry e where e.patient_id = b.patient_id and e.bill_id = b.bill_id
    and (e.credit = 'owed' and e.deed in ('payment', 'payment at the desk', 'credit used', 'dispute won')
      or e.debit = 'owed' and e.deed in ('taken off the bill', 'dispute')))`

type Asked = { order?: RawBuilder<unknown>; most: number }

/** Those that row-level security shows. @param where of `b`, the bill */
export async function billRows(
  tx: Reading,
  where: RawBuilder<unknown>,
  { order = sql`b.service_on desc, b.created_at desc, b.bill_id`, most }: Asked,
): Promise<Bill[]> {
  const { rows } = await sql<Row>`
    select b.bill_id as id, b.patient_id as patient, b.kind, b.number, b.currency, b.state, b.appointment_id as appointment,
      b.visit_id as visit, b.service_on as "serviceOn", b.issued_at as "issuedAt", b.due_on as "dueOn", b.total_minor as total,
      b.owed_minor as owed, b.confidential, b.self_pay as "selfPay", b.version, b.words, ${paidIn} as paid
    from bill b where ${where} order by ${order} limit ${sql.lit(most)}`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ words, ...row }) => ({ ...row, ...(await openBillWords(tx, row, words)) })),
  )
}

export const openBillWords = async (
  { vault }: Pick<Tx, 'vault'>,
  { id, patient }: { id: string; patient: string },
  words: Buffer,
): Promise<BillWords> =>
  JSON.parse((await vault.open(patient, billPlace(id), words)).toString('utf8')) as BillWords

export const sealBillWords = (
  { vault }: Pick<Tx, 'vault'>,
  { id, patient }: { id: string; patient: string },
  words: BillWords,
): Promise<Buffer> => vault.seal(patient, billPlace(id), JSON.stringify(words))

type LineRow = Omit<Line, keyof LineWords> & { words: Buffer }

export async function linesOf(
  tx: Reading,
  { id, patient }: Pick<Bill, 'id' | 'patient'>,
): Promise<Line[]> {
  const { rows } = await sql<LineRow>`
    select l.line_id as id, l.units, l.charge_minor as charge,
      l.adjustment_minor as adjustment, l.insurance_minor as insurance, l.own_minor as own, l.words
    from bill_line l where l.patient_id = ${patient} and l.bill_id = ${id} order by l.place, l.line_id`.execute(
    tx.db,
  )
  return Promise.all(
    rows.map(async ({ words, ...row }) => ({
      ...row,
      ...(JSON.parse(
        (await tx.vault.open(patient, linePlace(row.id), words)).toString('utf8'),
      ) as LineWords),
    })),
  )
}

/** In the order in which it happened. @param where of `e`, the entry */
export async function entryRows(
  tx: Pick<Tx, 'db'>,
  where: RawBuilder<unknown>,
  most = 2000,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.entry_id as id, e.bill_id as bill, e.deed, e.debit, e.credit, e.amount_minor as minor, e.currency, e.cause,
      e.payment_id as payment, e.created_at as at,
      (select p.receipt from payment p where p.patient_id = e.patient_id and p.payment_id = e.payment_id) as receipt
    from ledger_entry e where ${where} order by e.created_at, e.deed <> 'charge', e.entry_id limit ${sql.lit(most)}`.execute(
    tx.db,
  )
  return rows
}

export async function wholeBill(tx: Reading, bill: Bill): Promise<WholeBill> {
  const { id, patient } = bill
  const lines = await linesOf(tx, bill)
  const entries = await entryRows(tx, sql`e.patient_id = ${patient} and e.bill_id = ${id}`)
  return { ...bill, lines, entries }
}

/** The same as a patient reads it, or somebody who acts for them. */
export async function wholeForReader(tx: Reading, bill: Bill, isSelf: boolean): Promise<WholeBill> {
  const whole = await wholeBill(tx, bill)
  return isSelf
    ? whole
    : { ...whole, entries: whole.entries.map((entry) => ({ ...entry, quiet: true as const })) }
}

export type NewLine = Omit<Line, 'id' | 'own'>

type Writing = Pick<Tx, 'db' | 'now' | 'vault'>
type Of = Pick<Bill, 'id' | 'patient'>

/** Those of a draft, in the place of whatever lines it had. */
export async function replaceLines(tx: Writing, of: Of, lines: NewLine[]): Promise<void> {
  await tx.db
    .deleteFrom('bill_line')
    .where('patient_id', '=', of.patient)
    .where('bill_id', '=', of.id)
    .execute()
  await addLines(tx, of, lines)
}

export async function addLines(tx: Writing, { id, patient }: Of, lines: NewLine[]): Promise<void> {
  if (lines.length === 0) return
  const rows = await Promise.all(
    lines.map(async ({ units, charge, adjustment, insurance, ...words }, place) => {
      const line = uuidv7(tx.now)
      return {
        patient_id: patient,
        bill_id: id,
        line_id: line,
        place,
        units,
        charge_minor: charge,
        adjustment_minor: adjustment,
        insurance_minor: insurance,
        own_minor: charge - adjustment - insurance,
        words: await tx.vault.seal(patient, linePlace(line), JSON.stringify(words)),
      }
    }),
  )
  await tx.db.insertInto('bill_line').values(rows).execute()
}
