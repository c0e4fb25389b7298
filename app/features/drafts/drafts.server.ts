// Drafts: what somebody typed into a form and did not send. Sealed under the key of the account, of one form and one
// open record, offered on any device, gone when sent, thrown away, or after 30 days.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../kit/errors.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import type { Fields } from './kept.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const KEPT_DAYS = 30
const MOST = 50 // drafts of one account: more than anybody has open, and no place to store things
const LONGEST = 200_000 // characters of one draft

/** The account and the record a form is for. */
export type Whose = { account: string; record: string }
export type Draft = {
  /** Says whom the form was drawn for; comes back with it. */
  whose: string
  fields: Fields | null
  at: Date | null
}
export type Waiting = { place: string; what: string; at: Date }

type Person = Extract<Tx['actor'], { kind: 'patient' | 'staff' }>
const whoseOf = (actor: Person): Whose => ({
  account: actor.account,
  record: (actor.kind === 'patient' && actor.patient) || NOBODY,
})
const markOf = (kit: Pick<Kit, 'vault'>, { account, record }: Whose): string =>
  kit.vault.blind('draft-whose', `${account}|${record}`).toString('hex')
const bodyPlace = ({ account, record }: Whose, place: string): string =>
  placeOf('draft', 'body', `${account}/${place}/${record}`)

// An address of ours: the name of an item in it may have a point, or be written with %. Never one of somebody else (//).
const place = z
  .string()
  .max(200)
  .regex(/^\/(?!\/)[\w/.%-]*$/)
const written = z.object({
  place,
  what: z
    .string()
    .max(80)
    .regex(/^[\w.-]+$/),
  whose: z.string(),
  fields: z.record(z.string().max(80), z.array(z.string())),
})

const isEmpty = (fields: Fields): boolean =>
  Object.values(fields).every((values) => values.every((value) => value.trim() === ''))

/** @throws invalid when it is longer than anybody types */
function bodyOf(what: string, fields: Fields): string {
  const body = JSON.stringify({ what, fields })
  if (body.length > LONGEST) throw invalid('draft_long', 'This is too long to keep.')
  return body
}

/** @throws conflict when somebody else is signed in by now, or another record is open */
export const checkWhose = verb({
  name: 'drafts.whose',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({ whose: z.string() }),
  audit: () => [],
  run: async (tx, input) => refuseOthers(tx, whoseOf(tx.actor), input.whose),
})

function refuseOthers(tx: Pick<Tx, 'vault'>, own: Whose, mark: string): void {
  if (mark !== markOf(tx, own))
    throw conflict(
      'not_your_form',
      'This page was opened by another person, or for another record. Nothing was sent. Open the page again and go on there.',
    )
}

/** Keeps what was typed so far. @returns false when nothing is left of it */
export const saveDraft = verb({
  name: 'drafts.save',
  who: ['patient', 'staff'],
  reach: 'any',
  input: written,
  audit: () => [],
  run: async (tx, input): Promise<boolean> => {
    const own = whoseOf(tx.actor)
    refuseOthers(tx, own, input.whose)
    if (isEmpty(input.fields)) {
      await removeDraft(tx, own, input.place)
      return false
    }
    await write(tx, own, input)
    await sql`
      delete from draft where account_id = ${own.account} and (place, record_id) in (select place, record_id from draft
        where account_id = ${own.account} order by created_at desc offset ${MOST})`.execute(tx.db)
    return true
  },
})

/**
 * Keeps a form that was sent after its session had run out by itself, for the account whose session it was.
 * The claim carries the hash of that session's token as `ran_out`.
 * @returns no account when it was no such session, or the form was not drawn for it
 */
export const keepDraft = verb({
  name: 'drafts.keep',
  who: ['public'],
  input: written.extend({ kind: z.enum(['patient', 'staff']) }),
  run: async (tx, input): Promise<{ account: string | null }> => {
    const { rows } = await sql<{ account_id: string; record_id: string; kind: string }>`
      select * from app.ran_out()`.execute(tx.db)
    const [row] = rows
    if (!row || row.kind !== input.kind || isEmpty(input.fields)) return { account: null }
    const own = { account: row.account_id, record: row.record_id }
    if (input.whose !== markOf(tx, own)) return { account: null }
    await write(tx, own, input)
    return { account: own.account }
  },
  audit: (_input, { account }) => (account ? { action: 'create', what: 'draft', account } : []),
})

