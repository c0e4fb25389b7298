// Booking, moving, cancelling: the time is taken and given back in one step, an event says who did it, and whoever comes too
// late is told what is free.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addBookable,
  addGroup,
  addHours,
  addType,
  openCalendar,
  type TestClinic,
} from '../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestStaff,
} from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { readAppointment, readAppointments } from './appointment.ts'
import { confirmAppointment, endAppointment } from './change.ts'
import { freeSlots, nearestFree } from './free.ts'
import { moveAppointment, placeAppointment, type Placing } from './place.ts'

const clock = handClock('2026-11-30T13:00:00Z') // Monday, eight in New York
let portal: TestPortal
let clinic: TestClinic
let ana: TestPatient
let ben: TestPatient
let dee: TestStaff
let asAna: Context
let asBen: Context
let asDesk: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  clinic = await openCalendar(portal)
  ana = await addPatient(portal, 'Ana Books')
  ben = await addPatient(portal, 'Ben Books')
  dee = await addStaff(portal, 'Dee Desk', 'front desk')
  asAna = (await signedIn(portal, ana)).ctx
  asBen = (await signedIn(portal, ben)).ctx
  asDesk = (await signedIn(portal, dee)).ctx
})
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from busy')
  await portal.owner.query('delete from notice_reader')
  await portal.owner.query(`delete from notice where kind = 'appointments'`)
})

const within = <T>(ctx: Context, work: (tx: Tx) => Promise<T>) =>
  inTransaction(ctx, (open) =>
    work({
      db: open.open.db,
      actor: open.open.actor,
      now: open.open.now,
      vault: portal.kit.vault,
      ctx: open,
    }),
  )

const nine = new Date('2026-11-30T14:00:00Z')
const half = new Date('2026-11-30T14:30:00Z')
const by = (who: TestPatient) =>
  ({ via: 'portal', side: 'patient', account: who.account, patient: who.id }) as const
const wanted = (who: TestPatient, more: Partial<Placing> = {}): Placing => ({
  ...by(who),
  type: clinic.type,
  bookable: clinic.who,
  location: clinic.place,
  way: 'in person',
  at: nine,
  checkRules: 'patients',
  ...more,
})
const byDesk = { via: 'staff', side: 'staff' } as const
const book = (ctx: Context, placing: Placing) => within(ctx, (tx) => placeAppointment(tx, placing))
const free = (ctx: Context, more: object = {}) =>
  within(ctx, (tx) =>
    freeSlots(tx, {
      type: clinic.type,
      from: clock(),
      to: new Date('2026-12-01T05:00:00Z'),
      for: 'patients',
      ...more,
    }),
  )
const clockOf = (slots: { at: number }[]) =>
  slots.map(({ at }) => new Date(at).toISOString().slice(11, 16))
const EVERY = ['14:00', '14:30', '15:00', '15:30', '16:00', '16:30']

test('what is booked is not free any more, for anybody; the patient reads it, and nobody else', async () => {
  expect(clockOf(await free(asBen))).toEqual(EVERY)
  const { id } = await book(asAna, wanted(ana, { reason: 'My left knee' }))
  expect(clockOf(await free(asBen))).toEqual(EVERY.slice(1))
  const read = await within(asAna, (tx) => readAppointment(tx, null, id))
  expect(read).toMatchObject({
    patient: ana.id,
    state: 'booked',
    way: 'in person',
    reason: 'My left knee',
    moves: 0,
    startsAt: nine,
    timeZone: 'America/New_York',
    via: 'portal',
    bookable: { name: 'Dr. Ames' },
    type: { name: 'Check-up' },
    location: { phones: { desk: '(555) 555-0100' } },
  })
  await expect(within(asBen, (tx) => readAppointment(tx, null, id))).rejects.toMatchObject({
    kind: 'not_found',
  })
  const { rows } = await portal.owner.query(
    'select what, side, account_id from appointment_event where appointment_id = $1',
    [id],
  )
  expect(rows).toEqual([{ what: 'booked', side: 'patient', account_id: ana.account }])
})

test('whoever comes too late is told what is free around it', async () => {
  await book(asAna, wanted(ana))
  const late = book(asBen, wanted(ben))
  await expect(late).rejects.toMatchObject({ code: 'time_taken', kind: 'conflict' })
  const { nearest } = (await late.catch((error: unknown) => error)) as { nearest: { at: number }[] }
  expect(clockOf(nearest)).toEqual([...EVERY.slice(1), '14:00'])
  const { rows } = await portal.owner.query(
    `select from appointment where patient_id = $1 and starts_at > '2026-01-01'`,
    [ben.id],
  )
  expect(rows).toHaveLength(0)
})

test('the same form books once', async () => {
  const sentAs = '0198aaaa-1111-7000-8000-000000000001'
  const placing = wanted(ana, { at: half, sentAs })
  const made = await Promise.all([book(asAna, placing), book(asAna, placing), book(asAna, placing)])
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
})

