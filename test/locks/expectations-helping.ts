// Who may do what about people who act for a patient: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
const staff = ['staff'] as const

const helping = {
  name: 'Cara',
  relation: 'friend',
  email: '',
  sections: ['results'],
  acts: [],
  lasting: '1-year',
}

export const helpingVerbs: Record<string, VerbRow> = {
  'caregivers.records.list': { who: patient, reach: 'any', input: {} },
  'caregivers.list': { who: patient, input: {} },
  'caregivers.read': { who: patient, input: { id } },
  'caregivers.review': { who: patient, input: helping },
  'caregivers.invite': { who: patient, input: helping },
  'caregivers.withdraw': { who: patient, input: { id } },
  'caregivers.change': {
    who: patient,
    input: { id, sections: ['results'], acts: [], lasting: '1-year' },
  },
  'caregivers.stop': { who: patient, input: { id } },
  'caregivers.step-back': { who: patient, reach: 'any', input: { record: id } },
  'caregivers.hide': { who: patient, input: { id } },
  'caregivers.show': { who: patient, input: { id } },
  'caregivers.hidden.list': { who: patient, input: {} },
  'caregivers.hideable.list': { who: patient, input: { shelf: 'conditions' } },
  'caregivers.staff.list': { who: staff, may: 'access.read', input: { patient: id } },
  'caregivers.guardian.add': {
    who: staff,
    may: 'proxy.grant',
    input: { patient: id, name: 'Cara', relation: 'mother', email: '' },
  },
  'caregivers.guardian.withdraw': { who: staff, may: 'proxy.grant', input: { patient: id, id } },
  'caregivers.incapacity.withdraw': {
    who: staff,
    may: 'proxy.confirm',
    input: { patient: id, id },
  },
  'caregivers.guardian.end': { who: staff, may: 'proxy.grant', input: { patient: id, id } },
  'caregivers.incapacity.confirm': {
    who: staff,
    may: 'proxy.confirm',
    input: {
      patient: id,
      name: 'Cara',
      relation: 'son',
      email: '',
      grounds: 'cannot be asked',
      months: '6',
    },
  },
  'caregivers.incapacity.end': { who: staff, may: 'proxy.confirm', input: { patient: id, id } },
  'caregivers.reviews.list': { who: staff, may: 'proxy.confirm', input: {} },
  'caregivers.review.renew': { who: staff, may: 'proxy.confirm', input: { patient: id, id } },
  'caregivers.block.add': {
    who: staff,
    may: 'proxy.grant',
    input: { patient: id, name: 'Cara', email: '', reason: 'an order' },
  },
  'caregivers.block.lift': { who: staff, may: 'proxy.grant', input: { patient: id, id } },
  'caregivers.guard.list': {
    who: staff,
    may: 'record.guard',
    input: { patient: id, kind: null, before: null },
  },
  'caregivers.guard.mark': { who: staff, may: 'record.guard', input: { patient: id, id } },
  'caregivers.guard.unmark': { who: staff, may: 'record.guard', input: { patient: id, id } },
}
