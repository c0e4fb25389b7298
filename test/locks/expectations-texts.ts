// Who may do what with texts in threads: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const writes = { who: ['patient'], reach: { act: 'messages' } } as const
const staff = ['staff'] as const
const job = ['job'] as const
const one = { patient: id, id }
const answers = { who: staff, may: 'messages.answer' } as const

export const textVerbs: Record<string, VerbRow> = {
  'texts.thread.read': { who: staff, may: 'messages.read', input: one },
  'texts.look': { ...answers, input: { ...one, body: 'Come at ten.' } },
  'texts.send': { ...answers, input: { ...one, body: 'Come at ten.', key: id, version: '1' } },
  'texts.first.read': { ...answers, input: { patient: id } },
  'texts.first.look': { ...answers, input: { patient: id, body: 'Come at ten.', key: id } },
  'texts.first.send': {
    ...answers,
    input: { patient: id, team: id, body: 'Come at ten.', key: id },
  },
  'texts.number.enter': { ...answers, input: { patient: id, number: '202-555-0123' } },
  'texts.stop': { ...answers, input: { patient: id } },
  'texts.queue.list': { ...answers, input: {} },
  'texts.queue.read': { ...answers, input: { id } },
  'texts.match': { ...answers, input: { id, patient: id, keep: false } },
  'texts.bring-back': { ...answers, input: { id } },
  'texts.aside': { ...answers, input: { id, why: 'An advertisement' } },
  'texts.own.read': { ...writes, input: {} },
  'texts.own.agree': { ...writes, input: {} },
  'texts.own.take-back': { ...writes, input: {} },
  'demo.texts': { who: job, input: { patient: id, keys: {} } },
  'texts.hear': {
    who: job,
    input: { signed: true, sid: 'SM1', from: '+12025550123', body: 'Hello' },
  },
  'texts.file': { who: job, input: { id } },
  'texts.write': { who: job, input: { id } },
  'texts.follow': { who: job, input: { id } },
  'texts.watch': { who: job, input: {} },
  'texts.media.take': { who: job, input: { id } },
  'texts.media.keep': { who: job, input: { id, written: {} } },
  'texts.media.fail': { who: job, input: { id } },
}
