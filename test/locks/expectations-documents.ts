// Who may do what with documents: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const staff = ['staff'] as const
const link = 'A'.repeat(50)
const about = {
  class: 'letter',
  status: 'final',
  shown: 'no',
  date: '2026-03-01',
  author: 'Dr. Ruiz',
}

export const documentVerbs: Record<string, VerbRow> = {
  'documents.list': { who: patient, reach: 'documents', input: { class: null, before: null } },
  'documents.read': { who: patient, reach: 'documents', input: { id } },
  'documents.link.make': { who: patient, reach: 'documents', input: { id } },
  'documents.file.open': { who: patient, reach: 'documents', input: { link } },
  'documents.received.list': { who: patient, reach: 'documents', input: {} },
  'documents.received.read': { who: patient, reach: 'notes', input: { id, at: '0' } },
  'documents.received.open': { who: patient, reach: 'notes', input: { link, at: '0' } },
  'documents.received.chart.read': {
    who: staff,
    may: 'record.read',
    input: { patient: id, id, at: '0' },
  },
  'documents.received.chart.open': {
    who: staff,
    may: 'record.read',
    input: { patient: id, link, at: '0' },
  },
  'documents.chart.list': {
    who: staff,
    may: 'documents.read',
    input: { patient: id, class: null, before: null },
  },
  'documents.chart.read': {
    who: staff,
    may: 'documents.read',
    input: { patient: id, id, version: null },
  },
  'documents.chart.link.make': {
    who: staff,
    may: 'documents.read',
    input: { patient: id, id, version: id },
  },
  'documents.chart.file.open': {
    who: staff,
    may: 'documents.read',
    input: { patient: id, link },
  },
  'documents.add.begin': { who: staff, may: 'documents.add', input: { patient: id, id: null } },
  'documents.add': {
    who: staff,
    may: 'documents.add',
    input: { patient: id, ...about, files: [{}] },
  },
  'documents.amend': {
    who: staff,
    may: 'documents.add',
    input: { patient: id, id, version: '0', changed: 'the date', file: null },
  },
  'demo.documents.count': { who: ['job'], input: { patient: id } },
  'demo.sent.count': { who: ['job'], input: { patient: id } },
  'demo.sent': { who: ['job'], input: { all: [] } },
  'demo.document': {
    who: ['job'],
    input: { patient: id, by: Buffer.alloc(16), paper: {}, files: [{}] },
  },
  'documents.broken.note': { who: ['job'], input: { id } },
  'documents.change': {
    who: staff,
    may: 'documents.add',
    input: { patient: id, id, version: '0', title: 'A letter', ...about },
  },
}
