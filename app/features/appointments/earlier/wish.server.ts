// "Tell me if something opens earlier": said, changed and taken back by the patient and those who book for them.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { readAppointment, type Appointment } from '../appointment.ts'
import { notices, parts } from './match.ts'

export type OwnWish = {
  weekdays: number[]
  parts: string[]
  notice: number
  anybody: boolean
  since: Date
}

export type Earlier = {
  appointment: Appointment
  /** Null: none. */
  wish: OwnWish | null
  /** Id of an offer that can be taken now. */
  offer: string | null
  /** Whether there is anything to wish: it is to come, and no group that meets when it meets. */
  possible: boolean
}

export const readEarlier = verb({
  name: 'earlier.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'read', what: 'appointment', id }),
  run: async (tx, { id }): Promise<Earlier> => {
    const appointment = await readAppointment(tx, null, id)
    const { rows } = await sql<OwnWish>`
      select weekdays, parts, notice_minutes as notice, anybody, created_at as since from earlier_wish
      where patient_id = ${appointment.patient} and appointment_id = ${id} and ended_at is null`.execute(
      tx.db,
    )
    const { rows: open } = await sql<{ id: string }>`
      select offer_id as id from slot_offer where patient_id = ${appointment.patient} and appointment_id = ${id} and state = 'open'
        and held_until > ${tx.now}`.execute(tx.db)
    return {
      appointment,
      wish: rows[0] ?? null,
      offer: open[0]?.id ?? null,
      possible: canWish(appointment, tx.now),
    }
  },
})

const canWish = ({ state, startsAt, groupVisit }: Appointment, now: Date): boolean =>
  state === 'booked' && startsAt > now && !groupVisit

const LIST = 'Choose from this list.'
const wish = z.object({
  id: z.uuid(),
  weekdays: z
    .array(z.coerce.number(LIST).int(LIST).min(1, LIST).max(7, LIST))
    .min(1, 'Choose at least one day.'),
  parts: z.array(z.enum(parts, LIST)).min(1, 'Choose at least one time of day.'),
  notice: z.coerce.number(LIST).refine((one) => (notices as readonly number[]).includes(one), LIST),
  anybody: z.boolean(),
})

/** @throws conflict when there is nothing to wish any more */
export const wishEarlier = verb({
  name: 'earlier.wish',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: wish,
  audit: ({ id }) => ({ action: 'change', what: 'appointment', id, why: 'earlier' }),
  run: async (tx, { id, weekdays, parts: chosen, notice, anybody }): Promise<void> => {
    const appointment = await readAppointment(tx, null, id)
    if (!canWish(appointment, tx.now))
      throw conflict(
        'appointment_over',
        appointment.groupVisit
          ? 'A group comes together at its own time, so nothing was noted.'
          : 'This visit has begun, is over or was cancelled, so nothing was noted.',
      )
    await end(tx, appointment)
    await tx.db
      .insertInto('earlier_wish')
      .values({
        patient_id: appointment.patient,
        wish_id: uuidv7(tx.now),
        appointment_id: id,
        account_id: tx.actor.account,
        weekdays: [...new Set(weekdays)].toSorted(),
        parts: chosen,
        notice_minutes: notice,
        anybody,
        created_at: tx.now,
      })
      .execute()
    // Something may be free already.
    await enqueue(tx, 'earlier', appointment.bookable.id)
  },
})

export const endWish = verb({
  name: 'earlier.end',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'change', what: 'appointment', id, why: 'earlier' }),
  run: async (tx, { id }): Promise<void> => end(tx, await readAppointment(tx, null, id)),
})

const end = async (tx: Pick<Tx, 'db' | 'now'>, { patient, id }: Appointment): Promise<void> =>
  void (await sql`update earlier_wish set ended_at = ${tx.now} where patient_id = ${patient} and appointment_id = ${id}
    and ended_at is null`.execute(tx.db))
