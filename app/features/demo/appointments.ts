// Who can be booked at the demonstration clinic, and what is booked there.
import { z } from 'zod'
import {
  away,
  bookables,
  booked,
  hours,
  offered,
  types,
  wishes,
  type Booked,
  type BookableKey,
  type TypeKey,
} from '../../../db/seed/appointments.ts'
import { patientIdOf } from '../../../db/seed/builders/chart.ts'
import { openCalendar, type Calendar } from '../../../db/seed/builders/calendar.ts'
import { clinic } from '../../../db/seed/clinic.ts'
import { staff } from '../../../db/seed/staff.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { endAppointment, confirmAppointment } from '../appointments/change.ts'
import { weekdayOf } from '../appointments/clock.ts'
import { placeAppointment, type By } from '../appointments/place.ts'
import { giveBack, takeTime } from '../appointments/take.ts'
import { makeOffer } from '../appointments/earlier/offers.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { DEMO_SOURCE } from './people.ts'

const DAY = 86_400_000

/** After the settings: the places are there by then. */
export async function fillAppointments(kit: Kit): Promise<void> {
  const patients = [...new Set(booked.map(({ patient }) => patient))]
  const records = Object.fromEntries(
    patients.map((key) => [
      key,
      entryId(kit.vault, DEMO_SOURCE, keyOf('Patient', patientIdOf(key))),
    ]),
  )
  await fill(jobContext(kit, 'demo'), {
    keys: Object.fromEntries(
      Object.entries(bookables).flatMap(([key, { staff: who }]) =>
        who ? [[key, emailKey(kit, staff[who].email)]] : [],
      ),
    ),
    patients: records,
  })
  await wish(jobContext(kit, 'appointments'), { patients: records })
}

type Ids<K extends string> = Record<K, string>
type Places = Ids<'main' | 'annex'>

const fill = verb({
  name: 'demo.appointments',
  who: ['job'],
  input: z.object({
    keys: z.record(z.string(), z.instanceof(Buffer)),
    patients: z.record(z.string(), z.uuid()),
  }),
  audit: { action: 'create', what: 'appointments' },
  run: async (tx, { keys, patients }) => {
    const there = await tx.db.selectFrom('bookable').select('bookable_id').limit(1).execute()
    const places = await placesOf(tx)
    // A start before this one was cut short, or the clinic has no second place.
    if (there.length > 0 || !places) return
    const people = await addBookables(tx, keys, places)
    const kinds = await addTypes(tx, people)
    await addHours(tx, people, places)
    const calendar = openCalendar(tx.now, clinic.timeZone)
    const [, later] = await addGroups(tx, calendar, {
      kind: kinds.class,
      who: people.marguerite,
      place: places.main,
    })
    const series = new Map(booked.map((one) => [one.series, uuidv7(tx.now)]))
    for (const one of booked) {
      const patient = patients[one.patient]
      const of = one.series && series.get(one.series)
      if (patient)
        await book(tx, calendar, one, { patient, kinds, people, places, series: of, group: later })
    }
  },
})

async function placesOf(tx: Tx): Promise<Places | null> {
  const rows = await tx.db.selectFrom('location').select(['location_id as id', 'name']).execute()
  const [main, annex] = clinic.locations.map(
    ({ name }) => rows.find((one) => one.name === name)?.id,
  )
  return main && annex ? { main, annex } : null
}

async function addBookables(tx: Tx, keys: Record<string, Buffer>, places: Places) {
  const ids = {} as Ids<BookableKey>
  for (const [key, { name, title, languages = [] }] of Object.entries(bookables)) {
    const id = (ids[key as BookableKey] = uuidv7(tx.now))
    const account = keys[key]
      ? await tx.db
          .selectFrom('account')
          .select('account_id')
          .where('email_key', '=', keys[key])
          .executeTakeFirst()
      : undefined
    const isRoom = key.startsWith('room')
    await tx.db
      .insertInto('bookable')
      .values({
        bookable_id: id,
        kind: isRoom ? 'room' : 'person',
        person_id: account?.account_id ?? null,
        location_id: isRoom ? places.main : null,
        name,
        title: title || null,
        languages,
        created_at: ago(tx, 90),
      })
      .execute()
  }
  return ids
}