test('what is not offered is not booked by patients, and staff may', async () => {
  const lunch = new Date('2026-11-30T18:00:00Z')
  await expect(book(asAna, wanted(ana, { at: lunch }))).rejects.toMatchObject({
    code: 'time_taken',
  })
  await expect(
    book(asAna, wanted(ana, { at: new Date(nine.getTime() + 60_000) })),
  ).rejects.toMatchObject({ code: 'time_taken' })
  const { id } = await book(
    asDesk,
    wanted(ana, { ...byDesk, account: dee.account, at: lunch, checkRules: false }),
  )
  expect(id).toBeTruthy()
  const { rows } = await portal.owner.query(
    `select kind from notice where patient_id = $1 and about_id = $2`,
    [ana.id, id],
  )
  expect(rows).toEqual([{ kind: 'appointments' }])
})

test('moving gives the old time back and takes the new one, also where they overlap', async () => {
  const { id } = await book(asAna, wanted(ana))
  await within(asAna, (tx) => confirmAppointment(tx, { ...by(ana), id }))
  const to = { bookable: clinic.who, location: clinic.place, way: 'in person' as const }
  const move = (ctx: Context, more: object) =>
    within(ctx, (tx) =>
      moveAppointment(tx, {
        ...by(ana),
        id,
        to: { ...to, at: half },
        checkRules: 'patients',
        ...more,
      }),
    )
  await move(asAna, {})
  expect(clockOf(await free(asBen))).toEqual(['14:00', ...EVERY.slice(2)])
  const read = await within(asAna, (tx) => readAppointment(tx, null, id))
  expect(read).toMatchObject({ startsAt: half, moves: 1, revision: 1, confirmedAt: null })
  const quarter = new Date(half.getTime() + 15 * 60_000)
  await move(asDesk, {
    via: 'staff',
    side: 'staff',
    account: dee.account,
    checkRules: false,
    to: {
      ...to,
      at: quarter,
    },
  })
  expect(await within(asAna, (tx) => readAppointment(tx, null, id))).toMatchObject({
    startsAt: quarter,
    moves: 1,
    revision: 2,
  })
  await book(asBen, wanted(ben))
  await expect(move(asAna, { to: { ...to, at: nine } })).rejects.toMatchObject({
    code: 'time_taken',
  })
  expect(await within(asAna, (tx) => readAppointment(tx, null, id))).toMatchObject({
    startsAt: quarter,
  })
  await expect(
    within(asBen, (tx) =>
      moveAppointment(tx, {
        ...by(ben),
        patient: ana.id,
        id,
        to: { ...to, at: half },
        checkRules: false,
      }),
    ),
  ).rejects.toMatchObject({ kind: 'not_found' })
})

test('two who change places at once never wait for each other for ever', async () => {
  const first = await book(asAna, wanted(ana))
  const second = await book(asBen, wanted(ben, { at: half }))
  const to = { bookable: clinic.who, location: clinic.place, way: 'in person' as const }
  const went = await Promise.allSettled([
    within(asAna, (tx) =>
      moveAppointment(tx, {
        ...by(ana),
        id: first.id,
        to: { ...to, at: half },
        checkRules: 'patients',
      }),
    ),
    within(asBen, (tx) =>
      moveAppointment(tx, {
        ...by(ben),
        id: second.id,
        to: { ...to, at: nine },
        checkRules: 'patients',
      }),
    ),
  ])
  for (const one of went)
    expect((one as PromiseRejectedResult).reason).toMatchObject({ code: 'time_taken' })
})

test('cancelling frees the time; a mistake of the desk is undone while it is still free', async () => {
  const { id } = await book(asAna, wanted(ana))
  const cancel = () =>
    within(asAna, (tx) =>
      endAppointment(tx, { ...by(ana), id, what: 'cancelled', why: 'cannot come', words: 'Sorry' }),
    )
  await cancel()
  await cancel()
  expect(clockOf(await free(asBen))).toEqual(EVERY)
  const { rows } = await portal.owner.query(
    `select what, why from appointment_event where appointment_id = $1 order by what`,
    [id],
  )
  expect(rows).toEqual([
    { what: 'booked', why: null },
    { what: 'cancelled', why: 'cannot come' },
  ])
  const undo = () =>
    within(asDesk, (tx) =>
      endAppointment(tx, { patient: ana.id, id, what: 'undone', ...byDesk, account: dee.account }),
    )
  await undo()
  expect(clockOf(await free(asBen))).toEqual(EVERY.slice(1))
  await cancel()
  await book(asBen, wanted(ben))
  await expect(undo()).rejects.toMatchObject({ code: 'time_taken' })
  await expect(
    within(asAna, (tx) => confirmAppointment(tx, { ...by(ana), id })),
  ).rejects.toMatchObject({ code: 'appointment_over' })
})

