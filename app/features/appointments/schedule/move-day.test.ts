// Somebody is away: their visits are moved in one go, or each patient is offered a time, which is held until they answer; what
// became of each is seen, and a block that is taken back lets things be as they were.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../../test/support/appointments.ts'
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
import { moveOwn, readOwnAppointment } from '../booking/own.server.ts'
import { slotKey } from '../booking/slot-key.ts'
import { listMoveTimes } from '../booking/times.server.ts'
import { answerOwnOffer } from '../earlier/offer.server.ts'
import { readHome } from '../../home/home.server.ts'
import { bookVisit } from './book.server.ts'
import { endException } from './hours.server.ts'
import { lookAtDay, moveDay, readMoved } from './move-day.server.ts'
import { readSchedule } from './read.server.ts'
import { readSheet } from './sheet.server.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const clock = handClock('2026-11-30T13:00:00Z') // Monday, eight in New York
const MONDAY = '2026-11-30'
let portal: TestPortal
let clinic: TestClinic
let ana: TestPatient
let ben: TestPatient
let dee: Awaited<ReturnType<typeof addStaff>>
let desk: Context
const staff = async (name: string, role: string) =>
  (await signedIn(portal, await addStaff(portal, name, role))).ctx
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  clinic = await openCalendar(portal)
  ana = await addPatient(portal, 'Ana Planned')
  ben = await addPatient(portal, 'Ben Planned')
  dee = await addStaff(portal, 'Dee Desk', 'front desk')
})
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from busy')
  await portal.owner.query(`update appointment set state = 'cancelled'`)
  await portal.owner.query('delete from availability_exception')
  desk = (await signedIn(portal, dee)).ctx
})

const booking = (who: TestPatient, minute: number, day = MONDAY) => ({
  patient: who.id,
  type: clinic.type,
  way: 'in person' as const,
  key: randomUUID(),
  bookable: clinic.who,
  day,
  minute,
  clock: clinic.place,
})
/** How many notices about it wait to be told; they are told then. */
const told = async (id: string) =>
  (
    await portal.owner.query(
      `update notice set told_at = now() where kind = 'appointments' and about_id = $1 and told_at is null`,
      [id],
    )
  ).rowCount
const blocks = async (by: Context, day = MONDAY) =>
  (await readSchedule(by, { day })).columns.flatMap((column) => column.blocks)

test('somebody is ill: each visit gets a time of its own, all are moved in one go and told, and what became of them is seen', async () => {
  const first = await bookVisit(desk, booking(ana, 540))
  const second = await bookVisit(desk, booking(ben, 570))
  await told(first.id)
  clock.advance(60_000)
  const away = { bookable: clinic.who, day: MONDAY, from: 0, to: 1440 }
  // What is kept free after a visit is kept free of what is proposed to the next, too.
  await portal.owner.query('update visit_type set after_minutes = 5')
  const apart = (await lookAtDay(desk, away)).affected.map(({ times }) => times[0]?.at ?? 0)
  expect(Math.abs((apart[1] ?? 0) - (apart[0] ?? 0))).toBeGreaterThanOrEqual(35 * MINUTE)
  await portal.owner.query('update visit_type set after_minutes = 0')
  const { affected, hidden } = await lookAtDay(desk, away)
  expect(hidden).toBe(0)
  expect(affected.map(({ name }) => name)).toEqual(['Ana Planned', 'Ben Planned'])
  const best = affected.map(({ times }) => times[0]?.at)
  expect(new Set(best).size).toBe(2)
  expect(best.every((ms) => (ms ?? 0) > Date.parse('2026-12-01T00:00:00-05:00'))).toBe(true)
  const slot = { bookable: clinic.who, day: '2026-12-01', minute: 540, location: clinic.place }
  const chosen = [
    { id: first.id, slot },
    { id: second.id, slot },
  ]
  const go = { ...away, why: 'Ill' }
  await expect(moveDay(desk, { ...go, chosen })).rejects.toMatchObject({ code: 'time_taken' })
  expect(await blocks(desk)).toHaveLength(2)
  const moved = await moveDay(desk, {
    ...go,
    chosen: [
      { id: first.id, slot },
      { id: second.id, slot: null },
    ],
  })
  expect(await told(first.id)).toBe(1)
  const { people } = await readMoved(desk, { id: moved.id })
  const own = people.filter(({ id }) => id === first.id || id === second.id)
  expect(own.map(({ id, how }) => [id, how])).toEqual([
    [first.id, 'waits'],
    [second.id, 'call'],
  ])
  const nurse = await staff('Nia Nurse', 'nurse')
  await expect(lookAtDay(nurse, away)).rejects.toMatchObject({ code: 'not_your_role' })
})

