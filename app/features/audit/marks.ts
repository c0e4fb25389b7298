// "Reviewed": which rows of the log somebody has looked at, one by one or as a period that a search found.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Entry } from './entry.ts'
import { kindsOf, type Filter, type Finding } from './filter.ts'

export type Mark = { id: string; by: string; at: Date; finding: Finding; period: boolean }

type Row = {
  review_id: string
  made_by: string
  name: string | null
  created_at: Date
  event_id: string | null
  filter: Filter | null
  from_at: Date | null
  until_at: Date | null
  finding: Finding
}

const MOST = 500 // reviews of periods that are looked through for one page

/** The newest review of each entry, by the entry's id. */
export async function marksOf(tx: Pick<Tx, 'db'>, entries: Entry[]): Promise<Map<string, Mark>> {
  const oldest = entries.at(-1)?.at
  if (!oldest) return new Map()
  const ids = entries.map(({ id }) => id)
  const { rows } = await sql<Row>`
    select r.review_id, r.made_by, m.name, r.created_at, r.event_id, r.filter, r.from_at, r.until_at, r.finding
    from (
      select * from audit_review where event_id = any(${ids}::uuid[])
      union all
      (select * from audit_review where until_at >= ${oldest} order by until_at desc limit ${MOST})
    ) r left join staff_member m on m.account_id = r.made_by
    order by r.created_at desc, r.review_id desc`.execute(tx.db)
  return new Map(
    entries.flatMap((entry) => {
      const row = rows.find((one) => covers(one, entry))
      return row ? [[entry.id, markOf(row)] as const] : []
    }),
  )
}

const markOf = (row: Row): Mark => ({
  id: row.review_id,
  by: row.name ?? '',
  at: row.created_at,
  finding: row.finding,
  period: row.event_id === null,
})

type Covering = Pick<Row, 'made_by' | 'event_id' | 'filter' | 'from_at' | 'until_at'>

/** Whether a review is about this entry. What the reviewer did is for somebody else to review. */
export function covers(review: Covering, entry: Entry): boolean {
  if (review.event_id) return review.event_id === entry.id
  const { filter, from_at: from, until_at: until } = review
  if (!filter || !until || entry.at > until || (from && entry.at < from)) return false
  return entry.account !== review.made_by && matches(filter, entry)
}

/** As `whereOf` does it in the database; days are the review's own beginning and end. */
function matches(filter: Filter, entry: Entry): boolean {
  if (filter.by && !kindsOf[filter.by].includes(entry.kind)) return false
  const has: Partial<Record<keyof Filter, string | null | undefined>> = {
    patient: entry.patient?.id,
    account: entry.account,
    action: entry.action,
    what: entry.what,
    verb: entry.verb,
    outcome: entry.outcome,
    address: entry.address,
    request: entry.request,
  }
  return Object.entries(has).every(([name, value]) => {
    const asked = filter[name as keyof Filter]
    return !asked || asked === value
  })
}
