// Who may do what with appointments, of patients and those who act for them: rows of expectations.ts.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const looks = { who: patient, reach: 'appointments' } as const
const acts = { who: patient, reach: { act: 'appointments' } } as const
const asked = { from: null, with: '', place: '', way: '', language: '' }
const slot = `0.${id}.${id}`
const time = { slot, way: 'in person' }
const whole = { name: '', born: '', mobile: '', phone: '', email: '', address: '' }

export const visiting: Record<string, VerbRow> = {
  'appointments.types.list': { ...looks, input: {} },
  'appointments.times.list': { ...looks, input: { ...asked, type: id } },
  'appointments.time.read': { ...looks, input: { type: id, slot } },
  'appointments.move.times': { ...looks, input: { ...asked, id } },
  'appointments.move.time.read': { ...looks, input: { id, slot } },
  'appointments.read': { ...looks, input: { id } },
  'appointments.past.list': { ...looks, input: { before: null } },
  'appointments.book': { ...acts, input: { ...time, type: id, reason: '', key: id } },
  'appointments.move': { ...acts, input: { ...time, id } },
  'appointments.cancel': { ...acts, input: { id, why: 'other', words: '' } },
  'appointments.confirm': { ...acts, input: { id } },
  'appointments.arrive': { ...acts, input: { id } },
  'appointments.details.read': { ...looks, input: { id } },
  'appointments.details.save': { ...acts, input: { id, answer: 'same', ...whole } },
  'calendar.feed.read': { ...acts, input: {} },
  'calendar.feed.make': { ...acts, input: { titles: 'neutral' } },
  'calendar.feed.end': { ...acts, input: {} },
  'calendar.open': { who: ['public'], input: { token: 'x' } },
}
