/** The answers of a form one after the other, as they are read. Pure. */
import { asks } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { isTable } from '../questionnaire/tables.ts'

/** @returns with the time of the group that each belongs to, where it was filled in several times */
export function answersIn(seen: Seen, nth = 0): { one: Seen; nth: number }[] {
  if (!seen.open) return []
  // A table is read as a whole.
  if (isTable(seen.item)) return [{ one: seen, nth }]
  const several = seen.item.repeats && seen.times.length > 1
  return [
    ...(asks(seen.item) ? [{ one: seen, nth }] : []),
    ...seen.times.flatMap((time, at) =>
      time.flatMap((below) => answersIn(below, several ? at + 1 : nth)),
    ),
  ]
}
