// Who may do what with messages: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const staff = ['staff'] as const
const writes = { act: 'messages' } as const
const one = { patient: id, id }
const words = { body: 'May I take them at night?', key: id }
const reads = { who: staff, may: 'messages.read' } as const
const answers = { who: staff, may: 'messages.answer' } as const

const writesTemplates = { who: staff, may: 'messages.templates' } as const
const sendsBulk = { who: staff, may: 'messages.bulk' } as const
const bulk = {
  way: 'numbers',
  team: id,
  numbers: '1',
  subject: 'Closed',
  body: 'On Friday.',
} as const
const template = { kind: 'template', id }

export const messageVerbs: Record<string, VerbRow> = {
  'messages.may': { who: patient, reach: writes, input: { thread: null } },
  'messages.teams.list': { who: patient, reach: writes, input: {} },
  'messages.start': {
    who: patient,
    reach: writes,
    input: { team: id, subject: 'The tablets', ...words },
  },
  'messages.answer': { who: patient, reach: writes, input: { id, ...words } },
  'messages.archive': { who: patient, reach: writes, input: { id, archived: true } },
  'messages.live.see': {
    who: ['patient', 'staff'],
    reach: 'messages',
    may: 'messages.read',
    input: { id },
  },
  'messages.live.counts': {
    who: ['patient', 'staff'],
    reach: 'messages',
    may: 'messages.read',
    input: {},
  },
  'messages.list': { who: patient, reach: 'messages', input: { before: null } },
  'messages.read': { who: patient, reach: 'messages', input: { id } },
  'messages.copy': { who: patient, reach: 'messages', input: { id } },
  'messages.inbox.copy': { ...reads, input: { ...one, internal: true } },
  'messages.file.read': { who: patient, reach: 'messages', input: { id } },
  'messages.inboxes.list': { ...reads, input: {} },
  'messages.inbox.list': { ...reads, input: { team: null, show: 'waiting', after: null } },
  'messages.inbox.read': { ...reads, input: one },
  'messages.inbox.file.read': { ...reads, input: one },
  'messages.chart.list': { ...reads, input: { patient: id } },
  'messages.comment': { ...reads, input: { ...one, text: 'Ask Dr. Ruiz', key: id } },
  'messages.reply': { ...answers, input: { ...one, ...words, version: '1' } },
  'messages.staff.start': {
    ...answers,
    input: { patient: id, team: id, subject: 'Your visit', ...words },
  },
  'messages.teams.all': { ...reads, input: {} },
  'demo.messages': { who: ['job'], input: { records: {}, keys: {}, names: {} } },
  'messages.templates.list': { who: staff, may: 'messages.templates', input: {} },
  'messages.templates.for': { ...answers, input: { patient: id, team: id } },
  'messages.templates.fill-many': { ...sendsBulk, input: { template: id } },
  'messages.templates.fill': { ...answers, input: { patient: id, team: id, template: id } },
  'messages.template.read': { ...writesTemplates, input: template },
  'messages.template.save': { ...writesTemplates, input: { ...template, version: '0', value: {} } },
  'messages.template.history': { ...writesTemplates, input: template },
  'messages.template.take-back': {
    ...writesTemplates,
    input: { ...template, version: '1', to: 1 },
  },
  'messages.bulk.teams': { ...sendsBulk, input: {} },
  'messages.bulk.look': { ...sendsBulk, input: bulk },
  'messages.bulk.send': { ...sendsBulk, input: { ...bulk, people: 1, key: id } },
  'messages.bulk.list': { ...sendsBulk, input: {} },
  'messages.bulk.read': { ...sendsBulk, input: { id } },
  'messages.bulk.progress': { ...sendsBulk, input: { id } },
  'messages.bulk.stop': { ...sendsBulk, input: { id } },
  'messages.bulk.going': { who: ['job'], input: {} },
  'messages.bulk.next': { who: ['job'], input: { id } },
  'messages.bulk.one': { who: ['job'], input: one },
  'messages.bulk.try': { who: ['job'], input: one },
  'messages.live.marks': { who: ['job'], input: { those: [] } },
  'messages.live.unread': { who: ['job'], input: { sessions: [] } },
  'messages.live.waiting': { who: ['job'], input: { sessions: [] } },
  'messages.bulk.wanted': { who: patient, reach: 'messages', input: {} },
  'messages.bulk.choose': { who: patient, reach: writes, input: { wanted: true } },
  'messages.staff.teams': { ...answers, input: {} },
  'messages.staff.may': { ...answers, input: { patient: id } },
  'messages.staff.is-read': { ...answers, input: { patient: id } },
  'messages.documents.list': { ...answers, input: { patient: id } },
  'messages.answerers.list': { ...answers, input: {} },
  'messages.assign': { ...answers, input: { ...one, to: id } },
  'messages.hand-over': { ...answers, input: { ...one, team: id } },
  'messages.snooze': { ...answers, input: { ...one, when: 'tomorrow', seen: '1' } },
  'messages.wake': { ...answers, input: one },
  'messages.close': { ...answers, input: { ...one, seen: '1' } },
  'messages.reopen': { ...answers, input: one },
}
