// A patient wrote, and waits for an answer.
import { referenceOf } from '../access/reference.ts'
import type { Kind } from '../work/kind.ts'

export const patientMessage = {
  kind: 'message',
  title: 'work.message',
  may: 'messages.answer',
  ofItsTeam: true,
  line: 'work.message.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/messages/${about}`,
  deed: 'work.message.deed',
  tell: async (_tx, { about }) => [{ term: 'work.reference', value: referenceOf(about) }],
} as const satisfies Kind

/** Nobody answered by when the patient was told: for those who see the messages of every team. */
export const lateMessage = {
  ...patientMessage,
  ofItsTeam: undefined,
  kind: 'late-message',
  title: 'work.lateMessage',
  may: 'messages.all',
  line: 'work.lateMessage.line',
} as const satisfies Kind
