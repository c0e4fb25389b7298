// Who may do what: every verb has a row here, and a new one without a row fails test/locks/access.test.ts. Adding a row is the moment to think about who is let in.
import type { Permission, Reach } from '../../app/kit/access.ts'
import type { ActorKind } from '../../app/kit/actor.ts'
import { portraits } from '../../db/seed/portraits.ts'
import { auditVerbs } from './expectations-audit.ts'
import { bookingVerbs } from './expectations-booking.ts'
import { chartVerbs } from './expectations-chart.ts'
import { fileVerbs } from './expectations-files.ts'
import { formVerbs } from './expectations-forms.ts'
import { intakeVerbs } from './expectations-intake.ts'
import { documentVerbs } from './expectations-documents.ts'
import { finding } from './expectations-find.ts'
import { helpingVerbs } from './expectations-helping.ts'
import { messageVerbs } from './expectations-messages.ts'
import { paymentVerbs } from './expectations-payments.ts'
import { billVerbs } from './expectations-bills.ts'
import { profileVerbs } from './expectations-profile.ts'
import { refillVerbs } from './expectations-refills.ts'
import { reminderVerbs } from './expectations-reminders.ts'
import { textVerbs } from './expectations-texts.ts'
import { noticing } from './expectations-notices.ts'
import { registering } from './expectations-register.ts'
import { scheduleVerbs } from './expectations-schedule.ts'
import { sharing } from './expectations-shares.ts'
import { takingAway } from './expectations-takeaway.ts'
import { visiting } from './expectations-visits.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const key = Buffer.alloc(16)
const patient = ['patient'] as const
const person = ['patient', 'staff'] as const
const staff = ['staff'] as const
const job = ['job'] as const
const stranger = ['public'] as const

export type VerbRow = {
  who: readonly ActorKind[]
  /** Input that would be taken from the right caller, so that only who calls is wrong. */
  input: unknown
  /** Of patients' sessions: which of those that act for somebody else. The owner's alone when not said. */
  reach?: Reach
  /** Of staff: the permission it takes. */
  may?: Permission
}

const choosing = { who: 'all', show: 'open', kind: null, team: null, role: null, after: null }

