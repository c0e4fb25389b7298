// What the clinic does with its schedule: by role; a time is taken once, beside another only with the right and a reason;
// what is restricted is seen as taken and nothing more; hours end and begin; several in a row and groups are all or none.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addBookable,
  addHours as giveHours,
  addType,
  openCalendar,
  type TestClinic,
} from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { setFlag } from '../../internal/flags.server.ts'
import { changePerson, readForChange } from '../../register/change.server.ts'
import { addGroup, callOff, joinGroup, readGroup } from './groups.server.ts'
import { addException, addHours, endException, endHours, readHours } from './hours.server.ts'
import { bookBeside, bookSeries, bookVisit, findFree, lookAtSeries, walkIn } from './book.server.ts'
import { readSchedule } from './read.server.ts'
import { readSheet } from './sheet.server.ts'
import { cancelVisit, markVisit, moveVisit, noteVisit, readVisit } from './visit.server.ts'

const clock = handClock('2026-11-30T13:00:00Z') // Monday, eight in New York
const MONDAY = '2026-11-30'
let portal: TestPortal
let clinic: TestClinic
let ana: TestPatient
let ben: TestPatient
let desk: Context
let nurse: Context
let admin: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  clinic = await openCalendar(portal)
  off.bookable = clinic.who
  ana = await addPatient(portal, 'Ana Planned')
  ben = await addPatient(portal, 'Ben Planned')
  const as = async (name: string, role: string) =>
    (await signedIn(portal, await addStaff(portal, name, role))).ctx
  desk = await as('Dee Desk', 'front desk')
  nurse = await as('Nia Nurse', 'nurse')
  admin = await as('Ada Admin', 'admin')
})
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from busy')
  await portal.owner.query(`update appointment set state = 'cancelled'`)
  await portal.owner.query('delete from availability_exception')
})

const at = (minute: number, day = MONDAY) => ({
  bookable: clinic.who,
  day,
  minute,
  clock: clinic.place,
})
const booking = (who: TestPatient, minute: number, day = MONDAY) => ({
  patient: who.id,
  type: clinic.type,
  way: 'in person' as const,
  key: randomUUID(),
  ...at(minute, day),
})
/** How many notices about it wait to be told; they are told then. */
const told = async (id: string) =>
  (
    await portal.owner.query(
      `update notice set told_at = now() where kind = 'appointments' and about_id = $1 and told_at is null`,
      [id],
    )
  ).rowCount
/** Monday until eleven. */
const off = {
  bookable: '',
  what: 'closed' as const,
  location: null,
  fromDay: MONDAY,
  from: 0,
  toDay: MONDAY,
  to: 660,
}
const blocks = async (by: Context, day = MONDAY) =>
  (await readSchedule(by, { day })).columns.flatMap((column) => column.blocks)

test('what is booked stands in the calendar by name, at its minute, and the patient is told', async () => {
  const { id } = await bookVisit(desk, { ...booking(ana, 540), reason: 'A cough' })
  expect(await blocks(desk)).toMatchObject([
    { what: 'appointment', id, name: 'Ana Planned', from: 540, to: 570, state: 'booked' },
  ])
  expect(await told(id)).toBe(1)
  const { appointment, events } = await readVisit(desk, { patient: ana.id, id })
  expect(appointment).toMatchObject({ reason: 'A cough', state: 'booked' })
  expect(events).toMatchObject([{ what: 'booked', by: 'Dee Desk' }])
})

test('the same form sent twice books once', async () => {
  const once = booking(ana, 540)
  const first = await bookVisit(desk, once)
  expect(await bookVisit(desk, once)).toEqual(first)
  expect(await blocks(desk)).toHaveLength(1)
})

