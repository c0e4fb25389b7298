// Who may register, change and merge people: rows of expectations.ts.
import { noFields } from '../../app/features/register/fields.ts'
import { onePicture } from '../support/pictures.ts'
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const other = '0190a0b0-0000-7000-8000-000000000002'
const staff = ['staff'] as const
const typed = { ...noFields, given: 'Ana', born: '1980-01-01', sex: 'female' }

export const registering: Record<string, VerbRow> = {
  'register.make': { who: staff, may: 'people.register', input: { ...typed, different: [] } },
  'register.change.read': { who: staff, may: 'people.register', input: { patient: id } },
  'register.change': {
    who: staff,
    may: 'people.register',
    input: { ...typed, patient: id, version: '1' },
  },
  'register.pair.read': { who: staff, may: 'people.merge', input: { patient: id, other } },
  'register.pair.find': { who: staff, may: 'people.merge', input: { id } },
  'register.alike.look': { who: ['job'], input: { after: id, since: new Date(0) } },
  'register.pair.different': {
    who: staff,
    may: 'people.merge',
    input: { patient: id, other },
  },
  'register.merge': {
    who: staff,
    may: 'people.merge',
    input: { stays: id, goes: other, account: '', reason: 'Saw the photo ID' },
  },
  'register.merge.undo': {
    who: staff,
    may: 'people.merge',
    input: { link: id, reason: 'Two people' },
  },
  'register.merges.list': { who: staff, may: 'people.merge', input: { patient: id } },
  'photo.read': { who: staff, may: 'people.photo', input: { patient: id } },
  'photo.form.read': { who: staff, may: 'people.register', input: { patient: id } },
  'photo.save': {
    who: staff,
    may: 'people.register',
    input: { patient: id, version: '', picture: onePicture },
  },
  'photo.remove': { who: staff, may: 'people.register', input: { patient: id, version: '' } },
  'register.siblings.read': { who: staff, may: 'people.find', input: { patient: id } },
  'register.number.find': {
    who: staff,
    may: 'people.merge',
    input: { patient: id, number: 'A-1' },
  },
}
