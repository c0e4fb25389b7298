// What calendars are given, read by a parser that others wrote (ical.js).
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { createTexts } from '../../../texts/texts.ts'
import { instantOf } from '../clock.ts'
import type { Shown } from './event.ts'
import { toICalendar } from './ical.ts'
import { calendarOf } from './of-appointment.ts'

const t = createTexts({
  lang: 'en',
  timeZone: 'America/New_York',
  clinicName: 'Hill, Clinic; \\ Sons',
})
const visit: Shown = {
  id: '0190a0b0-0000-7000-8000-000000000001',
  startsAt: new Date('2026-06-02T13:30Z'),
  endsAt: new Date('2026-06-02T14:00Z'),
  timeZone: 'America/New_York',
  cancelled: false,
  revision: 0,
  way: 'in person',
  type: 'Talk about depression',
  who: 'Dr. Ruiz',
  place: 'Example Square',
  address: '1 Example Square\nSpringfield, MA',
  changedAt: new Date('2026-05-01T10:00Z'),
}
const how = { origin: 'https://portal.example.org', titles: 'neutral', place: true } as const

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return { calendar, events }
}
const startOf = (event: ICAL.Event) => event.startDate.toJSDate().toISOString()

test('when, on the clock of the place, and nothing of why or with whom', () => {
  const text = calendarOf(t, [visit], how)
  const { events } = read(text)
  expect(events).toHaveLength(1)
  const [event] = events as [ICAL.Event]
  expect(event.uid).toBe(`${visit.id}@portal.example.org`)
  expect(event.summary).toBe('Appointment at Hill, Clinic; \\ Sons')
  expect(event.location).toBe('Example Square, 1 Example Square, Springfield, MA')
  expect(event.description).toContain('9:30\u00a0am Eastern Time')
  expect(event.description).toContain(`https://portal.example.org/visits/appointments/${visit.id}`)
  expect(startOf(event)).toBe('2026-06-02T13:30:00.000Z')
  expect(event.endDate.toJSDate()).toEqual(visit.endsAt)
  expect(event.startDate.hour).toBe(9)
  expect(text).not.toMatch(/depression|Ruiz/)
})

test('whoever wants more gets it; a feed says no place unless they do', () => {
  const full = calendarOf(t, [visit], { ...how, titles: 'full' })
  expect(read(full).events[0]?.summary).toBe('Talk about depression with Dr. Ruiz')
  const feed = calendarOf(t, [visit], { ...how, place: false })
  expect(read(feed).events[0]?.location).toBeFalsy()
})

test('moved and cancelled: the same event, later in sequence', () => {
  const first = read(calendarOf(t, [visit], how)).events[0] as ICAL.Event
  const moved = { ...visit, startsAt: new Date('2026-06-03T13:30Z'), revision: 1 }
  const second = read(calendarOf(t, [moved], how)).events[0] as ICAL.Event
  const gone = { ...moved, cancelled: true, revision: 2 }
  const third = read(calendarOf(t, [gone], how)).events[0] as ICAL.Event
  expect([first, second, third].map(({ sequence }) => sequence)).toEqual([0, 1, 2])
  expect(new Set([first, second, third].map(({ uid }) => uid)).size).toBe(1)
  expect(second.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(third.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(third.summary).toMatch(/^Cancelled: /)
})

test.each([
  ['America/New_York', '2026-03-08', 60], // before the clocks go forward that night
  ['America/New_York', '2026-03-08', 600],
  ['America/New_York', '2026-11-01', 90], // shown twice
  ['America/New_York', '2026-11-01', 600],
  ['Pacific/Honolulu', '2026-07-01', 480],
  ['America/Phoenix', '2026-07-01', 480],
  ['Asia/Kathmandu', '2026-01-15', 555],
  ['Australia/Lord_Howe', '2026-10-04', 700], // half an hour of summer time
  ['Europe/Dublin', '2026-01-15', 540], // summer time the other way round
  ['UTC', '2026-01-15', 540],
])('in %s on %s at minute %i it is that moment', (timeZone, day, minute) => {
  const startsAt = new Date(instantOf(day, minute, timeZone))
  const endsAt = new Date(startsAt.getTime() + 30 * 60_000)
  const { events } = read(calendarOf(t, [{ ...visit, timeZone, startsAt, endsAt }], how))
  expect(startOf(events[0] as ICAL.Event)).toBe(startsAt.toISOString())
})

test('a series over the end of summer time stays at its hour', () => {
  const days = ['2026-10-20', '2026-10-27', '2026-11-03', '2027-03-16']
  const series = days.map((day, at) => {
    const startsAt = new Date(instantOf(day, 9 * 60, 'America/New_York'))
    return {
      ...visit,
      id: `${visit.id.slice(0, -1)}${at}`,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1_800_000),
    }
  })
  const { events, calendar } = read(calendarOf(t, series, how))
  expect(events.map(startOf)).toEqual(series.map(({ startsAt }) => startsAt.toISOString()))
  expect(events.map(({ startDate }) => startDate.hour)).toEqual([9, 9, 9, 9])
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1)
})

test('no line is longer than 75 bytes, none ends otherwise than it must, and words come back as they were', () => {
  const title = `Ünï ${'日本 🌍'.repeat(40)}; a, b \\ c\nsecond\u0000line`
  const text = toICalendar({
    name: 'x',
    lang: 'en',
    events: [{ ...visit, uid: 'a@b', sequence: 0, title }],
  })
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
  }
  expect(read(text).events[0]?.summary).toBe(title.replace('\u0000', ' '))
})

test('an empty calendar is one', () => {
  expect(read(calendarOf(t, [], how)).events).toEqual([])
})
