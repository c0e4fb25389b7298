// Who may do what with forms: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const staff = ['staff'] as const
const one = { patient: id, id }
const sum = 'a'.repeat(64)
const wanted = { sum, code: null }
const signature = { typed: 'A', strokes: '', witness: '', interpreter: '' }
const managed = { who: staff, may: 'clinic.manage' } as const
const read = { who: staff, may: 'forms.read' } as const

export const formVerbs: Record<string, VerbRow> = {
  'forms.list': { ...managed, input: {} },
  'forms.bring': { ...managed, input: { text: null, instrument: 'gad-7' } },
  'forms.read': { ...managed, input: { id } },
  'forms.end': { ...managed, input: { id, ended: true } },
  'forms.rules.list': { ...managed, input: { form: id } },
  'forms.rules.add': {
    ...managed,
    input: {
      form: id,
      way: 'visit',
      type: '',
      days: '7',
      months: '',
      ageFrom: '',
      ageTo: '',
      key: id,
    },
  },
  'forms.rules.end': { ...managed, input: { form: id, id } },
  'forms.rules.active': { who: ['job'], input: {} },
  'forms.rules.ask': { who: ['job'], input: { rule: id, after: null } },
  'forms.remind': { who: ['job'], input: {} },
  'forms.build.list': { ...managed, input: {} },
  'forms.build.begin': { ...managed, input: { title: 'A form', about: '', copy: null, key: id } },
  'forms.build.again': { ...managed, input: { form: id } },
  'forms.build.read': { ...managed, input: { id } },
  'forms.build.change': {
    ...managed,
    input: { id, version: null, change: { do: 'section', words: 'One' } },
  },
  'forms.build.publish': { ...managed, input: { id, revision: 1 } },
  'forms.build.throw-away': { ...managed, input: { id } },
  'forms.ask.begin': { ...read, input: { patient: id } },
  'forms.ask': { ...read, input: { patient: id, form: id, visit: null, due: null, key: id } },
  'forms.ask.take-back': { ...read, input: one },
  'forms.chart.list': { ...read, input: { patient: id } },
  'forms.chart.read': { ...read, input: one },
  // Which part of the record each decides about is in accept/needed.ts.
  'forms.accept.read': { ...read, input: one },
  'forms.accept': { ...read, input: { ...one, place: 'q1', take: true, reason: '' } },
  'forms.accept.same': { ...read, input: one },
  // Who acts for the patient: those alone who may sign for them (app.signs_for), and of what says so of itself.
  'forms.own.list': { who: patient, reach: 'any', input: {} },
  'forms.own.read': { who: patient, reach: 'any', input: { id } },
  'forms.own.save': { who: patient, reach: 'any', input: { id, changed: [], language: 'en' } },
  'forms.own.send': { who: patient, reach: 'any', input: { id, language: 'en' } },
  'forms.own.sign.begin': { who: patient, reach: 'any', input: { id } },
  'forms.own.sign': { who: patient, reach: 'any', input: { id, language: 'en', ...signature } },
  'forms.own.withdraw': { who: patient, reach: 'any', input: { id, reason: '' } },
  'forms.own.file.begin': { who: patient, reach: 'any', input: { id, key: 'q1' } },
  'forms.own.file.list': { who: patient, reach: 'any', input: { id, key: 'q1' } },
  'forms.own.file.put': {
    who: patient,
    reach: 'any',
    input: { id, key: 'q1', written: {}, language: 'en' },
  },
  'forms.own.file.remove': {
    who: patient,
    reach: 'any',
    input: { id, key: 'q1', file: id, language: 'en' },
  },
  'forms.own.file.read': { who: patient, reach: 'any', input: { id, file: id } },
  'forms.own.check': { who: patient, reach: 'any', input: wanted },
  'forms.check.begin': { ...read, input: {} },
  'forms.check': { ...read, input: wanted },
  'forms.countersign.begin': { who: staff, may: 'forms.countersign', input: one },
  'forms.withdrawal.note': {
    who: staff,
    may: 'forms.read',
    input: { ...one, told: 'phone', reason: '' },
  },
  'forms.countersign': { who: staff, may: 'forms.countersign', input: { ...one, typed: 'A' } },
  'forms.signatures.verify': { who: ['job'], input: { sum } },
  'demo.consents': { who: ['job'], input: { asker: Buffer.alloc(32), stories: [] } },
  'demo.forms': {
    who: ['job'],
    input: {
      jose: id,
      zoe: id,
      layla: id,
      jonah: id,
      hoa: id,
      declan: id,
      nurse: Buffer.alloc(32),
      admin: Buffer.alloc(32),
      laylaKey: Buffer.alloc(32),
      jonahKey: Buffer.alloc(32),
      declanKey: Buffer.alloc(32),
    },
  },
}