test('offered, each visit stands until it is answered: taken, refused, moved elsewhere by the patient, not answered', async () => {
  const four = [ana, ben, await addPatient(portal, 'Cy Away'), await addPatient(portal, 'Di Away')]
  const visits: { patient: string; id: string }[] = []
  for (const [i, who] of four.entries())
    visits.push({ patient: who.id, id: (await bookVisit(desk, booking(who, 540 + i * 30))).id })
  for (const { id } of visits) await told(id)
  clock.advance(60_000)
  const away = { bookable: clinic.who, day: MONDAY, from: 0, to: 1440, why: 'Ill' }
  const tuesday = (minute: number) => ({
    bookable: clinic.who,
    day: '2026-12-01',
    minute,
    location: clinic.place,
  })
  const chosen = visits.map(({ id }, i) => ({ id, slot: tuesday(540 + i * 30) }))
  const twice = [...chosen.slice(0, 3), { ...chosen[3], slot: tuesday(540) }]
  await expect(
    moveDay(desk, { ...away, chosen: twice as typeof chosen, offerHours: 4 }),
  ).rejects.toMatchObject({ code: 'time_taken' })
  const { id: block } = await moveDay(desk, { ...away, chosen, offerHours: 4 })
  const became = async () => {
    const { people } = await readMoved(desk, { id: block })
    return visits.map(({ id }) => people.find((one) => one.id === id)?.how)
  }
  expect(await became()).toEqual(['offered', 'offered', 'offered', 'offered'])
  // Held until an hour before the visit that cannot be kept, or for half an hour where that is over.
  const { people } = await readMoved(desk, { id: block })
  const nine = Date.parse('2026-11-30T14:00:00Z')
  const untilOf = (id: string) => people.find((one) => one.id === id)?.until?.getTime()
  expect(visits.map(({ id }) => untilOf(id))).toEqual(
    visits.map((_, i) => Math.max(nine + i * 30 * MINUTE - HOUR, clock().getTime() + 30 * MINUTE)),
  )
  // They stand in the calendar, marked; their new times are held.
  expect(await blocks(desk)).toMatchObject(visits.map(() => ({ mustMove: true })))
  expect((await blocks(desk, '2026-12-01')).map(({ what }) => what)).toEqual(Array(4).fill('held'))
  expect((await readSheet(desk, { day: MONDAY })).people[0]?.lines).toMatchObject([
    { mustMove: true, checkIn: { done: 0, of: 1 } },
    {},
    {},
    {},
  ])
  const offers = await portal.owner.query<{ id: string; patient: string }>(
    `select offer_id as id, patient_id as patient from slot_offer where state = 'open' and why = 'clinic'`,
  )
  const offerOf = (n: number) =>
    offers.rows.find(({ patient }) => patient === four[n]?.id)?.id as string
  const as = async (n: number) => (await signedIn(portal, four[n] as TestPatient)).ctx
  const first = await as(0)
  const own = await readOwnAppointment(first, { id: visits[0]?.id as string })
  expect(own).toMatchObject({ mustMove: { state: 'open' }, open: false, move: { may: true } })
  // The first page says so, until it is answered.
  expect((await readHome(first, {})).offers).toMatchObject([{ id: offerOf(0), why: 'clinic' }])
  clock.advance(1000)
  expect(await answerOwnOffer(first, { id: offerOf(0), take: true })).toBe('taken')
  expect((await readHome(first, {})).offers).toEqual([])
  // What a booking tells; and nothing is left to be moved.
  expect(await told(visits[0]?.id as string)).toBe(1)
  expect(await readOwnAppointment(first, { id: visits[0]?.id as string })).toMatchObject({
    mustMove: null,
    appointment: { revision: 1, moves: 0, startsAt: new Date('2026-12-01T14:00:00Z') },
  })
  expect(await answerOwnOffer(await as(1), { id: offerOf(1), take: false })).toBe('refused')
  const work = async () =>
    (
      await portal.owner.query(
        // The visit is within a day: it cannot wait.
        `select about_id as id from work_item where kind = 'offer-left' and done_at is null and urgency = 1`,
      )
    ).rows.map(({ id }) => id)
  expect(await work()).toEqual([visits[1]?.id])
  // Somebody whom it does not suit chooses another time, however late it is.
  const third = await as(2)
  const slot = slotKey({
    at: Date.parse('2026-12-02T14:00:00Z'),
    bookable: clinic.who,
    location: clinic.place,
  })
  await moveOwn(third, { id: visits[2]?.id as string, slot, way: 'in person' })
  const { rows } = await portal.owner.query('select state from slot_offer where offer_id = $1', [
    offerOf(2),
  ])
  expect(rows).toEqual([{ state: 'withdrawn' }])
  expect(await became()).toEqual(['sure', 'refused', 'sure', 'offered'])
  clock.advance(4 * HOUR)
  desk = (await signedIn(portal, dee)).ctx
  expect(await became()).toEqual(['sure', 'refused', 'sure', 'silent'])
})