test('a hold takes the time until it is over', async () => {
  await portal.owner.query(
    `insert into busy (what_id, starts_at, ends_at, for_id, held_until)
       select $1, $2, $3, gen_random_uuid(), $4`,
    [clinic.who, nine, half, new Date(clock().getTime() + 60_000)],
  )
  await expect(book(asAna, wanted(ana))).rejects.toMatchObject({ code: 'time_taken' })
  clock.advance(61_000)
  await book(asAna, wanted(ana))
})

test('a group has as many seats as it has; a room is taken where one is needed', async () => {
  const type = await addType(portal, [clinic.who], { name: 'Class', minutes: 60, seats: 3 })
  const groupVisit = await addGroup(
    portal,
    { ...clinic, type },
    { at: '2026-12-02T15:00:00Z', seats: 2 },
  )
  const sit = (ctx: Context, who: TestPatient) => book(ctx, wanted(who, { type, groupVisit }))
  const offered = () => free(asAna, { type, to: new Date('2026-12-20T00:00:00Z') })
  expect(await offered()).toMatchObject([{ groupVisit, seatsLeft: 2, ways: ['in person'] }])
  const { id } = await sit(asAna, ana)
  await sit(asBen, ben)
  expect(await offered()).toEqual([])
  await expect(sit(asBen, ben)).rejects.toMatchObject({ code: 'time_taken' })
  await within(asAna, (tx) => endAppointment(tx, { ...by(ana), id, what: 'cancelled' }))
  expect(await offered()).toMatchObject([{ seatsLeft: 1 }])
  const bo = await addBookable(portal, 'Bo Nurse')
  await addHours(portal, bo, clinic.place)
  const room = await addBookable(portal, 'Room 1', { kind: 'room', location_id: clinic.place })
  const draw = await addType(portal, [clinic.who, bo], { name: 'Blood draw', needs_room: true })
  const made = await book(asAna, wanted(ana, { type: draw }))
  expect(await within(asAna, (tx) => readAppointment(tx, null, made.id))).toMatchObject({
    room: { id: room },
  })
  await expect(book(asBen, wanted(ben, { type: draw, bookable: bo }))).rejects.toMatchObject({
    code: 'time_taken',
  })
  await book(asBen, wanted(ben, { type: draw, bookable: bo, at: half }))
})

test('of a type with a limit a day is full, for whoever looks', async () => {
  const type = await addType(portal, [clinic.who], { day_limit: 1 })
  await book(asAna, wanted(ana, { type }))
  expect(await free(asBen, { type })).toEqual([])
  await expect(book(asBen, wanted(ben, { type, at: half }))).rejects.toMatchObject({
    code: 'time_taken',
  })
})

test('types for staff alone are not there for patients, nor what is ended', async () => {
  const type = await addType(portal, [clinic.who], { booked_by: 'staff' })
  await expect(free(asAna, { type })).rejects.toMatchObject({ kind: 'not_found' })
  expect((await free(asDesk, { type, for: 'staff' })).length).toBe(6)
  await portal.owner.query('update bookable set ended_at = now() where bookable_id = $1', [
    clinic.who,
  ])
  expect(await free(asAna)).toEqual([])
  await portal.owner.query('update bookable set ended_at = null')
})

test('the nearest free times lie before and after, over weekends too', async () => {
  const around = new Date('2026-12-04T16:30:00Z') // Friday, the last one
  const found = await within(asAna, (tx) =>
    nearestFree(tx, { type: clinic.type, for: 'patients', around, limit: 8 }),
  )
  expect(found[0]?.at).toBeLessThan(around.getTime())
  expect(found).toHaveLength(8)
})

test('a restricted record is read by nobody at the desk, and its time is taken all the same', async () => {
  await book(asAna, wanted(ana))
  await portal.owner.query('update patient_restriction set ended_at = null where patient_id = $1', [
    ana.id,
  ])
  const day = { bookables: [clinic.who], from: nine, to: new Date('2026-12-30T00:00:00Z') }
  const all = await within(asDesk, (tx) => readAppointments(tx, day))
  expect(all.filter(({ patient }) => patient === ana.id)).toEqual([])
  expect(clockOf(await free(asDesk, { for: 'staff' }))).toEqual(EVERY.slice(1))
  await portal.owner.query(
    'update patient_restriction set ended_at = now() where patient_id = $1',
    [ana.id],
  )
})

test('a place without a zone is an error, and no other zone stands in', async () => {
  await portal.owner.query(`update location set time_zone = '' where location_id = $1`, [
    clinic.place,
  ])
  await expect(free(asAna)).rejects.toMatchObject({ code: 'no_time_zone' })
  await expect(book(asAna, wanted(ana))).rejects.toMatchObject({ code: 'no_time_zone' })
  await portal.owner.query(
    `update location set time_zone = 'America/New_York' where location_id = $1`,
    [clinic.place],
  )
})
