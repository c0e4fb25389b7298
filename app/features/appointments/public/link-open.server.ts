// A booking link in the hands of whoever opens it: the birth date, then free times of that one visit, then it is booked and the
// link is used up. One answer for everything that does not fit; the fifth wrong date ends the link.
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { countAttempt, LIMITS, networkOf } from '../../account/throttle.ts'
import { tokenHash } from '../../account/token.ts'
import { cardPlace, type Card } from '../../people/people.server.ts'
import { freeSlots } from '../free.ts'
import { placeAppointment } from '../place.ts'
import type { Slot } from '../rules.ts'
import { namesOf, offeredType, type Names, type Offered } from './offered.server.ts'
import type { Chosen } from './slot.ts'

const WRONG_DATES = 5
const SOONEST = 300 // ms
const NOBODY = '00000000-0000-8000-8000-000000000000'
const DAY = 86_400_000

const forThem = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'appointments' },
  open: undefined,
})

export const linkOver = () =>
  invalid(
    'link_no',
    'This link and this birth date do not go together, or the link is over. Check the date, or call us: we book for you.',
  )

export type Proved = { patient: string; link: string }

/** @throws invalid with one answer, whatever it is that does not fit; tooMany */
export async function proveLink(ctx: Context, token: string, born: string): Promise<Proved> {
  // The same work in every case, and an answer no sooner than this: what differs by a write is not heard.
  const soonest = setTimeout(SOONEST)
  await countTry(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  const { proved } = await tryLink(forThem(ctx), { token: token.slice(0, 100), born })
  await soonest
  if (!proved) throw linkOver()
  return proved
}

const countTry = verb({
  name: 'booking.link.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: (tx, { network }) =>
    countAttempt(tx, tx.vault.blind('throttle-booking-link', network), LIMITS.address),
})

const tryLink = verb({
  name: 'booking.link.prove',
  who: ['job'],
  input: z.object({ token: z.string(), born: z.iso.date() }),
  prepare: async ({ vault }) => ({
    decoy: await vault.seal(CLINIC_SUBJECT, DECOY, JSON.stringify(nobodysCard)),
  }),
  run: async (tx, { token, born }, { decoy }) => {
    const found = await openLink(tx, token)
    const fits = await bornOn(tx, found ?? { patient: null, card: decoy }, born)
    const wrong = found && !fits ? found.link : NOBODY
    await sql`
      update booking_link set failures = failures + 1,
        ended_at = case when failures + 1 >= ${WRONG_DATES} then ${tx.now}::timestamptz end,
        ended_why = case when failures + 1 >= ${WRONG_DATES} then 'wrong dates' end
      where link_id = ${wrong} and patient_id = ${found?.patient ?? NOBODY}`.execute(tx.db)
    const proved = found && fits ? { patient: found.patient, link: found.link } : null
    return { proved, tried: found }
  },
  audit: (_input, { proved, tried }) => ({
    action: proved ? 'read' : 'refuse',
    what: 'booking link',
    id: tried?.link ?? null,
    patient: tried?.patient ?? null,
    why: proved ? null : tried ? 'wrong date' : 'unknown or over',
  }),
})

type Found = { patient: string; link: string; card: Buffer }

/** Locked, so that guesses made at once are judged one after the other. */
async function openLink(tx: Tx, token: string): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select k.patient_id as patient, k.link_id as link, p.card from booking_link k join patient p on p.patient_id = k.patient_id
    where k.token_hash = ${tokenHash(token)} and k.used_at is null and k.ended_at is null and k.ends_at > ${tx.now}
    for update of k`.execute(tx.db)
  return rows[0]?.card ? rows[0] : null
}

const DECOY = 'card.decoy'
const nobodysCard: Card = {
  name: 'Nobody At All',
  preferred: 'Nobody',
  birthDate: '1000-01-01',
  recordNumber: 'XX-000000',
}

/** A card is opened in any case, and its key fetched each time, or the time would tell that there is one. */
async function bornOn(
  tx: Tx,
  { patient, card }: { patient: string | null; card: Buffer },
  born: string,
): Promise<boolean> {
  const subject = patient ?? CLINIC_SUBJECT
  tx.vault.forget(subject)
  const plain = await tx.vault.open(subject, patient ? cardPlace(patient) : DECOY, card)
  const { birthDate } = JSON.parse(plain.toString('utf8')) as Card
  return patient !== null && birthDate === born
}

export type LinkTimes = { type: Offered; slots: Slot[]; names: Names; until: Date }

/** Free times of the visit that a proved link is for. @throws invalid when it is over */
export const readLinkTimes = (ctx: Context, proved: Proved, from?: Date): Promise<LinkTimes> =>
  linkTimes(forThem(ctx), { ...proved, from })

const proved = { patient: z.uuid(), link: z.uuid() }

const linkTimes = verb({
  name: 'booking.link.times',
  who: ['job'],
  input: z.object({ ...proved, from: z.date().optional() }),
  run: async (tx, { from, ...input }): Promise<LinkTimes> => {
    const { type, bookable } = await standing(tx, input, false)
    const start = from && from > tx.now ? from : tx.now
    const until = new Date(start.getTime() + 28 * DAY)
    const slots = await freeSlots(tx, {
      type,
      from: start,
      to: until,
      for: 'patients',
      limit: 60,
      ...(bookable && { bookables: [bookable] }),
    })
    const single = slots.filter(({ groupVisit }) => !groupVisit)
    return { type: await offeredType(tx, type), slots: single, names: await namesOf(tx), until }
  },
  audit: () => [],
})

async function standing(tx: Tx, { patient, link }: Proved, lock: boolean) {
  const { rows } = await sql<{ type: string; bookable: string | null }>`
    select visit_type_id as type, bookable_id as bookable from booking_link
    where patient_id = ${patient} and link_id = ${link} and used_at is null and ended_at is null and ends_at > ${tx.now}
    ${lock ? sql`for update` : sql``}`.execute(tx.db)
  if (!rows[0]) throw linkOver()
  return rows[0]
}

export type Booked = { startsAt: Date; timeZone: string; place: string; with: string }

/**
 * Books, and uses the link up: of two at once, one does.
 * @throws TimeTaken, invalid when the link is over
 */
export const bookByLink = (
  ctx: Context,
  input: Proved & { chosen: Chosen; about: string },
): Promise<Booked> => book(forThem(ctx), input)

const book = verb({
  name: 'booking.link.book',
  who: ['job'],
  input: z.object({
    ...proved,
    chosen: z.custom<Chosen>((said) => typeof said === 'object' && said !== null),
    about: z.string().trim().max(500, 'Use at most 500 letters.'),
  }),
  run: async (tx, { patient, link, chosen, about }): Promise<Booked & { id: string }> => {
    const { type, bookable } = await standing(tx, { patient, link }, true)
    if (bookable && chosen.bookable !== bookable) throw linkOver()
    const { id } = await placeAppointment(tx, {
      patient,
      type,
      bookable: chosen.bookable,
      location: chosen.location,
      way: chosen.way,
      at: new Date(chosen.at),
      via: 'link',
      side: 'patient',
      account: null,
      checkRules: 'patients',
      ...(about && { reason: about }),
    })
    await sql`update booking_link set used_at = ${tx.now}, appointment_id = ${id}
      where patient_id = ${patient} and link_id = ${link}`.execute(tx.db)
    const { people, places } = await namesOf(tx)
    const place = places[chosen.location]
    return {
      id,
      startsAt: new Date(chosen.at),
      timeZone: place?.zone ?? '',
      place: place?.name ?? '',
      with: people[chosen.bookable] ?? '',
    }
  },
  audit: ({ patient, link }, { id }) => [
    { action: 'create', what: 'appointment', id, patient, why: 'link' },
    { action: 'change', what: 'booking link', id: link, patient, why: 'used' },
  ],
})
