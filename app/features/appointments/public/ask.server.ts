// Asking for a visit without an account: the time is held, and a code goes to the contact that was typed. Nothing is looked up of
// anybody, so whoever is known here gets the same answer, at the same price, as whoever is not.
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, PorticoError, tooMany } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { attemptAllowed, countAttempt, networkOf } from '../../account/throttle.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { isBirthDay } from '../../register/fields.ts'
import type { Slot } from '../rules.ts'
import { lockTimes, takeTime } from '../take.ts'
import { freeRoom, kindOf, zoneOf } from '../what-it-takes.ts'
import { askedPlace, askedSchema, contactOf, type Asked, type Kept } from './asked.ts'
import { HELD } from './held.ts'
import { sendBookingCode } from './letters.ts'
import { freeSlot } from './offered.server.ts'
import type { Chosen } from './slot.ts'

/** Times held at once: for a network, for a contact, altogether. */
const HOLDS = { network: 3, contact: 2, all: 80 }
/** Codes to one contact within an hour. */
const CODES = 4
/** Guesses from one network within a quarter of an hour. */
const GUESSES = 40

/** @returns the token under which it goes on; null when somebody else has that time now. @throws invalid, tooMany */
export async function askVisit(
  ctx: Context,
  { type, chosen, asked }: { type: string; chosen: Chosen; asked: Asked },
): Promise<string | null> {
  const token = newToken()
  const secret = tokenHash(token).toString('hex')
  try {
    const held = await holdVisit(asPublic(ctx, { secret }), {
      type,
      chosen,
      asked,
      token,
      network: networkOf(ctx.caller.address ?? 'unknown'),
    })
    return held ? token : null
  } catch (error) {
    if (error instanceof PorticoError && error.code === 'time_taken') return null
    throw error
  }
}

const codeMac = ({ vault }: Pick<Tx, 'vault'>, token: string, code: string): Buffer =>
  vault.blind('booking-code', `${tokenHash(token).toString('hex')}|${code}`)

const holdVisit = verb({
  name: 'booking.ask',
  who: ['public'],
  input: z.object({
    type: z.uuid(),
    chosen: z.custom<Chosen>((said) => typeof said === 'object' && said !== null),
    asked: askedSchema,
    token: z.string().length(43),
    network: z.string().max(100),
  }),
  prepare: async ({ vault, clock }, { asked, token, network }) => {
    const id = uuidv7(clock())
    const kept: Kept = { ...asked, token }
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    return {
      id,
      code,
      mac: codeMac({ vault }, token, code),
      sealed: await vault.seal(id, askedPlace(id), JSON.stringify(kept)),
      contact: vault.blind('booking-contact', contactOf(asked)),
      network: vault.blind('booking-network', network),
    }
  },
  run: async (tx, { type, chosen, asked, token }, ready): Promise<boolean> => {
    const { id, code, mac, sealed, contact, network } = ready
    if (!isBirthDay(asked.born, tx.now)) throw wrongDay()
    await refuseMany(tx, network, contact)
    const slot = await freeSlot(tx, type, chosen)
    if (!slot) return false
    const held = await whatItTakes(tx, type, { ...slot, ...chosen })
    if (!held) return false
    const heldUntil = new Date(tx.now.getTime() + HELD * 60_000)
    await tx.db
      .insertInto('booking_request')
      .values({
        request_id: id,
        token_hash: tokenHash(token),
        visit_type_id: type,
        bookable_id: chosen.bookable,
        room_id: held.room,
        location_id: chosen.location,
        way: chosen.way,
        starts_at: new Date(slot.at),
        ends_at: new Date(slot.end),
        time_zone: held.zone,
        sealed,
        code_mac: mac,
        contact_key: contact,
        network_key: network,
        state_at: tx.now,
        held_until: heldUntil,
        created_at: tx.now,
      })
      .execute()
    const whats = [chosen.bookable, ...(held.room ? [held.room] : [])]
    for (const what of whats)
      await takeTime(tx, { what, from: held.from, to: held.to, for: id, heldUntil })
    await sendBookingCode(tx, { id, asked, code })
    return true
  },
  audit: (_input, held) => ({ action: held ? 'create' : 'refuse', what: 'booking request' }),
})

