// Days on which the clinic is closed though the week says otherwise: holidays, a day of training.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const MOST = 100
const LINE = /^(\d{4}-\d\d-\d\d)\s+(\S.{0,60})$/

/** By day; its name says why. */
export type Closed = Record<string, string>

const isDay = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** One line a day, as they are typed: `2026-12-25 Christmas Day`. */
const days = z.string().transform((text, problem): Closed => {
  const found: Closed = {}
  const lines = text.split('\n').map((line) => line.trim())
  for (const [i, line] of lines.entries()) {
    if (line === '') continue
    const [, day = '', name = ''] = LINE.exec(line) ?? []
    if (!isDay(day) || Object.hasOwn(found, day))
      problem.addIssue({
        code: 'custom',
        message: `Line ${i + 1}: ${day && isDay(day) ? 'this day is there twice' : 'write the day as 2026-12-25, then what it is'}.`,
      })
    found[day] = name
  }
  if (Object.keys(found).length > MOST)
    problem.addIssue({ code: 'custom', message: `Keep at most ${MOST} days.` })
  return inOrder(found)
})

export const inOrder = (closed: Closed): Closed =>
  Object.fromEntries(Object.entries(closed).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export const asText = (closed: Closed): string =>
  Object.entries(closed)
    .map(([day, name]) => `${day} ${name}`)
    .join('\n')

/** Versions hold days by name; both are read alike. */
const typed = (value: unknown): string =>
  typeof value === 'string' ? value : asText((value ?? {}) as Closed)

/** Days as a form or a version says them. */
export const closedDays = z.unknown().transform(typed).pipe(days)

export const closed = settingKind<{ days: Closed }>({
  key: 'closed',
  title: 'settings.closedDays',
  page: () => '/staff/settings/closed',
  value: z.object({ days: closedDays }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { days: inOrder(row.closed_days as Closed) }
  },
  write: (tx, _id, value) => setClinic(tx, { closed_days: JSON.stringify(value.days) }),
  fields: (value) => ({ days: asText(value.days) }),
  lines: (value, t) =>
    Object.entries(value.days).map(([day, name]) => ({ term: t.date(day), value: name })),
})
