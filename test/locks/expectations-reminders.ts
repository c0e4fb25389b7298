// Who may do what about reminders, answers to them, and earlier times: the part of expectations.ts about it.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const job = ['job'] as const
const token = 'AAAAAAAAAAAAAAAAAAAAAA'

export const reminderVerbs: Record<string, VerbRow> = {
  'reminders.choices.read': { who: patient, reach: 'any', input: {} },
  'reminders.choices.save': {
    who: patient,
    reach: 'any',
    input: { email: [1440], sms: [], push: [], details: false },
  },
  'reminders.plan': { who: job, input: {} },
  'reminders.plan.again': { who: job, input: { account: id, from: new Date(0), id } },
  'reminders.changes': { who: job, input: {} },
  'reminders.due': { who: job, input: { most: 1 } },
  'reminders.write': { who: job, input: { id } },
  'reminders.answers.left': { who: job, input: {} },
  'reminders.answer': { who: job, input: { id } },
  // For whoever has the link: the door works as a job.
  'visits.link.own': { who: ['patient'], reach: { act: 'appointments' }, input: { id } },
  'visits.link.read': { who: job, input: { token } },
  'visits.link.answer': { who: job, input: { token, born: '1970-01-01', what: 'confirm' } },
  'earlier.read': { who: patient, reach: 'appointments', input: { id } },
  'earlier.wish': {
    who: patient,
    reach: { act: 'appointments' },
    input: { id, weekdays: [1], parts: ['morning'], notice: 1440, anybody: false },
  },
  'earlier.end': { who: patient, reach: { act: 'appointments' }, input: { id } },
  'earlier.wished': { who: job, input: {} },
  'earlier.offer': { who: job, input: { bookable: id } },
  'offers.read': { who: patient, reach: 'appointments', input: { id } },
  'offers.answer': { who: patient, reach: { act: 'appointments' }, input: { id, take: true } },
  'offers.waiting': { who: job, input: {} },
  'offers.end': { who: job, input: { id } },
  'offers.tell': { who: job, input: { id } },
  'offers.chains': { who: ['staff'], may: 'appointments.read', input: {} },
}
