// A thread as it is taken away: all of it, in order, with the sums of its files. For the patient without anything that
// staff said among themselves: their role of the database has no right to it.
import { z } from 'zod'
import { sql } from 'kysely'
import { openSum } from '../../kit/files/head.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { readOwnCard, type Card } from '../people/people.server.ts'
import { cardFor } from '../staff/person.ts'
import { inboxThread, internalOf, type Internal } from './inbox.server.ts'
import type { Message, Thread } from './message.ts'
import { messagesOf } from './opened.ts'
import { threadOf } from './read.server.ts'

/** Comments and events that a copy takes along. */
const MOST = 5000

export type ThreadCopy = {
  thread: Thread
  card: Card
  messages: Message[]
  /** Null where it is not asked for: comments, and what was done with the thread. */
  internal: Internal[] | null
  /** SHA-256 by file, in hexadecimal; not of one that was never read whole. */
  sums: Record<string, string>
  at: Date
}

/** @throws notFound */
export const copyThread = verb({
  name: 'messages.copy',
  who: ['patient'],
  reach: 'messages',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<ThreadCopy> => {
    const thread = await threadOf(tx, id)
    const card = await readOwnCard(tx.ctx.kit, tx.actor)
    return { thread, card, internal: null, at: tx.now, ...(await wholeOf(tx, thread)) }
  },
  audit: (_input, { thread, messages }) => ({
    action: 'export',
    what: 'messages',
    id: thread.id,
    count: messages.length,
  }),
})

/** @param internal with what staff said among themselves @throws notFound, forbidden 'restricted' */
export const copyInboxThread = verb({
  name: 'messages.inbox.copy',
  who: ['staff'],
  may: 'messages.read',
  input: z.object({ patient: z.uuid(), id: z.string(), internal: z.boolean() }),
  run: async (tx, { patient, id, internal }): Promise<ThreadCopy> => {
    const thread = await inboxThread(tx, patient, id)
    return {
      thread,
      card: await cardFor(tx, patient),
      internal: internal ? await internalOf(tx, thread, MOST) : null,
      at: tx.now,
      ...(await wholeOf(tx, thread)),
    }
  },
  audit: ({ patient, id, internal }, { messages }) => ({
    action: 'export',
    what: 'messages',
    patient,
    id,
    why: internal ? 'with comments' : 'without comments',
    count: messages.length,
  }),
})

async function wholeOf(tx: Tx & { actor: { account: string } }, thread: Thread) {
  const messages: Message[] = []
  for (let before: number | null = null, more = true; more;) {
    const page = await messagesOf(tx, thread, { before })
    messages.unshift(...page.messages)
    before = page.messages[0]?.seq ?? null
    more = page.more
  }
  const files = messages.flatMap((message) => message.files.map(({ id }) => id))
  const { rows } = await sql<{ id: string; sum: Buffer }>`
    select file_id as id, sum from file
    where patient_id = ${thread.patient} and file_id = any (${files}::uuid[]) and sum is not null`.execute(
    tx.db,
  )
  const sums: Record<string, string> = {}
  for (const row of rows)
    sums[row.id] = (await openSum(tx.vault, { patient: thread.patient, ...row })).sha256
  return { messages, sums }
}
