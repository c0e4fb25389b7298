// Everything of a record by date, newest first, a page at a time: each report for its results, each moment for its vital
// signs. A page costs the same however long the record is: every kind is walked along the index and stops at the page.
import { sql } from 'kysely'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { mayRead } from '../record/record.policy.ts'
import { listEntries, olderThan, type Cursor, type Kind } from '../record/shelf.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'
import { whyUnshown, type Unshown } from '../record/unshown.fhir.ts'
import { orderKeys } from '../results/orders.ts'
import { chartVerb } from './open.server.ts'

const PAGE = 50

/** What a timeline can be narrowed to, each with its shelves; results and vital signs are found in ways of their own. */
export const timelineSorts = {
  all: ['visit', 'note', 'condition', 'medicine', 'allergy', 'immunization', 'procedure'],
  visits: ['visit'],
  notes: ['note'],
  results: [],
  medicines: ['medicine'],
  conditions: ['condition', 'allergy'],
  vaccines: ['immunization'],
  procedures: ['procedure'],
  vitals: [],
} satisfies Record<string, Kind[]>

export type TimelineSort = keyof typeof timelineSorts
export const sortNames = Object.keys(timelineSorts) as [TimelineSort, ...TimelineSort[]]

type Key = { id: string; at: Date | null; count: number }
export type Moment = Title & {
  id: string
  kind: Kind
  at: Date | null
  /** How many readings of that moment. */
  count: number
  unshown: Unshown | null
  receivedAt: Date
}

export const readTimelineOf = chartVerb({
  name: 'chart.timeline.read',
  what: 'record',
  input: z.object({ show: z.enum(sortNames), before: z.string().nullable() }),
  run: async (reader, { show, before }): Promise<{ moments: Moment[]; older: Cursor | null }> => {
    const keys = await keysOf(reader, show, before)
    const page = keys.slice(0, PAGE)
    const entries = page.length
      ? await listEntries(reader, {
          kind: [...timelineSorts.all, 'result', 'report', 'vital'],
          ids: page.map(({ id }) => id),
        })
      : []
    const counts = new Map(page.map(({ id, count }) => [id, count]))
    const last = page.at(-1)
    return {
      moments: entries.map((entry) => ({
        id: entry.id,
        kind: entry.kind as Kind,
        at: entry.at,
        count: counts.get(entry.id) ?? 1,
        unshown: whyUnshown(entry.resource, entry.state),
        receivedAt: entry.receivedAt,
        ...titleOf(entry),
      })),
      older: keys.length > PAGE && last ? `${last.at?.toISOString() ?? ''}_${last.id}` : null,
    }
  },
})

async function keysOf(tx: PatientTx, show: TimelineSort, before: Cursor | null): Promise<Key[]> {
  const kinds: Kind[] = timelineSorts[show]
  const found: Key[][] = []
  if (kinds.length > 0) found.push(await shelved(tx, kinds, before))
  if (show === 'all' || show === 'results')
    found.push((await orderKeys(tx, before, PAGE + 1)).map((key) => ({ ...key, count: 1 })))
  if (show === 'all' || show === 'vitals') found.push(await sittings(tx, before))
  return found
    .flat()
    .toSorted(newestFirst)
    .slice(0, PAGE + 1)
}

const newestFirst = (a: Key, b: Key): number =>
  (b.at?.getTime() ?? -Infinity) - (a.at?.getTime() ?? -Infinity) || (a.id < b.id ? -1 : 1)

async function shelved(tx: PatientTx, kinds: Kind[], before: Cursor | null): Promise<Key[]> {
  const past = before ? olderThan(before) : sql`true`
  const { rows } = await sql<Key>`
    select o.id, o.at, 1 as count from unnest(${kinds}::text[]) as k (kind) cross join lateral (
      select e.id, e.at from record_entry e
      where ${mayRead(tx)} and e.kind = k.kind and e.kind is not null and ${past}
      order by e.at desc nulls last, e.id limit ${PAGE + 1}
    ) o order by o.at desc nulls last, o.id limit ${PAGE + 1}`.execute(tx.db)
  return rows
}

/** Vital signs are taken together: one line for each moment. Those without a date are on no timeline. */
async function sittings(tx: PatientTx, before: Cursor | null): Promise<Key[]> {
  const [at = '', id = ''] = before?.split('_') ?? []
  if (before && !at) return []
  const past = before ? sql`e.at <= ${at}` : sql`true`
  const { rows } = await sql<Key>`
    select (array_agg(e.id order by e.id))[1] as id, e.at, count(*)::int as count from record_entry e
    where ${mayRead(tx)} and e.kind = 'vital' and e.at is not null and ${past}
    group by e.at order by e.at desc limit ${PAGE + 2}`.execute(tx.db)
  const behind = (key: Key) =>
    !before ||
    (key.at as Date) < new Date(at) ||
    (key.id > id && key.at?.getTime() === Date.parse(at))
  return rows.filter(behind)
}
