/**
 * The history of one measure: a page of it for the table, and at most 40 entries for the chart, as
 * many as a phone can mark, chosen evenly in time by the database, so that 20,000 values are as quick as 40.
 */
import { sql } from 'kysely'
import type { Observation } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { mayRead } from '../record/record.policy.ts'
import { cursorOf, listEntries, olderThan, type Cursor, type Entry } from '../record/shelf.ts'
import type { OrderKey } from './orders.ts'

export type Timeline = {
  /** At most `chartMost` entries over the whole time, newest first; only with the first page. */
  chart: Entry<Observation>[]
  /** True when the chart leaves entries out. */
  thinned: boolean
  /** One page of all entries, newest first. */
  page: Entry<Observation>[]
  /** Where the next page begins; null on the last. */
  older: Cursor | null
}

export type TimelineQuery = {
  kind: 'result' | 'vital'
  /** Shelf codes that are the same measure. */
  codes: string[]
  before?: Cursor | null
  pageSize: number
}

export const chartMost = 40

export async function readTimeline(tx: PatientTx, query: TimelineQuery): Promise<Timeline> {
  const { kind, before = null, pageSize } = query
  const found = await newest(tx, query, before ? pageSize + 1 : chartMost + 1)
  const thinned = !before && found.length > chartMost
  const paged = wholeMoments(found, pageSize)
  // The chart of a short history is the history: each entry is opened once.
  const charted = thinned ? await evenly(tx, query) : before ? [] : found
  const ids = [...new Set([...paged, ...charted].map(({ id }) => id))]
  const entries =
    ids.length === 0 ? [] : await listEntries<Observation>(tx, { kind, ids, limit: ids.length })
  const among = (keys: OrderKey[]) => {
    const wanted = new Set(keys.map(({ id }) => id))
    return entries.filter(({ id }) => wanted.has(id))
  }
  const page = among(paged)
  const last = page.at(-1)
  return {
    chart: among(charted),
    thinned,
    page,
    older: found.length > paged.length && last ? cursorOf(last) : null,
  }
}

/** The first `size`, less the last moment when it would be cut: two halves of it belong together. */
function wholeMoments(found: OrderKey[], size: number): OrderKey[] {
  const next = found[size]?.at?.getTime()
  const page = found.slice(0, size)
  const whole = page.filter(({ at }) => at?.getTime() !== next || next === undefined)
  return whole.length > 0 ? whole : page
}

/** Each code is walked along its own index and stops early. */
async function newest(
  tx: PatientTx,
  { kind, codes, before = null }: TimelineQuery,
  limit: number,
): Promise<OrderKey[]> {
  const past = before ? olderThan(before) : sql`true`
  const { rows } = await sql<OrderKey>`
    select o.id, o.at from unnest(${codes}::text[]) as c (code) cross join lateral (
      select e.id, e.at from record_entry e
      where ${mayRead(tx)} and e.kind = ${sql.lit(kind)} and e.code = c.code and ${past}
      order by e.at desc nulls last, e.id limit ${limit}
    ) o order by o.at desc nulls last, o.id limit ${limit}`.execute(tx.db)
  return rows
}

// `nulls first` and `nulls last` only name the order of the index, so that it can be walked.
/** The newest entry of each of as many equal stretches of the whole time: short walks, no long one. */
async function evenly(tx: PatientTx, { kind, codes }: TimelineQuery): Promise<OrderKey[]> {
  const own = sql`${mayRead(tx)} and e.kind = ${sql.lit(kind)}`
  const { rows } = await sql<OrderKey>`
    with codes as materialized (
      select c.code, o.at as low, n.at as high from unnest(${codes}::text[]) as c (code)
      cross join lateral (select e.at from record_entry e
        where ${own} and e.code = c.code and e.at is not null order by e.at nulls first limit 1) o
      cross join lateral (select e.at from record_entry e
        where ${own} and e.code = c.code and e.at is not null order by e.at desc nulls last limit 1) n
    ),
    ends as (select min(low) as low, max(high) as high from codes),
    stretch as (
      select high - (high - low) * i / ${chartMost}::float8 as till,
             high - (high - low) * (i + 1) / ${chartMost}::float8 as since
      from ends, generate_series(0, ${chartMost - 1}) as i
    )
    select o.id, o.at from stretch s join codes c on c.low <= s.till and c.high > s.since cross join lateral (
      select e.id, e.at from record_entry e
      where ${own} and e.code = c.code and e.at <= s.till and e.at > s.since
      order by e.at desc nulls last limit 1
    ) o`.execute(tx.db)
  return rows
}
