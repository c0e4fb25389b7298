// Whose a proved request is. Where exactly one patient has that contact on file, and birth date and name fit, it becomes their
// appointment; everything else waits for the desk. It runs after the answer was given, so nothing of it can be heard.
import { sql } from 'kysely'
import { z } from 'zod'
import { PorticoError } from '../../../kit/errors.ts'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { findAlike } from '../../register/alike.server.ts'
import { noFields } from '../../register/fields.ts'
import { addWork } from '../../work/add.ts'
import type { Asked, Kept } from './asked.ts'
import { sendAboutBooking } from './letters.ts'
import { keptOf, makeAppointment, requestColumns, visitOf, type Request } from './make.ts'

export const matchBookings: Job = {
  name: 'booking',
  async work(kit, { id }) {
    if (!id) return
    const ctx = jobContext(kit, 'appointments')
    try {
      await matchBooking(ctx, { id, queue: false })
    } catch (error) {
      // The desk sees what stands in the way.
      if (!(error instanceof PorticoError) || error.kind === 'unavailable') throw error
      await matchBooking(ctx, { id, queue: true })
    }
  },
}

/** Doing it again changes nothing. @param input.queue for the desk, whoever it may be */
export const matchBooking = verb({
  name: 'booking.match',
  who: ['job'],
  input: z.object({ id: z.uuid(), queue: z.boolean() }),
  run: async (tx, { id, queue }) => {
    const { rows } = await sql<Request>`
      select ${requestColumns} from booking_request r where r.request_id = ${id} and r.state = 'proved' for update`.execute(
      tx.db,
    )
    const [request] = rows
    const kept = request && (await keptOf(tx, request))
    if (!request || !kept) return null
    const patient = queue ? null : await onlyOne(tx, kept)
    if (patient) {
      const by = { side: 'patient', account: null } as const
      const appointment = await makeAppointment(tx, { request, kept, patient }, by)
      await settle(tx, id, 'booked', appointment)
      await sendAboutBooking(tx, 'booked', { id, kept, visit: await visitOf(tx, request) })
      return { patient, appointment }
    }
    await settle(tx, id, 'waits', null)
    await addWork(tx, { kind: 'booking-request', about: id, urgency: 'soon' })
    await sendAboutBooking(tx, 'received', { id, kept, visit: await visitOf(tx, request) })
    return null
  },
  audit: ({ id }, made) =>
    made
      ? { action: 'create', what: 'appointment', id: made.appointment, patient: made.patient }
      : { action: 'change', what: 'booking request', id },
})

const settle = (tx: Tx, id: string, state: 'booked' | 'waits', appointment: string | null) =>
  tx.db
    .updateTable('booking_request')
    .set({ state, state_at: tx.now, appointment_id: appointment })
    .where('request_id', '=', id)
    .execute()

/** What a request says, as the desk writes people down. @param proved with the contact alone that was proved */
export const fieldsOf = (
  { given, family, born, email, phone, by, language }: Asked,
  proved = false,
) => ({
  ...noFields,
  given,
  family,
  born,
  email: proved && by !== 'email' ? '' : email,
  mobile: proved && by !== 'sms' ? '' : phone,
  language,
})

/** The patient whom contact, birth date and name point to; null when it is nobody, or more than one. */
async function onlyOne(tx: Tx, kept: Kept): Promise<string | null> {
  const alike = await findAlike(tx, fieldsOf(kept, true))
  const fit = alike.filter(({ likeness: { facts } }) => {
    const reached = kept.by === 'email' ? facts.email : facts.mobile
    return (
      reached === 'same' &&
      facts.born === 'same' &&
      (facts.name === 'same' || facts.name === 'close')
    )
  })
  return fit.length === 1 ? (fit[0]?.patient ?? null) : null
}
