// Earlier times: who is asked, in which order, what taking and refusing lead to, and who gets a time that two want.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addBookable, addHours, openCalendar } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import {
  asJob,
  book,
  forgetVisits,
  doJob,
  type Bookable,
} from '../../../../test/support/reminding.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { TimeTaken, placeAppointment } from '../place.ts'
import { listChains } from './chains.server.ts'
import { offerEarlier } from './earlier.jobs.ts'
import { fitsWish } from './match.ts'
import { followOffers } from './offer.jobs.ts'
import { answerOwnOffer, readOffer } from './offer.server.ts'
import { makeOffer } from './offers.ts'
import { endWish, readEarlier, wishEarlier } from './wish.server.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const clock = handClock('2026-06-01T15:00:00Z') // Monday, 11 in the morning in New York
/** A wall time of June 2026 in New York. */
const june = (day: number, hour: number, minute = 0) =>
  new Date(Date.UTC(2026, 5, day, hour + 4, minute))

let portal: TestPortal
let where: Bookable
let people: TestPatient[]
let contexts: Context[]
beforeAll(async () => {
  portal = await testPortal({ clock, config: { mode: 'production' } })
  await setUpClinic(portal)
  where = await openCalendar(portal)
  people = []
  for (const name of ['Ana Early', 'Ben Early', 'Cleo Early'])
    people.push(await addPatient(portal, name))
}, 240_000)
afterAll(() => portal?.end())

beforeEach(async () => {
  await forgetVisits(portal)
  clock.advance(Date.parse('2026-06-01T15:00:00Z') - clock().getTime())
  contexts = []
  for (const one of people) contexts.push((await signedIn(portal, one)).ctx)
})

const wish = (n: number, id: string, more = {}) =>
  wishEarlier(contexts[n] as Context, {
    id,
    weekdays: ['1', '2', '3', '4', '5'],
    parts: ['morning', 'afternoon'],
    notice: '120',
    anybody: false,
    ...more,
  })
/** Fills the calendar until Friday 19 June, but for these times. */
async function fill(...free: Date[]) {
  for (let day = 1; day <= 19; day += 1)
    for (let half = 0; half < 6; half += 1) {
      const at = june(day, 9, half * 30)
      if (free.some((one) => one.getTime() === at.getTime())) continue
      await portal.owner.query(
        `insert into busy (what_id, starts_at, ends_at, for_id) values ($1, $2, $3, gen_random_uuid()) on conflict do nothing`,
        [where.who, at, new Date(at.getTime() + 30 * MINUTE)],
      )
    }
}
const open = async () =>
  (
    await portal.owner.query<{ id: string; patient: string; at: Date }>(
      `select offer_id as id, patient_id as patient, starts_at as at from slot_offer where state = 'open' order by created_at`,
    )
  ).rows
const startsAt = async (id: string) =>
  (
    await portal.owner.query('select starts_at as at from appointment where appointment_id = $1', [
      id,
    ])
  ).rows[0].at as Date
const look = () => doJob(portal, offerEarlier)
const answer = (n: number, id: string, take: boolean) =>
  answerOwnOffer(contexts[n] as Context, { id, take })

