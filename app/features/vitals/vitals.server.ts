/** Vital signs as their patient reads them: the newest of each, and one of them over time. */
import { sql } from 'kysely'
import type { Observation } from 'fhir/r4'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { mayRead } from '../record/record.policy.ts'
import { listEntries, type Cursor, type Entry } from '../record/shelf.ts'
import { readKnown } from '../results/known.server.ts'
import { readTimeline } from '../results/timeline.ts'
import { codesOfSlug, knownCodes } from './kinds.ts'
import { latestOfEach, toVitals, type VitalReading } from './vitals.fhir.ts'

/** Rows of the table on one page. A blood pressure may take two entries. */
const PAGE = 25

/** The newest reading of each vital sign. */
export const listVitals = verb({
  name: 'vitals.list',
  who: ['patient'],
  reach: 'results',
  input: z.object({}),
  audit: { action: 'read', what: 'vitals' },
  run: (tx) => newestVitals(tx),
})

export async function newestVitals(tx: PatientTx): Promise<VitalReading[]> {
  const ids = await newestIds(tx)
  if (ids.length === 0) return []
  const entries = await listEntries<Observation>(tx, { kind: 'vital', ids })
  return latestOfEach(toVitals(entries, await readKnown(tx, entries as Entry[])))
}

/**
 * Ids of the newest vital sign of each code. The newest entry of each code of a record is found by leaping from one
 * code to the next along the index, so that a record of 20,000 entries is no slower than one of 200. Where it is a
 * result under the code of a vital sign, the newest vital sign is looked for behind it.
 */
async function newestIds(tx: PatientTx): Promise<string[]> {
  const mine = sql`${mayRead(tx)} and e.kind in ('result', 'vital')`
  const first = sql`order by e.code, e.at desc nulls last, e.id limit 1`
  const { rows } = await sql<{ id: string }>`
    with recursive codes (code, kind, id) as (
      (select e.code, e.kind, e.id from record_entry e where ${mine} and e.code is not null ${first})
      union all
      select n.code, n.kind, n.id from codes c cross join lateral (
        select e.code, e.kind, e.id from record_entry e where ${mine} and e.code > c.code ${first}) n
    )
    select c.id from codes c where c.kind = 'vital'
    union all
    select v.id from codes c cross join lateral (select e.id from record_entry e
      where ${mayRead(tx)} and e.kind = 'vital' and e.code = c.code
      order by e.at desc nulls last, e.id limit 1) v
    where c.kind = 'result' and c.code = any(${knownCodes})
    union all
    (select e.id from record_entry e
     where ${mayRead(tx)} and e.kind = 'vital' and e.code is null
     order by e.at desc nulls last limit 20)`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export type VitalPage = {
  /** Newest first; all of them or an even choice, on the first page only. */
  chart: VitalReading[]
  thinned: boolean
  readings: VitalReading[]
  older: Cursor | null
}

/** One vital sign over time. @throws notFound for an address that names none */
export const readVital = verb({
  name: 'vitals.read',
  who: ['patient'],
  reach: 'results',
  input: z.object({ slug: z.string(), before: z.string().nullable() }),
  audit: { action: 'read', what: 'vital' },
  run: (tx, asked) => vitalPage(tx, asked),
})

/** @throws notFound for an address that names none */
export async function vitalPage(
  tx: PatientTx,
  { slug, before }: { slug: string; before: Cursor | null },
): Promise<VitalPage> {
  const codes = codesOfSlug(slug)
  if (!codes) throw notFound()
  const timeline = await readTimeline(tx, { kind: 'vital', codes, before, pageSize: PAGE })
  if (timeline.page.length === 0 && !before) throw notFound()
  const known = await readKnown(tx, timeline.page as Entry[])
  return {
    chart: toVitals(timeline.chart, known),
    thinned: timeline.thinned,
    readings: toVitals(timeline.page, known),
    older: timeline.older,
  }
}
