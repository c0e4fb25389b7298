// Files that a patient sent wait for somebody to look, and what a patient was asked for did not come.
import { referenceOf } from '../access/reference.ts'
import type { Kind } from '../work/kind.ts'

export const sentFiles = {
  kind: 'upload',
  title: 'work.upload',
  may: 'uploads.take',
  line: 'work.upload.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/uploads/${about}`,
  deed: 'work.upload.deed',
  tell: async (_tx, { about }) => [{ term: 'work.reference', value: referenceOf(about) }],
} as const satisfies Kind

export const lateRequest = {
  kind: 'request',
  title: 'work.request',
  may: 'uploads.take',
  line: 'work.request.line',
  href: ({ patient }) => `/staff/patients/${patient}/uploads`,
  deed: null,
} as const satisfies Kind
