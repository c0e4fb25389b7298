// Requests for refills as the clinic reads them: the queue of all patients, those of one chart, and one of them.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Card } from '../../people/people.server.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { verb } from '../../../kit/verb.ts'
import { readerOf, type StaffTx } from '../../chart/open.server.ts'
import { cardsOf } from '../../find/cards.ts'
import { openPerson } from '../../staff/person.ts'
import { closedWork } from '../closed.ts'
import { controlOfOne, controlsOf } from './control.ts'
import { factsOf, type Facts } from './facts.ts'
import { lanes, type Lane, type Refill } from './refill.ts'
import { refillRows } from './rows.ts'
import type { Control } from './substances.fhir.ts'
import { refillOf } from './take.ts'

export const notePlace = (id: string): string => placeOf('refill_note', 'body', id)

export type Note = { id: string; at: Date; by: string | null; text: string }

async function notesOf(tx: StaffTx, refills: Refill[]): Promise<Map<string, Note[]>> {
  const rows =
    refills.length === 0
      ? []
      : await tx.db
          .selectFrom('refill_note as n')
          .leftJoin('staff_member as m', 'm.account_id', 'n.made_by')
          .select(['n.patient_id', 'n.refill_id', 'n.note_id', 'n.body', 'n.created_at', 'm.name'])
          .where('n.patient_id', 'in', [...new Set(refills.map(({ patient }) => patient))])
          .where(
            'n.refill_id',
            'in',
            refills.map(({ id }) => id),
          )
          .orderBy('n.created_at')
          .execute()
  const notes = await Promise.all(
    rows.map(async (row) => ({
      refill: row.refill_id,
      id: row.note_id,
      at: row.created_at,
      by: row.name,
      text: (await tx.vault.open(row.patient_id, notePlace(row.note_id), row.body)).toString(
        'utf8',
      ),
    })),
  )
  return Map.groupBy(notes, ({ refill }) => refill)
}

const PAGE = 20
const LISTED = 100

export type InQueue = {
  refill: Refill
  /** The record to open: of a merge another than the medicine's. */
  patient: string
  card: Card
  /** Null to those whose role does not include reading records. */
  facts: Facts | null
  notes: Note[]
  control: Control
}

export type Queue = {
  items: InQueue[]
  /** Where the next page goes on; null at the end. */
  more: string | null
  /** How many wait in each lane. */
  counts: Record<Exclude<Lane, 'over'>, number>
  /** How many wait in restricted records, which are not shown here. */
  closed: number
}

/** Restricted records that are not open to whoever asks are missing in it: the list of work names them. */
export const listQueue = verb({
  name: 'refills.queue.list',
  who: ['staff'],
  may: 'refills.take',
  input: z.object({
    lane: z.enum(lanes).catch('asked'),
    after: z.uuid().nullable().catch(null),
  }),
  run: async (tx, { lane, after }): Promise<Queue> => {
    const over = lane === 'over'
    const refills = await refillRows(
      tx,
      over
        ? sql`r.state in ('refused', 'ready', 'taken back') and ${
            after
              ? sql`(r.state_at, r.refill_id) < (select o.state_at, o.refill_id from refill o where o.refill_id = ${after})`
              : sql`true`
          }`
        : sql`r.state = ${sql.lit(lane)} and ${
            after
              ? sql`(r.urgent, r.due_at, r.refill_id) > (select o.urgent, o.due_at, o.refill_id from refill o where o.refill_id = ${after})`
              : sql`true`
          }`,
      {
        order: over ? sql`r.state_at desc, r.refill_id desc` : sql`r.urgent, r.due_at, r.refill_id`,
        most: PAGE + 1,
      },
    )
    const shown = refills.slice(0, PAGE)
    return {
      items: await inQueue(tx, shown),
      more: refills.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      counts: await countLanes(tx),
      closed: await closedWork(tx, lane === 'approved' ? ['refill-send'] : ['refill']),
    }
  },
  audit: (_input, { items }) =>
    [...new Set(items.map(({ patient }) => patient))].map((patient) => ({
      action: 'read',
      what: 'refills',
      patient,
    })),
})

async function countLanes(tx: StaffTx): Promise<Queue['counts']> {
  const { rows } = await sql<{ state: 'asked' | 'approved' | 'sent'; n: number }>`
    select r.state, count(*)::int as n from refill r where r.state in ('asked', 'approved', 'sent') group by r.state`.execute(
    tx.db,
  )
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0
  return { asked: of('asked'), approved: of('approved'), sent: of('sent') }
}

async function inQueue(tx: StaffTx, refills: Refill[]): Promise<InQueue[]> {
  const cards = await cardsOf(tx, [...new Set(refills.map(({ patient }) => patient))])
  const notes = await notesOf(tx, refills)
  const people = Map.groupBy(refills, ({ patient }) => cards.get(patient)?.patient ?? patient)
  const controls = await controlsOf(tx, refills)
  const facts = new Map<string, Facts>()
  if (tx.actor.may.includes('record.read'))
    for (const [patient, own] of people) {
      const [, ...also] = await openPerson(tx, patient)
      for (const [id, known] of await factsOf(readerOf(tx, patient, also), own))
        facts.set(id, known)
    }
  return refills.flatMap((refill) => {
    const opened = cards.get(refill.patient)
    if (!opened) return []
    const { patient, card } = opened
    return {
      refill,
      patient,
      card,
      facts: facts.get(refill.id) ?? null,
      notes: notes.get(refill.id) ?? [],
      control: controls.get(refill.id) ?? 'unknown',
    }
  })
}

/** Those of one chart, the newest first. */
export const listChartRefills = verb({
  name: 'refills.chart.list',
  who: ['staff'],
  may: 'refills.take',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'refills', patient }),
  run: async (tx, { patient }) => {
    const patients = await openPerson(tx, patient)
    return refillRows(tx, sql`r.patient_id = any(${patients}::uuid[])`, { most: LISTED })
  },
})

export type OneRefill = Omit<InQueue, 'card' | 'patient'> & {
  /** What was asked for of the same medicine before, the newest first. */
  before: Refill[]
  /** The item of work that waits with it, where one does. */
  work: string | null
}

export const readChartRefill = verb({
  name: 'refills.chart.read',
  who: ['staff'],
  may: 'refills.take',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'refill', patient, id }),
  run: async (tx, { patient, id }): Promise<OneRefill> => {
    const { refill, patients } = await refillOf(tx, patient, id)
    const reads = tx.actor.may.includes('record.read')
    const reader = readerOf(tx, patient, patients.slice(1))
    const facts = reads ? await factsOf(reader, [refill]) : null
    const same = sql`r.patient_id = ${refill.patient} and r.entry_id = ${refill.entry} and r.refill_id <> ${refill.id}
      and r.created_at < ${refill.at}`
    const { rows } = await sql<{ id: string }>`
      select w.work_id as id from work_item w where w.kind in ('refill', 'refill-send') and w.about_id = ${refill.id}
        and w.done_at is null limit 1`.execute(tx.db)
    return {
      refill,
      facts: facts?.get(refill.id) ?? null,
      notes: (await notesOf(tx, [refill])).get(refill.id) ?? [],
      control: await controlOfOne(tx, refill),
      before: await refillRows(tx, same, { most: 5 }),
      work: rows[0]?.id ?? null,
    }
  },
})