async function addTypes(tx: Tx, people: Ids<BookableKey>) {
  const ids = {} as Ids<TypeKey>
  for (const [key, kind] of Object.entries(types)) {
    const id = (ids[key as TypeKey] = uuidv7(tx.now))
    const of = kind as typeof kind & {
      preparation?: string
      afterMinutes?: number
      ways?: string[]
      bookedBy?: string
      needsRoom?: boolean
      seats?: number
      dayLimit?: number
      lateFee?: string
    }
    await tx.db
      .insertInto('visit_type')
      .values({
        visit_type_id: id,
        name: of.name,
        about: of.about,
        preparation: of.preparation ?? '',
        minutes: of.minutes,
        after_minutes: of.afterMinutes ?? 0,
        ways: of.ways ?? ['in person'],
        booked_by: of.bookedBy ?? 'patients',
        needs_room: of.needsRoom ?? false,
        seats: of.seats ?? 1,
        day_limit: of.dayLimit ?? null,
        late_fee_cents: of.lateFee ? Number(of.lateFee) * 100 : null,
        other_languages: JSON.stringify({ es: { name: of.spanish } }),
        created_at: ago(tx, 90),
      })
      .execute()
    await tx.db
      .insertInto('visit_type_offered')
      .values(of.by.map((who) => ({ visit_type_id: id, bookable_id: people[who as BookableKey] })))
      .execute()
  }
  return ids
}

async function addHours(tx: Tx, people: Ids<BookableKey>, places: Places): Promise<void> {
  const from = ago(tx, 90).toISOString().slice(0, 10)
  await tx.db
    .insertInto('availability')
    .values(
      hours.flatMap(([who, weekdays, begins, ends, at]) =>
        weekdays.map((weekday) => ({
          bookable_id: people[who],
          availability_id: uuidv7(tx.now),
          location_id: places[at],
          weekday,
          from_minute: minutesOf(begins),
          to_minute: minutesOf(ends),
          starts_on: from,
          created_at: ago(tx, 90),
        })),
      ),
    )
    .execute()
  const calendar = openCalendar(tx.now, clinic.timeZone)
  await tx.db
    .insertInto('availability_exception')
    .values(
      away.map(([who, inDays, begins, ends, why]) => ({
        exception_id: uuidv7(tx.now),
        bookable_id: people[who],
        what: 'closed',
        starts_at: new Date(calendar.at(calendar.openDayAhead(inDays), begins)),
        ends_at: new Date(calendar.at(calendar.openDayAhead(inDays), ends)),
        why,
        created_at: ago(tx, 10),
      })),
    )
    .execute()
}

/** On two Thursdays in the afternoon. @returns their ids */
async function addGroups(
  tx: Tx,
  calendar: Calendar,
  { kind, who, place }: { kind: string; who: string; place: string },
): Promise<string[]> {
  const ids: string[] = []
  for (const weeks of [2, 6]) {
    const id = uuidv7(tx.now)
    ids.push(id)
    const day = thursday(calendar, weeks * 7)
    const from = new Date(calendar.at(day, '16:15'))
    const to = new Date(from.getTime() + types.class.minutes * 60_000)
    await tx.db
      .insertInto('group_visit')
      .values({
        group_visit_id: id,
        visit_type_id: kind,
        bookable_id: who,
        location_id: place,
        way: 'in person',
        starts_at: from,
        ends_at: to,
        seats: types.class.seats,
        created_at: ago(tx, 20),
      })
      .execute()
    await takeTime(tx, { what: who, from, to, for: id })
  }
  return ids
}

type Around = {
  patient: string
  kinds: Ids<TypeKey>
  people: Ids<BookableKey>
  places: Places
  series?: string
  /** The group of which it is a seat, where it is one. */
  group?: string
}

/** As the patient booked it, two weeks before or a week ago. */
async function book(tx: Tx, calendar: Calendar, one: Booked, around: Around): Promise<void> {
  const { inDays, by: who } = one
  const day = openDay(calendar, inDays, who)
  const at = new Date(calendar.at(day, one.at))
  const then = (days: number) => ({
    ...tx,
    now: new Date(Math.min(tx.now.getTime(), at.getTime()) - days * DAY),
  })
  const by: By = { via: 'portal', side: 'patient', account: null }
  const { id } = await placeAppointment(then(inDays < 0 ? 14 : 7), {
    ...by,
    patient: around.patient,
    type: around.kinds[one.type],
    bookable: around.people[who],
    location: around.places.main,
    way: one.way ?? 'in person',
    at,
    reason: one.reason,
    series: around.series,
    groupVisit: one.group && around.group,
    checkRules: false,
  })
  const which = { patient: around.patient, id }
  if (one.checkedIn) await checkIn(tx, which)
  if (one.after === 'confirmed') await confirmAppointment(then(2), { ...by, ...which })
  else if (one.after === 'cancelled')
    await endAppointment(then(2), { ...by, ...which, what: 'cancelled', why: 'another time' })
  else if (one.after)
    await endAppointment(
      { ...tx, now: new Date(at.getTime() + 3_600_000) },
      { via: 'staff', side: 'staff', account: null, ...which, what: one.after },
    )
}

