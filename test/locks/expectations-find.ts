// Who may find people, and make and measure what they are found by: rows of expectations.ts.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const staff = ['staff'] as const
const job = ['job'] as const

export const finding: Record<string, VerbRow> = {
  'find.search': { who: staff, may: 'people.find', input: { search: 'ana' } },
  'find.recent': { who: staff, may: 'people.find', input: {} },
  'find.today': { who: staff, may: 'visits.plan', input: {} },
  'find.measure': { who: job, input: { share: 1 } },
  'find.room': { who: job, input: {} },
  'find.build': { who: job, input: { after: id, all: false } },
}
