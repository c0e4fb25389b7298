// A set of numbers that come in rising order, kept as ranges: a million neighbours take the room of one.

export class Ranges {
  readonly #ranges: { from: number; to: number }[] = []
  #next = 0

  /** Adds a number not below the ones added before. */
  add(number: number): void {
    const last = this.#ranges.at(-1)
    if (last && number <= last.to) return
    if (last && number === last.to + 1) last.to = number
    else this.#ranges.push({ from: number, to: number })
  }

  get isEmpty(): boolean {
    return this.#ranges.length === 0
  }

  /** Whether `number` is in the set, asked in rising order. */
  hasNext(number: number): boolean {
    while ((this.#ranges[this.#next]?.to ?? Infinity) < number) this.#next++
    return (this.#ranges[this.#next]?.from ?? Infinity) <= number
  }
}
