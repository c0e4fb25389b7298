// The clock on the wall of a zone, there and back.

/** What it shows at a moment, as if it were UTC. */
export function wallClock(at: Date, timeZone: string): Date {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  return new Date(`${text.replace(' ', 'T')}Z`)
}

/** The moment at which it shows `wanted`, given as if it were UTC (ms). */
export function atWall(wanted: number, timeZone: string): Date {
  // The zone's distance from UTC on that day, not on this one: summer time may begin in between.
  const guess = new Date(wanted)
  return new Date(wanted - (wallClock(guess, timeZone).getTime() - guess.getTime()))
}
