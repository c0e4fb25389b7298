// A pharmacy of the directory that patients choose from when they ask for a refill.
import { z } from 'zod'
import { settingKind } from '../kind.ts'

const words = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `Use at most ${most} characters.`)

const schema = z.object({
  name: words(80, 'Write its name.'),
  street: words(120, 'Write its street and number.'),
  town: words(80, 'Write its town and state.'),
  zip: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'Write a ZIP code such as 60601.'),
  phone: words(30, 'Write its phone number.').regex(
    /^[+()\d .-]+$/,
    'Write a phone number such as (555) 555-0123.',
  ),
  ended: z.boolean(),
})
export type PharmacySetting = z.output<typeof schema>

export const pharmacy = settingKind<PharmacySetting>({
  key: 'pharmacy',
  title: 'settings.pharmacy',
  page: (id) => `/staff/settings/pharmacies/${id}`,
  many: true,
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('pharmacy')
      .select(['name', 'street', 'town', 'zip', 'phone', 'ended_at'])
      .where('pharmacy_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { ended_at: endedAt, ...rest } = row
    return { ...rest, ended: endedAt !== null }
  },
  async write(tx, id, { ended, ...value }, before) {
    const values = { ...value, ended_at: ended ? tx.now : null }
    await (before
      ? tx.db.updateTable('pharmacy').set(values).where('pharmacy_id', '=', id).execute()
      : tx.db
          .insertInto('pharmacy')
          .values({ pharmacy_id: id, created_at: tx.now, ...values })
          .execute())
  },
  fields: ({ ended, ...rest }) => ({ ...rest, ended: ended ? ['yes'] : [] }),
  lines: ({ ended, ...rest }, t) => [
    ...(['name', 'street', 'town', 'zip', 'phone'] as const).map((part) => ({
      term: t(`settings.pharmacy.${part}`),
      value: rest[part],
    })),
    { term: t('settings.pharmacy.ended'), value: ended ? t('settings.yes') : '' },
  ],
})
