// What the verbs of the clinic's side have in common: one bill of an open record, locked where it is to be changed.
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { conflict, notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { openPerson } from '../staff/person.ts'
import type { Bill } from './bill.ts'
import { billRows } from './rows.ts'

export const notePlace = (id: string): string => placeOf('bill_note', 'body', id)
export const reductionPlace = (id: string): string => placeOf('bill_reduction', 'words', id)
export const endPlace = (id: string): string => placeOf('bill_reduction_end', 'words', id)

/** One bill of the open record, or of one that was merged into it. @throws notFound, forbidden 'restricted' */
export async function billOf(
  tx: StaffTx,
  { patient, id }: { patient: string; id: string },
): Promise<Bill> {
  const patients = await openPerson(tx, patient)
  if (!isUuid(id)) throw notFound()
  const where = sql`b.patient_id = any(${patients}::uuid[]) and b.bill_id = ${id}`
  const [bill] = await billRows(tx, where, { most: 1 })
  if (!bill) throw notFound()
  return bill
}

/** The same, which nobody else changes until the transaction is over. */
export async function lockBill(tx: StaffTx, of: { patient: string; id: string }): Promise<Bill> {
  const { patient, id } = await billOf(tx, of)
  await sql`select from bill where patient_id = ${patient} and bill_id = ${id} for update`.execute(
    tx.db,
  )
  return billOf(tx, of)
}

/** @throws conflict */
export function mustBeDraft({ state }: Pick<Bill, 'state'>): void {
  if (state !== 'draft')
    throw conflict('issued', 'This was sent to the patient meanwhile. Nothing was changed.')
}

/** @throws conflict for a draft, and for what was taken back */
export function mustBeIssued({ state }: Pick<Bill, 'state'>): void {
  if (state === 'draft')
    throw conflict('draft', 'This was not sent to the patient yet. Nothing was changed.')
  if (state === 'void')
    throw conflict('void', 'This was taken back meanwhile. Nothing was changed.')
}

/** '4021-8837': at random, so that nobody can count bills, or guess the next one. */
export const newNumber = (): string => {
  const digits = String(randomInt(100_000_000)).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
