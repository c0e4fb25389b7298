// What the clinic asks patients to send, in its words: chosen from these when somebody asks, and changed there as it fits.
import { z } from 'zod'
import { words } from '../../uploads/requests/fields.ts'
import { settingKind } from '../kind.ts'

const DAYS = 'Write a number of days from 1 to 365, or nothing.'
const schema = words.extend({
  days: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, DAYS)
    .refine((days) => days === '' || (Number(days) >= 1 && Number(days) <= 365), DAYS),
  ended: z.boolean(),
})
export type RequestTemplate = z.output<typeof schema>

export const request = settingKind<RequestTemplate>({
  key: 'request',
  title: 'settings.request',
  page: (id) => `/staff/settings/requests/${id}`,
  many: true,
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('request_template')
      .selectAll()
      .where('template_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { title, words: said, days, ended_at: endedAt } = row
    return { title, words: said, days: days === null ? '' : String(days), ended: endedAt !== null }
  },
  async write(tx, id, { title, words: said, days, ended }, before) {
    const values = {
      title,
      words: said,
      days: days === '' ? null : Number(days),
      ended_at: ended ? tx.now : null,
    }
    await (before
      ? tx.db.updateTable('request_template').set(values).where('template_id', '=', id).execute()
      : tx.db
          .insertInto('request_template')
          .values({ template_id: id, created_at: tx.now, ...values })
          .execute())
  },
  fields: ({ ended, ...rest }) => ({ ...rest, ended: ended ? ['yes'] : [] }),
  lines: ({ title, words: said, days, ended }, t) => [
    { term: t('settings.request.title'), value: title },
    { term: t('settings.request.words'), value: said },
    { term: t('settings.request.days'), value: days },
    { term: t('settings.request.ended'), value: ended ? t('settings.yes') : '' },
  ],
})
