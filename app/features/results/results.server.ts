/** The list of test results: orders newest first, each a report with its results or one result. */
import type { DiagnosticReport, Observation } from 'fhir/r4'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { cursorOf, listEntries, type Cursor, type Entry } from '../record/shelf.ts'
import type { Chosen } from '../release/choices.ts'
import { chosenBy } from '../release/choices.server.ts'
import { readKnown } from './known.server.ts'
import type { Category } from './category.fhir.ts'
import { readMembers, type Member } from './members.ts'
import { toOrder, type Order } from './order.fhir.ts'
import { orderKeys } from './orders.ts'
import type { Known } from './results.fhir.ts'

const PAGE = 30
/** Pages read at most in search of one sort, so that no request runs for long. */
const LOOKS = 10

export type OrderPage = {
  orders: Order[]
  older: Cursor | null
  /** What the owner chose to see later, or not here. */
  chosen?: Chosen
}

export const sorts = z.enum(['all', 'tests', 'imaging'])
export type Sort = z.infer<typeof sorts>

/** @param show only imaging, or only everything else @param before where the page before ended */
export const listOrders = verb({
  name: 'results.list',
  who: ['patient'],
  reach: 'results',
  input: z.object({ show: sorts.catch('all'), before: z.string().nullable() }),
  audit: { action: 'read', what: 'results' },
  run: async (tx, { show, before }): Promise<OrderPage> => ({
    ...(await collectOrders(tx, { show, before }, toOrder)),
    chosen: await chosenBy(tx, tx.actor.patient),
  }),
})

type Making<T> = (
  entry: Entry<DiagnosticReport | Observation>,
  members: Member[],
  known: Known,
) => T

/**
 * One page of orders of one sort, each made by `make`. What sort one is, is sealed in its body: pages are opened until
 * one is full.
 */
export async function collectOrders<T extends { category: Category }>(
  tx: PatientTx,
  { show, before, page = PAGE }: { show: Sort; before: Cursor | null; page?: number },
  make: Making<T>,
): Promise<{ orders: T[]; older: Cursor | null }> {
  const known = await readKnown(tx)
  const orders: T[] = []
  let cursor = before
  for (let look = 0; look < LOOKS; look += 1) {
    const { found, more } = await readPage(tx, cursor, known, make, page)
    for (const [i, { order, after }] of found.entries()) {
      cursor = after
      if (isSort(order, show)) orders.push(order)
      if (orders.length < page) continue
      return { orders, older: more || i < found.length - 1 ? cursor : null }
    }
    if (!more) return { orders, older: null }
  }
  return { orders, older: cursor }
}

const isSort = ({ category }: { category: Category }, show: Sort) =>
  show === 'all' || (category === 'imaging') === (show === 'imaging')

async function readPage<T>(
  tx: PatientTx,
  before: Cursor | null,
  known: Known,
  make: Making<T>,
  page: number,
) {
  const keys = await orderKeys(tx, before, page + 1)
  const ids = keys.slice(0, page).map(({ id }) => id)
  const kind = ['report' as const, 'result' as const]
  const entries = ids.length
    ? await listEntries<DiagnosticReport | Observation>(tx, { kind, ids })
    : []
  const parents = entries.filter(
    ({ kind: shelf, resource }) => shelf === 'report' || 'hasMember' in resource,
  )
  const members = await readMembers(tx, parents, known)
  const found = entries.map((entry) => ({
    order: make(entry, members.get(entry.id) ?? [], known),
    after: cursorOf(entry as Entry),
  }))
  return { found, more: keys.length > page }
}
