// Who may do what with forms: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const staff = ['staff'] as const
const one = { patient: id, id }
const managed = { who: staff, may: 'clinic.manage' } as const
const read = { who: staff, may: 'forms.read' } as const

export const formVerbs: Record<string, VerbRow> = {
  'forms.list': { ...managed, input: {} },
  'forms.bring': { ...managed, input: { text: null, instrument: 'gad-7' } },
  'forms.read': { ...managed, input: { id } },
  'forms.end': { ...managed, input: { id, ended: true } },
  'forms.ask.begin': { ...read, input: { patient: id } },
  'forms.ask': { ...read, input: { patient: id, form: id, visit: null, due: null, key: id } },
  'forms.ask.take-back': { ...read, input: one },
  'forms.chart.list': { ...read, input: { patient: id } },
  'forms.chart.read': { ...read, input: one },
  'forms.own.list': { who: patient, input: {} },
  'forms.own.read': { who: patient, input: { id } },
  'forms.own.save': { who: patient, input: { id, changed: [], language: 'en' } },
  'forms.own.send': { who: patient, input: { id, language: 'en' } },
  'demo.forms': {
    who: ['job'],
    input: { jose: id, layla: id, nurse: Buffer.alloc(32), laylaKey: Buffer.alloc(32) },
  },
}
