// The job that sends letters, each at most once: that an attempt begins is committed before anything leaves. When nobody
// knows how one ended (the process died, no answer came), the provider is asked; where it cannot be, the letter is
// uncertain and stays so: it is never sent again blindly.
import { z } from 'zod'
import type { Kit, Tx } from '../kit.ts'
import { enqueue, JobFailed, type Job } from '../jobs/job.ts'
import { jobContext, verb } from '../verb.ts'
import { outgoingPlace, type Channel } from './outgoing.ts'
import { pushSender } from './push.server.ts'
import { NotSent, senderOf, Unknown, type Ready, type Sender } from './sender.ts'

const OLDEST = 86_400_000 // ms: what a letter leads to is over by then

export const deliver: Job = {
  name: 'post',
  async work(kit, { id, last }) {
    if (!id) return
    const own = jobContext(kit, 'post')
    const senders = await sendersOf(kit)
    const able = channels.filter((channel) => senders[channel])
    const found = await takeLetter(own, { id, able })
    if (!found) return
    const send = senders[found.channel]
    if (!found.letter) return settleLetter(own, { id, how: 'dropped' })
    if (found.late && !found.begun)
      return settleLetter(own, { id, how: 'failed', failure: 'too old' })
    if (!send) {
      // Waits for the settings; the queue tries again.
      if (last) return settleLetter(own, { id, how: 'failed', failure: 'no sender' })
      throw new JobFailed('no sender')
    }
    const ended = await attempt(kit, send, { id, ...found.letter }, found)
    const how = (last && ended.lastly) || ended.how
    await settleLetter(own, { id, ...ended, how })
    if (how === 'tried' || how === 'unknown') throw new JobFailed(ended.failure ?? 'error')
  },
}

type How = z.infer<typeof hows>
type Ended = { how: How; lastly?: How; failure?: string; provider?: string | null }

/** @param found of an attempt before, of which nobody knows how it ended, when it began */
async function attempt(kit: Kit, by: Sender, letter: Ready, found: Taken): Promise<Ended> {
  if (found.begun) {
    if (!by.find) return { how: 'uncertain', failure: 'no answer' }
    try {
      const ids = await by.find(letter, found.begun)
      const provider = await claimLetter(jobContext(kit, 'post'), { id: letter.id, ids })
      if (provider) return { how: 'sent', provider }
    } catch (error) {
      if (!(error instanceof NotSent)) throw error
      return { how: 'unknown', lastly: 'uncertain', failure: error.message }
    }
    if (found.late) return { how: 'failed', failure: 'too old' }
    await beginLetter(jobContext(kit, 'post'), { id: letter.id })
  }
  try {
    return { how: 'sent', provider: await by.send(letter) }
  } catch (error) {
    const failure = (error as Error).message
    if (error instanceof Unknown)
      return by.find
        ? { how: 'unknown', lastly: 'uncertain', failure }
        : { how: 'uncertain', failure }
    if (!(error instanceof NotSent)) throw error
    return error.forGood ? { how: 'failed', failure } : { how: 'tried', lastly: 'failed', failure }
  }
}

const channels = ['email', 'sms', 'push'] as const
type Senders = Record<Channel, Sender | null>
const known = new WeakMap<Kit, Promise<Senders>>()

function sendersOf(kit: Kit): Promise<Senders> {
  let senders = known.get(kit)
  if (!senders) {
    senders = (async () => ({
      email: await senderOf(kit.config, 'email'),
      sms: await senderOf(kit.config, 'sms'),
      push: pushSender(kit),
    }))()
    known.set(kit, senders)
  }
  return senders
}

type Taken = {
  channel: Channel
  /** Null when it has nobody to go to. */
  letter: Omit<Ready, 'id'> | null
  late: boolean
  /** When an attempt began of which nobody knows how it ended. */
  begun: Date | null
}

