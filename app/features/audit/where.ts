// A search of the audit log as the database takes it, and where a page of it ended.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { isUuid } from '../../kit/ids.ts'
import { isInstant } from '../record/dates.fhir.ts'
import { kindsOf, type Filter } from './filter.ts'

/** Where a page ended, as `<instant>_<event id>`: one page of the portal leaves several rows of one instant. */
export const cursorSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f-]{36}$/)
  .transform((text) => text.split('_') as [at: string, id: string])
  .refine(([at, id]) => isInstant(at) && isUuid(id))

export const cursorOf = ({ at, id }: { at: Date; id: string }): string =>
  `${at.toISOString()}_${id}`

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
  by: (word) =>
    sql`e.actor_kind in (${sql.join(kindsOf[word as 'staff'].map((kind) => sql.lit(kind)))})`,
  action: (word) => sql`e.action = ${sql.lit(word)}`,
  what: (word) => sql`e.what = ${word}`,
  verb: (word) => sql`e.verb = ${word}`,
  outcome: (word) => sql`e.outcome = ${sql.lit(word)}`,
  from: (date) => sql`e.at >= ${midnight(date)}`,
  until: (date) => sql`e.at < ${midnight(date, 1)}`,
  address: (address) => sql`e.address = ${address}`,
  request: (id) => sql`e.request_id = ${id}`,
}
