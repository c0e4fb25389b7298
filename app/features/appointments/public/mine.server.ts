// What somebody without an account sees of the visit that they booked: day, time, place, how it stands. The address shows that; to
// call it off takes the birth date too. It runs as a job for somebody who is not signed in.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound, tooMany } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { attemptAllowed, attemptsLeft, countAttempt, networkOf } from '../../account/throttle.ts'
import { asPublic } from '../../account/as-public.ts'
import { tokenHash } from '../../account/token.ts'
import { finishWork } from '../../work/add.ts'
import { mayCancel, readAppointment, type Appointment } from '../appointment.ts'
import { endAppointment } from '../change.ts'
import { giveBack } from '../take.ts'
import { sendAboutBooking } from './letters.ts'
import { keptOf, requestColumns, visitOf, type Request } from './make.ts'

/** Wrong birth dates in a day for one booking. */
const WRONG_DATES = 5
const TRIES = 40

const forThem = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'appointments' },
  open: undefined,
})

export type Mine = {
  state: 'kept' | 'booked' | 'refused' | 'cancelled' | 'past'
  startsAt: Date
  endsAt: Date
  timeZone: string
  place: string
  way: Request['way']
  revision: number
  id: string
}

/** @throws notFound for an address that is none, or of a booking that came to nothing */
export const readMine = (ctx: Context, token: string): Promise<Mine> =>
  mine(forThem(ctx), { token: token.slice(0, 100) })

const mine = verb({
  name: 'booking.mine.read',
  who: ['job'],
  input: z.object({ token: z.string() }),
  run: async (tx, { token }): Promise<Mine> => {
    const { request, appointment } = await found(tx, token, false)
    const visit = await visitOf(tx, request)
    const now = appointment ?? request
    const { startsAt, endsAt, timeZone, way } = now
    const ended = appointment?.state === 'cancelled' || request.state === 'cancelled'
    const state = ended
      ? 'cancelled'
      : request.state === 'refused'
        ? 'refused'
        : startsAt <= tx.now
          ? 'past'
          : appointment
            ? 'booked'
            : 'kept'
    const place = appointment
      ? [appointment.location.name, appointment.location.address].filter(Boolean).join(', ')
      : visit.place
    // A calendar that has it hears of its end, also where nothing came of it.
    const over = state === 'cancelled' || state === 'refused'
    const revision = appointment?.revision ?? (over ? 1 : 0)
    return { state, startsAt, endsAt, timeZone, place, way, revision, id: request.id }
  },
  audit: () => [],
})

async function found(
  tx: Tx,
  token: string,
  lock: boolean,
): Promise<{ request: Request; appointment: Appointment | null }> {
  const { rows } = await sql<Request>`
    select ${requestColumns} from booking_request r
    where r.token_hash = ${tokenHash(token)} and r.state in ('proved', 'waits', 'booked', 'refused', 'cancelled')
    ${lock ? sql`for update` : sql``}`.execute(tx.db)
  const [request] = rows
  if (!request) throw notFound()
  const { appointment: id } = request
  const appointment = id ? await readAppointment(tx, null, id) : null
  return { request, appointment }
}

/** @throws invalid for another birth date, conflict when it is too late, tooMany */
export async function cancelMine(ctx: Context, token: string, born: string): Promise<void> {
  await countTry(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  const said = await cancel(forThem(ctx), { token: token.slice(0, 100), born })
  if (said === 'wrong') throw invalid('birth_date', WRONG, { born: WRONG })
  if (said === 'many') throw tooMany('too_many_dates', MANY)
  if (said === 'late') throw conflict('too_late', LATE)
}
const WRONG = 'This is not the birth date that was given when it was booked.'
const MANY = 'There were too many wrong birth dates. Call us: we cancel it for you.'
const LATE = 'It is too late to cancel here. Call us, and we see what can be done.'

const countTry = verb({
  name: 'booking.mine.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: (tx, { network }) =>
    countAttempt(tx, tx.vault.blind('throttle-booking-mine', network), TRIES),
})

const cancel = verb({
  name: 'booking.mine.cancel',
  who: ['job'],
  input: z.object({ token: z.string(), born: z.iso.date() }),
  run: async (tx, { token, born }): Promise<'done' | 'wrong' | 'many' | 'late'> => {
    const { request, appointment } = await found(tx, token, true)
    const counter = tx.vault.blind('throttle-booking-date', request.id)
    // The row is locked, so guesses made at once are judged one after the other.
    if (!(await attemptsLeft(tx, counter, WRONG_DATES))) return 'many'
    const kept = await keptOf(tx, request)
    if (!kept || kept.born !== born) {
      await attemptAllowed(tx, counter, WRONG_DATES, 24 * 60)
      return 'wrong'
    }
    if (request.state === 'cancelled' || appointment?.state === 'cancelled') return 'done'
    const by = { via: 'public', side: 'patient', account: null } as const
    if (appointment) {
      if (!mayCancel(appointment, tx.now).may) return 'late'
      const { patient, id } = appointment
      await endAppointment(tx, { ...by, patient, id, what: 'cancelled', why: 'other' })
    } else {
      if (request.state === 'refused' || request.startsAt <= tx.now) return 'late'
      await giveBack(tx, request.id)
      await finishWork(tx, { kind: 'booking-request', about: request.id })
      await tx.db
        .updateTable('booking_request')
        .set({ state: 'cancelled', state_at: tx.now })
        .where('request_id', '=', request.id)
        .execute()
    }
    const visit = await visitOf(tx, request)
    await sendAboutBooking(tx, 'cancelled', { id: request.id, kept, visit })
    return 'done'
  },
  audit: (_input, said) => ({
    action: said === 'done' ? 'change' : 'refuse',
    what: 'booking request',
    why: said,
  }),
})

/** What is long over goes: requests a month after their day, and those for which no code came a day after. */
export const sweepBookings = verb({
  name: 'booking.sweep',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<number> => {
    const ago = (days: number) => new Date(tx.now.getTime() - days * 86_400_000)
    const { rows } = await sql<{ id: string }>`
      delete from booking_request where starts_at < ${ago(30)}
        or state in ('asked', 'over') and created_at < ${ago(1)} and held_until < ${ago(1)} returning request_id as id`.execute(
      tx.db,
    )
    for (const { id } of rows) await giveBack(tx, id)
    return rows.length
  },
})
