// The list in its order without going through it whole: an index is led by a kind, a person or a team, so each of these
// is a lane that gives its first few, and the first few of all lanes are the page.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { View } from './choice.ts'

export type Lanes = {
  by: 'kind' | 'holder_id' | 'team_id'
  values: readonly string[]
  /** Of what a lane holds, what counts. */
  where: RawBuilder<unknown>[]
}

export type Row = {
  work_id: string
  kind: string
  about_id: string
  patient_id: string | null
  card: Buffer | null
  urgency: number
  /** Infinity when nothing says so. */
  due_at: Date | number
  created_at: Date
  team_id: string | null
  team: string | null
  holder_id: string | null
  holder: string | null
  held_at: Date | null
  snoozed_until: Date | null
  done_at: Date | null
  changes: number
}

/** What a row tells beside its own: looked up for the rows that are shown, one by one. */
export const besides = sql`
  (select p.card from patient p where p.patient_id = w.patient_id) as card,
  (select m.name from staff_member m where m.account_id = w.holder_id) as holder,
  (select t.name from team t where t.team_id = w.team_id) as team`

const orders = {
  open: sql`w.urgency, w.due_at, w.created_at, w.work_id`,
  snoozed: sql`w.snoozed_until, w.work_id`,
  done: sql`w.done_at desc, w.work_id`,
}

/** What the list of a view holds. */
export const inView = (tx: Pick<Tx, 'now'>, view: View): RawBuilder<unknown> =>
  ({
    open: sql`w.done_at is null and (w.snoozed_until is null or w.snoozed_until <= ${tx.now})`,
    snoozed: sql`w.done_at is null and w.snoozed_until > ${tx.now}`,
    done: sql`w.done_at is not null`,
  })[view]

/** The rows of a page, in order. @param after the item that the page before ended with */
export async function rowsOf(
  tx: Tx,
  view: View,
  { by, values, where }: Lanes,
  { after, limit }: { after: string | null; limit: number },
): Promise<Row[]> {
  if (values.length === 0) return []
  const type = sql.raw(by === 'kind' ? 'text[]' : 'uuid[]')
  const only = sql.join([inView(tx, view), ...where, await beyond(tx, view, after)], sql` and `)
  // A word of the statement itself: only so it is known how little is wanted.
  const few = sql.lit(limit)
  const { rows } = await sql<Row>`
    select w.*, ${besides} from (
      select w.* from unnest(${values}::${type}) as lane (of) cross join lateral (
        select w.* from work_item w where w.${sql.ref(by)} = lane.of and ${only} order by ${orders[view]} limit ${few}) w
      order by ${orders[view]} limit ${few}) w
    order by ${orders[view]}`.execute(tx.db)
  return rows
}

type Place = { urgency: number; due: string; made: string; until: string | null; done: string }

/** What comes behind an item; everything when it is not to be seen any more. Moments as text: none of them is rounded. */
async function beyond(tx: Tx, view: View, after: string | null): Promise<RawBuilder<unknown>> {
  if (!after) return sql`true`
  const { rows } = await sql<Place>`
    select w.urgency, w.due_at::text as due, w.created_at::text as made, w.snoozed_until::text as until,
      coalesce(w.done_at, 'infinity')::text as done
    from work_item w where w.work_id = ${after}`.execute(tx.db)
  const at = rows[0]
  if (!at) return sql`true`
  // "Or the same": behind the last of the most patient PostgreSQL would guess that there is nothing, and sort it all.
  if (view === 'open')
    return sql`w.work_id <> ${after} and (w.urgency, w.due_at, w.created_at, w.work_id)
      >= (${at.urgency}::smallint, ${at.due}::timestamptz, ${at.made}::timestamptz, ${after}::uuid)`
  if (view === 'snoozed')
    return at.until
      ? sql`(w.snoozed_until, w.work_id) > (${at.until}::timestamptz, ${after}::uuid)`
      : sql`true`
  return sql`w.done_at <= ${at.done}::timestamptz
    and (w.done_at < ${at.done}::timestamptz or w.work_id > ${after}::uuid)`
}
