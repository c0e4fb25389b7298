// The clinic's side of appointments, at a clinic with years of them: for the test of plans.
import { randomUUID } from 'node:crypto'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addBookable, addHours, addType, mainPlace } from '../support/appointments.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const DAY = 86_400_000
const dayAhead = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** Visits of many patients, and times of two hundred people and rooms that are taken. */
export async function growVisits(portal: TestPortal): Promise<void> {
  const { owner } = portal
  const place = await mainPlace(portal)
  const who = await addBookable(portal, 'Dr. Former')
  const type = await addType(portal, [who], { name: 'Of years ago' })
  await owner.query(
    `insert into appointment (patient_id, appointment_id, visit_type_id, bookable_id, location_id, way, starts_at, ends_at, time_zone,
       state, state_at, made_via, created_at)
     select p.patient_id, gen_random_uuid(), $1, $2, $3, 'in person', now() - n * interval '1 hour', now() - n * interval '1 hour' + interval '30 minutes',
       'America/New_York', 'done', now(), 'portal', now()
     from (select patient_id, row_number() over () as n from patient where card is not null limit 3000) p`,
    [type, who, place],
  )
  await owner.query(
    `insert into busy (what_id, starts_at, ends_at, for_id)
     select w.id, t, t + interval '30 minutes', gen_random_uuid()
     from (select gen_random_uuid() as id from generate_series(1, 200)) w, generate_series(now() - interval '50 days', now() + interval '50 days', '1 day') t`,
  )
  await owner.query('analyze appointment, busy')
}

export async function scheduling(portal: TestPortal, ana: TestPatient): Promise<void> {
  const { owner } = portal
  const as = async (name: string, role: string) =>
    (await signedIn(portal, await addStaff(portal, name, role))).ctx
  const admin = await as('Some admin of visits', 'admin')
  const ctx = await as('Some clinician who plans', 'clinician')
  await call('schedule.settings.list', admin, {})

  const place = await mainPlace(portal)
  const who = await addBookable(portal, 'Dr. Plans')
  const type = await addType(portal, [who])
  const course = await addType(portal, [who], { name: 'Course', seats: 9 })
  await addHours(portal, who, place, { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 })
  await owner.query(
    `insert into appointment (patient_id, appointment_id, visit_type_id, bookable_id, location_id, way, starts_at, ends_at, time_zone,
       state, state_at, made_via, created_at)
     select p.patient_id, gen_random_uuid(), $1, $2, $3, 'in person', now() - n * interval '1 hour', now() - n * interval '1 hour' + interval '30 minutes',
       'America/New_York', 'done', now(), 'portal', now()
     from (select patient_id, row_number() over () as n from patient where card is not null limit 100) p`,
    [type, who, place],
  )
  await owner.query(
    `insert into busy (what_id, starts_at, ends_at, for_id) select bookable_id, starts_at, ends_at, appointment_id from appointment
     where bookable_id = $1`,
    [who],
  )
  await owner.query('analyze appointment, busy')

  await call('demo.appointments', jobContext(portal.kit, 'demo'), { keys: {}, patients: {} })
  await call('demo.wishes', jobContext(portal.kit, 'appointments'), { patients: {} })

  const day = dayAhead(7)
  const patient = ana.id
  const when = { bookable: who, day, minute: 600, clock: place }
  const booking = () => ({ patient, type, way: 'in person', key: randomUUID() })
  await call(
    'schedule.read',
    ctx,
    { day: null },
    { day, bookable: who },
    { day: dayAhead(-3), location: place },
  )
  await call('schedule.live.see', ctx, {})
  await call('schedule.sheet.read', ctx, { day: null }, { day: dayAhead(-3), location: place })
  await call('schedule.book.choices', ctx, {})
  const free = { type, day, bookable: null, location: null, way: null }
  await call('schedule.free', ctx, free, { ...free, bookable: who, way: 'video' })
  const slot = { at: Date.now(), end: Date.now(), bookable: who, location: place, ways: [] }
  await call('schedule.times.name', ctx, { slots: [slot] })
  const { id } = await once('schedule.book', ctx, { ...booking(), ...when })
  const one = { patient, id }
  await once('schedule.book-beside', ctx, { ...booking(), ...when, overbook: 'In pain' })
  await once('schedule.walk-in', ctx, { ...booking(), bookable: who })
  const row = { type, ...when, way: 'in person', everyWeeks: 1, count: 3 }
  await call('schedule.series.look', ctx, row)
  // Far from the day that is cleared below, at whatever hour this runs.
  const dates = [Date.now() + 45 * DAY]
  await once('schedule.series.book', ctx, { ...booking(), bookable: who, dates })
  await call('schedule.visit.read', ctx, one)
  await call('schedule.visit.list', ctx, { patient })
  await call('schedule.visit.note', ctx, { ...one, body: 'Comes with a walker' })
  await once('schedule.visit.move', ctx, { ...one, ...when, minute: 720 })
  const beside = { ...one, ...when, overbook: 'In pain' }
  await once('schedule.visit.move-beside', ctx, beside)
  for (const what of ['arrived', 'undone']) await once('schedule.visit.mark', ctx, { ...one, what })
  await once('schedule.visit.cancel', ctx, { ...one, why: 'other', words: 'Sorry' })

  const date = { type: course, ...when, minute: 900, way: 'in person', seats: 5 }
  const { id: group } = await once('schedule.group.add', ctx, date)
  await once('schedule.group.join', ctx, { patient, group, key: randomUUID() })
  await call('schedule.group.list', ctx, {})
  await call('schedule.group.read', ctx, { id: group })
  await once('schedule.group.call-off', ctx, { id: group })

  const away = { bookable: who, day: dayAhead(30), from: 0, to: 1440 }
  await call('schedule.day.look', ctx, away)
  const stands = { ...when, day: away.day }
  const { id: standing } = await once('schedule.book', ctx, { ...booking(), ...stands })
  const slot2 = { bookable: who, day: dayAhead(31), minute: 600, location: place }
  const chosen = [{ id: standing, slot: slot2 }]
  const moved = await once('schedule.day.move', ctx, { ...away, why: 'Ill', chosen, offerHours: 4 })
  await call('schedule.day.read', ctx, { id: moved.id })
  await call('schedule.hours.list', ctx, {})
  await call('schedule.hours.read', ctx, { bookable: who })
  const weekly = { bookable: who, location: place, weekdays: [1], from: 540, to: 600 }
  const rest = { startsOn: day, endsOn: null, everyWeeks: 2, ways: ['phone'], types: [] }
  await call('schedule.hours.add', ctx, { ...weekly, ...rest })
  const { rows } = await owner.query<{ id: string }>(
    'select availability_id as id from availability where bookable_id = $1 limit 1',
    [who],
  )
  await once('schedule.hours.end', ctx, { bookable: who, id: rows[0]?.id, lastDay: day })
  const off = { what: 'closed', fromDay: day, from: 0, toDay: day, to: 1440, why: 'Training' }
  await call('schedule.exception.add', ctx, { ...off, bookable: null, location: place })
  const own = await once('schedule.exception.add', ctx, { ...off, bookable: who, location: null })
  await once('schedule.exception.end', ctx, { id: own.id })
}
