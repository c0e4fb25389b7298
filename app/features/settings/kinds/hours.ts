// When a place is open, weekday by weekday. Answers are promised by the hours of the main one.
import { z } from 'zod'
import { weekdays, writtenHours, type Hours, type Weekday } from '../../clinic/hours.ts'
import { settingKind } from '../kind.ts'

const READ =
  'Write hours such as 8:00-12:00, 13:00-17:30, in order and without overlap. Leave the day empty when it is closed.'

/** As it is typed and kept; '' when it is closed. */
export const hoursOfDay = z.string().transform((text, problem) => {
  const written = writtenHours(text)
  if (written === null) problem.addIssue({ code: 'custom', message: READ })
  return written ?? ''
})
const schema = z.object(
  Object.fromEntries(weekdays.map((one) => [one, hoursOfDay])) as Record<
    Weekday,
    typeof hoursOfDay
  >,
)

const whole = (hours: Hours) =>
  Object.fromEntries(weekdays.map((one) => [one, hours[one] ?? ''])) as Record<Weekday, string>

export const hours = settingKind<Record<Weekday, string>>({
  key: 'hours',
  title: 'settings.hours',
  page: (id) => `/staff/settings/hours/${id}`,
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('location')
      .select('hours')
      .where('location_id', '=', id)
      .executeTakeFirst()
    return row ? whole(row.hours as Hours) : null
  },
  async write(tx, id, value) {
    const open = Object.fromEntries(Object.entries(value).filter(([, spans]) => spans))
    await tx.db
      .updateTable('location')
      .set({ hours: JSON.stringify(open) })
      .where('location_id', '=', id)
      .execute()
  },
  fields: (value) => value,
  lines: (value, t) =>
    weekdays.map((one) => ({
      term: t(`settings.day.${one}`),
      value: value[one] || t('settings.closed'),
    })),
})
