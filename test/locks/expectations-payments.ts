// Who may pay, and who may give back: the part of expectations.ts about payments.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const one = { patient: id, id }
const sees = { who: ['patient'], reach: 'bills' } as const
const pays = { who: ['patient'], reach: { act: 'bills' } } as const
const reads = { who: ['staff'], may: 'bills.read' } as const
const takes = { who: ['staff'], may: 'bills.take' } as const
const job = { who: ['job'] } as const
const known = {
  state: 'open',
  why: null,
  charge: null,
  taken: 0,
  refunded: 0,
  disputes: [],
} as const

export const paymentVerbs: Record<string, VerbRow> = {
  'payments.own.begin': { ...pays, input: { bill: null } },
  'payments.begin': { ...pays, input: { key: id, parts: [{ bill: id, typed: '10' }] } },
  'payments.own.go': { ...pays, input: { id } },
  'payments.own.read': { ...sees, input: { id } },
  'payments.own.list': { ...sees, input: {} },
  'payments.chart.list': { ...reads, input: { patient: id } },
  'payments.chart.read': { ...reads, input: one },
  'payments.refund': {
    who: ['staff'],
    may: 'bills.refund',
    input: { ...one, key: id, amount: '1', words: 'Paid too much.' },
  },
  'payments.refund.elsewhere': {
    who: ['staff'],
    may: 'bills.refund',
    input: { ...one, key: id, minor: 1, words: 'Done at the gateway.' },
  },
  'payments.standing': { ...job, input: { id } },
  'payments.find': { ...job, input: { gateway: 'demo', charge: id } },
  'payments.session': { ...job, input: { id, session: 'x' } },
  'payments.settle': { ...job, input: { id, known } },
  'payments.hear': { ...job, input: { signed: true, payment: null } },
  'payments.due': { ...job, input: { gateway: 'demo' } },
  'payments.asked': { ...job, input: { id } },
  'payments.way': { ...job, input: { id } },
  'payments.unknown': { ...job, input: { session: 'x' } },
  'payments.forged': { ...job, input: {} },
  'payments.refund.standing': { ...job, input: { id } },
  'payments.refund.settle': { ...job, input: { id, known: null } },
  'payments.links.own.read': { ...pays, input: { bill: id } },
  'payments.links.own.make': { ...pays, input: { bill: id } },
  'payments.links.own.end': { ...pays, input: { id } },
  'payments.links.read': { ...takes, input: { patient: id, bill: id } },
  'payments.links.make': { ...takes, input: { patient: id, bill: id } },
  'payments.links.end': { ...takes, input: one },
  'payments.link.count': { who: ['public'], input: { network: '192.0.2.1' } },
  'payments.link.prove': { ...job, input: { token: 'nothing-here', born: '1980-02-29' } },
  'payments.link.read': { ...job, input: { patient: id, link: id } },
  'payments.link.begin': { ...job, input: { patient: id, link: id, amount: '1' } },
  'payments.link.go': { ...job, input: { patient: id, link: id } },
  'demo.pay.begin': {
    ...job,
    input: { payment: id, minor: 1, currency: 'USD', label: 'x', back: 'x', ends: new Date() },
  },
  'demo.pay.read': { ...job, input: { id } },
  'demo.pay.ask': { ...job, input: { id } },
  'demo.pay.end': { ...job, input: { id } },
  'demo.pay.act': { ...job, input: { id, scene: 'paid' } },
  'demo.pay.go-on': { ...job, input: { id } },
  'demo.pay.refund': { ...job, input: { refund: id, id, minor: 1 } },
  'demo.pay.list': { ...job, input: { since: new Date() } },
}
