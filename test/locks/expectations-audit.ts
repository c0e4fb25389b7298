// Who may do what with the audit log: rows of expectations.ts.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const staff = ['staff'] as const
const job = ['job'] as const

const watch = { who: staff, may: 'audit.read' } as const
const rules = { look: [], most: 40, minutes: 60, from: 22, until: 6 }

export const auditVerbs: Record<string, VerbRow> = {
  'audit.rules.read': { ...watch, input: { kind: 'watch' } },
  'audit.rules.history': { ...watch, input: { kind: 'watch' } },
  'audit.rules.save': { ...watch, input: { kind: 'watch', version: '0', value: rules } },
  'audit.rules.take-back': { ...watch, input: { kind: 'watch', version: '1', to: 1 } },
  'audit.log.search': { who: staff, may: 'audit.read', input: { filter: {}, before: null } },
  'audit.log.read': { who: staff, may: 'audit.read', input: { id } },
  'audit.names.read': { who: staff, may: 'audit.read', input: {} },
  'audit.chain.last': { who: staff, may: 'audit.read', input: {} },
  'audit.nouns.list': { who: staff, may: 'audit.read', input: {} },
  'audit.people.find': { who: staff, may: 'audit.read', input: { search: 'nobody' } },
  'audit.review.event': {
    who: staff,
    may: 'audit.read',
    input: { event: id, finding: 'odd', note: '' },
  },
  'audit.review.period': {
    who: staff,
    may: 'audit.read',
    input: { filter: {}, upTo: new Date(), finding: 'nothing odd', note: '' },
  },
  'audit.review.list': { who: staff, may: 'audit.read', input: {} },
  'audit.export.ask': {
    who: staff,
    may: 'audit.read',
    input: { filter: {}, format: 'csv', names: false, why: 'review', reason: 'a test of it' },
  },
  'audit.export.list': { who: staff, may: 'audit.read', input: {} },
  'audit.export.read': { who: staff, may: 'audit.read', input: { id } },
  'audit.export.begin': { who: staff, may: 'audit.read', input: { id } },
  'audit.export.write': {
    who: staff,
    may: 'audit.read',
    input: { id, write: async () => true, source: { origin: 'https://x', clinic: 'C' } },
  },
  'audit.chain.read': { who: staff, may: 'audit.read', input: {} },
  'audit.check.ask': { who: staff, may: 'audit.read', input: {} },
  'audit.alert.list': { who: staff, may: 'audit.read', input: { waiting: true, before: null } },
  'audit.alert.read': { who: staff, may: 'audit.read', input: { id } },
  'audit.alert.count': { who: staff, may: 'audit.read', input: {} },
  'audit.alert.review': {
    who: staff,
    may: 'audit.read',
    input: { id, outcome: 'explained', finding: 'as it should be' },
  },
  'audit.watch': { who: job, input: {} },
  'audit.check.note': {
    who: job,
    input: {
      id,
      startedAt: new Date(),
      outcome: {
        head_seq: null,
        whole: true,
        sealed: 1,
        unsealed: 0,
        problem: null,
        seq: null,
        event_id: null,
      },
    },
  },
}
