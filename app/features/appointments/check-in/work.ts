// Before a visit somebody said that their details changed: for the desk to put on record, or to ask about.
import type { Kind } from '../../work/kind.ts'
import { wordsPlace, type Change } from './changes.ts'

export const changedDetails = {
  kind: 'details',
  title: 'work.details',
  may: 'people.register',
  line: 'work.details.line',
  href: ({ patient }) => `/staff/patients/${patient}/edit`,
  deed: null,
  tell: async (tx, { about }) => {
    const row = await tx.db
      .selectFrom('check_in')
      .select(['patient_id', 'words'])
      .where('check_in_id', '=', about)
      .executeTakeFirst()
    if (!row?.words) return []
    const plain = await tx.vault.open(row.patient_id, wordsPlace(about), row.words)
    return (JSON.parse(plain.toString('utf8')) as Change[]).map(({ name, from, to }) => ({
      term: `checkIn.field.${name}` as const,
      value: `${from || '-'} → ${to || '-'}`,
    }))
  },
} as const satisfies Kind
