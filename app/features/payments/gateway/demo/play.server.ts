// The demonstration's gateway behind its page: it keeps what it was asked for in tables of its own, as a server elsewhere would, and
// plays what gateways do. Elsewhere than in a demonstration it does not exist.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../../kit/ids.ts'
import { enqueue } from '../../../../kit/jobs/job.ts'
import type { Tx } from '../../../../kit/kit.ts'
import { verb } from '../../../../kit/verb.ts'
import type { Known, Why } from '../gateway.ts'
import { scenes, type Scene } from './scenes.ts'

const SOON = 60_000 // ms until a slow bank answers, and until somebody disputes what they paid

export type Play = {
  id: string
  payment: string
  minor: number
  currency: string
  label: string
  back: string
  state: 'open' | 'asks' | 'waiting' | 'paid' | 'declined' | 'expired'
  why: Why | null
  scene: Scene | null
  refunded: number
  dispute: 'open' | 'won' | 'lost' | null
}

const inDemonstration = ({ ctx }: Pick<Tx, 'ctx'>) => {
  if (ctx.kit.config.mode !== 'demonstration') throw notFound()
}
const job = { who: ['job'], decide: inDemonstration, audit: () => [] } as const

async function playOf(tx: Pick<Tx, 'db' | 'now'>, id: string): Promise<Play> {
  const { rows } = await sql<Play>`
    select play_id as id, payment_id as payment, amount_minor::float8 as minor, currency, label, back,
      case when state in ('open', 'declined') and ends_at <= ${tx.now} then 'expired' else state end as state,
      why, scene, refunded_minor::float8 as refunded, dispute
    from play_charge where play_id = ${isUuid(id) ? id : null} for update`.execute(tx.db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export const beginPlay = verb({
  ...job,
  name: 'demo.pay.begin',
  input: z.object({
    payment: z.uuid(),
    minor: z.int().positive(),
    currency: z.string(),
    label: z.string(),
    back: z.string(),
    ends: z.date(),
  }),
  run: async (tx, { payment, minor, currency, label, back, ends }): Promise<string> => {
    const id = uuidv7(tx.now)
    const { rows } = await sql<{ id: string }>`
      insert into play_charge (play_id, payment_id, amount_minor, currency, label, back, state, created_at, ends_at)
      values (${id}, ${payment}, ${minor}, ${currency}, ${label}, ${back}, 'open', ${tx.now}, ${ends})
      on conflict (payment_id) do update set label = play_charge.label returning play_id as id`.execute(
      tx.db,
    )
    return rows[0]?.id ?? id
  },
})

export const readPlay = verb({
  ...job,
  name: 'demo.pay.read',
  input: z.object({ id: z.string() }),
  run: (tx, { id }) => playOf(tx, id),
})

export const askPlay = verb({
  ...job,
  name: 'demo.pay.ask',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Known> => {
    const { state, why, minor, refunded, dispute } = await playOf(tx, id)
    return {
      state: state === 'asks' ? 'open' : state,
      why: state === 'declined' ? why : null,
      charge: id,
      taken: state === 'paid' ? minor : 0,
      refunded,
      disputes: dispute ? [{ id, state: dispute, minor }] : [],
    }
  },
})

export const endPlay = verb({
  ...job,
  name: 'demo.pay.end',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => {
    await sql`update play_charge set state = 'expired' where play_id = ${id} and state in ('open', 'asks', 'declined')`.execute(
      tx.db,
    )
  },
})

/** Somebody presses a button on its page. */
export const actPlay = verb({
  ...job,
  name: 'demo.pay.act',
  input: z.object({ id: z.string(), scene: z.enum([...scenes, 'yes', 'no']) }),
  run: async (tx, { id, scene }): Promise<Play> => {
    const play = await playOf(tx, id)
    if (!['open', 'asks', 'declined'].includes(play.state)) return play
    const to = async (state: Play['state'], why: Why | null = null) => {
      await sql`update play_charge set state = ${state}, why = ${why}, scene = ${scene} where play_id = ${id}`.execute(
        tx.db,
      )
    }
    const say = (at: Date | null = null) => enqueue(tx, 'payment', play.payment, at)
    const soon = new Date(tx.now.getTime() + SOON)
    if (scene === 'asks') await to('asks')
    else if (scene === 'declined') await to('declined', 'funds')
    else if (scene === 'no') await to('declined', 'not you')
    else if (scene === 'later' || scene === 'later-declined') {
      await to('waiting')
      await enqueue(tx, 'play', id, soon)
    } else await to('paid')
    if (scene === 'disputed' || scene === 'given-back') await enqueue(tx, 'play', id, soon)
    // What it tells the portal: once, twice, or not at all.
    if (scene !== 'silent' && scene !== 'asks') await say()
    if (scene === 'twice') await say()
    return playOf(tx, id)
  },
})

/** What happens by itself a while later. */
export const goOnPlay = verb({
  ...job,
  name: 'demo.pay.go-on',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => {
    const { state, scene, payment } = await playOf(tx, id)
    if (state === 'waiting' && scene === 'later')
      await sql`update play_charge set state = 'paid' where play_id = ${id}`.execute(tx.db)
    else if (state === 'waiting')
      await sql`update play_charge set state = 'declined', why = 'bank' where play_id = ${id}`.execute(
        tx.db,
      )
    else if (state === 'paid' && scene === 'disputed')
      await sql`update play_charge set dispute = coalesce(dispute, 'open') where play_id = ${id}`.execute(
        tx.db,
      )
    else if (state === 'paid' && scene === 'given-back')
      await sql`update play_charge set refunded_minor = greatest(refunded_minor, (amount_minor + 1) / 2) where play_id = ${id}`.execute(
        tx.db,
      )
    else return
    await enqueue(tx, 'payment', payment)
  },
})

export const refundPlay = verb({
  ...job,
  name: 'demo.pay.refund',
  input: z.object({ refund: z.uuid(), id: z.uuid(), minor: z.int().positive() }),
  run: async (tx, { refund, id, minor }): Promise<boolean> => {
    const { minor: all, refunded, state } = await playOf(tx, id)
    const { rows } = await sql`select from play_refund where refund_id = ${refund}`.execute(tx.db)
    if (rows.length > 0) return true
    if (state !== 'paid' || refunded + minor > all) return false
    await sql`insert into play_refund (refund_id, play_id, amount_minor, created_at) values (${refund}, ${id}, ${minor}, ${tx.now})`.execute(
      tx.db,
    )
    await sql`update play_charge set refunded_minor = refunded_minor + ${minor} where play_id = ${id}`.execute(
      tx.db,
    )
    return true
  },
})

export const listPlays = verb({
  ...job,
  name: 'demo.pay.list',
  input: z.object({ since: z.date() }),
  run: async (tx, { since }) => {
    const { rows } = await sql<{ payment: string; session: string }>`
      select payment_id as payment, play_id as session from play_charge where state = 'paid' and created_at >= ${since}
      order by created_at limit 1000`.execute(tx.db)
    return rows
  },
})
