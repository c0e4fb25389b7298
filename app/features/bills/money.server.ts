// What staff do with what is owed: taken at the desk, paid by credit, written off, reduced after somebody agreed to it.
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { tellPatient, tellPatients } from '../notices/tell.ts'
import { spread } from '../payments/payment.ts'
import { addWork, finishWork } from '../work/add.ts'
import { ends, ways, type Bill } from './bill.ts'
import { postEntry } from './ledger/post.ts'
import { creditFor, creditSources, entriesOf } from './ledger/sums.ts'
import { addNote, chargedOf, deed, one } from './manage.server.ts'
import { moneyField } from './money.ts'
import { endPlace, lockBill, mustBeIssued, reductionPlace } from './of.ts'

const amount = moneyField()
/** Made by the form: sent twice it is done once. */
const key = z.uuid()

const tooMuch = (sentence: string) => invalid('too_much', sentence, { amount: sentence })

/** What was done by this form already. */
const doneBefore = async (tx: StaffTx, bill: Bill, marks: string[]): Promise<boolean> =>
  (await entriesOf(tx, bill)).some(({ cause }) => marks.includes(cause))

/** Cash, or the clinic's own card machine. @returns false when this form was sent before */
export const takePayment = verb({
  name: 'bills.take',
  who: ['staff'],
  may: 'bills.take',
  input: one.extend({ amount, way: z.enum(ways, 'Choose how it was paid.'), key }),
  run: async (tx, { patient, id, amount: paid, way, key: form }) => {
    const bill = await lockBillOf(tx, { patient, id })
    if (
      await doneBefore(
        tx,
        bill,
        ways.map((any) => `${any}:${form}`),
      )
    )
      return { made: false }
    if (paid > bill.owed) throw tooMuch('This is more than is owed.')
    const made = await postEntry(tx, {
      patient: bill.patient,
      bill: id,
      deed: 'payment at the desk',
      amount: paid,
      cause: `${way}:${form}`,
      till: true,
    })
    return { made }
  },
  audit: (input, { made }) => (made ? deed(input) : []),
})

/** What the patient has with the clinic, as far as it goes and is needed. */
export const spendCredit = verb({
  name: 'bills.credit',
  who: ['staff'],
  may: 'bills.take',
  input: one.extend({ key }),
  run: async (tx, { patient, id, key: form }) => {
    const bill = await lockBillOf(tx, { patient, id })
    const cause = `credit:${form}`
    if (await doneBefore(tx, bill, [cause])) return { made: false }
    const used = Math.min(await creditFor(tx, bill), bill.owed)
    if (used <= 0)
      throw conflict('no_credit', 'There is no credit to use, or nothing is owed any more.')
    const posting = {
      patient: bill.patient,
      bill: id,
      deed: 'credit used',
      amount: used,
      cause,
    } as const
    return { made: await postEntry(tx, posting) }
  },
  audit: (input, { made }) => (made ? deed(input) : []),
})

/**
 * What the patient has with the clinic, given back at the desk. It stands on the bills that it came from, so that whoever may not see
 * one of them sees nothing of it.
 */
export const giveBack = verb({
  name: 'bills.give-back',
  who: ['staff'],
  may: 'bills.refund',
  input: one.extend({ amount, way: z.enum(ways, 'Choose how it was given back.'), key }),
  run: async (tx, { patient, id, amount: given, way, key: form }) => {
    const bill = await lockBill(tx, { patient, id })
    if (bill.kind !== 'bill' || bill.state === 'draft') throw notFound()
    const causes = ways.map((any) => `${any}:${form}`)
    if (await givenBefore(tx, bill, causes)) return { made: false, bills: [] }
    if (given > (await creditFor(tx, bill)))
      throw tooMuch('This is more than the patient has with the clinic.')
    const from = await creditSources(tx, bill)
    const parts = spread(from.length > 0 ? from : [{ bill: id, minor: given }], given)
    for (const part of parts)
      await postEntry(tx, {
        patient: bill.patient,
        bill: part.bill,
        deed: 'refund',
        amount: part.minor,
        cause: `${way}:${form}`,
        till: true,
      })
    await tellPatients(
      tx,
      parts.map((part) => ({ patient: bill.patient, kind: 'bills', about: part.bill })),
    )
    return { made: true, bills: parts.map((part) => part.bill) }
  },
  audit: (input, { bills }) => bills.map((bill) => deed({ ...input, id: bill })),
})

/** By this form already, on whichever bill. */
async function givenBefore(tx: StaffTx, { patient }: Bill, causes: string[]): Promise<boolean> {
  const row = await tx.db
    .selectFrom('ledger_entry')
    .select('entry_id')
    .where('patient_id', '=', patient)
    .where('cause', 'in', causes)
    .executeTakeFirst()
  return row !== undefined
}

