// After how many minutes without use people are signed out.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const IDLE = 'People are signed out after 5 to 30 minutes without use. Write a whole number.'

export const idle = settingKind({
  key: 'idle',
  title: 'settings.idle',
  page: () => '/staff/settings/idle',
  opensAccess: true,
  value: z.object({ minutes: z.coerce.number(IDLE).int(IDLE).min(5, IDLE).max(30, IDLE) }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { minutes: row.idle_minutes }
  },
  write: (tx, _id, { minutes }) => setClinic(tx, { idle_minutes: minutes }),
  fields: ({ minutes }) => ({ minutes: String(minutes) }),
  lines: ({ minutes }, t) => [{ term: t('settings.idle.label'), value: String(minutes) }],
})