export const verbs: Record<string, VerbRow> = {
  ...bookingVerbs,
  ...chartVerbs,
  ...documentVerbs,
  ...helpingVerbs,
  ...fileVerbs,
  ...formVerbs,
  ...intakeVerbs,
  ...messageVerbs,
  ...textVerbs,
  ...paymentVerbs,
  ...billVerbs,
  ...profileVerbs,
  ...refillVerbs,
  ...reminderVerbs,
  ...noticing,
  ...visiting,
  // The record: its owner
  'home.read': { who: patient, reach: 'any', input: {} },
  'results.list': { who: patient, reach: 'results', input: { show: 'all', before: null } },
  'results.read': { who: patient, reach: 'results', input: { id, before: null } },
  'results.report.read': { who: patient, reach: 'results', input: { id } },
  'vitals.list': { who: patient, reach: 'results', input: {} },
  'vitals.read': { who: patient, reach: 'results', input: { slug: 'heart-rate', before: null } },
  'visits.list': { who: patient, reach: 'appointments', input: { before: null } },
  'visits.read': { who: patient, reach: 'appointments', input: { id } },
  'visits.last.find': { who: patient, reach: 'appointments', input: {} },
  'visits.note.read': { who: patient, reach: 'notes', input: { id } },
  'record.conditions.list': { who: patient, reach: 'record', input: { before: null } },
  'record.medicines.list': { who: patient, reach: 'medicines', input: { before: null } },
  'record.allergies.list': { who: patient, reach: 'record', input: { before: null } },
  'record.immunizations.list': { who: patient, reach: 'record', input: { before: null } },
  'record.procedures.list': { who: patient, reach: 'record', input: { before: null } },
  'record.care-team.list': { who: patient, reach: 'record', input: { before: null } },
  'access.list': { who: patient, input: { before: null } },
  'access.entry.read': { who: patient, input: { id } },
  'access.question.ask': { who: patient, input: { id, question: 'Why?' } },
  'access.questions.list': { who: patient, input: {} },

  // What is shown, and what is held back
  'release.choices.read': { who: patient, input: {} },
  'release.choices.save': {
    who: patient,
    input: { results: 'at once', notes: 'at once', sensitive: 'after note' },
  },
  'release.list': { who: staff, may: 'record.read', input: { patient: id } },
  'release.read': { who: staff, may: 'record.read', input: { patient: id, id } },
  'release.hold': {
    who: staff,
    may: 'record.hold',
    input: { patient: id, id, reason: 'harm', words: 'as agreed with her', hours: '24' },
  },
  'release.lift': { who: staff, may: 'record.hold', input: { patient: id, id } },
  'release.note': { who: staff, may: 'record.note', input: { patient: id, id, text: 'All well' } },
  'release.end': { who: job, input: { id } },
  'release.rules.read': { who: staff, may: 'clinic.manage', input: {} },
  'view.read': { who: staff, may: 'record.read', input: { patient: id } },
  'view.start': { who: staff, may: 'record.read', input: { patient: id } },
  'view.end': { who: staff, input: {} },
  'internal.flags.read': { who: staff, may: 'people.find', input: { patient: id } },
  'internal.flags.list': { who: staff, may: 'people.find', input: { patient: id } },
  'internal.flags.set': {
    who: staff,
    may: 'flags.set',
    input: { patient: id, kind: 'hearing', words: '', days: '' },
  },
  'internal.flags.end': { who: staff, may: 'flags.set', input: { patient: id, id } },
  'internal.comments.list': { who: staff, may: 'comments.desk', input: { patient: id } },
  'internal.comments.read': { who: staff, may: 'comments.desk', input: { patient: id, id } },
  'internal.comments.add': {
    who: staff,
    may: 'comments.desk',
    input: { patient: id, kind: 'desk', text: 'Call first.' },
  },
  'internal.comments.edit': {
    who: staff,
    may: 'comments.desk',
    input: { patient: id, id, text: 'Call first.', version: '1' },
  },
  'internal.comments.end': { who: staff, may: 'comments.desk', input: { patient: id, id } },
  'demo.clinic-side': {
    who: job,
    input: { patient: id, by: key, doing: {}, held: null, noted: null },
  },

  'caregivers.ages.list': { who: job, input: { after: null } },
  'caregivers.ages.count': {
    who: job,
    input: { patient: id, narrow: 12, end: 18, keep: [] },
  },
  'caregivers.ages.apply': { who: job, input: { patient: id } },
  'caregivers.left.tell': { who: job, input: { grant: id } },
  'caregivers.join.me': { who: patient, reach: 'any', input: {} },
  'caregivers.join.read': { who: job, input: { link: 'x', address: null } },
  'caregivers.join': {
    who: job,
    input: { link: 'x', digits: '1', account: id, address: null },
  },
  'caregivers.record.choose': { who: patient, reach: 'any', input: { record: id } },

  // Accounts: the person, or somebody who is not signed in yet
  'account.password.check': { who: person, reach: 'any', input: {} },
  'account.password.change': {
    who: person,
    reach: 'any',
    input: { next: 'eleven herons fly south' },
  },
  'account.display.save': { who: person, reach: 'any', input: {} },
  'account.session.end': { who: person, reach: 'any', input: {} },
  'account.password.guess': { who: stranger, input: { account: id } },
  'account.password.refuse': { who: stranger, input: { account: id } },
  'account.credential.find': { who: stranger, input: { key, address: null } },
  'account.sign-in.refuse': { who: stranger, input: { account: null, why: 'password' } },
  'account.guesses.forget': { who: stranger, input: { key } },
  'account.factors.look': { who: stranger, input: { account: id } },
  'account.session.start': {
    who: stranger,
    input: { account: id, kind: 'patient', methods: ['password'], token: 'x' },
  },
  'account.ticket.give': {
    who: stranger,
    input: { account: id, kind: 'patient', methods: ['password'], hash: key },
  },
  'account.ticket.read': { who: stranger, input: { hash: key } },
  'account.ticket.options': { who: stranger, input: { account: id } },
  'account.ticket.take': { who: stranger, input: { account: id, hash: key } },
  'account.second.check': {
    who: stranger,
    input: { account: id, method: 'totp', code: '000000' },
  },
  'account.link.find': { who: stranger, input: { key, purpose: 'link', address: null } },
  'account.link.ask': {
    who: stranger,
    input: { account: null, purpose: 'link', browser: key, to: '/' },
  },
  'account.one-time.sweep': { who: job, input: {} },
  'account.link.write': { who: job, input: { id, clinic: 'C', phone: '1' } },
  'account.link.take': { who: stranger, input: { hash: key, browser: key } },
  'account.link.code': { who: stranger, input: { id, browser: key, mac: key } },
  'account.link.whose': { who: stranger, input: { account: id } },
  'account.reset.look': { who: stranger, input: { hash: key } },
  'account.reset.address': { who: stranger, input: { account: id } },
  'account.password.reset': { who: stranger, input: { account: id, hash: key, password: 'x' } },
  'account.sms.send': { who: stranger, input: { account: id } },
  'account.app.start': { who: person, reach: 'any', input: {} },
  'account.app.waiting': { who: person, reach: 'any', input: {} },
  'account.app.confirm': { who: person, reach: 'any', input: { code: '000000' } },
  'account.phone.start': { who: person, reach: 'any', input: {} },
  'account.phone.confirm': { who: person, reach: 'any', input: { code: '000000' } },
  'account.codes.make': { who: person, reach: 'any', input: {} },
  'account.factor.remove': { who: person, reach: 'any', input: { what: 'recovery', alone: false } },
  'account.factors.read': { who: person, reach: 'any', input: {} },
  'account.session.confirm': { who: person, reach: 'any', input: { method: 'totp' } },

  // Devices that are signed in, and what happened to the account
  'devices.list': { who: person, reach: 'any', input: {} },
  'devices.end': { who: person, reach: 'any', input: { id } },
  'devices.end-others': { who: person, reach: 'any', input: {} },
  'devices.events': { who: person, reach: 'any', input: { before: null } },

  // What was typed and not sent, and how long the session lasts
  'account.session.look': { who: person, reach: 'any', input: {} },
  'drafts.whose': { who: person, reach: 'any', input: { whose: 'x' } },
  'files.on-record': { who: person, reach: 'any', input: { ids: [] } },
  'drafts.save': {
    who: person,
    reach: 'any',
    input: { place: '/x', what: 'drafts.form', whose: 'x', fields: {} },
  },
  'drafts.read': { who: person, reach: 'any', input: { place: '/x' } },
  'drafts.list': { who: person, reach: 'any', input: {} },
  'drafts.throw-away': { who: person, reach: 'any', input: { place: '/x' } },
  'drafts.keep': {
    who: stranger,
    input: { place: '/x', what: 'drafts.form', whose: 'x', fields: {}, kind: 'patient' },
  },
  // Passkeys
  'passkeys.list': { who: person, reach: 'any', input: {} },
  'passkeys.offer': { who: person, reach: 'any', input: { name: 'Ana' } },
  'passkeys.add': { who: person, reach: 'any', input: { typed: '{}' } },
  'passkeys.read': { who: person, reach: 'any', input: { id } },
  'passkeys.remove': { who: person, reach: 'any', input: { id, alone: false } },
  'passkeys.confirm.offer': { who: person, reach: 'any', input: {} },
  'passkeys.sign-in.offer': { who: stranger, input: { browser: 'x' } },
  'passkeys.second.offer': { who: stranger, input: { account: id } },
  'passkeys.answer.take': {
    who: stranger,
    input: { challenge: 'x', credential: key, bound: { use: 'sign-in' } },
  },
  'passkeys.use': { who: stranger, input: { account: id, id, counter: 0 } },
  'passkeys.refuse': { who: stranger, input: { account: null, id: null, why: 'challenge' } },
  'passkeys.first.offer': {
    who: job,
    input: { invitation: id, userName: 'a@example.org', displayName: 'Ana' },
  },
  'passkeys.first.take': { who: job, input: { challenge: 'x', invitation: id } },

  // Staff: restricted records and the record as they read it
  ...registering,
  ...sharing,
  ...scheduleVerbs,
  ...takingAway,
  'break-glass.open': {
    who: staff,
    may: 'record.break-glass',
    input: { patient: id, kind: 'emergency', reason: 'brought in unconscious' },
  },
  'break-glass.close': { who: staff, may: 'record.break-glass', input: { patient: id } },
  'break-glass.list': { who: staff, may: 'break-glass.review', input: {} },
  'break-glass.review': {
    who: staff,
    may: 'break-glass.review',
    input: { id, patient: id, finding: 'justified, no more to do' },
  },
  'break-glass.restrict': {
    who: staff,
    may: 'record.restrict',
    input: { patient: id, reason: 'works here as a nurse' },
  },
  ...finding,
  'staff.patients.read': { who: staff, may: 'people.find', input: { id } },
  'staff.patients.account.read': { who: staff, may: 'access.read', input: { id } },
  'invitations.list': { who: staff, may: 'access.read', input: { patient: id } },
  'invitations.form.read': { who: staff, may: 'people.invite', input: { patient: id } },
  'invitations.make': {
    who: staff,
    may: 'people.invite',
    input: { patient: id, email: 'a@example.org', phone: '' },
  },
  'invitations.withdraw': { who: staff, may: 'people.invite', input: { patient: id, id } },
  'invitations.reset.read': { who: staff, may: 'access.reset', input: { patient: id } },
  'invitations.reset': {
    who: staff,
    may: 'access.reset',
    input: {
      patient: id,
      email: '',
      phone: '',
      checked: ['photo id', 'known face'],
      lock: false,
    },
  },
  'invitations.colleague.make': {
    who: staff,
    may: 'staff.manage',
    input: { name: 'Nia', email: 'nia@example.org', role: 'nurse' },
  },
  'invitations.colleague.list': { who: staff, may: 'staff.manage', input: {} },
  'invitations.colleague.withdraw': { who: staff, may: 'staff.manage', input: { id } },
  'staff.team.list': { who: staff, may: 'staff.manage', input: {} },
  'staff.roles.list': { who: staff, may: 'staff.manage', input: {} },
  'staff.team.role': { who: staff, may: 'staff.manage', input: { account: id, role: 'nurse' } },
  'staff.team.leave': { who: staff, may: 'staff.manage', input: { account: id, left: true } },
  'invitations.colleague.find': { who: job, input: { hash: key } },
  'invitations.follow-up': { who: job, input: {} },
  'invitations.prove': {
    who: job,
    input: { by: 'code', hash: key, born: '1980-03-27', address: null },
  },
  'invitations.open.read': { who: job, input: { invitation: id } },
  'invitations.answer': {
    who: job,
    input: {
      invitation: id,
      next: 'eleven herons fly south',
      passkey: null,
      name: null,
      about: [],
    },
  },
  'invitations.account.read': { who: patient, reach: 'any', input: {} },
  'invitations.add': { who: job, input: { invitation: id, account: id } },
  'break-glass.lift': { who: staff, may: 'record.restrict', input: { patient: id } },
  'break-glass.restriction.read': { who: staff, may: 'people.find', input: { patient: id } },

  // Questions of patients about who opened their record
  'questions.list': { who: staff, may: 'questions.answer', input: {} },
  'questions.read': { who: staff, may: 'questions.answer', input: { id } },
  'questions.answer': {
    who: staff,
    may: 'questions.answer',
    input: { id, answer: 'It was your nurse.', origin: 'https://x' },
  },

  // What waits for somebody
  'work.list': { who: staff, may: 'work.do', input: choosing },
  'work.of-patient.list': { who: staff, may: 'work.do', input: { patient: id } },
  'work.choices.read': { who: staff, may: 'work.do', input: {} },
  'work.read': { who: staff, may: 'work.do', input: { id } },
  'work.receivers.read': { who: staff, may: 'work.do', input: { id } },
  'work.take': { who: staff, may: 'work.do', input: { id, seen: 0 } },
  'work.hand-over': { who: staff, may: 'work.do', input: { id, seen: 0, to: 'nobody' } },
  'work.snooze': { who: staff, may: 'work.do', input: { id, seen: 0, until: 'tomorrow' } },
  'work.wake': { who: staff, may: 'work.do', input: { id, seen: 0 } },
  'work.done': { who: staff, may: 'work.do', input: { id, seen: 0 } },
  'work.reopen': { who: staff, may: 'work.do', input: { id, seen: 0 } },
  'work.live.see': { who: staff, may: 'work.do', input: { ids: [id] } },
  'work.news.read': { who: staff, may: 'work.do', input: { since: '2026-01-01' } },
  'work.gather': { who: job, input: {} },
  'work.wake.tell': { who: job, input: { id } },
  'work.tell': { who: job, input: { id } },
  'work.tell.morning': { who: job, input: {} },

  // The clinic
  'clinic.read': { who: stranger, input: {} },
  'clinic.save': {
    who: job,
    input: { name: 'C', phone: '1', timeZone: 'America/New_York', hue: 1, address: '' },
  },
  'settings.read': { who: staff, may: 'clinic.manage', input: { kind: 'name' } },
  'settings.requests': { who: staff, may: 'clinic.manage', input: {} },
  'settings.locations': { who: staff, may: 'clinic.manage', input: {} },
  'settings.roles': { who: staff, may: 'staff.manage', input: {} },
  'settings.role.copy': {
    who: staff,
    may: 'staff.manage',
    input: { from: 'nurse', name: 'night nurse' },
  },
  'settings.told': { who: staff, may: 'clinic.manage', input: {} },
  'settings.told.hearers': { who: staff, may: 'clinic.manage', input: { kind: 'letter' } },
  'settings.teams': { who: staff, may: 'staff.manage', input: {} },
  'clinic.logo.add': {
    who: staff,
    may: 'clinic.manage',
    input: { picture: Buffer.alloc(1) },
  },
  'clinic.logo.read': { who: stranger, input: { hash: 'x' } },
  'settings.recent': { who: staff, may: 'clinic.manage', input: {} },
  'settings.history': { who: staff, may: 'clinic.manage', input: { kind: 'name' } },
  'settings.save': {
    who: staff,
    may: 'clinic.manage',
    input: { kind: 'name', version: '0', value: { name: 'C' } },
  },
  'settings.take-back': {
    who: staff,
    may: 'clinic.manage',
    input: { kind: 'name', version: '1', to: 1 },
  },
  'caregivers.ages.read': { who: job, input: {} },
  'caregivers.ages.save': { who: job, input: { narrow: 12 } },

  // Commands and jobs
  'access.roles.read': { who: job, input: {} },
  'break-glass.alert': { who: job, input: { origin: 'https://x', clinic: 'C' } },
  'account.create': {
    who: job,
    input: { email: 'a@example.org', password: 'eleven herons fly south', temporary: true },
  },
  'account.totp.give': { who: job, input: { key, secret: 'A'.repeat(32) } },
  'account.patient.find': { who: job, input: { number: '1' } },
  'demo.photo': { who: job, input: { patient: id, drawing: portraits.jose } },
  'demo.restrict': { who: job, input: { patient: id, officer: key } },
  'demo.invite': {
    who: job,
    input: { patient: id, name: 'N', email: 'n@example.org', phone: '1' },
  },
  'demo.grant': {
    who: job,
    input: {
      key,
      patient: id,
      whose: 'Ana',
      terms: { sections: [], acts: [], basis: 'patient', name: 'Cara', relation: 'friend' },
    },
  },
  'demo.settings': { who: job, input: { by: key } },
  'demo.appointments': { who: job, input: { keys: {}, patients: {} } },
  'demo.wishes': { who: job, input: { patients: {} } },
  'demo.work': { who: job, input: { staff: {} } },
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
  'record.import.statistics': { who: job, input: {} },
  'record.import.finish': { who: job, input: { run: id, unfinished: [] } },
  'outbox.list': { who: job, input: {} },
  'post.letters.sweep': { who: job, input: {} },
  'drafts.sweep': { who: job, input: {} },
  'audit.seal': { who: job, input: { since: null, head: null } },
  'audit.verify': { who: job, input: { head: null } },
  ...auditVerbs,
}
