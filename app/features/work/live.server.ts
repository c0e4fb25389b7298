// What a page that stays open is told: which of the items that changed this person sees, asked anew each time, how
// much is new since the page was drawn, and how items that it shows stand by now. Nothing of any patient; so it leaves no
// row in the log.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { toItems, type Item } from './item.ts'
import { kindsFor } from './kinds.ts'
import { besides, type Row } from './lanes.ts'
import { countWaiting, type StaffTx } from './list.server.ts'

export const seeWork = verb({
  name: 'work.live.see',
  who: ['staff'],
  may: 'work.do',
  input: z.object({ ids: z.array(z.uuid()) }),
  audit: () => [],
  run: async (tx, { ids }) => {
    const kinds = kindsFor(tx.actor.may).map(({ kind }) => kind)
    const rows =
      ids.length === 0
        ? []
        : await tx.db
            .selectFrom('work_item')
            .select('work_id')
            .where('work_id', 'in', ids)
            .where('kind', 'in', kinds)
            .execute()
    return { seen: rows.map((row) => row.work_id), kinds }
  },
})

const MOST = 20 // more than that is told as "many"

/** What was added, came back by the clock or was given to this person since then; and how these items stand. */
export const readNews = verb({
  name: 'work.news.read',
  who: ['staff'],
  may: 'work.do',
  input: z.object({ since: z.coerce.date(), ids: z.array(z.uuid()).max(100).default([]) }),
  audit: () => [],
  run: async (tx, { since, ids }) => {
    const kinds = kindsFor(tx.actor.may).map(({ kind }) => kind)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (
        (select w.work_id from unnest(${kinds}::text[]) as lane (of) cross join lateral (
          select w.work_id from work_item w where w.kind = lane.of and w.created_at > ${since} and w.done_at is null
          limit ${MOST}) w)
        union
        (select w.work_id from unnest(${kinds}::text[]) as lane (of) cross join lateral (
          select w.work_id from work_item w where w.kind = lane.of and w.snoozed_until > ${since}
            and w.snoozed_until <= ${tx.now} and w.done_at is null limit ${MOST}) w)
        union
        (select w.work_id from work_item w where w.holder_id = ${tx.actor.account} and w.held_at > ${since}
          and w.done_at is null and w.kind = any(${kinds}::text[]) limit ${MOST})
        limit ${MOST}) fresh`.execute(tx.db)
    return {
      fresh: rows[0]?.n ?? 0,
      waiting: await countWaiting(tx),
      changed: await standing(tx, ids, kinds),
    }
  },
})

/** Without the patients: whose they are the page says already. */
async function standing(tx: StaffTx, ids: string[], kinds: string[]): Promise<Item[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select w.*, ${besides} from work_item w
    where w.work_id = any(${ids}::uuid[]) and w.kind = any(${kinds}::text[])`.execute(tx.db)
  return toItems(
    tx,
    rows.map((row) => ({ ...row, card: null })),
    tx.actor.account,
  )
}
