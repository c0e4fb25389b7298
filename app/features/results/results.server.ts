/** The list of test results: orders newest first, each a report with its results or one result. */
import type { DiagnosticReport, Observation } from 'fhir/r4'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { cursorOf, listEntries, type Cursor, type Entry } from '../record/shelf.ts'
import { readKnown } from './known.server.ts'
import { readMembers } from './members.ts'
import { toOrder, type Order } from './order.fhir.ts'
import { orderKeys } from './orders.ts'
import type { Known } from './results.fhir.ts'

const PAGE = 30
/** Pages read at most in search of one sort, so that no request runs for long. */
const LOOKS = 10

export type OrderPage = { orders: Order[]; older: Cursor | null }

const sorts = z.enum(['all', 'tests', 'imaging'])
export type Sort = z.infer<typeof sorts>

/** @param show only imaging, or only everything else @param before where the page before ended */
export const listOrders = verb({
  name: 'results.list',
  who: ['patient'],
  reach: 'results',
  input: z.object({ show: sorts.catch('all'), before: z.string().nullable() }),
  audit: { action: 'read', what: 'results' },
  run: async (tx, { show, before }): Promise<OrderPage> => {
    const known = await readKnown(tx)
    const orders: Order[] = []
    let cursor = before
    // What sort an order is, is sealed in its body: pages are opened until one is full.
    for (let look = 0; look < LOOKS; look += 1) {
      const { found, more } = await readPage(tx, cursor, known)
      for (const [i, { order, after }] of found.entries()) {
        cursor = after
        if (isSort(order, show)) orders.push(order)
        if (orders.length < PAGE) continue
        return { orders, older: more || i < found.length - 1 ? cursor : null }
      }
      if (!more) return { orders, older: null }
    }
    return { orders, older: cursor }
  },
})

const isSort = ({ category }: Order, show: Sort) =>
  show === 'all' || (category === 'imaging') === (show === 'imaging')

async function readPage(tx: PatientTx, before: Cursor | null, known: Known) {
  const keys = await orderKeys(tx, before, PAGE + 1)
  const ids = keys.slice(0, PAGE).map(({ id }) => id)
  const kind = ['report' as const, 'result' as const]
  const entries = ids.length
    ? await listEntries<DiagnosticReport | Observation>(tx, { kind, ids })
    : []
  const parents = entries.filter(
    ({ kind: shelf, resource }) => shelf === 'report' || 'hasMember' in resource,
  )
  const members = await readMembers(tx, parents, known)
  const found = entries.map((entry) => ({
    order: toOrder(entry, members.get(entry.id) ?? [], known),
    after: cursorOf(entry as Entry),
  }))
  return { found, more: keys.length > PAGE }
}
