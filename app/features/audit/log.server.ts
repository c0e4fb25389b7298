// The audit log as the privacy officer searches it. Looking at it is on record too, and with it at whose.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { entriesWhere, type Entry } from './entry.ts'
import { filterSchema } from './filter.ts'
import { marksOf, type Mark } from './marks.ts'
import { cursorOf, cursorSchema, whereOf } from './where.ts'

const PAGE = 50
const MOST_NOUNS = 400

export type Marked = Entry & {
  /** The newest review that covers it. */
  mark: Mark | null
}

/** What the filter finds, newest first. @param before where the page before ended */
export const searchLog = verb({
  name: 'audit.log.search',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ filter: filterSchema, before: cursorSchema.nullable() }),
  run: async (tx, { filter, before }): Promise<{ items: Marked[]; older: string | null }> => {
    const older = before
      ? sql`e.at <= ${before[0]} and (e.at, e.event_id) < (${before[0]}, ${before[1]})`
      : sql`true`
    const found = await entriesWhere(tx, sql`${whereOf(filter)} and ${older}`, PAGE + 1)
    const items = found.slice(0, PAGE)
    const marks = await marksOf(tx, items)
    const last = found.length > PAGE ? items.at(-1) : undefined
    return {
      items: items.map((item) => ({ ...item, mark: marks.get(item.id) ?? null })),
      older: last ? cursorOf(last) : null,
    }
  },
  audit: ({ filter }, { items }) => ({
    action: 'read',
    what: 'audit log',
    patient: filter.patient ?? null,
    count: items.length,
  }),
})

/** One row with everything that it has. */
export const readEvent = verb({
  name: 'audit.log.read',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Marked> => {
    const [entry] = isUuid(id) ? await entriesWhere(tx, sql`e.event_id = ${id}`, 1) : []
    if (!entry) throw notFound()
    const marks = await marksOf(tx, [entry])
    return { ...entry, mark: marks.get(id) ?? null }
  },
  audit: ({ id }, { patient }) => ({
    action: 'read',
    what: 'audit log entry',
    id,
    patient: patient?.id ?? null,
  }),
})

/** The nouns that occur in the log: one step of its index each, however long it is. */
export const listNouns = verb({
  name: 'audit.nouns.list',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ what: string }>`
      with recursive noun (what, n) as (
        (select e.what, 1 from audit_event e order by e.what limit 1)
        union all
        select (select e.what from audit_event e where e.what > noun.what order by e.what limit 1), n + 1
        from noun where noun.what is not null and n < ${MOST_NOUNS}
      ) select what from noun where what is not null`.execute(tx.db)
    return rows.map(({ what }) => what)
  },
})
