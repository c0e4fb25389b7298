// Counting: what was read, by type, and what became of it. Holds types, counts, lines and reasons only.

export type Counts = { read: number; new: number; changed: number; same: number; refused: number }
export type Ending = 'new' | 'changed' | 'same' | 'refused'

/** Tally of one file, small enough to be kept with its progress. */
export type FileTally = {
  types: Record<string, Counts>
  refused: [line: number, reason: string][]
  /** Refusals beyond the ones that are listed. */
  unlisted: number
  /** References that can never be looked for, by "From > To". */
  dangling: Record<string, number>
  /** References by identifier alone. */
  logical: number
}

/** Pieces of which not even the type could be read are counted under this name. */
export const UNREADABLE = '(unreadable)'
const MOST_LISTED = 1000 // refusals of one file; the rest is only counted

export const emptyTally = (): FileTally => ({
  types: {},
  refused: [],
  unlisted: 0,
  dangling: {},
  logical: 0,
})

const noCounts = (): Counts => ({ read: 0, new: 0, changed: 0, same: 0, refused: 0 })

export function count(tally: FileTally, type: string | null, ending: Ending): void {
  const counts = (tally.types[type ?? UNREADABLE] ??= noCounts())
  counts.read++
  counts[ending]++
}

export function countRefusal(
  tally: FileTally,
  type: string | null,
  line: number,
  reason: string,
): void {
  count(tally, type, 'refused')
  if (tally.refused.length < MOST_LISTED) tally.refused.push([line, reason])
  else tally.unlisted++
}

/** Adds the counts of `from` to `into`; refusals stay with their file. */
export function addTypes(into: Record<string, Counts>, from: Record<string, Counts>): void {
  for (const [type, counts] of Object.entries(from)) {
    const sum = (into[type] ??= noCounts())
    for (const key of Object.keys(counts) as (keyof Counts)[]) sum[key] += counts[key]
  }
}
