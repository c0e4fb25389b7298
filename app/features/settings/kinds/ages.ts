// At which ages of a child a parent or guardian sees less, and nothing any more; what they keep in between.
import { z } from 'zod'
import { sections } from '../../../kit/access.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const age = (least: number, most: number) => {
  const says = `This age is a whole number from ${least} to ${most}.`
  return z.coerce.number(says).int(says).min(least, says).max(most, says)
}

export const agesSchema = z
  .object({
    narrow: age(8, 18),
    end: age(14, 25),
    keep: z.array(z.enum(sections, 'Choose from this list.')),
  })
  .refine(({ narrow, end }) => narrow <= end, {
    path: ['end'],
    message: 'Access narrows first and ends later, or both at one age.',
  })

export const ages = settingKind({
  key: 'ages',
  title: 'settings.ages',
  page: () => '/staff/settings/ages',
  opensAccess: true,
  value: agesSchema,
  async read(tx) {
    const row = await clinicRow(tx)
    if (!row) return null
    const keep = sections.filter((one) => row.guardians_keep.includes(one))
    return { narrow: row.narrow_age, end: row.end_age, keep }
  },
  write: (tx, _id, { narrow, end, keep }) =>
    setClinic(tx, { narrow_age: narrow, end_age: end, guardians_keep: keep }),
  fields: ({ narrow, end, keep }) => ({ narrow: String(narrow), end: String(end), keep }),
  lines: ({ narrow, end, keep }, t) => [
    { term: t('settings.ages.narrow'), value: String(narrow) },
    { term: t('settings.ages.end'), value: String(end) },
    { term: t('settings.ages.keep'), value: t.list(keep.map((one) => t(`section.${one}`))) },
  ],
})
