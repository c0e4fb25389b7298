// "Send a booking link": staff send one known patient an address by which they book one visit, without signing in.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asNumber } from '../../account/factors/number.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { languageOf } from '../../messages/templates/values.server.ts'
import { cardFor, contactFor, openPerson } from '../../staff/person.ts'
import { sendBookingLink } from './letters.ts'

const may = 'appointments.book' as const
const DAYS_VALID = 14

export type SentLink = {
  id: string
  type: string
  bookable: string | null
  by: 'email' | 'sms'
  at: Date
  until: Date
  state: 'open' | 'used' | 'expired' | 'wrong dates' | 'withdrawn' | 'replaced'
}

export type LinkForm = {
  name: string
  /** As on file: where a link can go. */
  email: string | null
  phone: string | null
  types: { id: string; name: string }[]
  people: { id: string; name: string }[]
  sent: SentLink[]
}

/** What the form starts with, and links that were sent before. @throws notFound, forbidden 'restricted' */
export const readLinks = verb({
  name: 'booking.links.read',
  who: ['staff'],
  may,
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }): Promise<LinkForm> => {
    await openPerson(tx, patient)
    const { name } = await cardFor(tx, patient)
    const { email, phone } = await contactFor(tx, patient)
    const types = await tx.db
      .selectFrom('visit_type')
      .select(['visit_type_id as id', 'name'])
      .where('ended_at', 'is', null)
      .where('seats', '=', 1)
      .where('booked_by', '<>', 'staff')
      .orderBy('name')
      .execute()
    const people = await tx.db
      .selectFrom('bookable')
      .select(['bookable_id as id', 'name'])
      .where('kind', '=', 'person')
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute()
    return { name, email, phone, types, people, sent: await linksOf(tx, patient) }
  },
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
})

type Row = {
  id: string
  type: string
  bookable: string | null
  by: 'email' | 'sms'
  at: Date
  until: Date
  used: Date | null
  ended: SentLink['state'] | null
}

async function linksOf(tx: Pick<Tx, 'db' | 'now'>, patient: string): Promise<SentLink[]> {
  const { rows } = await sql<Row>`
    select k.link_id as id, v.name as type, b.name as bookable, k.sent_by as by, k.created_at as at, k.ends_at as until,
      k.used_at as used, k.ended_why as ended
    from booking_link k join visit_type v on v.visit_type_id = k.visit_type_id
    left join bookable b on b.bookable_id = k.bookable_id
    where k.patient_id = ${patient} order by k.created_at desc limit 10`.execute(tx.db)
  return rows.map(({ used, ended, ...row }) => ({
    ...row,
    state: used ? 'used' : (ended ?? (row.until <= tx.now ? 'expired' : 'open')),
  }))
}

/** One that is open for the same kind of visit ends. @throws invalid by field, conflict, notFound */
export const sendLink = verb({
  name: 'booking.links.send',
  who: ['staff'],
  may,
  input: z.object({
    patient: z.uuid(),
    type: z.uuid('Choose a visit.'),
    bookable: z.union([z.literal(''), z.uuid()]),
    by: z.enum(['email', 'sms'], 'Choose how it is sent.'),
  }),
  run: async (tx, { patient, type, bookable, by }) => {
    await openPerson(tx, patient)
    const { preferred, birthDate } = await cardFor(tx, patient)
    if (!/^\d{4}-\d\d-\d\d$/.test(birthDate ?? '')) throw noBirthDate()
    const { email, phone } = await contactFor(tx, patient)
    const to = by === 'email' ? email : phone && asNumber(phone)
    if (!to) throw noContact(by)
    await mustBeOffered(tx, type, bookable)
    await tx.db
      .updateTable('booking_link')
      .set({ ended_at: tx.now, ended_why: 'replaced' })
      .where('patient_id', '=', patient)
      .where('visit_type_id', '=', type)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
    const [id, token] = [uuidv7(tx.now), newToken()]
    const until = new Date(tx.now.getTime() + DAYS_VALID * 86_400_000)
    await tx.db
      .insertInto('booking_link')
      .values({
        patient_id: patient,
        link_id: id,
        token_hash: tokenHash(token),
        visit_type_id: type,
        bookable_id: bookable || null,
        sent_by: by,
        made_by: tx.actor.account,
        created_at: tx.now,
        ends_at: until,
      })
      .execute()
    const language = await languageOf(tx, patient)
    await sendBookingLink(tx, { patient, by, to, name: preferred, token, until, language })
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'booking link', id, patient }),
})

const noBirthDate = () =>
  conflict(
    'no_birth_date',
    'The record has no full birth date, and a booking link is opened with it. Add it first.',
  )

const noContact = (by: 'email' | 'sms') => {
  const says =
    by === 'email'
      ? 'There is no e-mail address on file. Add it first, or send a text.'
      : 'There is no mobile number on file. Add it first, or send an e-mail.'
  return invalid('no_contact', says, { by: says })
}

async function mustBeOffered(tx: Pick<Tx, 'db'>, type: string, bookable: string): Promise<void> {
  const { rows } = await sql`
    select from visit_type v join visit_type_offered o on o.visit_type_id = v.visit_type_id
    join bookable b on b.bookable_id = o.bookable_id and b.ended_at is null
    where v.visit_type_id = ${type} and v.ended_at is null and v.booked_by <> 'staff' and v.seats = 1
      and (${bookable || null}::uuid is null or o.bookable_id = ${bookable || null}::uuid) limit 1`.execute(
    tx.db,
  )
  if (rows.length > 0) return
  const says = bookable
    ? 'This person does not offer that visit. Choose another one, or leave it open.'
    : 'Nobody offers that visit to patients. Choose another one.'
  throw invalid('not_offered', says, { [bookable ? 'bookable' : 'type']: says })
}

/** @throws notFound when it is over already */
export const withdrawLink = verb({
  name: 'booking.links.withdraw',
  who: ['staff'],
  may,
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  run: async (tx, { patient, id }): Promise<void> => {
    const ended = await tx.db
      .updateTable('booking_link')
      .set({ ended_at: tx.now, ended_why: 'withdrawn' })
      .where('patient_id', '=', patient)
      .where('link_id', '=', id)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('link_id')
      .executeTakeFirst()
    if (!ended) throw notFound('link_over', 'This link is over already.')
  },
  audit: ({ patient, id }) => ({
    action: 'change',
    what: 'booking link',
    id,
    patient,
    why: 'withdrawn',
  }),
})