const why = z
  .string()
  .trim()
  .min(5, 'Say in a few words why. Only staff read it.')
  .max(500, 'Use at most 500 characters.')

export const writeOff = verb({
  name: 'bills.write-off',
  who: ['staff'],
  may: 'bills.reduce',
  input: one.extend({ amount, why, key }),
  run: async (tx, { patient, id, amount: off, why: words, key: form }) => {
    const bill = await lockBillOf(tx, { patient, id })
    const cause = `write-off:${form}`
    if (await doneBefore(tx, bill, [cause])) return { made: false }
    if (off > bill.owed) throw tooMuch('This is more than is owed.')
    const made = await postEntry(tx, {
      patient: bill.patient,
      bill: id,
      deed: 'write-off',
      amount: off,
      cause,
    })
    await addNote(tx, bill, words)
    await tellPatient(tx, { patient: bill.patient, kind: 'bills', about: id })
    return { made }
  },
  audit: (input, { made }) => (made ? deed(input) : []),
})

async function lockBillOf(tx: StaffTx, of: { patient: string; id: string }): Promise<Bill> {
  const bill = await lockBill(tx, of)
  if (bill.kind !== 'bill') throw notFound()
  mustBeIssued(bill)
  return bill
}

/** Under discussion from now on. The patient sees nothing of it. */
export const proposeReduction = verb({
  name: 'bills.reduction.propose',
  who: ['staff'],
  may: 'bills.manage',
  input: one.extend({ amount, why }),
  run: async (tx, { patient, id, amount: less, why: words }) => {
    const bill = await lockBillOf(tx, { patient, id })
    if (less > (await chargedOf(tx, bill))) throw tooMuch('This is more than was charged.')
    const reduction = uuidv7(tx.now)
    await tx.db
      .insertInto('bill_reduction')
      .values({
        patient_id: bill.patient,
        reduction_id: reduction,
        bill_id: id,
        amount_minor: less,
        words: await tx.vault.seal(bill.patient, reductionPlace(reduction), words),
        proposed_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    await addWork(tx, {
      kind: 'bill-reduction',
      about: reduction,
      patient: bill.patient,
      urgency: 'soon',
    })
    return { reduction }
  },
  // The log, which the patient reads too, says no more than that something of the bill was done.
  audit: deed,
})

/** Decided once. What is agreed is a reduction that the patient sees; nothing else of it ever is. */
export const decideReduction = verb({
  name: 'bills.reduction.decide',
  who: ['staff'],
  may: 'bills.reduce',
  input: one.extend({
    reduction: z.string(),
    how: z.enum(ends, 'Choose what becomes of it.'),
    why: z.string().trim().max(500, 'Use at most 500 characters.'),
  }),
  audit: deed,
  run: async (tx, { patient, id, reduction, how, why: words }): Promise<void> => {
    const bill = await lockBill(tx, { patient, id })
    if (!isUuid(reduction)) throw notFound()
    const found = await tx.db
      .selectFrom('bill_reduction')
      .select('amount_minor')
      .where('patient_id', '=', bill.patient)
      .where('reduction_id', '=', reduction)
      .where('bill_id', '=', id)
      .executeTakeFirst()
    if (!found) throw notFound()
    if (how === 'agreed') mustBeIssued(bill)
    const ended = await tx.db
      .updateTable('bill_reduction')
      .set({ ended_at: tx.now })
      .where('patient_id', '=', bill.patient)
      .where('reduction_id', '=', reduction)
      .where('ended_at', 'is', null)
      .returning('reduction_id')
      .executeTakeFirst()
    if (!ended)
      throw conflict('decided', 'Somebody has decided this meanwhile. Nothing was changed by you.')
    await tx.db
      .insertInto('bill_reduction_end')
      .values({
        patient_id: bill.patient,
        reduction_id: reduction,
        how,
        words: words ? await tx.vault.seal(bill.patient, endPlace(reduction), words) : null,
        decided_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    await finishWork(tx, { kind: 'bill-reduction', about: reduction })
    if (how !== 'agreed') return
    const less = Number(found.amount_minor)
    if (less > (await chargedOf(tx, bill)))
      throw conflict('too_much', 'This is more than is charged by now. Nothing was changed.')
    await postEntry(tx, {
      patient: bill.patient,
      bill: id,
      deed: 'reduction',
      amount: less,
      cause: `reduction:${reduction}`,
    })
    await tellPatient(tx, { patient: bill.patient, kind: 'bills', about: id })
  },
})
