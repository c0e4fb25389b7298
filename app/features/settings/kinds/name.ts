// What the clinic is called: at the head of every page, in letters and on printed sheets.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const LONGEST = 80

export const name = settingKind({
  key: 'name',
  title: 'settings.name',
  page: () => '/staff/settings/name',
  value: z.object({
    name: z
      .string()
      .trim()
      .min(1, 'Write what the clinic is called.')
      .max(LONGEST, `A name of up to ${LONGEST} letters fits at the head of a page.`),
  }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { name: row.name }
  },
  write: (tx, _id, value) => setClinic(tx, value),
  fields: (value) => value,
  lines: (value, t) => [{ term: t('settings.name.label'), value: value.name }],
})
