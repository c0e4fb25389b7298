// FHIR dates: partial ones made sortable, impossible ones dropped. Nothing here knows a time zone but the
// one that is written in the value.
import type { Period } from 'fhir/r4'
import { words } from './tolerant.fhir.ts'

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** The value when it is a date that exists ('2019', '2019-05', '2019-05-02T10:00:00Z'), else null. */
export function fhirDate(value: unknown): string | null {
  const text = words(value)
  const parts = text?.match(shape)
  if (!text || !parts) return null
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , zone] =
    parts
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
  // Below 1000 it is a slip of the keyboard, and PostgreSQL has no year 0.
  if (!exists || Number(year) < 1000) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  return zone && zone !== 'Z' && Number(zone.slice(1, 3)) > 14 ? null : text
}

/**
 * The value as PostgreSQL's timestamptz reads it: partial dates start their year or month, a time without
 * a zone counts as UTC. Null when it is not a date.
 */
export function sortable(value: unknown): string | null {
  const date = fhirDate(value)
  if (!date) return null
  if (date.length === 4) return `${date}-01-01`
  if (date.length === 7) return `${date}-01`
  return date.includes('T') && !/(Z|[+-]\d{2}:\d{2})$/.test(date) ? `${date}Z` : date
}

/** The first of several that is a date. */
export function firstDate(...values: unknown[]): string | null {
  for (const value of values) {
    const date = fhirDate(value)
    if (date) return date
  }
  return null
}

/** Start and end of a period, each a FHIR date or null. */
export function period(value: Period | null | undefined): {
  start: string | null
  end: string | null
} {
  return { start: fhirDate(value?.start), end: fhirDate(value?.end) }
}

/** True for an instant just as `toISOString` writes it, in a year that PostgreSQL has: what our own links carry. */
export function isInstant(text: string): boolean {
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString() === text && /^[1-9]\d{3}-/.test(text)
}
