// Time is handed in, so that tests and the demonstration can choose it.
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A clock for tests: starts at `iso` and moves only when told to. */
export function handClock(iso: string): Clock & { advance(milliseconds: number): void } {
  let now = new Date(iso).getTime()
  const clock = () => new Date(now)
  return Object.assign(clock, {
    advance(milliseconds: number) {
      now += milliseconds
    },
  })
}
