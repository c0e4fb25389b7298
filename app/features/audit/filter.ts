// What one looks for in the audit log: ids and words of ours alone, so that it may stand in an address.
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'

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
/** Who did it: whoever was signed in, one kind of them, somebody who was not, or the portal by itself. */
export const doers = ['people', 'staff', 'patients', 'nobody', 'portal'] as const
export const outcomes = ['done', 'refused', 'failed'] as const

const noun = z.string().trim().min(1).max(80)
const day = z.string().refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text), {
  message: 'Write the day as year-month-day, such as 2026-11-24.',
})
const isDay = (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

export const filterSchema = z.object({
  patient: z.uuid().optional(),
  account: z.uuid().optional(),
  by: z.enum(doers).optional(),
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

/** What a review can find. */
export const findings = ['nothing odd', 'explained', 'odd'] as const
export type Finding = (typeof findings)[number]

/** Kinds of actor that a doer stands for. */
export const kindsOf: Record<(typeof doers)[number], readonly Actor['kind'][]> = {
  people: ['patient', 'staff'],
  staff: ['staff'],
  patients: ['patient'],
  nobody: ['public'],
  portal: ['job'],
}
