// Bills that another system wrote. Each is a draft, or sent at once where that is asked for; read again it changes nothing, by the
// keyed hash of whose it is and its number. A bill that cannot be taken is refused whole, with the line and the reason.
import { z } from 'zod'
import { PorticoError } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Kit, Tx } from '../../../kit/kit.ts'
import { jobContext, parsed, verb } from '../../../kit/verb.ts'
import { patientToken } from '../../record/import/identity.ts'
import { sourceName } from '../../record/import/runs.server.ts'
import { openCard } from '../../staff/person.ts'
import { billFields, lineFields } from '../fields.ts'
import { issue } from '../manage.server.ts'
import { addLines, sealBillWords } from '../rows.ts'
import { billsIn, type Refused, type Row } from './csv.ts'

const yes = (said: string): boolean => /^(yes|true|1)$/i.test(said)

const sent = z.object({
  number: z
    .string()
    .regex(/^[\w.-]{1,40}$/, 'The number has other signs than letters, figures, dots, dashes.'),
  recordNumber: z.string().min(1, 'It names no record number.').max(100),
  birthDate: z.string(),
  bill: billFields,
})

/** @returns whether it is new; false when it was read before */
export const importBill = verb({
  name: 'bills.import',
  who: ['job'],
  input: z.object({
    source: sourceName,
    bill: z.custom<z.output<typeof sent>>(),
    issue: z.boolean(),
  }),
  run: async (tx, { source, bill: { number, recordNumber, birthDate, bill }, issue: send }) => {
    const sourceKey = tx.vault.blind('bill', `${source}|${number}`)
    const before = await tx.db
      .selectFrom('bill')
      .select('bill_id')
      .where('source_key', '=', sourceKey)
      .executeTakeFirst()
    if (before) return { made: false, id: before.bill_id, patient: null }
    const patient = await ownerOf(tx, recordNumber, birthDate)
    const taken = await tx.db
      .selectFrom('bill')
      .select('bill_id')
      .where('number', '=', number)
      .executeTakeFirst()
    if (taken) throw refusal('Another bill has this number.')
    const id = uuidv7(tx.now)
    const { title, note, insurer } = bill
    await tx.db
      .insertInto('bill')
      .values({
        patient_id: patient,
        bill_id: id,
        kind: 'bill',
        number,
        currency: 'USD',
        state: 'draft',
        service_on: bill.serviceOn,
        due_on: bill.dueOn || null,
        confidential: bill.confidential,
        self_pay: bill.selfPay,
        words: await sealBillWords(tx, { id, patient }, { title, note, insurer }),
        source_key: sourceKey,
        created_at: tx.now,
      })
      .execute()
    const lines = bill.lines.map((line) => ({ ...line, system: '' }))
    await addLines(tx, { id, patient }, lines)
    if (send) {
      const own = lines.map((line) => ({
        ...line,
        own: line.charge - line.adjustment - line.insurance,
      }))
      const dueOn = bill.dueOn || null
      await issue(tx, { id, patient, kind: 'bill', dueOn, version: 1 }, own)
    }
    return { made: true, id, patient }
  },
  audit: (_input, { made, id, patient }) =>
    made ? { action: 'create', what: 'bill', id, patient } : [],
})

const refusal = (reason: string) => new PorticoError('invalid', 'refused', reason)

/** The one patient with this record number. */
async function ownerOf(tx: Tx, recordNumber: string, birthDate: string): Promise<string> {
  const found = await tx.db
    .selectFrom('patient_identifier as i')
    .innerJoin('patient as p', 'p.patient_id', 'i.patient_id')
    .select(['i.patient_id as id', 'p.card'])
    .distinct()
    .where('i.key', '=', patientToken(tx.vault, recordNumber))
    .where('p.card', 'is not', null)
    .limit(2)
    .execute()
  const [one] = found
  if (!one?.card) throw refusal('No patient has this record number.')
  if (found.length > 1) throw refusal('More than one patient has this record number.')
  if (birthDate !== '') {
    const card = await openCard(tx, one.id, one.card)
    if (card.birthDate !== birthDate)
      throw refusal('The patient with this record number has another birth date.')
  }
  return one.id
}

export type ImportedBills = { read: number; made: number; same: number; refused: Refused[] }

/** Every bill of a table, each in a transaction of its own. */
export async function importBills(
  kit: Kit,
  text: string,
  { source, issue: send }: { source: string; issue: boolean },
): Promise<ImportedBills> {
  const ctx = jobContext(kit, 'import')
  const { bills, refused } = billsIn(text)
  const done: ImportedBills = { read: bills.length, made: 0, same: 0, refused: [...refused] }
  for (const rows of bills) {
    try {
      const { made } = await importBill(ctx, { source, bill: billOf(rows), issue: send })
      if (made) done.made += 1
      else done.same += 1
    } catch (error) {
      if (!(error instanceof PorticoError)) throw error
      done.refused.push(...whyRefused(rows, error))
    }
  }
  return done
}

function billOf(rows: Row[]): z.output<typeof sent> {
  const first = rows[0] as Row
  return parsed(sent, {
    number: first.bill,
    recordNumber: first.record_number,
    birthDate: first.birth_date,
    bill: {
      kind: 'bill',
      title: first.title,
      note: first.note,
      insurer: first.insurer,
      serviceOn: first.service_date,
      dueOn: first.due_date,
      confidential: yes(first.confidential),
      selfPay: yes(first.self_pay),
      lines: rows.map(lineOf),
    },
  })
}

const lineOf = (row: Row): z.input<typeof lineFields> => ({
  plain: row.line_words,
  code: row.code,
  units: row.units,
  charge: row.charge,
  adjustment: row.adjustment,
  insurance: row.insurance,
  day: row.line_date,
  diagnoses: row.diagnoses,
  why: row.why,
})

/** The line of the file that each sentence is about. */
function whyRefused(rows: Row[], error: PorticoError): Refused[] {
  const at = (i: number) => rows[i]?.line ?? rows[0]?.line ?? 0
  const fields = Object.entries(error.fields)
  if (fields.length === 0) return [{ line: at(0), reason: error.message }]
  return fields.map(([name, sentence]) => {
    const [, place = '0', part] = /lines\.(\d+)\.(\w+)$/.exec(name) ?? []
    return {
      line: at(Number(place)),
      reason: `${part ?? name.replace(/^bill\./, '')}: ${sentence}`,
    }
  })
}
