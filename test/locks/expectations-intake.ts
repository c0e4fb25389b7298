// Who may do what with forms that are filled in without an account: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const outside = ['public'] as const
const job = ['job'] as const
const network = '192.0.2.1'
const token = 'A'.repeat(43)
const one = { token, network }
const contact = {
  given: 'Ana',
  family: 'Access',
  email: 'ana@example.org',
  phone: '',
  language: 'en',
}
const who = { ...contact, born: '1980-02-29' }
/** Who registers patients also says whose a form is, and invites. */
const desk = { who: ['staff'], may: 'people.register' } as const
const managed = { who: ['staff'], may: 'clinic.manage' } as const

export const intakeVerbs: Record<string, VerbRow> = {
  // Before sign-in: by the public address, and by the token of one draft
  'intake.forms.list': { who: outside, input: {} },
  'intake.form.read': { who: outside, input: { id } },
  'intake.count': { who: outside, input: { network } },
  'intake.invited.count': { who: outside, input: { network } },
  'intake.read': { who: outside, input: one },
  'intake.save': { who: outside, input: { ...one, changed: [], language: 'en' } },
  'intake.send': { who: outside, input: one },
  'intake.sign': {
    who: outside,
    input: { ...one, as: 'self', typed: 'A', strokes: '', witness: '', interpreter: '' },
  },
  'intake.code': { who: outside, input: { ...one, mail: false } },
  'intake.file.count': { who: outside, input: { network } },
  'intake.go-on.count': { who: outside, input: { network } },
  'intake.go-on': { who: outside, input: { code: 'abcde-fghjk', token } },

  // For somebody who is not signed in, as a job
  'intake.begin': { who: job, input: { form: id, who, language: 'en', token } },
  'intake.invited.look': { who: job, input: { token } },
  'intake.invited.code': { who: job, input: { token } },
  'intake.invited.prove': {
    who: job,
    input: { token, code: '123456', language: 'en', next: token },
  },
  'intake.invited.begin': { who: job, input: { token, who, language: 'en', next: token } },
  'intake.file.begin': { who: job, input: { token, key: 'q1' } },
  'intake.file.list': { who: job, input: { token, key: 'q1' } },
  'intake.file.put': { who: job, input: { token, key: 'q1', written: {} } },
  'intake.file.remove': { who: job, input: { token, key: 'q1', file: id } },
  'intake.file.read': { who: job, input: { token, file: id } },
  'intake.files.move': { who: job, input: { id } },
  'demo.intake': { who: job, input: {} },
  'intake.settle': { who: job, input: { id } },
  'intake.sweep': { who: job, input: {} },

  // The clinic
  'intake.open.read': { ...managed, input: { form: id } },
  'intake.open': { ...managed, input: { form: id, open: false } },
  'intake.list': { ...desk, input: {} },
  'intake.match.read': { ...desk, input: { id } },
  'intake.match': { ...desk, input: { id, patient: id } },
  'intake.register': { ...desk, input: { id, sex: 'unknown', sure: true } },
  'intake.refuse': { ...desk, input: { id, why: 'spam' } },
  'intake.invites.read': { ...desk, input: { patient: id } },
  'intake.invites.send': { ...desk, input: { patient: id, form: id, by: 'email' } },
  'intake.invites.new.read': { ...desk, input: {} },
  'intake.invites.new.send': { ...desk, input: { ...contact, form: id, by: 'email' } },
  'intake.invites.withdraw': { ...desk, input: { patient: id, id } },
}
