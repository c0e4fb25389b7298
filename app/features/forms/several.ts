/**
 * A plain question that takes several answers: a field for each of them and one more, named by the question and which it is. What is
 * emptied is taken away. Pure.
 */
import type { Item, Kind } from './questionnaire/form.ts'
import type { Seen } from './questionnaire/settle.ts'
import { MOST_TIMES } from './questionnaire/times.ts'

const plain = new Set<Kind>([
  'string',
  'text',
  'url',
  'integer',
  'decimal',
  'quantity',
  'date',
  'dateTime',
  'time',
])

export const isPlain = ({ kind, choices, choicesFormula, items }: Item): boolean =>
  plain.has(kind) && choices.length === 0 && choicesFormula === null && items.length === 0

/** The first has the name of the question, so that what is said of the question leads there. */
const nameOf = (key: string, nth: number): string => (nth === 0 ? key : `${key}_${nth}`)

const mostOf = ({ item }: Seen): number =>
  Math.max(1, Math.min(item.mostOften ?? MOST_TIMES, MOST_TIMES))

const oneOf = (seen: Seen, nth: number): Seen => ({
  ...seen,
  key: nameOf(seen.key, nth),
  item: { ...seen.item, repeats: false, required: seen.item.required && nth === 0 },
  values: seen.values.slice(nth, nth + 1),
})

/** Each answer as a question of its own; null for a question that takes one, or is answered in another way. */
export function eachOf(seen: Seen): Seen[] | null {
  if (!seen.item.repeats || !isPlain(seen.item)) return null
  return Array.from({ length: mostOf(seen) }, (_, nth) => oneOf(seen, nth))
}

/** Those that a page shows: what was answered, and one more. */
export const shownOf = (each: Seen[], { values }: Seen): Seen[] => each.slice(0, values.length + 1)

/** Where one more answer is typed. */
export const nextOf = (seen: Seen): string =>
  nameOf(seen.key, Math.min(seen.values.length, mostOf(seen) - 1))
