// An offer as the patient sees it, and their answer.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { readAppointment, type Appointment } from '../appointment.ts'
import type { Way } from '../rules.ts'
import { mustMove } from './must-move.ts'
import { answerOffer } from './take.ts'

export type OfferState = 'open' | 'taken' | 'refused' | 'expired' | 'withdrawn'
export type Offer = {
  id: string
  why: 'earlier' | 'clinic'
  /** expired also when nobody has said so yet. */
  state: OfferState
  startsAt: Date
  timeZone: string
  until: Date
  /** With whom, and where. */
  who: string
  place: string
  way: Way
  /** As it stands now. */
  appointment: Appointment
  /** When it was as this was offered. */
  oldAt: Date
  /** They may choose another time by themselves instead. */
  choose: boolean
}

type Row = Omit<Offer, 'appointment' | 'choose'> & { appointment: string }

/** @throws notFound */
export const readOffer = verb({
  name: 'offers.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'read', what: 'offer', id }),
  run: async (tx, { id }): Promise<Offer> => {
    const { rows } = await sql<Row>`
      select o.offer_id as id, o.why, case when o.state = 'open' and o.held_until <= ${tx.now} then 'expired' else o.state end as state,
        o.starts_at as "startsAt", l.time_zone as "timeZone", o.held_until as until, b.name as who, l.name as place, o.way,
        o.appointment_id as appointment, o.old_starts_at as "oldAt"
      from slot_offer o join bookable b on b.bookable_id = o.bookable_id join location l on l.location_id = o.location_id
      where o.offer_id = ${id}`.execute(tx.db)
    const [row] = rows
    if (!row) throw notFound()
    const { relation, acts } = tx.actor
    const appointment = await readAppointment(tx, null, row.appointment)
    const must = (await mustMove(tx, [row.appointment])).get(row.appointment)
    return {
      ...row,
      appointment,
      choose:
        must?.offer === row.id &&
        appointment.type.bookedBy !== 'staff' &&
        (relation === 'self' || acts.includes('appointments')),
    }
  },
})

/** @returns gone: it was answered, or the time for that is over @throws notFound, TimeTaken */
export const answerOwnOffer = verb({
  name: 'offers.answer',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({ id: z.uuid(), take: z.boolean() }),
  audit: ({ id, take }) => ({
    action: 'change',
    what: 'offer',
    id,
    why: take ? 'take' : 'refuse',
  }),
  run: async (tx, { id, take }): Promise<'taken' | 'refused' | 'gone'> => {
    const { account } = tx.actor
    const row = await tx.db
      .selectFrom('slot_offer')
      .select('patient_id')
      .where('offer_id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    const helper = tx.actor.relation !== 'self'
    return answerOffer(tx, { patient: row.patient_id, id, take, via: 'portal', account, helper })
  },
})
