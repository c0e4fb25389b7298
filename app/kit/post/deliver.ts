// The job that sends letters. Each is taken, handed to its sender outside of any transaction, and settled. Should
// the process die in between, it is sent again: twice is better than never.
import { z } from 'zod'
import type { Kit } from '../kit.ts'
import { enqueue, JobFailed, type Job } from '../jobs/job.ts'
import { jobContext, verb } from '../verb.ts'
import { outgoingPlace } from './outgoing.ts'
import { NotSent, senderOf, type Ready, type Sender } from './sender.ts'

const OLDEST = 86_400_000 // ms: what a letter leads to is over by then

export const deliver: Job = {
  name: 'post',
  async work(kit, { id, last }) {
    if (!id) return
    const own = jobContext(kit, 'post')
    const found = await takeLetter(own, { id })
    if (!found) return
    const send = await sendersOf(kit)[found.channel]
    if (!found.letter) return settleLetter(own, { id, how: 'dropped' })
    if (found.late) return settleLetter(own, { id, how: 'failed', failure: 'too old' })
    if (!send) {
      // Waits for the settings; the queue tries again.
      if (last) return settleLetter(own, { id, how: 'failed', failure: 'no sender' })
      throw new JobFailed('no sender')
    }
    try {
      const provider = await send({ id, ...found.letter })
      await settleLetter(own, { id, how: 'sent', provider })
    } catch (error) {
      if (!(error instanceof NotSent)) throw error
      const how = error.forGood || last ? 'failed' : 'tried'
      await settleLetter(own, { id, how, failure: error.message })
      if (how === 'tried') throw new JobFailed(error.message)
    }
  },
}

type Senders = Record<'email' | 'sms', Promise<Sender | null>>
const known = new WeakMap<Kit, Senders>()

function sendersOf(kit: Kit): Senders {
  let senders = known.get(kit)
  if (!senders) {
    senders = { email: senderOf(kit.config, 'email'), sms: senderOf(kit.config, 'sms') }
    known.set(kit, senders)
  }
  return senders
}

type Taken = {
  channel: 'email' | 'sms'
  /** Null when it has nobody to go to. */
  letter: Omit<Ready, 'id'> | null
  late: boolean
}

const takeLetter = verb({
  name: 'post.letter.take',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<Taken | null> => {
    const row = await tx.db
      .selectFrom('outgoing')
      .select(['channel', 'subject_id', 'sealed', 'created_at'])
      .where('outgoing_id', '=', id)
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .executeTakeFirst()
    if (!row?.sealed) return null
    const opened = await tx.vault.open(row.subject_id, outgoingPlace(id), row.sealed)
    const { to, title, text } = JSON.parse(opened.toString()) as Ready & { to: string | null }
    return {
      channel: row.channel as Taken['channel'],
      letter: to ? { to, title, text } : null,
      late: tx.now.getTime() - row.created_at.getTime() > OLDEST,
    }
  },
})

const settleLetter = verb({
  name: 'post.letter.settle',
  who: ['job'],
  input: z.object({
    id: z.uuid(),
    how: z.enum(['sent', 'dropped', 'tried', 'failed']),
    failure: z.string().optional(),
    provider: z.string().nullish(),
  }),
  audit: () => [],
  run: async (tx, { id, how, failure = null, provider = null }) => {
    const over = how !== 'tried'
    // Letters hold links and codes: once they are gone nobody needs them here. The demonstration shows them.
    const keep = tx.ctx.kit.config.mode === 'demonstration' || !over
    await tx.db
      .updateTable('outgoing')
      .set((eb) => ({
        attempts: eb('attempts', '+', how === 'dropped' ? 0 : 1),
        sent_at: how === 'sent' || how === 'dropped' ? tx.now : null,
        failed_at: how === 'failed' ? tx.now : null,
        failure,
        provider_id: provider,
        ...(keep ? {} : { sealed: null }),
      }))
      .where('outgoing_id', '=', id)
      .execute()
    // Somebody has to hear of it who can do something about it.
    if (how === 'failed') await enqueue(tx, 'work', id)
  },
})