test('a time is taken once; beside it only with the right, and a reason that stays a note', async () => {
  await bookVisit(desk, booking(ana, 540))
  const second = booking(ben, 540)
  await expect(bookVisit(desk, second)).rejects.toMatchObject({ code: 'time_taken' })
  const beside = { ...second, overbook: 'In pain' }
  await expect(bookBeside(desk, beside)).rejects.toMatchObject({ code: 'not_your_role' })
  await expect(bookBeside(nurse, { ...second, overbook: ' ' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  const { id } = await bookBeside(nurse, beside)
  const { notes } = await readVisit(nurse, { patient: ben.id, id })
  expect(notes).toMatchObject([{ body: 'In pain', by: 'Nia Nurse' }])
  expect(await blocks(desk)).toHaveLength(2)
})

test('it goes from here to done, and each step can be undone', async () => {
  const { id } = await bookVisit(desk, booking(ana, 540))
  const one = { patient: ana.id, id }
  const state = async () => (await readVisit(desk, one)).appointment.state
  for (const what of ['arrived', 'begun', 'done'] as const) {
    await markVisit(desk, { ...one, what })
    expect(await state()).toBe(what)
  }
  await expect(markVisit(desk, { ...one, what: 'missed' })).rejects.toMatchObject({
    code: 'appointment_over',
  })
  await markVisit(desk, { ...one, what: 'undone' })
  expect(await state()).toBe('booked')
  await expect(markVisit(admin, { ...one, what: 'arrived' })).rejects.toMatchObject({
    code: 'not_your_role',
  })
})

test('moved it gives its time back in the same step, and tells; onto a taken one it stays', async () => {
  const { id } = await bookVisit(desk, booking(ana, 540))
  await told(id)
  await bookVisit(desk, booking(ben, 600))
  const one = { patient: ana.id, id }
  await expect(moveVisit(desk, { ...one, ...at(600) })).rejects.toMatchObject({
    code: 'time_taken',
  })
  await moveVisit(desk, { ...one, ...at(630) })
  expect(await told(id)).toBe(1)
  expect((await blocks(desk)).map(({ from }) => from).toSorted()).toEqual([600, 630])
  await bookVisit(desk, booking(ana, 540))
})

test('cancelled it tells with a reason and is gone from the calendar', async () => {
  const { id } = await bookVisit(desk, booking(ana, 540))
  await told(id)
  clock.advance(1000)
  await cancelVisit(desk, { patient: ana.id, id, why: 'clinician away', words: 'We are sorry.' })
  expect(await blocks(desk)).toEqual([])
  expect(await told(id)).toBe(1)
  const { events } = await readVisit(desk, { patient: ana.id, id })
  expect(events.at(-1)).toMatchObject({
    what: 'cancelled',
    why: 'clinician away',
    words: 'We are sorry.',
  })
})

test('whoever comes unannounced is here now', async () => {
  clock.advance(2 * 60_000)
  const { day: _day, minute: _minute, clock: _clock, ...now } = booking(ana, 0)
  // At eight nobody sees patients: it takes a reason.
  await expect(walkIn(desk, now)).rejects.toMatchObject({ code: 'outside_hours' })
  const { id } = await walkIn(desk, { ...now, outside: 'Let in early' })
  const { appointment, events } = await readVisit(desk, { patient: ana.id, id })
  expect(appointment).toMatchObject({
    state: 'arrived',
    via: 'walk-in',
    startsAt: new Date('2026-11-30T13:00:00Z'),
  })
  // In one moment, and in this order.
  expect(events.map(({ what }) => what)).toEqual(['booked', 'arrived'])
})

test('where nobody is there it takes a reason, which stays a note: outside of hours, in time off, on a closed day', async () => {
  const early = booking(ana, 480)
  await expect(bookVisit(desk, early)).rejects.toMatchObject({
    code: 'outside_hours',
    outside: { because: 'hours', name: 'Dr. Ames' },
  })
  // A visit that begins in time and ends after it, too.
  await expect(bookVisit(desk, booking(ana, 705))).rejects.toMatchObject({ code: 'outside_hours' })
  await addException(desk, { ...off, why: 'Training' })
  await expect(bookVisit(desk, booking(ana, 540))).rejects.toMatchObject({
    outside: { because: 'off', why: 'Training' },
  })
  await portal.owner.query(`update clinic set closed_days = '{"2026-12-01": "Snow"}'`)
  await expect(bookVisit(desk, booking(ana, 540, '2026-12-01'))).rejects.toMatchObject({
    outside: { because: 'closed', why: 'Snow' },
  })
  expect(await readSheet(desk, { day: '2026-12-01' })).toMatchObject({ closed: 'Snow' })
  expect(await readSheet(desk, { day: MONDAY })).toMatchObject({ closed: null })
  await portal.owner.query(`update clinic set closed_days = '{}'`)
  const { id } = await bookVisit(desk, { ...early, outside: 'Dr. Ames agreed' })
  const one = { patient: ana.id, id }
  expect((await readVisit(desk, one)).notes).toMatchObject([{ body: 'Dr. Ames agreed' }])
  await expect(moveVisit(desk, { ...one, ...at(570) })).rejects.toMatchObject({
    code: 'outside_hours',
  })
  await moveVisit(desk, { ...one, ...at(570), outside: 'Back for this' })
  expect((await readVisit(desk, one)).notes).toHaveLength(2)
  // In hours nobody is asked, and nothing is noted.
  await moveVisit(desk, { ...one, ...at(660), outside: 'Not needed' })
  expect((await readVisit(desk, one)).notes).toHaveLength(2)
})

test('of a restricted record colleagues see that the time is taken, and nothing else', async () => {
  const { id } = await bookVisit(desk, booking(ben, 540))
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, created_at, reason, made_by)
     select $1, gen_random_uuid(), now(), '\\x00', account_id from staff_member limit 1`,
    [ben.id],
  )
  expect(await blocks(desk)).toEqual([{ what: 'taken', from: 540, to: 570 }])
  await expect(readVisit(desk, { patient: ben.id, id })).rejects.toMatchObject({
    code: 'restricted',
  })
  await expect(markVisit(desk, { patient: ben.id, id, what: 'arrived' })).rejects.toMatchObject({
    code: 'restricted',
  })
  const { people } = await readSheet(desk, { day: MONDAY })
  expect(people).toEqual([])
  await portal.owner.query('update patient_restriction set ended_at = now()')
})

test('hours are ended and begun; time off closes them and tells what lies in it', async () => {
  const before = await readHours(desk, { bookable: clinic.who })
  const free = { type: clinic.type, day: MONDAY, bookable: null, location: null, way: null }
  const of = async (day: string) =>
    (await findFree(desk, { ...free, day })).filter(({ at: ms }) =>
      new Date(ms).toISOString().startsWith(day),
    ).length
  expect(await of(MONDAY)).toBe(6)
  await bookVisit(desk, booking(ana, 540))
  const away = await addException(desk, { ...off, why: 'Training' })
  expect(away.lie).toBe(1)
  expect(await of(MONDAY)).toBe(2)
  await endException(desk, { id: away.id })
  expect(await of(MONDAY)).toBe(5)
  const [monday] = before.rows
  await endHours(desk, { bookable: clinic.who, id: monday?.id as string })
  expect(await of(MONDAY)).toBe(0)
  await expect(
    endHours(desk, { bookable: clinic.who, id: monday?.id as string }),
  ).rejects.toMatchObject({ kind: 'not_found' })
  const begun = {
    bookable: clinic.who,
    location: clinic.place,
    weekdays: [1],
    from: 540,
    to: 720,
    startsOn: MONDAY,
    endsOn: null,
    everyWeeks: 1,
    ways: ['in person' as const],
    types: [],
  }
  // A form that is sent several times begins them once; a day that is new is begun.
  await Promise.all([begun, begun, begun].map((one) => addHours(desk, one)))
  await addHours(desk, { ...begun, weekdays: [1, 6] })
  expect(await of(MONDAY)).toBe(5)
  const days = (await readHours(desk, { bookable: clinic.who })).rows.map(({ weekday }) => weekday)
  expect(days.filter((day) => day === 1 || day === 6)).toEqual([1, 6])
  await expect(readHours(nurse, { bookable: clinic.who })).rejects.toMatchObject({
    code: 'not_your_role',
  })
})

test('several in a row: what is taken is told with the next best, and all are booked or none', async () => {
  await bookVisit(desk, booking(ben, 540, '2026-12-07'))
  const row = { type: clinic.type, way: 'in person' as const, ...at(540), everyWeeks: 1, count: 3 }
  const dates = await lookAtSeries(desk, row)
  expect(dates.map(({ free }) => free)).toEqual([true, false, true])
  const [first, second, third] = dates
  expect(second?.instead).toMatchObject({ bookable: clinic.who, name: 'Dr. Ames' })
  const own = {
    patient: ana.id,
    type: clinic.type,
    way: 'in person' as const,
    bookable: clinic.who,
  }
  const taken = [first?.at as number, second?.at as number]
  await expect(bookSeries(desk, { ...own, key: randomUUID(), dates: taken })).rejects.toMatchObject(
    { code: 'time_taken' },
  )
  expect(await blocks(desk)).toEqual([])
  const good = [first?.at, second?.instead?.at, third?.at] as number[]
  const form = { ...own, key: randomUUID(), dates: good }
  const made = await bookSeries(desk, form)
  expect(made).toHaveLength(3)
  // The same form once more, at the same moment too: they are booked once.
  expect(await Promise.all([bookSeries(desk, form), bookSeries(desk, form)])).toEqual([made, made])
})

test('the dates of a row are told on the clock of the place where they are then', async () => {
  const { rows } = await portal.owner.query(
    `insert into location (location_id, name, address, time_zone, created_at)
     values (gen_random_uuid(), 'Desert', '', 'America/Phoenix', now()) returning location_id as id`,
  )
  const who = await addBookable(portal, 'Dr. Dune')
  const type = await addType(portal, [who])
  await giveHours(portal, who, rows[0].id)
  const row = { type, way: 'in person' as const, everyWeeks: 1, count: 2 }
  const dates = await lookAtSeries(desk, { ...row, ...at(600), bookable: who, clock: rows[0].id })
  expect(dates).toMatchObject([
    { at: Date.parse('2026-11-30T17:00:00Z'), zone: 'America/Phoenix', free: true },
    { at: Date.parse('2026-12-07T17:00:00Z'), zone: 'America/Phoenix', free: true },
  ])
})

test('a group has so many seats; called off, everybody who was coming is told', async () => {
  const type = await addType(portal, [clinic.who], { name: 'Course', seats: 5 })
  const { id: group } = await addGroup(desk, { type, ...at(600), way: 'in person', seats: 2 })
  const join = (who: TestPatient) => joinGroup(desk, { patient: who.id, group, key: randomUUID() })
  const first = await join(ana)
  await told(first.id)
  await expect(join(ana)).rejects.toMatchObject({ code: 'comes_already' })
  await join(ben)
  const cara = await addPatient(portal, 'Cara Planned')
  await expect(join(cara)).rejects.toMatchObject({ code: 'time_taken' })
  expect(await readGroup(desk, { id: group })).toMatchObject({ come: 2, seats: 2 })
  await expect(bookVisit(desk, booking(cara, 600))).rejects.toMatchObject({ code: 'time_taken' })
  await callOff(desk, { id: group })
  expect(await told(first.id)).toBe(1)
  await bookVisit(desk, booking(cara, 600))
})

test('a group takes a room of its place where it needs one, and gives it back', async () => {
  const room = await addBookable(portal, 'Hall', { kind: 'room', location_id: clinic.place })
  const bob = await addBookable(portal, 'Dr. Bob')
  await giveHours(portal, bob, clinic.place)
  const of = { name: 'Course', seats: 5, needs_room: true }
  const type = await addType(portal, [clinic.who, bob], of)
  const date = { type, ...at(600), way: 'in person' as const, seats: 4 }
  const other = await addBookable(portal, 'Dr. Other')
  await giveHours(portal, other, clinic.place)
  await expect(addGroup(desk, { ...date, bookable: other })).rejects.toMatchObject({
    code: 'not_offered',
  })
  const { id } = await addGroup(desk, date)
  expect(await readGroup(desk, { id })).toMatchObject({ room: 'Hall' })
  const roomBusy = () => portal.owner.query('select from busy where what_id = $1', [room])
  expect((await roomBusy()).rowCount).toBe(1)
  await expect(addGroup(desk, { ...date, bookable: bob })).rejects.toMatchObject({
    code: 'no_room',
  })
  await addGroup(desk, { ...date, bookable: bob, way: 'video' })
  // Where nobody is there it takes a reason, which the page of the date says to colleagues.
  const early = { ...date, minute: 800, way: 'video' as const }
  await expect(addGroup(desk, early)).rejects.toMatchObject({
    code: 'outside_hours',
    outside: { because: 'hours' },
  })
  const before = await addGroup(desk, { ...early, outside: 'Over lunch' })
  expect(await readGroup(desk, before)).toMatchObject({ outsideWhy: 'Over lunch' })
  await callOff(desk, { id })
  expect((await roomBusy()).rowCount).toBe(0)
})

test('notes are for colleagues; nobody of another role writes one', async () => {
  const { id } = await bookVisit(desk, booking(ana, 540))
  const one = { patient: ana.id, id }
  await noteVisit(desk, { ...one, body: 'Comes with a walker' })
  expect((await readVisit(nurse, one)).notes).toMatchObject([
    { body: 'Comes with a walker', by: 'Dee Desk' },
  ])
  await expect(noteVisit(admin, { ...one, body: 'x' })).rejects.toMatchObject({
    code: 'not_your_role',
  })
})

test('the day sheet says who needs an interpreter: as the record has it, or as a colleague knows it better', async () => {
  await bookVisit(desk, booking(ana, 540))
  const said = async () =>
    (await readSheet(desk, { day: MONDAY })).people[0]?.lines.map(({ interpreter }) => interpreter)
  expect(await said()).toEqual([null])
  const { fields, version } = await readForChange(desk, { patient: ana.id })
  const spoken = { ...fields, language: 'vi', interpreter: 'yes' as const }
  await changePerson(desk, { ...spoken, patient: ana.id, version } as never)
  expect(await said()).toEqual([{ words: '', language: 'vi' }])
  const flag = { patient: ana.id, kind: 'interpreter', words: 'Hue dialect', days: '' as const }
  await setFlag(desk, flag)
  expect(await said()).toEqual([{ words: 'Hue dialect', language: 'vi' }])
})
