// Who may read what of a chart: the part of expectations.ts about it.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const staff = ['staff'] as const

export const chartVerbs: Record<string, VerbRow> = {
  'chart.head.read': { who: staff, may: 'people.find', input: { patient: id } },
  'chart.looks.read': { who: staff, may: 'people.find', input: { patient: id } },
  'chart.overview.read': { who: staff, may: 'record.read', input: { patient: id } },
  'allergies.chart.list': { who: staff, may: 'record.read', input: { patient: id, before: null } },
  'care-team.chart.list': { who: staff, may: 'record.read', input: { patient: id, before: null } },
  'conditions.chart.list': { who: staff, may: 'record.read', input: { patient: id, before: null } },
  'immunizations.chart.list': {
    who: staff,
    may: 'record.read',
    input: { patient: id, before: null },
  },
  'medicines.chart.list': { who: staff, may: 'record.read', input: { patient: id, before: null } },
  'procedures.chart.list': { who: staff, may: 'record.read', input: { patient: id, before: null } },
  'visits.chart.list': { who: staff, may: 'record.read', input: { patient: id, before: null } },
  'visits.notes.chart.list': {
    who: staff,
    may: 'record.read',
    input: { patient: id, before: null },
  },
  'results.chart.list': {
    who: staff,
    may: 'record.read',
    input: { patient: id, show: 'all', before: null },
  },
  'results.chart.read': {
    who: staff,
    may: 'record.read',
    input: { patient: id, id, before: null },
  },
  'visits.chart.read': { who: staff, may: 'record.read', input: { patient: id, id } },
  'visits.note.chart.read': { who: staff, may: 'record.read', input: { patient: id, id } },
  'vitals.chart.list': { who: staff, may: 'record.read', input: { patient: id } },
  'vitals.chart.read': {
    who: staff,
    may: 'record.read',
    input: { patient: id, slug: 'heart-rate', before: null },
  },
  'chart.timeline.read': {
    who: staff,
    may: 'record.read',
    input: { patient: id, show: 'all', before: null },
  },
  'record.received.read': { who: staff, may: 'record.read', input: { patient: id, id } },
  'visits.days.read': { who: staff, may: 'visits.plan', input: { patient: id, before: null } },
  'access.chart.list': { who: staff, may: 'audit.read', input: { patient: id, before: null } },
  'allergies.mark.read': { who: staff, may: 'record.read', input: { patient: id } },
}
