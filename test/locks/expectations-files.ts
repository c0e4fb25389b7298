// Who may do what with files: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const job = ['job'] as const
const patient = ['patient'] as const
const staff = ['staff'] as const
const sends = { act: 'documents' } as const
const one = { patient: id, id }

export const fileVerbs: Record<string, VerbRow> = {
  'files.held.list': { who: job, input: {} },
  'files.held.read': { who: job, input: { id } },
  'files.settle': { who: job, input: { id, state: 'clean', why: null, sha256: null } },
  'files.broken': { who: job, input: { id } },
  'files.left.read': { who: job, input: { id } },
  'files.left.clear': { who: job, input: { id } },
  'files.sweep': { who: job, input: {} },
  'files.objects.known': { who: job, input: { objects: [] } },
  'uploads.may': { who: patient, reach: sends, input: {} },
  'uploads.start': { who: patient, reach: sends, input: { name: 'a.pdf', size: 9 } },
  'uploads.look': { who: patient, reach: sends, input: { id } },
  'uploads.part': {
    who: patient,
    reach: sends,
    input: { id, offset: 0, part: 0, object: 'x', size: 1, type: 'pdf' },
  },
  'uploads.drop': { who: patient, reach: sends, input: { id } },
  'uploads.unsent': { who: patient, reach: sends, input: {} },
  'uploads.send': { who: patient, reach: sends, input: { words: '', uploaded: [], written: [] } },
  'uploads.list': { who: patient, reach: 'documents', input: {} },
  'uploads.read': { who: patient, reach: 'documents', input: { id } },
  'uploads.file.read': { who: patient, reach: 'documents', input: { id } },
  'uploads.turned-away': { who: job, input: { id } },
  'uploads.asked.list': { who: patient, reach: 'documents', input: {} },
  'uploads.asked.read': { who: patient, reach: sends, input: { id } },
  'uploads.ask.begin': { who: staff, may: 'uploads.take', input: { patient: id } },
  'uploads.ask': {
    who: staff,
    may: 'uploads.take',
    input: { patient: id, title: 'Letter', words: 'Please send it.', due: null },
  },
  'uploads.ask.take-back': { who: staff, may: 'uploads.take', input: one },
  'uploads.sweep': { who: job, input: {} },
  'uploads.chart.list': { who: staff, may: 'uploads.take', input: { patient: id } },
  'uploads.chart.read': { who: staff, may: 'uploads.take', input: one },
  'uploads.chart.file.read': { who: staff, may: 'uploads.take', input: one },
  'uploads.chart.take': { who: staff, may: 'uploads.take', input: one },
  'uploads.chart.file': {
    who: staff,
    may: 'uploads.take',
    input: { ...one, class: 'letter', title: 'A letter', date: '2026-03-01', pages: null },
  },
  'uploads.chart.refuse': {
    who: staff,
    may: 'uploads.take',
    input: { ...one, words: 'It cannot be read.' },
  },
}