async function write(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  own: Whose,
  input: z.output<typeof written>,
): Promise<void> {
  const body = await tx.vault.seal(
    own.account,
    bodyPlace(own, input.place),
    bodyOf(input.what, input.fields),
  )
  await tx.db
    .insertInto('draft')
    .values({
      account_id: own.account,
      place: input.place,
      record_id: own.record,
      body,
      created_at: tx.now,
    })
    .onConflict((oc) =>
      oc.columns(['account_id', 'place', 'record_id']).doUpdateSet({ body, created_at: tx.now }),
    )
    .execute()
}

/** As a part of what is done with the one form of an address. */
export const removeDraft = (tx: Pick<Tx, 'db'>, own: Whose, at: string) =>
  tx.db
    .deleteFrom('draft')
    .where('account_id', '=', own.account)
    .where('place', '=', at)
    .where('record_id', '=', own.record)
    .execute()

/**
 * As a part of what is done to a whole thing that has several forms, such as sending it: none of them waits any more.
 * @param under the address they share, without the last slash
 */
export async function removeDraftsUnder(
  tx: Pick<Tx, 'db'>,
  own: Whose,
  under: string,
): Promise<void> {
  await tx.db
    .deleteFrom('draft')
    .where('account_id', '=', own.account)
    .where('record_id', '=', own.record)
    .where(sql<boolean>`starts_with(place, ${`${under}/`})`)
    .execute()
}

type Row = { place: string; body: Buffer; created_at: Date }

async function open(tx: Pick<Tx, 'vault'>, own: Whose, row: Row) {
  const body = await tx.vault.open(own.account, bodyPlace(own, row.place), row.body)
  return JSON.parse(body.toString()) as { what: string; fields: Fields }
}

/** What was typed into the form of this address before, and for whom it is drawn now. */
export const readDraft = verb({
  name: 'drafts.read',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({ place }),
  audit: () => [],
  run: async (tx, input): Promise<Draft> => {
    const own = whoseOf(tx.actor)
    const row = await draftsOf(tx, own).where('place', '=', input.place).executeTakeFirst()
    const fields = row ? (await open(tx, own, row)).fields : null
    return { whose: markOf(tx, own), fields, at: row?.created_at ?? null }
  },
})

/** What the person was writing, newest first; of the record that is open. */
export async function waitingDrafts(
  tx: Pick<Tx, 'db' | 'vault'> & { actor: Person },
): Promise<Waiting[]> {
  const own = whoseOf(tx.actor)
  const rows = await draftsOf(tx, own).orderBy('created_at', 'desc').execute()
  const waiting = rows.map(async (row) => {
    // One that does not open must not take the start page with it.
    const body = await open(tx, own, row).catch(() => null)
    return body ? [{ place: row.place, what: body.what, at: row.created_at }] : []
  })
  return (await Promise.all(waiting)).flat()
}

/** As `waitingDrafts`, for start pages that ask for nothing else. */
export const listDrafts = verb({
  name: 'drafts.list',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({}),
  audit: () => [],
  run: waitingDrafts,
})

const draftsOf = (tx: Pick<Tx, 'db'>, own: Whose) =>
  tx.db
    .selectFrom('draft')
    .select(['place', 'body', 'created_at'])
    .where('account_id', '=', own.account)
    .where('record_id', '=', own.record)

/** Sent, or not wanted any more. */
export const throwDraftAway = verb({
  name: 'drafts.throw-away',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({ place }),
  audit: () => [],
  run: async (tx, input): Promise<void> => {
    await removeDraft(tx, whoseOf(tx.actor), input.place)
  },
})

/** Drafts that nobody came back to. */
export const sweepDrafts = verb({
  name: 'drafts.sweep',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<void> => {
    const before = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000)
    await tx.db.deleteFrom('draft').where('created_at', '<', before).execute()
  },
})
