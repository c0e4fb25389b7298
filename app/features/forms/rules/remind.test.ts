// Who was asked for a form and has not sent it is reminded once: before the day on which it is wanted, or after a week; by day, by
// the ways that they chose, and not of what is sent, taken back or of no use any more.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { tellAll } from '../../../../test/support/noticing.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { handClock } from '../../../kit/clock.ts'
import { bookAppointment } from '../../appointments/booking/own.server.ts'
import { slotKey } from '../../appointments/booking/slot-key.ts'
import { listTimes } from '../../appointments/booking/times.server.ts'
import { askForForm, listFormRequests, takeFormBack } from '../ask.server.ts'
import { bringForm } from '../forms.server.ts'
import { readOwnForm } from '../own.server.ts'
import { formRules } from './rules.jobs.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// Ten in the morning in Washington.
const START = Date.parse('2026-05-04T14:00:00Z')
const clock = handClock(new Date(START).toISOString())
let portal: TestPortal
let nora: Awaited<ReturnType<typeof addStaff>>
let form: string
let ana: TestPatient
let n = 0

/** Signed in anew: days go by here. */
const nurse = async () => (await signedIn(portal, nora)).ctx

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  nora = await addStaff(portal, 'Nora Nurse', 'nurse')
  const admin = (await signedIn(portal, await addStaff(portal, 'Ada Admin', 'admin'))).ctx
  form = (await bringForm(admin, { text: null, instrument: 'audit-c' })).id
})
beforeEach(async () => {
  n += 1
  ana = await addPatient(portal, `Ana Late ${n}`)
})
afterAll(() => portal.end())

const work = () => formRules.work(portal.kit, { id: null, last: true })
const ask = async (due: string | null, patient = ana.id) =>
  (await askForForm(await nurse(), { patient, form, visit: null, due, key: randomUUID() })).id
const reminded = async (patient = ana.id) =>
  (await listFormRequests(await nurse(), { patient })).flatMap((one) => one.remindedAt ?? [])
const later = (days: number) => new Date(clock().getTime() + days * DAY).toISOString().slice(0, 10)
const notices = async (patient = ana.id): Promise<number> => {
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from notice where patient_id = $1 and kind = 'forms'`,
    [patient],
  )
  return rows[0].n
}
/** Messages that left, by which the patient was told. */
const told = async (): Promise<number> => {
  await tellAll(portal)
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from notice_message where patient_id = $1 and written_at is not null`,
    [ana.id],
  )
  return rows[0].n
}

test('a week after it was asked, once, by a message like the first one', async () => {
  const id = await ask(null)
  expect(await told()).toBe(1)
  // They looked at it, and went away.
  await readOwnForm((await signedIn(portal, ana)).ctx, { id })
  clock.advance(6 * DAY)
  await work()
  expect(await reminded()).toEqual([])
  clock.advance(DAY)
  await Promise.all([work(), work()])
  expect(await reminded()).toEqual([clock()])
  expect(await notices()).toBe(2)
  expect(await told()).toBe(2)
  clock.advance(9 * DAY)
  await work()
  expect(await notices()).toBe(2)
})

test('in the last two days before the day on which it is wanted, and not after it', async () => {
  const [soon, missed] = [ana, await addPatient(portal, 'Mia Missed')]
  await ask(later(10))
  clock.advance(7 * DAY)
  await work()
  expect(await reminded(soon.id)).toEqual([])
  await ask(later(1), missed.id)
  clock.advance(DAY)
  await work()
  expect(await reminded(soon.id)).toHaveLength(1)
  // Asked a day ago, and wanted today.
  expect(await reminded(missed.id)).toHaveLength(1)
  const over = await addPatient(portal, 'Olga Over')
  await ask(later(0), over.id)
  clock.advance(DAY)
  await work()
  expect(await reminded(over.id)).toEqual([])
})

test('not at night, and not of what was taken back or nobody can open', async () => {
  const id = await ask(null)
  const nobody = await addPatient(portal, 'Nobody Opens')
  await ask(null, nobody.id)
  await portal.owner.query(`update account_patient set ended_at = now() where patient_id = $1`, [
    nobody.id,
  ])
  const gone = await addPatient(portal, 'Gone Again')
  const back = await ask(null, gone.id)
  await takeFormBack(await nurse(), { patient: gone.id, id: back })
  clock.advance(7 * DAY + 12 * HOUR)
  await work()
  expect(await reminded()).toEqual([])
  clock.advance(12 * HOUR)
  await work()
  expect(await reminded()).toHaveLength(1)
  expect(await reminded(nobody.id)).toEqual([])
  expect(await reminded(gone.id)).toEqual([])
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from audit_event where verb = 'forms.remind' and patient_id = $1`,
    [ana.id],
  )
  expect([id, rows[0].n]).toEqual([id, 1])
})

test('not before a visit that was cancelled', async () => {
  const clinic = await openCalendar(portal, { name: 'A look', change_hours: 0 })
  const { ctx } = await signedIn(portal, ana)
  const all = { with: '', place: '', way: '', language: '', from: null } as const
  const { days } = await listTimes(ctx, { type: clinic.type, ...all })
  const slot = days.flatMap(({ times }) => times).at(-1)!
  const { id: visit } = await bookAppointment(ctx, {
    type: clinic.type,
    slot: slotKey(slot),
    way: 'in person',
    reason: '',
    key: randomUUID(),
  })
  const wanted = { patient: ana.id, form, visit, due: null }
  await askForForm(await nurse(), { ...wanted, key: randomUUID() })
  clock.advance(slot.at - clock().getTime() - 2 * DAY)
  clock.advance(((38 - clock().getUTCHours()) % 24) * HOUR) // ten in the morning
  await portal.owner.query(`update appointment set state = 'cancelled' where appointment_id = $1`, [
    visit,
  ])
  await work()
  expect(await reminded()).toEqual([])
  await portal.owner.query(`update appointment set state = 'booked' where appointment_id = $1`, [
    visit,
  ])
  await work()
  expect(await reminded()).toHaveLength(1)
})
