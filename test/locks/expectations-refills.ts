// Who may do what with refills: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const one = { patient: id, id }
const own = { who: ['patient'], reach: 'medicines' } as const
const asks = { who: ['patient'], reach: { act: 'medicines' } } as const
const takes = { who: ['staff'], may: 'refills.take' } as const
const notes = { who: ['staff'], may: 'medicines.note' } as const
const amends = { who: ['staff'], may: 'records.amend' } as const
const corrects = { who: ['patient'], reach: { act: 'record' } } as const
const approves = { who: ['staff'], may: 'refills.approve' } as const

export const refillVerbs: Record<string, VerbRow> = {
  'refills.own.open': { ...own, input: {} },
  'refills.own.list': { ...own, input: {} },
  'refills.own.read': { ...own, input: { id } },
  'refills.own.begin': { ...asks, input: {} },
  'refills.own.pharmacies': { ...asks, input: { search: 'Main' } },
  'refills.own.ask': {
    ...asks,
    input: { ids: [id], pharmacy: id, keep: false, left: '', note: '' },
  },
  'refills.own.take-back': { ...asks, input: { id } },
  'refills.queue.list': { ...takes, input: { lane: 'asked', after: null } },
  'refills.chart.list': { ...takes, input: { patient: id } },
  'refills.chart.read': { ...takes, input: one },
  // A controlled substance takes refills.controlled besides.
  'refills.approve': { ...approves, input: one },
  'refills.approve.many': { ...approves, input: { ids: [id] } },
  'refills.change': {
    ...approves,
    input: { ...one, how: 'One', quantity: '', refills: '', words: '' },
  },
  'refills.refuse': { ...approves, input: { ...one, words: 'Not now.', from: 'asked' } },
  'refills.send': { ...takes, input: one },
  'refills.ready': { ...takes, input: one },
  'refills.note': { ...takes, input: { ...one, body: 'A note' } },
  'refills.own.kept': { ...asks, input: {} },
  'refills.own.let-go': { ...asks, input: { id } },
  'medicines.told.list': { ...own, input: {} },
  'medicines.told.read': { ...own, input: { id } },
  'medicines.told.begin': { ...asks, input: { id } },
  'medicines.told.begin-also': { ...asks, input: {} },
  'medicines.told.stopped': { ...asks, input: { id, reason: '', since: '', alone: false } },
  'medicines.told.also': {
    ...asks,
    input: { name: 'Tea', how: '', purpose: '', from: '', since: '', alone: false, key: id },
  },
  'medicines.told.take-back': { ...asks, input: { id } },
  'medicines.told.queue': { ...notes, input: { show: 'waiting', after: null } },
  'medicines.told.chart.list': { ...notes, input: { patient: id } },
  'medicines.told.chart.read': { ...notes, input: one },
  'medicines.told.settle': { ...notes, input: { ...one, note: true, words: '' } },
  'amend.own.begin': { ...corrects, input: { about: id } },
  'amend.own.ask': {
    ...corrects,
    input: { about: '', wrong: 'This', should: 'That', why: 'So', tell: '', key: id },
  },
  'amend.own.marks': { who: ['patient'], reach: 'any', input: { id } },
  'amend.own.list': { who: ['patient'], reach: 'record', input: {} },
  'amend.own.read': { who: ['patient'], reach: 'record', input: { id } },
  'amend.own.take-back': { ...corrects, input: { id } },
  'amend.own.disagree': { ...corrects, input: { id, words: 'No, it is not so.' } },
  'amend.own.along': { ...corrects, input: { id } },
  'amend.queue.list': { ...amends, input: { show: 'open', after: null } },
  'amend.chart.read': { ...amends, input: one },
  'amend.chart.marks': { who: ['staff'], may: 'record.read', input: one },
  'amend.accept': { ...amends, input: { ...one, words: 'It is corrected.' } },
  'amend.deny': { ...amends, input: { ...one, ground: 'not ours', words: 'Not ours.' } },
  'amend.extend': { ...amends, input: { ...one, words: 'It takes longer.' } },
  'amend.rebut': { ...amends, input: { ...one, words: 'It is so.' } },
  'takeaway.amended.read': { who: ['patient'], reach: 'any', input: {} },
  'demo.told': { who: ['job'], input: { stories: [], people: {} } },
  'settings.pharmacies': { who: ['staff'], may: 'clinic.manage', input: {} },
  'demo.refills': { who: ['job'], input: { stories: [], people: {} } },
}