const takeLetter = verb({
  name: 'post.letter.take',
  who: ['job'],
  input: z.object({ id: z.uuid(), able: z.array(z.enum(channels)) }),
  audit: () => [],
  run: async (tx, { id, able }): Promise<Taken | null> => {
    const row = await tx.db
      .selectFrom('outgoing')
      .select(['channel', 'subject_id', 'sealed', 'created_at', 'started_at'])
      .where('outgoing_id', '=', id)
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where('uncertain_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row?.sealed) return null
    const opened = await tx.vault.open(row.subject_id, outgoingPlace(id), row.sealed)
    const { to, ...said } = JSON.parse(opened.toString()) as Ready & { to: string | null }
    const channel = row.channel as Channel
    const late = tx.now.getTime() - row.created_at.getTime() > OLDEST
    if (to && !late && !row.started_at && able.includes(channel)) await begin(tx, id)
    return { channel, letter: to ? { ...said, to } : null, late, begun: row.started_at }
  },
})

const begin = (tx: Tx, id: string) =>
  tx.db.updateTable('outgoing').set({ started_at: tx.now }).where('outgoing_id', '=', id).execute()

/** Once more, after the provider said that it never got the last attempt. */
const beginLetter = verb({
  name: 'post.letter.begin',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }) => void (await begin(tx, id)),
})

/**
 * Two letters may say the same to the same number: what the provider calls another one is not this one.
 * @returns which of them it is; null: it never left
 */
const claimLetter = verb({
  name: 'post.letter.claim',
  who: ['job'],
  input: z.object({ id: z.uuid(), ids: z.array(z.string()) }),
  audit: () => [],
  run: async (tx, { id, ids }): Promise<string | null> => {
    if (ids.length === 0) return null
    const rows = await tx.db
      .selectFrom('outgoing')
      .select('provider_id')
      .where('channel', '=', 'sms')
      .where('provider_id', 'in', ids)
      .where('outgoing_id', '<>', id)
      .execute()
    return ids.find((one) => !rows.some((row) => row.provider_id === one)) ?? null
  },
})

/** tried: it did not leave; unknown: it may have; the queue goes on with both. uncertain: nobody goes on. */
const hows = z.enum(['sent', 'dropped', 'tried', 'unknown', 'uncertain', 'failed'])

const settleLetter = verb({
  name: 'post.letter.settle',
  who: ['job'],
  input: z.object({
    id: z.uuid(),
    how: hows,
    failure: z.string().optional(),
    provider: z.string().nullish(),
  }),
  audit: () => [],
  run: async (tx, { id, how, failure = null, provider = null }) => {
    const over = how !== 'tried' && how !== 'unknown'
    // Letters hold links and codes: once they are gone nobody needs them here. The demonstration shows them.
    const keep = tx.ctx.kit.config.mode === 'demonstration' || !over
    const left = how === 'sent' || how === 'dropped'
    const settled = await tx.db
      .updateTable('outgoing')
      .set((eb) => ({
        attempts: eb('attempts', '+', how === 'dropped' ? 0 : 1),
        sent_at: left ? tx.now : null,
        failed_at: how === 'failed' ? tx.now : null,
        uncertain_at: how === 'uncertain' ? tx.now : null,
        ...(how === 'unknown' ? {} : { started_at: null }),
        failure,
        provider_id: provider,
        ...(keep ? {} : { sealed: null }),
      }))
      .where('outgoing_id', '=', id)
      // The provider may have told already how it ended, or that it has it.
      .where('failed_at', 'is', null)
      .$if(!left, (of) => of.where('sent_at', 'is', null))
      .returning('channel')
      .executeTakeFirst()
    if (settled?.channel === 'sms' && over) await enqueue(tx, 'text-fate', id)
    // Somebody has to hear of it who can do something about it.
    if (how !== 'failed') return
    await enqueue(tx, 'work', id)
    await enqueue(tx, 'notice-failed', id)
  },
})