/** All about them is right as it is, they said an hour ago. */
async function checkIn(tx: Tx, { patient, id }: { patient: string; id: string }): Promise<void> {
  const account = await accountOf(tx, patient)
  if (!account) return
  await tx.db
    .insertInto('check_in')
    .values({
      patient_id: patient,
      check_in_id: uuidv7(tx.now),
      appointment_id: id,
      step: 'details',
      answer: 'same',
      account_id: account,
      done_at: new Date(tx.now.getTime() - 3_600_000),
    })
    .execute()
}

async function accountOf(tx: Tx, patient: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('account_patient')
    .select('account_id')
    .where('patient_id', '=', patient)
    .where('relation', '=', 'self')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.account_id
}

/** Who would come earlier, and to whom a time that was free is offered: with the rights of the job that offers. */
const wish = verb({
  name: 'demo.wishes',
  who: ['job'],
  input: z.object({ patients: z.record(z.string(), z.uuid()) }),
  audit: { action: 'create', what: 'offers' },
  run: async (tx, { patients }) => {
    const calendar = openCalendar(tx.now, clinic.timeZone)
    const standing = async (key: string, inDays: number) => {
      const { by, at } = booked.find((b) => b.patient === key && b.inDays === inDays) as Booked
      const starts = new Date(calendar.at(openDay(calendar, inDays, by), at))
      const row = await tx.db
        .selectFrom('appointment')
        .select(['appointment_id as id', 'bookable_id as who', 'location_id as place'])
        .where('patient_id', '=', patients[key] ?? '')
        .where('starts_at', '=', starts)
        .executeTakeFirst()
      return row && { ...row, patient: patients[key] as string }
    }
    const there = await tx.db.selectFrom('earlier_wish').select('wish_id').limit(1).execute()
    if (there.length > 0) return
    for (const { patient: key, inDays, parts } of wishes) {
      const one = patients[key] && (await standing(key, inDays))
      const account = one && (await accountOf(tx, one.patient))
      if (!one || !account) continue
      await tx.db
        .insertInto('earlier_wish')
        .values({
          patient_id: one.patient,
          wish_id: uuidv7(tx.now),
          appointment_id: one.id,
          account_id: account,
          weekdays: [1, 2, 3, 4, 5],
          parts,
          notice_minutes: 2880,
          anybody: false,
          created_at: ago(tx, 3),
        })
        .execute()
    }
    await offerOne(tx, calendar, standing)
  },
})

type Standing = { id: string; patient: string; who: string; place: string }

async function offerOne(
  tx: Tx,
  calendar: Calendar,
  standing: (key: string, inDays: number) => Promise<Standing | undefined>,
): Promise<void> {
  const at = calendar.at(openDay(calendar, offered.inDays, offered.by), offered.at)
  const yesterday = { ...tx, now: ago(tx, 1) }
  let chain: string | undefined
  for (const [key, then] of [
    [offered.refused, yesterday],
    [offered.open, tx],
  ] as const) {
    const one = await standing(key, offered.of)
    if (!one) continue
    const { id } = await makeOffer(then, {
      patient: one.patient,
      appointment: one.id,
      slot: {
        at,
        end: at + types.checkUp.minutes * 60_000,
        bookable: one.who,
        location: one.place,
        ways: ['in person'],
      },
      heldUntil: new Date(then.now.getTime() + 2 * DAY),
      why: 'earlier',
      chain,
    })
    chain ??= id
    if (key === offered.refused) await refuse(tx, id)
  }
}

/** An hour after it was offered. */
async function refuse(tx: Tx, id: string): Promise<void> {
  const settled = new Date(ago(tx, 1).getTime() + 3_600_000)
  await giveBack(tx, id)
  await tx.db
    .updateTable('slot_offer')
    .set({ state: 'refused', told_at: ago(tx, 1), settled_at: settled, via: 'portal' })
    .where('offer_id', '=', id)
    .execute()
}

/** The open day so far away on which they are at the main place. */
function openDay(calendar: Calendar, inDays: number, who: BookableKey): string {
  const works = (day: string) =>
    hours.some(
      ([one, days, , , at]) => one === who && at === 'main' && days.includes(weekdayOf(day)),
    )
  for (let n = Math.abs(inDays); ; n += 1) {
    const day = inDays < 0 ? calendar.openDay(n) : calendar.openDayAhead(n)
    if (works(day)) return day
  }
}

function thursday(calendar: Calendar, inDays: number): string {
  for (let n = inDays; ; n += 1) {
    const day = calendar.openDayAhead(n)
    if (weekdayOf(day) === 4) return day
  }
}

const ago = (tx: Pick<Tx, 'now'>, days: number) => new Date(tx.now.getTime() - days * DAY)

const minutesOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}
