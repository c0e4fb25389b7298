// The clinic's logo, or the portal's own mark.
import { z } from 'zod'
import { conflict } from '../../../kit/errors.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

export const logo = settingKind({
  key: 'logo',
  title: 'settings.logo',
  page: () => '/staff/settings/logo',
  value: z.object({ logo: z.string().regex(/^([0-9a-f]{64})?$/, 'Choose a picture.') }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { logo: row.logo ?? '' }
  },
  async write(tx, _id, value) {
    const known = await tx.db
      .selectFrom('clinic_logo')
      .select('hash')
      .where('hash', '=', value.logo)
      .executeTakeFirst()
    if (value.logo && !known) throw conflict('no_logo', 'This picture is not kept any more.')
    await setClinic(tx, { logo: value.logo || null })
  },
  fields: (value) => value,
  lines: (value, t) => [
    {
      term: t('settings.logo'),
      value: value.logo ? t('settings.logo.mark', { mark: value.logo.slice(0, 8) }) : '',
    },
  ],
})
