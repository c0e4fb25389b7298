// Whatever is booked or moved just now can be taken back for some minutes, however soon it is.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { randomUUID } from 'node:crypto'
import { bookAppointment, cancelOwn, moveOwn, readOwnAppointment } from './booking/own.server.ts'
import { slotKey } from './booking/slot-key.ts'
import { readTime } from './booking/times.server.ts'

const clock = handClock('2026-11-30T13:00:00Z') // Monday, eight in New York
const MINUTE = 60_000
let portal: TestPortal
let clinic: TestClinic
let patient: TestPatient
let ana: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  clinic = await openCalendar(portal, { change_hours: 24, change_times: 9, late_fee_cents: 2500 })
  patient = await addPatient(portal, 'Ana Books')
})
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from busy')
  await portal.owner.query('update visit_type set grace_minutes = 15')
  await pass(0)
})

/** Whoever does nothing for so long signs in again. */
async function pass(ms: number): Promise<void> {
  clock.advance(ms)
  ana = (await signedIn(portal, patient)).ctx
}
/** At this hour of the clinic's clock, days from now. */
const slot = (hour: number, days = 0) =>
  slotKey({
    at: Date.parse('2026-11-30T05:00:00Z') + (hour + days * 24) * 60 * MINUTE,
    bookable: clinic.who,
    location: clinic.place,
  })
const book = (at: string) =>
  bookAppointment(ana, {
    type: clinic.type,
    slot: at,
    way: 'in person',
    reason: '',
    key: randomUUID(),
  })
const cancel = (id: string) => cancelOwn(ana, { id, why: 'other', words: '' })
const late = { may: false, because: 'too late', feeCents: 2500 }

test('what is booked for today is taken back at once, and a quarter of an hour later no more', async () => {
  const { id } = await book(slot(11))
  expect(await readOwnAppointment(ana, { id })).toMatchObject({
    move: { may: true },
    cancel: { may: true },
  })
  await cancel(id)
  const second = await book(slot(11))
  await pass(15 * MINUTE + 1)
  expect(await readOwnAppointment(ana, second)).toMatchObject({ move: late, cancel: late })
  await expect(cancel(second.id)).rejects.toMatchObject({ code: 'not_yours_to_change' })
})

test('where the clinic gives no such minutes it cannot be taken back', async () => {
  await portal.owner.query('update visit_type set grace_minutes = 0')
  const { id } = await book(slot(11))
  await pass(1)
  await expect(cancel(id)).rejects.toMatchObject({ code: 'not_yours_to_change' })
})

test('moved to today by a wrong tap, it is moved back', async () => {
  const { id } = await book(slot(10, 3))
  await pass(20 * MINUTE)
  await moveOwn(ana, { id, slot: slot(11), way: 'in person' })
  await moveOwn(ana, { id, slot: slot(10, 3), way: 'in person' })
  expect(await readOwnAppointment(ana, { id })).toMatchObject({ cancel: { may: true } })
})

test('before it is booked it is said that it is soon', async () => {
  expect(await readTime(ana, { type: clinic.type, slot: slot(11) })).toMatchObject({
    soon: true,
    type: { graceMinutes: 15 },
  })
  expect(await readTime(ana, { type: clinic.type, slot: slot(10, 3) })).toMatchObject({
    soon: false,
  })
})
