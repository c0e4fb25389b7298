// What of texts waits for somebody: one that nobody knows whose it is, and one that did not reach its patient.
import { referenceOf } from '../../access/reference.ts'
import type { Kind } from '../../work/kind.ts'

export const unknownText = {
  kind: 'text-unknown',
  title: 'work.textUnknown',
  may: 'messages.answer',
  line: 'work.textUnknown.line',
  href: ({ about }) => `/staff/texts/${about}`,
  deed: 'work.textUnknown.deed',
} as const satisfies Kind

/** About the thread: one waits however many texts of it failed. */
export const failedText = {
  kind: 'text-failed',
  title: 'work.textFailed',
  may: 'messages.answer',
  ofItsTeam: true,
  line: 'work.textFailed.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/messages/${about}`,
  deed: null,
  tell: async (_tx, { about }) => [{ term: 'work.reference', value: referenceOf(about) }],
} as const satisfies Kind