test('the longest waiting is asked first, one person for one time, and told at once', async () => {
  const [ana, ben] = [
    await book(portal, (people[0] as TestPatient).id, where, june(15, 9)),
    await book(portal, (people[1] as TestPatient).id, where, june(16, 9)),
  ]
  await fill(june(3, 10))
  await wish(1, ben as string)
  clock.advance(MINUTE)
  await wish(0, ana as string)
  await look()
  const [offer, ...more] = await open()
  expect(more).toEqual([])
  expect(offer).toMatchObject({ patient: people[1]?.id, at: june(3, 10) })
  await doJob(portal, followOffers)
  const { rows } = await portal.owner.query(
    `select channel, purpose from outgoing where purpose like 'offer%'`,
  )
  expect(rows).toEqual([{ channel: 'email', purpose: 'offer' }])
  // Told once, however often it is looked at.
  await doJob(portal, followOffers)
  expect(
    (await portal.owner.query(`select from outgoing where purpose like 'offer%'`)).rowCount,
  ).toBe(1)
  expect(await readOffer(contexts[1] as Context, { id: offer?.id as string })).toMatchObject({
    state: 'open',
    until: new Date(clock().getTime() + 2 * HOUR),
    who: 'Dr. Ames',
  })
  await expect(
    readOffer(contexts[0] as Context, { id: offer?.id as string }),
  ).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('taking moves the visit in one step, and the old time goes to the next', async () => {
  const ana = await book(portal, (people[0] as TestPatient).id, where, june(11, 9))
  const ben = await book(portal, (people[1] as TestPatient).id, where, june(15, 9))
  await fill(june(3, 10), june(11, 9))
  await wish(0, ana)
  clock.advance(1000)
  await wish(1, ben)
  await look()
  const [offer] = await open()
  expect(await answer(0, offer?.id as string, true)).toBe('taken')
  expect(await startsAt(ana)).toEqual(june(3, 10))
  expect(await readEarlier(contexts[0] as Context, { id: ana })).toMatchObject({ wish: null })
  await look()
  const [next] = await open()
  expect(next).toMatchObject({ patient: people[1]?.id, at: june(11, 9) })
  expect(await answer(1, next?.id as string, true)).toBe('taken')
  expect(await startsAt(ben)).toEqual(june(11, 9))
  const { rows } = await portal.owner.query(
    'select count(*)::int as n from busy where held_until is not null',
  )
  expect(rows).toEqual([{ n: 0 }])
})

test('refused and not answered, it goes to the next; staff see the chain', async () => {
  const ids = []
  for (const [n, person] of people.entries()) {
    ids.push(await book(portal, person.id, where, june(15 + n, 9)))
    clock.advance(1000)
    await wish(n, ids[n] as string)
  }
  await fill(june(3, 10))
  await look()
  expect(await answer(0, (await open())[0]?.id as string, false)).toBe('refused')
  await look()
  const [second] = await open()
  expect(second).toMatchObject({ patient: people[1]?.id })
  clock.advance(2 * HOUR + MINUTE)
  // Too late, though no job has said so yet.
  contexts[1] = (await signedIn(portal, people[1] as TestPatient)).ctx
  expect(await answer(1, second?.id as string, true)).toBe('gone')
  await doJob(portal, followOffers)
  await look()
  expect(await open()).toMatchObject([{ patient: people[2]?.id }])
  const desk = await addStaff(portal, 'Desk Chain', 'front desk')
  const { ctx } = await signedIn(portal, desk)
  const chains = await listChains(ctx, {})
  expect(chains).toHaveLength(1)
  expect(chains[0]?.links.map(({ name, state }) => [name, state])).toEqual([
    ['Ana Early', 'refused'],
    ['Ben Early', 'expired'],
    ['Cleo Early', 'open'],
  ])
})

test('a time that does not fit is offered to nobody; neither is one at night', async () => {
  const ana = await book(portal, (people[0] as TestPatient).id, where, june(15, 9))
  await fill(june(3, 10))
  for (const more of [{ weekdays: ['1'] }, { parts: ['evening'] }, { notice: '10080' }]) {
    await wish(0, ana, more)
    await look()
    expect(await open(), JSON.stringify(more)).toEqual([])
  }
  await wish(0, ana)
  clock.advance(12 * HOUR)
  await look()
  expect(await open()).toEqual([])
  clock.advance(10 * HOUR)
  await look()
  expect(await open()).toHaveLength(1)
})

test('stopped, or cancelled: nobody is asked any more, and what was held is free', async () => {
  const ana = await book(portal, (people[0] as TestPatient).id, where, june(15, 9))
  await fill(june(3, 10))
  await wish(0, ana)
  await look()
  const [offer] = await open()
  await portal.owner.query(`update appointment set state = 'cancelled' where appointment_id = $1`, [
    ana,
  ])
  expect(await answer(0, offer?.id as string, true)).toBe('gone')
  await doJob(portal, followOffers)
  expect(await open()).toEqual([])
  expect(await readOffer(contexts[0] as Context, { id: offer?.id as string })).toMatchObject({
    state: 'withdrawn',
  })
  const { rowCount } = await portal.owner.query('select from busy where for_id = $1', [offer?.id])
  expect(rowCount).toBe(0)
  const ben = await book(portal, (people[1] as TestPatient).id, where, june(22, 9))
  await wish(1, ben)
  await endWish(contexts[1] as Context, { id: ben })
  await look()
  expect(await open()).toEqual([])
})

const bookSlot = (patient: string, at: Date) =>
  asJob(portal, (tx) =>
    placeAppointment(tx, {
      patient,
      type: where.type,
      bookable: where.who,
      location: where.place,
      way: 'in person',
      at,
      via: 'portal',
      side: 'patient',
      account: null,
      checkRules: false,
    }),
  )

test('what is held nobody else books; taken twice at once it is taken once; run out, one of two has it', async () => {
  const ana = await book(portal, (people[0] as TestPatient).id, where, june(15, 9))
  await fill(june(3, 10))
  await wish(0, ana)
  await look()
  const [offer] = await open()
  const cleo = (people[2] as TestPatient).id
  await expect(bookSlot(cleo, june(3, 10))).rejects.toBeInstanceOf(TimeTaken)
  const both = await Promise.all([1, 2, 3].map(() => answer(0, offer?.id as string, true)))
  expect(both.toSorted()).toEqual(['gone', 'gone', 'taken'])
  expect(await startsAt(ana)).toEqual(june(3, 10))

  const ben = await book(portal, (people[1] as TestPatient).id, where, june(22, 9))
  const slot = { at: june(4, 9).getTime(), end: june(4, 9, 30).getTime() }
  await portal.owner.query('delete from busy where what_id = $1 and starts_at = $2', [
    where.who,
    june(4, 9),
  ])
  const until = new Date(clock().getTime() + HOUR)
  const { id } = await asJob(portal, (tx) =>
    makeOffer(tx, {
      patient: (people[1] as TestPatient).id,
      appointment: ben,
      slot: { ...slot, bookable: where.who, location: where.place, ways: ['in person'] },
      heldUntil: until,
      why: 'clinic',
    }),
  )
  clock.advance(HOUR + 1)
  contexts[1] = (await signedIn(portal, people[1] as TestPatient)).ctx
  const [booked, answered] = await Promise.allSettled([
    bookSlot(cleo, june(4, 9)),
    answer(1, id, true),
    doJob(portal, followOffers),
  ])
  expect(answered).toMatchObject({ status: 'fulfilled', value: 'gone' })
  const { rows } = await portal.owner.query(
    'select count(*)::int as n from busy where what_id = $1 and starts_at = $2',
    [where.who, june(4, 9)],
  )
  expect(rows).toEqual([{ n: booked.status === 'fulfilled' ? 1 : 0 }])
  expect(booked.status).toBe('fulfilled')
  // The clinic has to move Ben's visit all the same.
  const { rows: work } = await portal.owner.query(
    `select kind from work_item where done_at is null`,
  )
  expect(work).toEqual([{ kind: 'offer-left' }])
})

test('with anybody who does it, another clinician’s time fits too', async () => {
  const bob = await addBookable(portal, 'Dr. Bright')
  await portal.owner.query('insert into visit_type_offered values ($1, $2)', [where.type, bob])
  await addHours(portal, bob, where.place, { from: 780, to: 840 })
  const ana = await book(portal, (people[0] as TestPatient).id, where, june(15, 9))
  await fill()
  await wish(0, ana)
  await look()
  expect(await open()).toEqual([])
  await wish(0, ana, { anybody: true })
  await look()
  const [offer] = await open()
  expect(offer).toMatchObject({ at: june(1, 13) })
  expect(await answer(0, offer?.id as string, true)).toBe('taken')
})

test('days and times of day are those of the clock of the place', () => {
  const monday = { weekdays: [1], parts: ['morning'] }
  expect(fitsWish(june(1, 9).getTime(), 'America/New_York', monday)).toBe(true)
  expect(fitsWish(june(1, 12).getTime(), 'America/New_York', monday)).toBe(false)
  // Still Sunday afternoon in Honolulu.
  expect(fitsWish(Date.parse('2026-06-01T02:00:00Z'), 'Pacific/Honolulu', monday)).toBe(false)
})
