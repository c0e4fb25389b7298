// The ticket between two factors: it says what was proved so far, is good for five minutes and for one use, and lies
// in a cookie of the browser that began. Guesses are counted by account: a new ticket resets nothing.
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { asPublic } from './as-public.ts'
import { enrolledOf } from './enrolled.server.ts'
import { optionsOf, type Factor, type Method } from './methods.ts'
import { tokenHash } from './token.ts'

const MINUTES = 5

export type Ticket = {
  account: string
  kind: 'patient' | 'staff'
  methods: Method[]
  options: Factor[]
  /** Whose record opens behind it. */
  record?: string | null
}

export const ticketOver = () =>
  invalid('ticket_over', 'This took longer than five minutes. Start again with your password.')

export const giveTicket = verb({
  name: 'account.ticket.give',
  who: ['public'],
  input: z.object({
    account: z.uuid(),
    kind: z.enum(['patient', 'staff']),
    methods: z.array(z.string()),
    record: z.uuid().nullish(),
    hash: z.instanceof(Buffer),
  }),
  audit: ({ account, methods }) => ({
    action: 'create',
    what: 'ticket',
    account,
    why: methods.join(' + '),
  }),
  run: async (tx, { account, kind, methods, record, hash }) => {
    await tx.db
      .insertInto('one_time')
      .values({
        one_time_id: uuidv7(tx.now),
        account_id: account,
        purpose: 'ticket',
        secret_hash: hash,
        facts: JSON.stringify({ kind, methods, ...(record && { record }) }),
        created_at: tx.now,
        ends_at: new Date(tx.now.getTime() + MINUTES * 60_000),
      })
      .execute()
  },
})

/** What the ticket of a browser says; null when there is none, or it is over. */
export async function openTicket(ctx: Context, ticket: string | undefined): Promise<Ticket | null> {
  if (!ticket) return null
  const hash = tokenHash(ticket)
  const found = await readTicket(asPublic(ctx, { secret: hash.toString('hex') }), { hash })
  if (!found) return null
  const options = await readOptions(asPublic(ctx, { account: found.account }), found)
  return { ...found, options }
}

const readTicket = verb({
  name: 'account.ticket.read',
  who: ['public'],
  input: z.object({ hash: z.instanceof(Buffer) }),
  audit: () => [],
  run: async (tx, { hash }) => {
    const row = await waiting(tx, hash).executeTakeFirst()
    return row?.account_id
      ? {
          account: row.account_id,
          ...(row.facts as unknown as Pick<Ticket, 'kind' | 'methods' | 'record'>),
        }
      : null
  },
})

const waiting = (tx: Tx, hash: Buffer) =>
  tx.db
    .selectFrom('one_time')
    .select(['account_id', 'facts'])
    .where('secret_hash', '=', hash)
    .where('purpose', '=', 'ticket')
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)

const readOptions = verb({
  name: 'account.ticket.options',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: () => [],
  run: async (tx, { account }) => optionsOf(await enrolledOf(tx, account)),
})

/** Takes the ticket: of two at once, one gets it. @throws invalid when it is over or used */
export const takeTicket = verb({
  name: 'account.ticket.take',
  who: ['public'],
  input: z.object({ account: z.uuid(), hash: z.instanceof(Buffer) }),
  audit: () => [],
  run: async (tx, { account, hash }) => {
    const taken = await tx.db
      .updateTable('one_time')
      .set({ used_at: tx.now })
      .where('secret_hash', '=', hash)
      .where('account_id', '=', account)
      .where('purpose', '=', 'ticket')
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', tx.now)
      .returning('one_time_id')
      .executeTakeFirst()
    if (!taken) throw ticketOver()
  },
})
