// Taking an offer, which moves the appointment in one step and frees its old time, or refusing it, after which the next one
// is asked. Whoever comes too late changes nothing.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { addWork, finishWork } from '../../work/add.ts'
import { urgencyFor } from '../desk.ts'
import { moveAppointment } from '../place.ts'
import type { Way } from '../rules.ts'
import { tellAppointment } from '../said.ts'
import { giveBack } from '../take.ts'

type Answering = {
  patient: string
  /** Of the offer. */
  id: string
  take: boolean
  via: 'portal' | 'link'
  account: string | null
  helper?: boolean
}

type Row = {
  appointment: string
  why: 'earlier' | 'clinic'
  bookable: string
  location: string
  way: Way
  startsAt: Date
  endsAt: Date
  fits: boolean
}

/** @returns gone: it was answered, ran out, or the appointment is not what it was @throws TimeTaken */
export async function answerOffer(
  tx: Tx,
  { patient, id, take, via, account, helper = false }: Answering,
): Promise<'taken' | 'refused' | 'gone'> {
  // Expiring and answering wait for each other here.
  const { rows: open } = await sql`
    select from slot_offer where patient_id = ${patient} and offer_id = ${id} and state = 'open' and held_until > ${tx.now} for update`.execute(
    tx.db,
  )
  if (open.length === 0) return 'gone'
  const { rows } = await sql<Row>`
    select o.appointment_id as appointment, o.why, o.bookable_id as bookable, o.location_id as location, o.way, o.starts_at as "startsAt",
      o.ends_at as "endsAt", a.state = 'booked' and a.starts_at = o.old_starts_at as fits
    from slot_offer o join appointment a on a.patient_id = o.patient_id and a.appointment_id = o.appointment_id
    where o.patient_id = ${patient} and o.offer_id = ${id}`.execute(tx.db)
  const [offer] = rows
  if (!offer?.fits) return 'gone'
  const state = take ? 'taken' : 'refused'
  if (take) {
    await moveAppointment(tx, {
      patient,
      id: offer.appointment,
      to: {
        bookable: offer.bookable,
        location: offer.location,
        way: offer.way,
        at: offer.startsAt,
        end: offer.endsAt,
      },
      via: 'offer',
      side: helper ? 'helper' : 'patient',
      account,
      checkRules: false,
      heldFor: id,
    })
    // What a booking by the clinic tells: the time that it is at now, in whatever way they chose.
    await tellAppointment(tx, { patient, id: offer.appointment }, 'clinic')
    await notLeft(tx, offer.appointment)
  } else await giveBack(tx, id)
  await sql`update slot_offer set state = ${state}, settled_at = ${tx.now}, settled_by = ${account}, via = ${via}
    where patient_id = ${patient} and offer_id = ${id}`.execute(tx.db)
  if (take)
    await sql`update earlier_wish set ended_at = ${tx.now} where patient_id = ${patient} and appointment_id = ${offer.appointment}
      and ended_at is null`.execute(tx.db)
  // The old time is said to be free by moving it; this one the next is asked about.
  if (!take) await enqueue(tx, 'earlier', offer.bookable)
  if (!take && offer.why === 'clinic') await leftToDesk(tx, patient, offer.appointment)
  return state
}

/** Their visit has to move, and they have no other time yet. */
export async function leftToDesk(
  tx: Pick<Tx, 'db' | 'now'>,
  patient: string,
  appointment: string,
): Promise<void> {
  const { rows } = await sql<{ at: Date }>`
    select starts_at as at from appointment where patient_id = ${patient} and appointment_id = ${appointment}`.execute(
    tx.db,
  )
  const urgency = rows[0] ? urgencyFor(rows[0].at, tx.now) : 'soon'
  await addWork(tx, { kind: 'offer-left', about: appointment, patient, urgency })
}

/** They have one now, or want none. */
export const notLeft = (tx: Pick<Tx, 'db' | 'now'>, appointment: string): Promise<void> =>
  finishWork(tx, { kind: 'offer-left', about: appointment })
