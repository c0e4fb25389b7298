// Bills as the clinic writes them: a draft that staff alone see, sent to the patient, taken back whole.
import { z } from 'zod'
import { mustBeAsDrawn, type Standing } from '../../kit/changed.ts'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { dayOf, readMoment } from '../../texts/dates.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { tellPatient } from '../notices/tell.ts'
import { openPerson } from '../staff/person.ts'
import { sumsOf, type Bill, type BillWords, type Line } from './bill.ts'
import { billFields, type BillFields } from './fields.ts'
import { entriesOf } from './ledger/sums.ts'
import { postEntry } from './ledger/post.ts'
import { billOf, lockBill, mustBeDraft, mustBeIssued, newNumber, notePlace } from './of.ts'
import { typedBill } from './typed.ts'
import { billVisits, visitIn } from './of-visit.ts'
import type { BillVisit } from './visit.ts'
import { addLines, linesOf, replaceLines, sealBillWords } from './rows.ts'

export const one = z.object({ patient: z.uuid(), id: z.string() })
export const deed = ({ patient, id }: z.output<typeof one>) =>
  ({ action: 'change', what: 'bill', patient, id }) as const
const DUE_DAYS = 30

const wordsIn = (fields: BillFields): BillWords => {
  const { title, note, insurer, kind, providerName: name, npi, tin, place, apart } = fields
  return {
    title,
    note,
    insurer,
    ...(kind === 'estimate' && { provider: { name, npi, tin, place }, apart }),
  }
}

const linesIn = ({ lines }: Pick<BillFields, 'lines'>) =>
  lines.map((line) => ({ ...line, system: '' }))

/** @throws invalid: an estimate says who gives the care, and where */
function mustNameProvider({ kind, providerName, place }: BillFields): void {
  if (kind !== 'estimate') return
  const fields = {
    ...(!providerName && { providerName: 'Write who is expected to give the care.' }),
    ...(!place && { place: 'Write where it is expected to be, with the state.' }),
  }
  if (Object.keys(fields).length > 0)
    throw invalid('no_provider', 'Some of what you entered needs another look.', fields)
}

/** Asked before the form is drawn: which visits it may be of. @throws notFound, forbidden 'restricted' */
export const beginBill = verb({
  name: 'bills.begin',
  who: ['staff'],
  may: 'bills.manage',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'bills', patient }),
  run: async (tx, { patient }): Promise<{ visits: BillVisit[] }> => {
    await openPerson(tx, patient)
    return { visits: await billVisits(tx, patient) }
  },
})

/** The same for a draft that is changed. */
export const readBillVisits = verb({
  name: 'bills.visits',
  who: ['staff'],
  may: 'bills.manage',
  input: one,
  audit: ({ patient }) => ({ action: 'read', what: 'days of visits', patient }),
  run: async (tx, asked): Promise<BillVisit[]> => billVisits(tx, (await billOf(tx, asked)).patient),
})

