// Who may do what: every verb and every address has a row here, and a new one without a row fails
// test/locks/access.test.ts. Adding a row is the moment to think about who is let in.
import type { ActorKind } from '../../app/kit/actor.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const key = Buffer.alloc(16)
const patient = ['patient'] as const
const person = ['patient', 'staff'] as const
const job = ['job'] as const
const stranger = ['public'] as const

export type VerbRow = {
  who: readonly ActorKind[]
  /** Input that would be taken from the right caller, so that only who calls is wrong. */
  input: unknown
}

export const verbs: Record<string, VerbRow> = {
  // The record: its owner
  'home.read': { who: patient, input: {} },
  'results.list': { who: patient, input: { show: 'all', before: null } },
  'results.read': { who: patient, input: { id, before: null } },
  'results.report.read': { who: patient, input: { id } },
  'vitals.list': { who: patient, input: {} },
  'vitals.read': { who: patient, input: { slug: 'heart-rate', before: null } },
  'visits.list': { who: patient, input: { before: null } },
  'visits.read': { who: patient, input: { id } },
  'visits.last.find': { who: patient, input: {} },
  'visits.note.read': { who: patient, input: { id } },
  'record.conditions.list': { who: patient, input: { before: null } },
  'record.medicines.list': { who: patient, input: { before: null } },
  'record.allergies.list': { who: patient, input: { before: null } },
  'record.immunizations.list': { who: patient, input: { before: null } },
  'record.procedures.list': { who: patient, input: { before: null } },
  'record.care-team.list': { who: patient, input: { before: null } },
  'access.list': { who: patient, input: { before: null } },

  // Accounts: the person, or somebody who is not signed in yet
  'account.password.check': { who: person, input: {} },
  'account.password.change': { who: person, input: { next: 'eleven herons fly south' } },
  'account.display.save': { who: person, input: {} },
  'account.session.end': { who: person, input: {} },
  'account.password.guess': { who: stranger, input: { account: id } },
  'account.credential.find': { who: stranger, input: { key, address: null } },
  'account.sign-in.refuse': { who: stranger, input: { account: null } },
  'account.session.start': {
    who: stranger,
    input: { account: id, kind: 'patient', token: 'x', key },
  },

  // The clinic
  'clinic.read': { who: stranger, input: {} },
  'clinic.save': {
    who: job,
    input: { name: 'C', phone: '1', timeZone: 'America/New_York', hue: 1, address: '' },
  },

  // Commands and jobs
  'account.create': {
    who: job,
    input: { email: 'a@example.org', password: 'eleven herons fly south', temporary: true },
  },
  'account.patient.find': { who: job, input: { number: '1' } },
  'demo.accounts.count': { who: job, input: {} },
  'record.reseal': { who: job, input: { patient: id } },
  'record.import.begin': { who: job, input: { source: 'test' } },
  'record.import.look': {
    who: job,
    input: { entries: [], targets: [], patients: [], identifiers: [] },
  },
  'record.import.file': {
    who: job,
    input: { source: 1, items: [], run: null, waiting: [], named: [], progress: [] },
  },
  'record.import.progress': { who: job, input: { runs: [], fileKey: key } },
  'record.import.finish': { who: job, input: { run: id, unfinished: [] } },
  'post.letter.take': { who: job, input: { id } },
  'post.letter.settle': { who: job, input: { id, how: 'tried' } },
  'audit.seal': { who: job, input: { since: null, head: null } },
  'audit.verify': { who: job, input: { head: null } },
}

export type RouteRow = {
  who: 'public' | 'patient' | 'staff'
  /** The kind of entry that `:id` in the address names. */
  entry?: string
  /** Other kinds that the same page shows. */
  also?: string[]
  /** What stands for another parameter in the address. */
  param?: string
  /** What somebody who may gets for it; 200 when not said. */
  status?: number
  /** Reads nothing of a record, so leaves no row in the log. */
  silent?: true
}

export const routes: Record<string, RouteRow> = {
  '/sign-in': { who: 'public' },
  '/sign-out': { who: 'public', status: 302 },
  '/offline': { who: 'public' },
  '*': { who: 'public', param: 'nothing-here', status: 404 },
  // Exists in a demonstration only; the server of this test is none.
  '/demo/empty': { who: 'public', status: 404 },

  '/': { who: 'patient' },
  '/record': { who: 'patient', silent: true },
  '/results': { who: 'patient' },
  '/results/:id': { who: 'patient', entry: 'result', also: ['vital'] },
  '/results/report/:id': { who: 'patient', entry: 'report' },
  '/vitals': { who: 'patient' },
  '/vitals/:code': { who: 'patient', param: 'heart-rate' },
  '/visits': { who: 'patient' },
  '/visits/last': { who: 'patient' },
  '/visits/:id': { who: 'patient', entry: 'visit' },
  '/visits/note/:id': { who: 'patient', entry: 'note' },
  '/conditions': { who: 'patient' },
  '/medicines': { who: 'patient' },
  '/allergies': { who: 'patient' },
  '/immunizations': { who: 'patient' },
  '/procedures': { who: 'patient' },
  '/care-team': { who: 'patient' },
  '/access': { who: 'patient' },
  '/more': { who: 'patient', silent: true },
  '/password': { who: 'patient', silent: true },
  '/display': { who: 'patient', silent: true },

  '/staff': { who: 'staff', silent: true },
}

/** Addresses that the web door answers itself, without React Router. */
export const doorAddresses: Record<string, string> = {
  '/healthz': 'Says that the portal is up, to anybody.',
  '/demo/people.json': 'The invented people; registered in a demonstration only.',
}
