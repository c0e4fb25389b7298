// Reads FHIR that does not keep to its own rules. Senders put one object where a list belongs, a number
// where a string belongs, or nothing at all; a mapper built on these never throws on such a thing.

/** Whatever came where a list was expected, as a list of present things. */
export function list<T>(value: T | readonly T[] | null | undefined): T[] {
  if (value === null || value === undefined) return []
  const all = (Array.isArray(value) ? value : [value]) as T[]
  return all.filter((one) => one !== null && one !== undefined)
}

/** Like `list`, but keeps objects only: what follows may read properties of each. */
export function objects<T>(value: T | readonly T[] | null | undefined): T[] {
  return list(value).filter((one) => typeof one === 'object' && !Array.isArray(one))
}

// Marks that turn the direction of what follows: a name could make the number beside it read '4.6' for '6.4'.
const unseen = /[^\P{Cc}\t\n\v\f\r\u0085]|[\u202a-\u202e\u2066-\u2069]/gu

/** Text without control characters and without marks that change the direction of other text. */
export const visible = (text: string): string => text.replace(unseen, '')

/** A string with something in it, its outer and doubled inner spaces gone; else null. */
export function words(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const trimmed = visible(value).replace(/\s+/g, ' ').trim()
  return trimmed === '' ? null : trimmed
}

/** A text with its line breaks, its outer spaces gone; '' for anything else. */
export const lines = (value: unknown): string =>
  typeof value === 'string' ? visible(value).trim() : ''

/** A finite number, also when it was sent as a string; else null. */
export function number(value: unknown): number | null {
  if (typeof value === 'string' && value.trim() === '') return null
  const read = typeof value === 'string' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : null
}

/** Each string once, in the order met; absent ones dropped. */
export function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))]
}

/** What a table says of a key that came from outside: 'constructor' is in every object, and in no table of ours. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined
}
