// A stored file whose bytes do not open any more: it has to come from a backup, or be sent again.
import { PorticoError } from '../../kit/errors.ts'
import { readFile } from '../../kit/files/file.ts'
import { referenceOf } from '../access/reference.ts'
import type { Kind } from '../work/kind.ts'

export const brokenFile = {
  kind: 'broken-file',
  title: 'work.broken-file',
  may: 'documents.read',
  line: 'work.broken-file.line',
  href: ({ patient }) => `/staff/patients/${patient}/documents`,
  deed: null,
  tell: async (tx, { about }) => {
    const reference = { term: 'work.reference', value: referenceOf(about) } as const
    // Its name is for those who see what it belongs to.
    const file = await readFile(tx, about).catch((error: unknown) => {
      if (error instanceof PorticoError) return null
      throw error
    })
    return file ? [{ term: 'work.broken-file.name', value: file.name }, reference] : [reference]
  },
} as const satisfies Kind