const wrongDay = () => {
  const says = 'This day is still to come, or too long ago. Check the year.'
  return invalid('birth_date', says, { born: says })
}

/** @throws tooMany */
async function refuseMany(tx: Tx, network: Buffer, contact: Buffer): Promise<void> {
  const counter = tx.vault.blind('throttle-booking-codes', contact.toString('hex'))
  if (!(await attemptAllowed(tx, counter, CODES, 60)))
    throw tooMany(
      'too_many_codes',
      'We sent four codes there within an hour. Wait an hour and try again, or call us: we book for you.',
    )
  const { rows } = await sql<{ by_network: number; by_contact: number; all_of_them: number }>`
    select by_network, by_contact, all_of_them from app.booking_holds(${network}, ${contact})`.execute(
    tx.db,
  )
  const [now] = rows
  if (!now) return
  if (now.by_network >= HOLDS.network || now.by_contact >= HOLDS.contact)
    throw tooMany(
      'too_many_held',
      'Several times are kept for you already. Enter the code of one of them, or wait a quarter of an hour.',
    )
  if (now.all_of_them >= HOLDS.all)
    throw tooMany(
      'too_many_held',
      'Very many people are booking at this moment. Wait a quarter of an hour and try again, or call us: we book for you.',
    )
}

type Held = { from: Date; to: Date; room: string | null; zone: string }

/** What the visit takes of whom: with the time kept free around it, and a room where it needs one. Null when none is free. */
async function whatItTakes(tx: Tx, type: string, { way, ...chosen }: Chosen & Slot) {
  const kind = await kindOf(tx, type)
  const from = new Date(chosen.at - kind.beforeMinutes * 60_000)
  const to = new Date(chosen.end + kind.afterMinutes * 60_000)
  const rooms =
    kind.needsRoom && way === 'in person'
      ? kind.rooms.filter(({ location }) => location === chosen.location).map(({ id }) => id)
      : []
  await lockTimes(tx, [chosen.bookable, ...rooms])
  const room = rooms.length > 0 ? await freeRoom(tx, rooms, from, to) : null
  if (rooms.length > 0 && !room) return null
  return { from, to, room, zone: await zoneOf(tx, chosen.location) } satisfies Held
}

export type Proved = 'yes' | 'no' | 'over' | 'late'

/** Judges a code. @returns yes: the time is taken, and a job looks whose the visit is @throws tooMany */
export async function proveVisit(ctx: Context, token: string, typed: string): Promise<Proved> {
  const secret = tokenHash(token.slice(0, 100)).toString('hex')
  return takeCode(asPublic(ctx, { secret }), {
    token: token.slice(0, 100),
    code: typed.replace(/\D/g, '').slice(0, 12),
    network: networkOf(ctx.caller.address ?? 'unknown'),
  })
}

const takeCode = verb({
  name: 'booking.prove',
  who: ['public'],
  input: z.object({ token: z.string(), code: z.string(), network: z.string().max(100) }),
  prepare: async ({ vault }, { token, code, network }) => ({
    mac: codeMac({ vault }, token, code),
    network: vault.blind('throttle-booking-guess', network),
  }),
  run: async (tx, { token }, { mac, network }): Promise<Proved> => {
    await countAttempt(tx, network, GUESSES)
    const { rows } = await sql<{ said: Proved | 'again' }>`
      select app.prove_booking(${tokenHash(token)}, ${mac}) as said`.execute(tx.db)
    const said = rows[0]?.said ?? 'over'
    if (said !== 'yes') return said === 'again' ? 'yes' : said
    const row = await requestOf(tx, token)
    if (row) await enqueue(tx, 'booking', row.id)
    return 'yes'
  },
  audit: (_input, said) => ({
    action: said === 'yes' ? 'change' : 'refuse',
    what: 'booking request',
    why: said,
  }),
})

/** The row that a token is of; undefined for every other. */
const requestOf = (tx: Pick<Tx, 'db'>, token: string) =>
  tx.db
    .selectFrom('booking_request')
    .select(['request_id as id', 'state', 'starts_at as startsAt', 'time_zone as timeZone'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
