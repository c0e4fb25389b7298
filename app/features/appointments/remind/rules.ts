// When people are reminded: the clinic's times for each way, and what somebody chose instead. Pure.
import { z } from 'zod'
import type { Channel } from '../../../kit/post/outgoing.ts'

const HOUR = 60 // minutes
const DAY = 24 * HOUR

/** Minutes before an appointment, among which one chooses. */
export const befores = [10_080, 4320, 2880, 1440, 180, 60] as const
export const ways = ['email', 'sms', 'push'] as const satisfies Channel[]
/** Minutes for which an earlier time is held for whom it was offered. */
export const holds = [30, 60, 120, 240] as const

const LIST = 'Choose from this list.'
const times = z.array(
  z.coerce.number(LIST).refine((one) => (befores as readonly number[]).includes(one), LIST),
)

export const rulesSchema = z.object({
  email: times,
  sms: times,
  push: times,
  hold: z.coerce.number(LIST).refine((one) => (holds as readonly number[]).includes(one), LIST),
})
export type ReminderRules = z.output<typeof rulesSchema>

export const usualRules: ReminderRules = {
  email: [7 * DAY, 2 * DAY],
  sms: [2 * DAY, 3 * HOUR],
  push: [2 * DAY, 3 * HOUR],
  hold: 120,
}

/** @param said what stands in the row of the clinic */
export function readRules(said: unknown): ReminderRules {
  const known = rulesSchema.partial().safeParse(said)
  return { ...usualRules, ...(known.success ? known.data : {}) }
}

/** Clocks that can be told, by the names that computers give them. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** Cities that computers still call by an older name. */
const called: Record<string, string> = {
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Europe/Kiev': 'Kyiv',
}

/** 'America/New_York' as people say it, 'New York'; no two are the same. */
export const cityOf = (zone: string): string =>
  called[zone] ?? zone.split('/').slice(1).join(', ').replaceAll('_', ' ')

/** The clock of a city, or of the name of a clock itself; what is neither is given back as it came. */
export const zoneOf = (said: string): string => zones.find((zone) => cityOf(zone) === said) ?? said

/** Those to choose from: a well-known city or a few for each clock that people live by. */
export const offeredZones: readonly string[] = `
  Africa/Algiers Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Lagos Africa/Nairobi
  America/Anchorage America/Bogota America/Buenos_Aires America/Caracas America/Chicago America/Denver America/Guatemala
  America/Halifax America/Havana America/Lima America/Los_Angeles America/Mexico_City America/New_York America/Phoenix
  America/Puerto_Rico America/Santiago America/Santo_Domingo America/Sao_Paulo America/St_Johns America/Tijuana America/Toronto
  America/Vancouver America/Winnipeg
  Asia/Baghdad Asia/Bangkok Asia/Calcutta Asia/Dhaka Asia/Dubai Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Kabul Asia/Karachi
  Asia/Katmandu Asia/Manila Asia/Rangoon Asia/Riyadh Asia/Saigon Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tashkent
  Asia/Tehran Asia/Tokyo
  Atlantic/Azores Atlantic/Reykjavik
  Australia/Adelaide Australia/Brisbane Australia/Darwin Australia/Perth Australia/Sydney
  Europe/Athens Europe/Berlin Europe/Istanbul Europe/Kiev Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Paris
  Europe/Rome Europe/Warsaw
  Pacific/Auckland Pacific/Fiji Pacific/Guam Pacific/Honolulu Pacific/Pago_Pago`
  .trim()
  .split(/\s+/)

export const choiceSchema = rulesSchema.omit({ hold: true }).extend({
  /** The words in which they agreed that e-mails say for what the appointment is, and with whom. */
  details: z.string().nullable(),
  /** IANA zone of their own clock, told beside that of the place in what they are sent; null: that one is enough. */
  zone: z.string().nullable().default(null),
})
export type ReminderChoice = z.output<typeof choiceSchema>

/** @param said what stands in the row of an account @returns null when nothing was chosen: as the clinic proposes */
export function readChoice(said: unknown): ReminderChoice | null {
  const known = choiceSchema.safeParse(said)
  return known.success ? known.data : null
}
