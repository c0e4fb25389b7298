// A booking link in the hands of whoever opens it: the birth date, a code that goes to the contact on file, then free times of that one
// visit, then it is booked and the link is used up. One answer for everything that does not fit; the fifth wrong one ends the link.
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, tooMany } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { asNumber } from '../../account/factors/number.ts'
import { attemptAllowed, countAttempt, LIMITS, networkOf } from '../../account/throttle.ts'
import { tokenHash } from '../../account/token.ts'
import { cardPlace, type Card } from '../../people/people.server.ts'
import { contactOf } from '../../people/contact.fhir.ts'
import { spokenBy } from '../../register/patient.fhir.ts'
import { patientResource } from '../../staff/person.ts'
import { freeSlots } from '../free.ts'
import { placeAppointment } from '../place.ts'
import type { Slot } from '../rules.ts'
import { CODE_MINUTES } from './held.ts'
import { sendLinkCode } from './letters.ts'
import { namesOf, offeredType, type Names, type Offered } from './offered.server.ts'
import type { Chosen } from './slot.ts'

const WRONG = 5
/** Codes that are sent within an hour. */
const CODES = 4
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

/** The first proof: a code is sent. @throws invalid with one answer, whatever it is that does not fit; tooMany */
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
    code: String(randomInt(1_000_000)).padStart(6, '0'),
    decoy: await vault.seal(CLINIC_SUBJECT, DECOY, JSON.stringify(nobodysCard)),
  }),
  run: async (tx, { token, born }, { decoy, code }) => {
    const found = await openLink(tx, token)
    const fits = await bornOn(tx, found ?? { patient: null, card: decoy }, born)
    const wrong = found && !fits ? found.link : NOBODY
    await countWrong(tx, { patient: found?.patient ?? NOBODY, link: wrong })
    const proved = found && fits ? { patient: found.patient, link: found.link } : null
    const sent = proved ? await sendCode(tx, proved, code) : null
    return { proved: sent ? proved : null, tried: found }
  },
  audit: (_input, { proved, tried }) => ({
    action: proved ? 'read' : 'refuse',
    what: 'booking link',
    id: tried?.link ?? null,
    patient: tried?.patient ?? null,
    why: proved ? null : tried ? 'wrong date' : 'unknown or over',
  }),
})

async function countWrong(tx: Tx, { patient, link }: Proved): Promise<void> {
  await sql`
    update booking_link set failures = failures + 1,
      ended_at = case when failures + 1 >= ${WRONG} then ${tx.now}::timestamptz end,
      ended_why = case when failures + 1 >= ${WRONG} then 'wrong dates' end
    where link_id = ${link} and patient_id = ${patient}`.execute(tx.db)
}

const codeMac = ({ vault }: Pick<Tx, 'vault'>, { link }: Proved, code: string): Buffer =>
  vault.blind('booking-link-code', `${link}|${code}`)

/** To the contact that is on file now, by the way the link went. @returns false where there is none any more @throws tooMany */
async function sendCode(tx: Tx, proved: Proved, code: string): Promise<boolean> {
  const { patient, link } = proved
  if (!(await attemptAllowed(tx, tx.vault.blind('throttle-booking-link-code', link), CODES, 60)))
    throw tooMany('too_many_codes', 'We sent several codes already. Wait an hour, or call us.')
  const { rows } = await sql<{ by: 'email' | 'sms' }>`
    update booking_link set code_mac = ${codeMac(tx, proved, code)},
      code_until = ${new Date(tx.now.getTime() + CODE_MINUTES * 60_000)}
    where patient_id = ${patient} and link_id = ${link} returning sent_by as by`.execute(tx.db)
  const resource = await patientResource(tx, patient)
  const { email, phone } = resource ? contactOf(resource) : { email: null, phone: null }
  const by = rows[0]?.by ?? 'email'
  const to = by === 'email' ? email : phone && asNumber(phone)
  if (!to) return false
  const language = (resource && spokenBy(resource)?.split('-')[0]) ?? 'en'
  await sendLinkCode(tx, { patient, by, to, code, minutes: CODE_MINUTES, language })
  return true
}

/** The second proof. @throws invalid where the code is wrong, too old, or the link is over */
export async function proveLinkCode(ctx: Context, proved: Proved, code: string): Promise<void> {
  const said = await tryCode(forThem(ctx), { ...proved, code })
  if (said === 'over') throw linkOver()
  if (said === 'no') throw invalid('code_no', NO, { code: NO })
  if (said === 'late') throw invalid('code_late', LATE, { code: LATE })
}
const NO = 'These are not the digits that we sent. Check them, and try again.'
const LATE = 'Too much time went by. Open the link in our message once more: we send new digits.'

const tryCode = verb({
  name: 'booking.link.code',
  who: ['job'],
  input: z.object({ patient: z.uuid(), link: z.uuid(), code: z.string().max(20) }),
  run: async (tx, { patient, link, code }): Promise<'yes' | 'no' | 'late' | 'over'> => {
    await standing(tx, { patient, link }, true)
    const { rows } = await sql<{ mac: Buffer | null; good: boolean }>`
      select code_mac as mac, code_until > ${tx.now} as good from booking_link
      where patient_id = ${patient} and link_id = ${link}`.execute(tx.db)
    const [sent] = rows
    if (!sent?.mac || !sent.good) return 'late'
    if (!sent.mac.equals(codeMac(tx, { patient, link }, code))) {
      await countWrong(tx, { patient, link })
      return 'no'
    }
    await sql`update booking_link set code_mac = null, code_until = null
      where patient_id = ${patient} and link_id = ${link}`.execute(tx.db)
    return 'yes'
  },
  audit: ({ patient, link }, said) => ({
    action: said === 'yes' ? 'read' : 'refuse',
    what: 'booking link',
    id: link,
    patient,
    why: said === 'yes' ? null : said === 'no' ? 'wrong code' : 'unknown or over',
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
