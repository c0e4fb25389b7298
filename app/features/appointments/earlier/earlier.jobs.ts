// Offers times that are free to those who wish to come earlier: whoever has waited longest and whom it fits is asked first,
// one person for one time. Looked for when a time frees and every ten minutes: nothing hangs on one job.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { nextTextTime } from '../../../kit/post/quiet-hours.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { freeSlots } from '../free.ts'
import { readRules } from '../remind/rules.ts'
import type { Slot, Way } from '../rules.ts'
import { lockTimes } from '../take.ts'
import { fitsWish } from './match.ts'
import { makeOffer } from './offers.ts'

const MINUTE = 60_000 // ms
const MOST = 200

export const offerEarlier: Job = {
  name: 'earlier',
  every: '*/10 * * * *',
  async work(kit, { id }) {
    const ctx = jobContext(kit, 'appointments')
    for (const bookable of id ? [id] : await wishedFor(ctx, {})) await offerTimes(ctx, { bookable })
  },
}

/** With whom somebody would come earlier. */
const wishedFor = verb({
  name: 'earlier.wished',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select distinct o.bookable_id as id from earlier_wish w
      join appointment a on a.patient_id = w.patient_id and a.appointment_id = w.appointment_id and a.state = 'booked' and a.starts_at > ${tx.now}
      join visit_type_offered o on o.visit_type_id = a.visit_type_id and (w.anybody or o.bookable_id = a.bookable_id)
      join bookable b on b.bookable_id = o.bookable_id and b.ended_at is null
      where w.ended_at is null limit ${MOST}`.execute(tx.db)
    return rows.map(({ id }) => id)
  },
})

type Wishing = {
  patient: string
  appointment: string
  type: string
  staffOnly: boolean
  location: string
  zone: string
  way: Way
  startsAt: Date
  weekdays: number[]
  parts: string[]
  notice: number
}

/** @returns how many were asked */
export const offerTimes = verb({
  name: 'earlier.offer',
  who: ['job'],
  input: z.object({ bookable: z.uuid() }),
  run: async (tx, { bookable }): Promise<number> => {
    const { rows } = await sql<{ zone: string; rules: unknown }>`
      select time_zone as zone, reminder_rules as rules from clinic`.execute(tx.db)
    const { zone = 'UTC', rules } = rows[0] ?? {}
    // Nobody is asked at night, when they would not see it before it is over.
    if (nextTextTime(tx.now, zone)) return 0
    // Two jobs at once would ask the same one twice.
    await lockTimes(tx, [bookable])
    const until = new Date(tx.now.getTime() + readRules(rules).hold * MINUTE)
    let asked = 0
    for (const wish of await wishes(tx, bookable)) {
      const slot = await bestSlot(tx, bookable, wish)
      if (!slot) continue
      const soon = new Date(slot.at - 15 * MINUTE)
      await makeOffer(tx, {
        patient: wish.patient,
        appointment: wish.appointment,
        slot,
        heldUntil: until < soon ? until : soon,
        why: 'earlier',
        chain: await chainOf(tx, slot),
      })
      asked += 1
    }
    return asked
  },
  audit: (_input, count) => (count ? { action: 'create', what: 'offers', count } : []),
})

/** The longest waiting first; nobody who thinks about another offer. */
async function wishes(tx: Pick<Tx, 'db' | 'now'>, bookable: string): Promise<Wishing[]> {
  const { rows } = await sql<Wishing>`
    select w.patient_id as patient, w.appointment_id as appointment, a.visit_type_id as type, t.booked_by = 'staff' as "staffOnly",
      a.location_id as location, l.time_zone as zone, a.way, a.starts_at as "startsAt", w.weekdays, w.parts, w.notice_minutes as notice
    from earlier_wish w
    join appointment a on a.patient_id = w.patient_id and a.appointment_id = w.appointment_id and a.state = 'booked'
      and a.starts_at > ${tx.now} and a.group_visit_id is null and (w.anybody or a.bookable_id = ${bookable})
    join visit_type t on t.visit_type_id = a.visit_type_id
    join location l on l.location_id = a.location_id
    where w.ended_at is null
      and exists (select from visit_type_offered o where o.visit_type_id = a.visit_type_id and o.bookable_id = ${bookable})
      and not exists (select from slot_offer o where o.appointment_id = a.appointment_id and o.state = 'open')
    order by w.created_at, w.wish_id limit ${MOST}`.execute(tx.db)
  return rows
}

/** The soonest that fits and that they have not been asked about. */
async function bestSlot(tx: Tx, bookable: string, wish: Wishing): Promise<Slot | null> {
  const free = await freeSlots(tx, {
    type: wish.type,
    from: new Date(tx.now.getTime() + wish.notice * MINUTE),
    to: wish.startsAt,
    bookables: [bookable],
    location: wish.location,
    way: wish.way,
    for: wish.staffOnly ? 'staff' : 'patients',
  })
  const fitting = free.filter((slot) => !slot.groupVisit && fitsWish(slot.at, wish.zone, wish))
  if (fitting.length === 0) return null
  const { rows } = await sql<{ at: Date }>`
    select starts_at as at from slot_offer where appointment_id = ${wish.appointment} and patient_id = ${wish.patient}
      and bookable_id = ${bookable}`.execute(tx.db)
  const asked = new Set(rows.map(({ at }) => at.getTime()))
  return fitting.find((slot) => !asked.has(slot.at)) ?? null
}

/** Of a time that somebody was asked about already, the chain goes on. */
async function chainOf(tx: Pick<Tx, 'db'>, { bookable, at }: Slot): Promise<string | undefined> {
  const { rows } = await sql<{ chain: string }>`
    select chain_id as chain from slot_offer where bookable_id = ${bookable} and starts_at = ${new Date(at)} and why = 'earlier'
      and state in ('refused', 'expired', 'withdrawn') order by created_at desc limit 1`.execute(
    tx.db,
  )
  return rows[0]?.chain
}
