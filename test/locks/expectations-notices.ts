// Who may do what about telling people that something new is there: the part of expectations.ts about it.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const staff = ['staff'] as const
const job = ['job'] as const
const stranger = ['public'] as const
const token = 'AAAAAAAAAAAAAAAAAAAAAA'

export const noticing: Record<string, VerbRow> = {
  'notices.spread': { who: job, input: { id } },
  'notices.write': { who: job, input: { id } },
  'notices.failed': { who: job, input: { id } },
  'notices.forged': { who: job, input: {} },
  'notices.push.keys': { who: job, input: {} },
  'notices.open': { who: patient, reach: 'any', input: { token } },
  'notices.choices.read': { who: patient, reach: 'any', input: {} },
  'notices.choices.save': {
    who: patient,
    reach: 'any',
    input: { kinds: { results: ['email'] }, turn: 'together', pace: 'at once', night: 'none' },
  },
  'notices.start': { who: patient, reach: 'any', input: { channel: 'email' } },
  'notices.device.add': { who: patient, reach: 'any', input: { said: '{}' } },
  'notices.device.end': { who: patient, reach: 'any', input: { id } },
  'notices.staff.list': { who: staff, may: 'people.invite', input: { patient: id } },
  'notices.missed.list': { who: staff, may: 'people.invite', input: {} },
  'notices.stop.read': { who: stranger, input: { token } },
  'notices.stop': { who: stranger, input: { token } },
  'post.letter.take': { who: job, input: { id, able: [] } },
  'post.letter.begin': { who: job, input: { id } },
  'post.letter.claim': { who: job, input: { id, ids: [] } },
  'post.letter.settle': { who: job, input: { id, how: 'tried' } },
  'post.push.keys': { who: job, input: {} },
  'post.sms.status': { who: job, input: { id, signed: true, sid: 'SM1', status: 'delivered' } },
}