/** A draft. @returns its id */
export const newBill = verb({
  name: 'bills.new',
  who: ['staff'],
  may: 'bills.manage',
  input: billFields.extend({ patient: z.uuid() }),
  run: async (tx, { patient, ...fields }) => {
    await openPerson(tx, patient)
    mustNameProvider(fields)
    const id = uuidv7(tx.now)
    const bill = { id, patient }
    await tx.db
      .insertInto('bill')
      .values({
        patient_id: patient,
        bill_id: id,
        kind: fields.kind,
        number: await freeNumber(tx),
        currency: 'USD',
        state: 'draft',
        service_on: fields.serviceOn,
        ...(await visitIn(tx, patient, fields.visit)),
        due_on: fields.dueOn || null,
        confidential: fields.confidential,
        self_pay: fields.selfPay,
        words: await sealBillWords(tx, bill, wordsIn(fields)),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    await addLines(tx, bill, linesIn(fields))
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'bill', patient, id }),
})

async function freeNumber(tx: Pick<StaffTx, 'db'>): Promise<string> {
  for (;;) {
    const number = newNumber()
    const taken = await tx.db
      .selectFrom('bill')
      .select('bill_id')
      .where('number', '=', number)
      .executeTakeFirst()
    if (!taken) return number
  }
}

/** As the form has it, for whoever was slower. */
const standingOf = (bill: Bill, lines: Line[], by: string | null): Standing => ({
  version: String(bill.version),
  fields: typedBill(bill, lines),
  by,
  at: null,
})

export const editBill = verb({
  name: 'bills.edit',
  who: ['staff'],
  may: 'bills.manage',
  input: billFields
    .omit({ kind: true })
    .extend({ patient: z.uuid(), id: z.string(), version: z.string() }),
  audit: deed,
  run: async (tx, { patient, id, version, ...fields }): Promise<void> => {
    const bill = await lockBill(tx, { patient, id })
    mustBeDraft(bill)
    mustBeAsDrawn(version, standingOf(bill, await linesOf(tx, bill), null))
    mustNameProvider({ ...fields, kind: bill.kind })
    await tx.db
      .updateTable('bill')
      .set({
        service_on: fields.serviceOn,
        ...(await visitIn(tx, bill.patient, fields.visit)),
        due_on: fields.dueOn || null,
        confidential: fields.confidential,
        self_pay: fields.selfPay,
        words: await sealBillWords(tx, bill, wordsIn({ ...fields, kind: bill.kind })),
        version: bill.version + 1,
      })
      .where('patient_id', '=', bill.patient)
      .where('bill_id', '=', id)
      .execute()
    await replaceLines(tx, bill, linesIn(fields))
  },
})

/** The patient sees it from now on, and owes their part. */
export const issueBill = verb({
  name: 'bills.issue',
  who: ['staff'],
  may: 'bills.manage',
  input: one.extend({ version: z.string() }),
  audit: deed,
  run: async (tx, { patient, id, version }): Promise<void> => {
    const bill = await lockBill(tx, { patient, id })
    mustBeDraft(bill)
    const lines = await linesOf(tx, bill)
    mustBeAsDrawn(version, standingOf(bill, lines, null))
    await issue(tx, bill, lines)
  },
})

type Issuing = Pick<Bill, 'id' | 'patient' | 'kind' | 'dueOn' | 'version'>

/** Whoever issues it: staff, or the import. */
export async function issue(
  tx: Pick<StaffTx, 'db' | 'now'>,
  { id, patient, kind, dueOn, version }: Issuing,
  lines: Pick<Line, 'charge' | 'adjustment' | 'insurance' | 'own'>[],
): Promise<void> {
  const { own: total } = sumsOf(lines)
  await tx.db
    .updateTable('bill')
    .set({
      state: 'issued',
      issued_at: tx.now,
      total_minor: total,
      due_on: kind === 'estimate' ? null : (dueOn ?? (await dueDay(tx))),
      version: version + 1,
    })
    .where('patient_id', '=', patient)
    .where('bill_id', '=', id)
    .execute()
  if (kind === 'bill' && total > 0)
    await postEntry(tx, {
      patient,
      bill: id,
      deed: 'charge',
      amount: total,
      cause: `bill:${id}`,
    })
  await tellPatient(tx, { patient, kind: 'bills', about: id })
}

async function dueDay(tx: Pick<StaffTx, 'db' | 'now'>): Promise<string> {
  const row = await tx.db.selectFrom('clinic').select('time_zone').executeTakeFirst()
  const then = new Date(tx.now.getTime() + DUE_DAYS * 86_400_000)
  return dayOf(readMoment(then), row?.time_zone ?? 'UTC') ?? then.toISOString().slice(0, 10)
}

/** A draft that nobody wants is gone. */
export const dropBill = verb({
  name: 'bills.drop',
  who: ['staff'],
  may: 'bills.manage',
  input: one,
  audit: deed,
  run: async (tx, { patient, id }): Promise<void> => {
    const bill = await lockBill(tx, { patient, id })
    mustBeDraft(bill)
    await tx.db
      .deleteFrom('bill')
      .where('patient_id', '=', bill.patient)
      .where('bill_id', '=', id)
      .execute()
  },
})

const why = z
  .string()
  .trim()
  .min(5, 'Say in a few words why. Only staff read it.')
  .max(500, 'Use at most 500 characters.')

/** All of it: nothing is owed, and what was paid is the patient's credit. */
export const voidBill = verb({
  name: 'bills.void',
  who: ['staff'],
  may: 'bills.manage',
  input: one.extend({ why }),
  audit: deed,
  run: async (tx, { patient, id, why: words }): Promise<void> => {
    const bill = await lockBill(tx, { patient, id })
    mustBeIssued(bill)
    const left = await chargedOf(tx, bill)
    if (left > 0)
      await postEntry(tx, {
        patient: bill.patient,
        bill: id,
        deed: 'void',
        amount: left,
        cause: `void:${id}`,
      })
    await tx.db
      .updateTable('bill')
      .set({ state: 'void', version: bill.version + 1 })
      .where('patient_id', '=', bill.patient)
      .where('bill_id', '=', id)
      .execute()
    await addNote(tx, bill, words)
    await tellPatient(tx, { patient: bill.patient, kind: 'bills', about: id })
  },
})

/** What was charged and not taken off since. */
export async function chargedOf(tx: StaffTx, bill: Pick<Bill, 'id' | 'patient'>): Promise<number> {
  const off = new Set(['reduction', 'void', 'write-off'])
  return (await entriesOf(tx, bill)).reduce(
    (sum, { deed: what, minor }) =>
      what === 'charge' ? sum + minor : off.has(what) ? sum - minor : sum,
    0,
  )
}

export async function addNote(
  tx: StaffTx,
  { id, patient }: Pick<Bill, 'id' | 'patient'>,
  body: string,
): Promise<void> {
  const note = uuidv7(tx.now)
  await tx.db
    .insertInto('bill_note')
    .values({
      patient_id: patient,
      note_id: note,
      bill_id: id,
      body: await tx.vault.seal(patient, notePlace(note), body),
      made_by: tx.actor.account,
      created_at: tx.now,
    })
    .execute()
}

/** What staff say to each other. The patient does not see it. */
export const noteBill = verb({
  name: 'bills.note',
  who: ['staff'],
  may: 'bills.read',
  input: one.extend({
    body: z.string().trim().min(1, 'Write the note.').max(1000, 'Use at most 1,000 characters.'),
  }),
  // The log, which the patient reads too, says no more than that something of the bill was done.
  audit: deed,
  run: async (tx, { patient, id, body }): Promise<void> =>
    addNote(tx, await billOf(tx, { patient, id }), body),
})
