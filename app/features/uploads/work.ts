// Files that a patient sent wait for somebody to look.
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