test('a block that is taken back: what was to move can be kept, and its offer is over', async () => {
  const { id } = await bookVisit(desk, booking(ana, 540, '2026-12-03'))
  clock.advance(1000)
  const slot = { bookable: clinic.who, day: '2026-12-04', minute: 540, location: clinic.place }
  const { id: block } = await moveDay(desk, {
    bookable: clinic.who,
    day: '2026-12-03',
    from: 0,
    to: 1440,
    why: 'Ill',
    chosen: [{ id, slot }],
    offerHours: 24,
  })
  expect(await blocks(desk, '2026-12-03')).toMatchObject([{ mustMove: true }])
  await told(id)
  await endException(desk, { id: block })
  expect(await blocks(desk, '2026-12-03')).toMatchObject([{ mustMove: false }])
  expect(await blocks(desk, '2026-12-04')).toEqual([])
  expect(await told(id)).toBe(1)
})

test('a kind of visit that only staff book is not moved by its patient, who is given the telephone number', async () => {
  const { id } = await bookVisit(desk, booking(ana, 540, '2026-12-03'))
  await portal.owner.query(`update visit_type set booked_by = 'staff'`)
  const own = (await signedIn(portal, ana)).ctx
  const phone = expect.stringMatching(/\d/)
  const no = { may: false, because: 'by staff', phone }
  expect(await readOwnAppointment(own, { id })).toMatchObject({ move: no, cancel: { may: true } })
  const all = { with: '', place: '', way: '', language: '', from: null } as const
  expect(await listMoveTimes(own, { id, ...all })).toMatchObject({ ruling: no, days: [] })
  const at = Date.parse('2026-12-02T14:00:00Z')
  const slot = slotKey({ at, bookable: clinic.who, location: clinic.place })
  await expect(moveOwn(own, { id, slot, way: 'in person' })).rejects.toMatchObject({
    code: 'not_yours_to_change',
  })
  await portal.owner.query(`update visit_type set booked_by = 'patients'`)
})
