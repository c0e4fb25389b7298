// Who may do what with bills: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const one = { patient: id, id }
const own = { who: ['patient'], reach: 'bills' } as const
const reads = { who: ['staff'], may: 'bills.read' } as const
const takes = { who: ['staff'], may: 'bills.take' } as const
const manages = { who: ['staff'], may: 'bills.manage' } as const
const reduces = { who: ['staff'], may: 'bills.reduce' } as const
const exports = { who: ['staff'], may: 'bills.export' } as const
const why = 'A reason for it'

const written = {
  title: 'A visit',
  note: '',
  insurer: '',
  serviceOn: '2026-01-02',
  dueOn: '',
  confidential: false,
  selfPay: false,
  lines: [{ plain: 'A visit', code: '', units: '1', charge: '10', adjustment: '', insurance: '' }],
}

export const billVerbs: Record<string, VerbRow> = {
  'bills.own.list': { ...own, input: {} },
  'bills.own.read': { ...own, input: { id } },
  'bills.own.copy': { ...own, input: { id } },
  'bills.own.receipt': { ...own, input: { id, entry: id } },
  'bills.own.statement': { ...own, input: {} },
  // Takes that bills are shared besides: row-level security shows them to nobody else.
  'bills.own.line': { who: ['patient'], reach: { act: 'messages' }, input: { id, line: '' } },
  'bills.queue.list': { ...reads, input: { lane: 'open', from: 0, number: '' } },
  'bills.chart.list': { ...reads, input: { patient: id } },
  'bills.chart.read': { ...reads, input: one },
  'bills.chart.copy': { ...reads, input: one },
  'bills.chart.receipt': { ...reads, input: { ...one, entry: id } },
  'bills.where': { ...reads, input: { id } },
  'bills.note': { ...reads, input: { ...one, body: 'A note' } },
  'bills.begin': { ...manages, input: { patient: id } },
  'bills.new': { ...manages, input: { patient: id, kind: 'bill', ...written } },
  'bills.visits': { ...manages, input: one },
  'bills.edit': { ...manages, input: { ...one, version: '1', ...written } },
  'bills.issue': { ...manages, input: { ...one, version: '1' } },
  'bills.drop': { ...manages, input: one },
  'bills.void': { ...manages, input: { ...one, why } },
  'bills.take': { ...takes, input: { ...one, amount: '1', way: 'cash', key: id } },
  'bills.credit': { ...takes, input: { ...one, key: id } },
  'bills.give-back': {
    who: ['staff'],
    may: 'bills.refund',
    input: { ...one, amount: '1', way: 'cash', key: id },
  },
  'bills.write-off': { ...reduces, input: { ...one, amount: '1', why, key: id } },
  'bills.reduction.propose': { ...manages, input: { ...one, amount: '1', why } },
  'bills.reduction.decide': {
    ...reduces,
    input: { ...one, reduction: id, how: 'refused', why: '' },
  },
  'bills.ledger.export': { ...exports, input: { from: '2026-01-01', to: '2026-01-31' } },
  'bills.ledger.begin': { ...exports, input: {} },
  'bills.ledger.sums': { ...exports, input: { from: '2026-01-01', to: '2026-01-31' } },
  'bills.ledger.page': {
    ...exports,
    input: { since: new Date(0), before: new Date(0), after: null },
  },
  'bills.import': {
    who: ['job'],
    input: {
      source: 'test',
      bill: { number: '1', recordNumber: '1', birthDate: '', bill: { ...written, lines: [] } },
      issue: false,
    },
  },
  'demo.bills': { who: ['job'], input: { stories: [], people: {} } },
}
