// Tells people of an offer at once, by every way that is open, and ends it when nobody answered in time. Each minute all
// offers are looked through: nothing hangs on one job.
import { sql } from 'kysely'
import { z } from 'zod'
import { enqueue, type Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { sendLater, type Channel } from '../../../kit/post/outgoing.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { plainMarks } from '../../messages/texts/segments.ts'
import { textsFor } from '../../notices/language.ts'
import { newLink } from '../remind/links.ts'
import { addressFor, whoseOf } from '../remind/reach.ts'
import { readersOf } from '../remind/readers.ts'
import { readRules } from '../remind/rules.ts'
import { giveBack } from '../take.ts'
import { dayWords, whenWords } from '../told.ts'
import { leftToDesk } from './take.ts'

export const followOffers: Job = {
  name: 'offer',
  every: '* * * * *',
  async work(kit, { id }) {
    const ctx = jobContext(kit, 'appointments')
    for (const one of id ? [id] : await waitingOffers(ctx, {})) {
      await endOffer(ctx, { id: one })
      await tellOffer(ctx, { id: one })
    }
  },
}

const waitingOffers = verb({
  name: 'offers.waiting',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select offer_id as id from slot_offer where state = 'open' order by held_until limit 500`.execute(
      tx.db,
    )
    return rows.map(({ id }) => id)
  },
})

type Over = { patient: string; appointment: string; bookable: string; why: string; fits: boolean }

/** Ends one whose time is over, or that is about an appointment that was moved or cancelled meanwhile. @returns as what */
export const endOffer = verb({
  name: 'offers.end',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<'expired' | 'withdrawn' | null> => {
    const { rows } = await sql<Over & { late: boolean }>`
      select o.patient_id as patient, o.appointment_id as appointment, o.bookable_id as bookable, o.why, o.held_until <= ${tx.now} as late,
        a.state = 'booked' and a.starts_at = o.old_starts_at as fits
      from slot_offer o join appointment a on a.patient_id = o.patient_id and a.appointment_id = o.appointment_id
      where o.offer_id = ${id} and o.state = 'open' for update of o`.execute(tx.db)
    const [one] = rows
    if (!one || (one.fits && !one.late)) return null
    const state = one.fits ? 'expired' : 'withdrawn'
    await tx.db
      .updateTable('slot_offer')
      .set({ state, settled_at: tx.now })
      .where('offer_id', '=', id)
      .execute()
    await giveBack(tx, id)
    if (one.why === 'clinic' && one.fits) await leftToDesk(tx, one.patient, one.appointment)
    await enqueue(tx, 'earlier', one.bookable)
    return state
  },
})

type Told = {
  id: string
  patient: string
  appointment: string
  why: 'earlier' | 'clinic'
  startsAt: Date
  oldAt: Date
  timeZone: string
  until: Date
  rules: unknown
}

/** @returns how many letters were written */
export const tellOffer = verb({
  name: 'offers.tell',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<number> => {
    const { rows } = await sql<Told>`
      select o.offer_id as id, o.patient_id as patient, o.appointment_id as appointment, o.why, o.starts_at as "startsAt",
        o.old_starts_at as "oldAt", l.time_zone as "timeZone", o.held_until as until, c.reminder_rules as rules
      from slot_offer o join location l on l.location_id = o.location_id left join clinic c on true
      where o.offer_id = ${id} and o.state = 'open' and o.told_at is null for update of o`.execute(
      tx.db,
    )
    const [offer] = rows
    if (!offer) return 0
    await tx.db
      .updateTable('slot_offer')
      .set({ told_at: tx.now })
      .where('offer_id', '=', id)
      .execute()
    let told = 0
    for (const reader of await readersOf(tx, [offer.patient])) {
      const { account } = reader
      const texts = (reader.choice ?? readRules(offer.rules)).sms.length > 0
      const ways: [Channel, string | null][] = [
        ...(reader.email ? [['email', null] as [Channel, null]] : []),
        ...(reader.sms && texts ? [['sms', null] as [Channel, null]] : []),
        ...reader.devices.map((device): [Channel, string] => ['push', device]),
      ]
      for (const [channel, device] of ways)
        told += await write(tx, offer, { account, channel, device, zone: reader.choice?.zone })
    }
    // Whom nothing reaches somebody calls while the time is held.
    if (told === 0 && offer.why === 'clinic') await leftToDesk(tx, offer.patient, offer.appointment)
    return told
  },
})

type Way = {
  account: string | null
  channel: Channel
  device: string | null
  zone: string | null | undefined
}

async function write(
  tx: Tx,
  offer: Told,
  { account, channel, device, zone }: Way,
): Promise<number> {
  const { id, patient, appointment, startsAt, timeZone, oldAt, until, why } = offer
  const to = await addressFor(tx, { patient, account, channel, device })
  if (typeof to === 'string') return 0
  const t = await textsFor(tx, { patient, account })
  const link =
    channel === 'push'
      ? `${tx.ctx.kit.config.origin}/visits/offers/${id}`
      : await newLink(tx, { patient, appointment, offer: id })
  const say = {
    when: whenWords(t, { startsAt, timeZone }, zone),
    old: whenWords(t, { startsAt: oldAt, timeZone }),
    until: whenWords(t, { startsAt: until, timeZone }),
    link,
    phone: t.phone,
  }
  const title = t(`offers.title.${why}`, { day: dayWords(t, { startsAt, timeZone }) })
  await sendLater(tx, {
    channel,
    purpose: channel === 'push' ? 'offer on a device' : 'offer',
    whose: whoseOf({ patient, account }),
    subject: patient,
    to: to.address,
    ...(channel === 'sms'
      ? { text: plainMarks(t(`offers.sms.${why}`, say)) }
      : channel === 'push'
        ? { title, text: t(`offers.push.${why}`, say), link }
        : { title, text: t(`offers.email.${why}`, say) }),
  })
  return 1
}
