// What patients told of their medicines, as the clinic reads it: of all patients, of one chart, and one of them beside what the
// record says.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { readerOf, type StaffTx } from '../../chart/open.server.ts'
import { cardsOf } from '../../find/cards.ts'
import type { Card } from '../../people/people.server.ts'
import { readNames } from '../../record/names.server.ts'
import { listEntries, type Entry } from '../../record/shelf.ts'
import { openPerson } from '../../staff/person.ts'
import { closedWork } from '../closed.ts'
import { toMedicine, type MedicineResource, type MedicineView } from '../medicines.fhir.ts'
import { toldRows } from './rows.ts'
import { shows, type Told } from './told.ts'

const PAGE = 20
const LISTED = 100
const TAKEN = 200

/** One of the open record, or of one that was merged into it. @throws notFound, forbidden 'restricted' */
export async function toldOf(
  tx: StaffTx,
  patient: string,
  id: string,
): Promise<{ told: Told; patients: string[] }> {
  const patients = await openPerson(tx, patient)
  if (!isUuid(id)) throw notFound()
  const where = sql`m.patient_id = any(${patients}::uuid[]) and m.told_id = ${id}`
  const [told] = await toldRows(tx, where, { most: 1 })
  if (!told) throw notFound()
  return { told, patients }
}

/** Whether the patient told it, and not somebody who acts for them. */
export async function isOwn({ db }: StaffTx, { patient, account, alone }: Told): Promise<boolean> {
  if (alone) return true
  const row = await db
    .selectFrom('account_patient')
    .select('relation')
    .where('patient_id', '=', patient)
    .where('account_id', '=', account)
    .where('relation', '=', 'self')
    .executeTakeFirst()
  return Boolean(row)
}

type Line = { id: string; view: MedicineView }

/** What the record says beside it. */
export type Beside = {
  /** The medicine that is taken no more; null where it is not there any more. */
  medicine: MedicineView | null
  /** What is taken by the record, where something is said to be missing. */
  taken: Line[]
}

export type OneTold = {
  told: Told
  /** The patient said so, and not somebody who helps. */
  own: boolean
  /** Null to those whose role does not include reading records. */
  beside: Beside | null
}

async function linesOf(tx: PatientTx, ids?: string[]): Promise<Line[]> {
  const entries = await listEntries<MedicineResource>(tx, {
    kind: 'medicine',
    ...(ids ? { ids } : { state: 'active' }),
    limit: TAKEN,
  })
  const names = await readNames(tx, entries as Entry[])
  return entries.map(({ id, resource }) => ({ id, view: toMedicine(resource, names) }))
}

async function besideOf(tx: PatientTx, { entry }: Told): Promise<Beside> {
  if (!entry) return { medicine: null, taken: await linesOf(tx) }
  const [found] = await linesOf(tx, [entry])
  return { medicine: found?.view ?? null, taken: [] }
}

/** Opened by those who can answer it, it is seen: the patient reads by whom. */
export const readTold = verb({
  name: 'medicines.told.chart.read',
  who: ['staff'],
  may: 'medicines.note',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'word of a medicine', patient, id }),
  run: async (tx, { patient, id }): Promise<OneTold> => {
    const { told, patients } = await toldOf(tx, patient, id)
    if (told.state === 'told' && !told.seenAt)
      await tx.db
        .updateTable('medicine_told')
        .set({ seen_by: tx.actor.account, seen_at: tx.now })
        .where('patient_id', '=', told.patient)
        .where('told_id', '=', id)
        .where('state', '=', 'told')
        .where('seen_at', 'is', null)
        .execute()
    const reads = tx.actor.may.includes('record.read')
    const reader = readerOf(tx, patient, patients.slice(1))
    const own = await isOwn(tx, told)
    return { told, own, beside: reads ? await besideOf(reader, told) : null }
  },
})

/** All of one chart, the newest first. */
export const listChartTold = verb({
  name: 'medicines.told.chart.list',
  who: ['staff'],
  may: 'medicines.note',
  input: z.object({ patient: z.uuid() }),
  // Part of the medicines of the chart, which are the row in the log.
  audit: () => [],
  run: async (tx, { patient }) => {
    const patients = await openPerson(tx, patient)
    const where = sql`m.patient_id = any(${patients}::uuid[])`
    return toldRows(tx, where, { most: LISTED })
  },
})

export type InQueue = OneTold & {
  /** The record to open: of a merge another than the medicine's. */
  patient: string
  card: Card
}

export type Queue = {
  items: InQueue[]
  /** Where the next page goes on; null at the end. */
  more: string | null
  /** How many wait in restricted records, which are not shown here. */
  closed: number
}

export const listToldQueue = verb({
  name: 'medicines.told.queue',
  who: ['staff'],
  may: 'medicines.note',
  input: z.object({
    show: z.enum(shows).catch('waiting'),
    after: z.uuid().nullable().catch(null),
  }),
  run: async (tx, { show, after }): Promise<Queue> => {
    const over = show === 'over'
    const from = sql`from medicine_told o where o.told_id = ${after}`
    const where = over
      ? sql`m.state <> 'told' and ${after ? sql`(m.settled_at, m.told_id) < (select o.settled_at, o.told_id ${from})` : sql`true`}`
      : sql`m.state = 'told' and ${after ? sql`(m.due_at, m.told_id) > (select o.due_at, o.told_id ${from})` : sql`true`}`
    const order = over ? sql`m.settled_at desc, m.told_id desc` : sql`m.due_at, m.told_id`
    const found = await toldRows(tx, where, { order, most: PAGE + 1 })
    const shown = found.slice(0, PAGE)
    return {
      items: await inQueue(tx, shown),
      more: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      closed: await closedWork(tx, ['medicine-told']),
    }
  },
  audit: (_input, { items }) =>
    [...new Set(items.map(({ patient }) => patient))].map((patient) => ({
      action: 'read',
      what: 'words of medicines',
      patient,
    })),
})

async function inQueue(tx: StaffTx, all: Told[]): Promise<InQueue[]> {
  const cards = await cardsOf(tx, [...new Set(all.map(({ patient }) => patient))])
  const reads = tx.actor.may.includes('record.read')
  const items: InQueue[] = []
  for (const told of all) {
    const opened = cards.get(told.patient)
    if (!opened) continue
    const { patient, card } = opened
    const [, ...also] = await openPerson(tx, patient)
    const beside = reads ? await besideOf(readerOf(tx, patient, also), told) : null
    items.push({ told, own: await isOwn(tx, told), beside, patient, card })
  }
  return items
}
