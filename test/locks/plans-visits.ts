// Appointments of a patient: for the test of plans.
import { randomUUID } from 'node:crypto'
import type { Context } from '../../app/kit/kit.ts'
import type { FreeDay } from '../../app/features/appointments/booking/times.server.ts'
import { slotKey } from '../../app/features/appointments/booking/slot-key.ts'
import { openCalendar } from '../support/appointments.ts'
import type { TestPortal } from '../support/kit.ts'
import { stranger } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

/** @param own the patient's own session */
export async function visiting(portal: TestPortal, own: Context): Promise<void> {
  const { type } = await openCalendar(portal, { change_hours: 0, change_times: 9 })
  await call('appointments.types.list', own, {})
  const asked = { from: null, with: '', place: '', way: '', language: '' }
  const { days } = await once<{ days: FreeDay[] }>('appointments.times.list', own, {
    ...asked,
    type,
  })
  const [first, second] = days.flatMap(({ times }) => times).map(slotKey)
  await call('appointments.time.read', own, { type, slot: first })
  const time = { way: 'in person' }
  const booked = { ...time, type, slot: first, reason: 'A plan', key: randomUUID() }
  const { id } = await once('appointments.book', own, booked)
  await call('appointments.read', own, { id })
  await call('appointments.move.times', own, { ...asked, id })
  await call('appointments.move.time.read', own, { id, slot: second })
  await once('appointments.move', own, { ...time, id, slot: second })
  await once('appointments.confirm', own, { id })
  // It is today.
  const soon = `update appointment set starts_at = now() + interval '30 minutes', ends_at = now() + interval '1 hour'
    where appointment_id = $1`
  await portal.owner.query(soon, [id])
  const whole = {
    name: 'Ana Anew',
    born: '1980-02-03',
    mobile: '',
    phone: '',
    email: '',
    address: '',
  }
  await call('appointments.details.read', own, { id })
  await once('appointments.details.save', own, { id, answer: 'changed', ...whole })
  await once('appointments.details.save', own, { id, answer: 'same', ...whole })
  await once('appointments.arrive', own, { id })
  await once('appointments.cancel', own, { id, why: 'other', words: 'A plan' })
  await call('appointments.past.list', own, { before: null })
  const { token } = await once<{ token: string }>('calendar.feed.make', own, { titles: 'full' })
  await call('calendar.feed.read', own, {})
  await call('calendar.open', stranger(portal), { token })
  await once('calendar.feed.end', own, {})
}
