// Who may do what with the clinic's schedule: the part of expectations.ts about it.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const staff = ['staff'] as const
const reads = { who: staff, may: 'appointments.read' } as const
const books = { who: staff, may: 'appointments.book' } as const
const overbooks = { who: staff, may: 'appointments.overbook' } as const
const when = { bookable: id, day: '2026-12-01', minute: 540, clock: null }
const one = { patient: id, id }
const booked = { patient: id, type: id, way: 'phone', key: id }
const plans = { who: staff, may: 'appointments.plan' } as const

export const scheduleVerbs: Record<string, VerbRow> = {
  'schedule.read': { who: staff, may: 'appointments.read', input: { day: null } },
  'schedule.live.see': { ...reads, input: {} },
  'schedule.sheet.read': { ...reads, input: { day: null } },
  'schedule.visit.read': { ...reads, input: one },
  'schedule.visit.list': { ...reads, input: { patient: id } },
  'schedule.visit.mark': { ...books, input: { ...one, what: 'arrived' } },
  'schedule.visit.cancel': { ...books, input: { ...one, why: 'other', words: '' } },
  'schedule.visit.note': { ...books, input: { ...one, body: 'Comes with a walker' } },
  'schedule.visit.move': { ...books, input: { ...one, ...when } },
  'schedule.visit.move-beside': { ...overbooks, input: { ...one, ...when, overbook: 'Pain' } },
  'schedule.book.choices': { ...books, input: {} },
  'schedule.free': {
    ...books,
    input: { type: id, day: '2026-12-01', bookable: null, location: null, way: null },
  },
  'schedule.times.name': { ...books, input: { slots: [] } },
  'schedule.book': { ...books, input: { ...booked, ...when } },
  'schedule.book-beside': { ...overbooks, input: { ...booked, ...when, overbook: 'Pain' } },
  'schedule.walk-in': { ...books, input: { ...booked, bookable: id } },
  'schedule.series.look': {
    ...books,
    input: { type: id, ...when, way: 'phone', everyWeeks: 1, count: 2 },
  },
  'schedule.series.book': { ...books, input: { ...booked, bookable: id, dates: [0] } },
  'schedule.group.list': { ...reads, input: {} },
  'schedule.group.read': { ...reads, input: { id } },
  'schedule.group.add': { ...plans, input: { type: id, ...when, way: 'phone', seats: 8 } },
  'schedule.group.join': { ...books, input: { patient: id, group: id, key: id } },
  'schedule.group.call-off': { ...plans, input: { id } },
  'schedule.day.look': {
    ...plans,
    input: { bookable: id, day: '2026-12-01', from: 0, to: 1440 },
  },
  'schedule.day.move': {
    ...plans,
    input: { bookable: id, day: '2026-12-01', from: 0, to: 1440, why: 'Ill', chosen: [] },
  },
  'schedule.day.read': { ...plans, input: { id } },
  'schedule.hours.list': { ...plans, input: {} },
  'schedule.hours.read': { ...plans, input: { bookable: id } },
  'schedule.hours.add': {
    ...plans,
    input: {
      bookable: id,
      location: id,
      weekdays: [1],
      from: 540,
      to: 600,
      startsOn: '2026-12-01',
      endsOn: null,
      everyWeeks: 1,
      ways: ['in person'],
      types: [],
    },
  },
  'schedule.hours.end': { ...plans, input: { bookable: id, id } },
  'schedule.exception.add': {
    ...plans,
    input: {
      bookable: id,
      what: 'closed',
      location: null,
      fromDay: '2026-12-01',
      from: 0,
      toDay: '2026-12-01',
      to: 1440,
      why: 'Training',
    },
  },
  'schedule.exception.end': { ...plans, input: { id } },
  'schedule.settings.list': { who: staff, may: 'clinic.manage', input: {} },
}
