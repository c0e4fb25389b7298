// Within how many working days a request for a refill is answered: patients are told, and staff reminded.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const DAYS = 'Write a whole number of working days from 1 to 10.'

export const refills = settingKind({
  key: 'refills',
  title: 'settings.refills',
  page: () => '/staff/settings/refills',
  value: z.object({ days: z.coerce.number(DAYS).int(DAYS).min(1, DAYS).max(10, DAYS) }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { days: row.refill_days }
  },
  write: (tx, _id, { days }) => setClinic(tx, { refill_days: days }),
  fields: ({ days }) => ({ days: String(days) }),
  lines: ({ days }, t) => [{ term: t('settings.refills.days'), value: String(days) }],
})
