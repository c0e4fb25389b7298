// Corrections that patients asked for, as the clinic reads them: of all patients, with the clock in view; and one of them.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { readerOf, type StaffTx } from '../chart/open.server.ts'
import { cardsOf } from '../find/cards.ts'
import { closedWork } from '../medicines/closed.ts'
import type { Card } from '../people/people.server.ts'
import { openPerson } from '../staff/person.ts'
import { shows, type Amendment } from './amendment.ts'
import { marksOf } from './marks.ts'
import { addStep, amendmentRows } from './rows.ts'

const PAGE = 30

/** One of the open record, or of one that was merged into it. @throws notFound, forbidden 'restricted' */
export async function amendmentOf(tx: StaffTx, patient: string, id: string): Promise<Amendment> {
  const patients = await openPerson(tx, patient)
  if (!isUuid(id)) throw notFound()
  const where = sql`a.patient_id = any(${patients}::uuid[]) and a.amendment_id = ${id}`
  const [found] = await amendmentRows(tx, where, { most: 1 })
  if (!found) throw notFound()
  return found
}

/** Opened by those who answer it, it is seen: the patient reads by whom. */
export const readChartAmendment = verb({
  name: 'amend.chart.read',
  who: ['staff'],
  may: 'records.amend',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({
    action: 'read',
    what: 'correction of the record',
    patient,
    id,
  }),
  run: async (tx, { patient, id }): Promise<Amendment> => {
    const found = await amendmentOf(tx, patient, id)
    if (found.state === 'asked' && !found.steps.some(({ what }) => what === 'seen')) {
      const { account } = tx.actor
      const seen = { amendment: id, what: 'seen', side: 'staff', account } as const
      await addStep(tx, { patient: found.patient, ...seen })
    }
    return found
  },
})

/** For the page of an entry or a document in the chart. */
export const readChartMarks = verb({
  name: 'amend.chart.marks',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  // Part of a section of the chart, which is the row in the log.
  audit: () => [],
  run: async (tx, { patient, id }) => {
    const [, ...also] = await openPerson(tx, patient)
    return (await marksOf(readerOf(tx, patient, also), [id])).get(id) ?? []
  },
})

export type InQueue = {
  amendment: Amendment
  /** The record to open: of a merge another than the amendment's. */
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

export const listAmendmentQueue = verb({
  name: 'amend.queue.list',
  who: ['staff'],
  may: 'records.amend',
  input: z.object({
    show: z.enum(shows).catch('open'),
    after: z.uuid().nullable().catch(null),
  }),
  run: async (tx, { show, after }): Promise<Queue> => {
    const over = show === 'over'
    const from = sql`from amendment o where o.amendment_id = ${after}`
    const where = over
      ? sql`a.state <> 'asked' and ${after ? sql`(a.settled_at, a.amendment_id) < (select o.settled_at, o.amendment_id ${from})` : sql`true`}`
      : sql`a.state = 'asked' and ${after ? sql`(a.due_at, a.amendment_id) > (select o.due_at, o.amendment_id ${from})` : sql`true`}`
    const order = over ? sql`a.settled_at desc, a.amendment_id desc` : sql`a.due_at, a.amendment_id`
    const found = await amendmentRows(tx, where, { order, most: PAGE + 1 })
    const shown = found.slice(0, PAGE)
    const cards = await cardsOf(tx, [...new Set(shown.map(({ patient }) => patient))])
    return {
      items: shown.flatMap((amendment) => {
        const opened = cards.get(amendment.patient)
        return opened ? [{ amendment, patient: opened.patient, card: opened.card }] : []
      }),
      more: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      closed: await closedWork(tx, ['amendment']),
    }
  },
  audit: (_input, { items }) =>
    [...new Set(items.map(({ patient }) => patient))].map((patient) => ({
      action: 'read',
      what: 'corrections of the record',
      patient,
    })),
})
