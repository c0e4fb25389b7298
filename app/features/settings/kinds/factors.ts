// With how many factors patients sign in. Staff always have two.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const need = z.enum(['one', 'two'], 'Choose one of these.')

export const factors = settingKind({
  key: 'factors',
  title: 'settings.factors',
  page: () => '/staff/settings/factors',
  opensAccess: true,
  value: z.object({ need }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { need: need.parse(row.patients_need) }
  },
  write: (tx, _id, value) => setClinic(tx, { patients_need: value.need }),
  fields: (value) => value,
  lines: (value, t) => [
    { term: t('settings.factors.label'), value: t(`settings.factors.${value.need}`) },
  ],
})
