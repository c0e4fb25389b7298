// A patient's question about an access waits for the privacy officer.
import type { Kind } from '../work/kind.ts'
import { referenceOf } from './reference.ts'

export const accessQuestion = {
  kind: 'access-question',
  title: 'work.access-question',
  may: 'questions.answer',
  line: 'work.access-question.line',
  href: ({ about }) => `/staff/questions/${about}`,
  deed: 'work.access-question.deed',
  tell: async (_tx, { about }) => [{ term: 'work.reference', value: referenceOf(about) }],
} as const satisfies Kind
