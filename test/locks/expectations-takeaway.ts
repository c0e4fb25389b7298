// Who may read the summary and take a record away: rows of expectations.ts.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const job = ['job'] as const
/** Whoever sees anything of a record may take that away; each reads with the sections that are shared with them. */
const any = { who: patient, reach: 'any' } as const

export const takingAway: Record<string, VerbRow> = {
  'summary.read': { ...any, input: {} },
  'takeaway.list': { ...any, input: {} },
  'takeaway.ask': { ...any, input: { lang: 'en' } },
  'takeaway.end': { ...any, input: { id } },
  'takeaway.fetch': { ...any, input: { id, kind: 'pdf' } },
  // Only from within the job that has the eyes of a person.
  'takeaway.head.read': { ...any, input: {} },
  'takeaway.papers.read': { ...any, input: {} },
  'takeaway.entries.read': { ...any, input: { ids: [id] } },
  'takeaway.others.read': { ...any, input: { ids: [id], referred: () => true } },
  'takeaway.answered.read': { ...any, input: { ids: [id] } },
  'takeaway.booked.read': { ...any, input: { ids: [id] } },
  'takeaway.bills.read': { ...any, input: {} },
  'takeaway.directory.read': { ...any, input: { source: 'test', references: [] } },
  'takeaway.shelf.read': { ...any, input: { kind: 'note', before: null } },
  'takeaway.orders.read': { ...any, input: { before: null } },
  'takeaway.begin': { who: job, input: { id } },
  'takeaway.whole': { who: job, input: { id, entries: 1, sections: null, documents: [] } },
  'takeaway.done': { who: job, input: { id, done: 1 } },
  'takeaway.keep': { who: job, input: { id, kind: 'pdf', written: {}, count: 1 } },
  'takeaway.finish': { who: job, input: { id } },
  'takeaway.fail': { who: job, input: { id, why: 'failed' } },
  'takeaway.over.list': { who: job, input: { id: null } },
  'takeaway.removed': { who: job, input: { id, patient: id, files: [] } },
}
