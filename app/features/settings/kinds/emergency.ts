// Whom pages say to call in an emergency: other numbers in other countries.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const DIGITS = 'Write a number of 2 to 15 digits, such as 911.'
const number = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[\s().-]/g, ''))
  .refine((text) => /^\+?\d{2,15}$/.test(text), DIGITS)

export const emergency = settingKind<{ emergency: string; crisis: string }>({
  key: 'emergency',
  title: 'settings.emergency',
  page: () => '/staff/settings/emergency',
  value: z.object({ emergency: number, crisis: number }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { emergency: row.emergency_phone, crisis: row.crisis_phone }
  },
  write: (tx, _id, value) =>
    setClinic(tx, { emergency_phone: value.emergency, crisis_phone: value.crisis }),
  fields: (value) => value,
  lines: (value, t) => [
    { term: t('settings.emergency.number'), value: value.emergency },
    { term: t('settings.emergency.crisis'), value: value.crisis },
  ],
})
