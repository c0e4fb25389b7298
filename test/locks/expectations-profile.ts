// Who may do what with the details of a patient: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const one = { patient: id, id }
const keeps = { who: ['patient'], reach: 'keeper' } as const
const desk = { who: ['staff'], may: 'people.register' } as const
const finds = { who: ['staff'], may: 'people.find' } as const

export const profileVerbs: Record<string, VerbRow> = {
  'profile.read': { ...keeps, input: {} },
  'profile.part.read': { ...keeps, input: { part: 'address' } },
  'profile.change': {
    ...keeps,
    input: { part: 'care', version: '', values: { care: 'Mornings' } },
  },
  'profile.change.read': { ...keeps, input: { id } },
  'profile.change.take-back': { ...keeps, input: { id } },
  'profile.card.begin': { ...keeps, input: { side: 'front' } },
  'profile.card.list': { ...keeps, input: {} },
  'profile.card.put': {
    ...keeps,
    input: { side: 'front', written: { type: 'pdf' } as never },
  },
  'profile.card.remove': { ...keeps, input: { side: 'front' } },
  'profile.card.read': { ...keeps, input: { file: id } },
  'profile.card.suggest': { ...keeps, input: {} },
  'profile.card.staff': { ...desk, input: { patient: id, file: id } },
  'profile.queue': { ...desk, input: { after: null } },
  'profile.chart.list': { ...finds, input: { patient: id } },
  'profile.care': { ...finds, input: { patient: id } },
  'profile.chart.read': { ...desk, input: one },
  'profile.decide': { ...desk, input: { ...one, version: '1', take: [], reason: 'No paper.' } },
  'profile.channel.read': { who: ['patient'], input: {} },
  'profile.channel.ask': {
    who: ['patient'],
    input: { email: 'elsewhere@example.org', phone: '', post: '', devices: false },
  },
  'profile.channel.prove': { who: ['patient'], input: { email: '', phone: '' } },
  'profile.channel.codes': { who: ['patient'], input: {} },
  'profile.channel.end': { who: ['patient'], input: {} },
  'profile.channel.staff': { ...finds, input: { patient: id } },
  'demo.profile': { who: ['job'], input: { stories: [] } },
  'profile.file': { who: ['job'], input: { id } },
}
