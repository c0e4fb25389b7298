// What a page that stays open is told: which of the items that changed this person sees, asked anew each time, and how
// much is new since the page was drawn. Ids and numbers, nothing else; so it leaves no row in the log.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { kindsFor } from './kinds.ts'
import { countWaiting } from './list.server.ts'

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

/** What was added, or given to this person, since then. */
export const readNews = verb({
  name: 'work.news.read',
  who: ['staff'],
  may: 'work.do',
  input: z.object({ since: z.coerce.date() }),
  audit: () => [],
  run: async (tx, { since }) => {
    const kinds = kindsFor(tx.actor.may).map(({ kind }) => kind)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (
        (select w.work_id from unnest(${kinds}::text[]) as lane (of) cross join lateral (
          select w.work_id from work_item w where w.kind = lane.of and w.created_at > ${since} and w.done_at is null
          limit ${MOST}) w)
        union
        (select w.work_id from work_item w where w.holder_id = ${tx.actor.account} and w.held_at > ${since}
          and w.done_at is null and w.kind = any(${kinds}::text[]) limit ${MOST})
        limit ${MOST}) fresh`.execute(tx.db)
    return { fresh: rows[0]?.n ?? 0, waiting: await countWaiting(tx) }
  },
})
