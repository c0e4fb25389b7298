// A set of numbers that come in rising order, kept as ranges: a million neighbours take the room of one.

export type Range = { from: number; to: number }

export class Ranges {
  readonly list: Range[] = []

  /** Adds a number not below the ones added before. */
  add(number: number): void {
    const last = this.list.at(-1)
    if (last && number <= last.to) return
    if (last && number === last.to + 1) last.to = number
    else this.list.push({ from: number, to: number })
  }

  get isEmpty(): boolean {
    return this.list.length === 0
  }
}

/** Tells whether numbers, asked in rising order, are in `ranges`. */
export function walkRanges(ranges: Range[]): (number: number) => boolean {
  let next = 0
  return (number) => {
    while ((ranges[next]?.to ?? Infinity) < number) next++
    return (ranges[next]?.from ?? Infinity) <= number
  }
}
