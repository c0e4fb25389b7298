// Who may do what with the clinic's schedule: the part of expectations.ts about it.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const staff = ['staff'] as const
const plans = { who: staff, may: 'appointments.plan' } as const

export const scheduleVerbs: Record<string, VerbRow> = {
  'schedule.read': { who: staff, may: 'appointments.read', input: { day: null } },
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
