// What one looks for in the audit log: ids and words of ours alone, so that it may stand in an address.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { isInstant } from '../record/dates.fhir.ts'
import { isUuid } from '../../kit/ids.ts'

export const actions = [
  'read',
  'create',
  'change',
  'file',
  'export',
  'sign-in',
  'sign-out',
  'refuse',
] as const
export const outcomes = ['done', 'refused', 'failed'] as const

const noun = z.string().trim().min(1).max(80)
const day = z.string().refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text), {
  message: 'Write the day as year-month-day, such as 2026-11-24.',
})
const isDay = (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

export const filterSchema = z.object({
  patient: z.uuid().optional(),
  account: z.uuid().optional(),
  action: z.enum(actions).optional(),
  what: noun.optional(),
  verb: noun.optional(),
  outcome: z.enum(outcomes).optional(),
  /** Days by the clinic's calendar, both included. */
  from: day.optional(),
  until: day.optional(),
  address: noun.optional(),
  request: z.uuid('A request number has 36 letters and digits, as log files write it.').optional(),
})
export type Filter = z.output<typeof filterSchema>

/** Where a page ended, as `<instant>_<event id>`: one page of the portal leaves several rows of one instant. */
export const cursorSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f-]{36}$/)
  .transform((text) => text.split('_') as [at: string, id: string])
  .refine(([at, id]) => isInstant(at) && isUuid(id))

export const cursorOf = ({ at, id }: { at: Date; id: string }): string =>
  `${at.toISOString()}_${id}`

const names = Object.keys(filterSchema.shape) as (keyof Filter)[]

/** From an address, or from a sent form: what is empty is not asked for. */
export const filterFrom = (given: { get(name: string): unknown }): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = String(given.get(name) ?? '').trim()
      return value ? [[name, value]] : []
    }),
  )

/** As the part of an address behind '?'; '' when nothing is asked for. */
export const addressOf = (filter: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString()

const zone = sql`(select coalesce((select time_zone from clinic), 'UTC'))`
const midnight = (date: string, plus = 0) =>
  sql`((${date}::date + ${sql.lit(plus)})::timestamp at time zone ${zone})`

/** The condition on `e`, a row of the log. Words of partial indexes stand in the statement itself: only so they are used. */
export function whereOf(filter: Filter): RawBuilder<unknown> {
  const given = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filter[name as keyof Filter]
    return value ? [condition(value)] : []
  })
  return given.length > 0 ? sql`${sql.join(given, sql` and `)}` : sql`true`
}

const conditions: Record<keyof Filter, (value: string) => RawBuilder<unknown>> = {
  patient: (id) => sql`e.patient_id = ${id}`,
  account: (id) => sql`e.account_id = ${id}`,
  action: (word) => sql`e.action = ${sql.lit(word)}`,
  what: (word) => sql`e.what = ${word}`,
  verb: (word) => sql`e.verb = ${word}`,
  outcome: (word) => sql`e.outcome = ${sql.lit(word)}`,
  from: (date) => sql`e.at >= ${midnight(date)}`,
  until: (date) => sql`e.at < ${midnight(date, 1)}`,
  address: (address) => sql`e.address = ${address}`,
  request: (id) => sql`e.request_id = ${id}`,
}
