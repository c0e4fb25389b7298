// The federal holidays of the United States (5 U.S.C. 6103) in a year, on the days on which offices are closed for them.

const DAY = 86_400_000
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The n-th Monday (1) … of a month; from its end when n is negative. */
function nth(year: number, month: number, weekday: number, n: number): number {
  const first = n > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0)
  const off =
    (n > 0 ? weekday - new Date(first).getUTCDay() : new Date(first).getUTCDay() - weekday) + 7
  return first + Math.sign(n) * ((off % 7) + 7 * (Math.abs(n) - 1)) * DAY
}

/** On a Saturday it is kept the day before, on a Sunday the day after. */
function kept(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day)
  return time + ({ 0: 1, 6: -1 }[new Date(time).getUTCDay()] ?? 0) * DAY
}

export const holidaysOf = (year: number): [day: string, name: string][] =>
  (
    [
      [kept(year, 1, 1), 'New Year’s Day'],
      [nth(year, 1, 1, 3), 'Martin Luther King Jr. Day'],
      [nth(year, 2, 1, 3), 'Presidents’ Day'],
      [nth(year, 5, 1, -1), 'Memorial Day'],
      [kept(year, 6, 19), 'Juneteenth'],
      [kept(year, 7, 4), 'Independence Day'],
      [nth(year, 9, 1, 1), 'Labor Day'],
      [nth(year, 10, 1, 2), 'Columbus Day'],
      [kept(year, 11, 11), 'Veterans Day'],
      [nth(year, 11, 4, 4), 'Thanksgiving'],
      [kept(year, 12, 25), 'Christmas Day'],
    ] as [number, string][]
  ).map(([time, name]) => [iso(time), name])

/** What is typed, with the holidays that are not there yet, in order of the days. */
export function withHolidays(typed: string, year: number): string {
  const lines = typed.split('\n').filter((line) => line.trim())
  const known = new Set(lines.map((line) => line.trim().slice(0, 10)))
  const more = holidaysOf(year).filter(([day]) => !known.has(day))
  return [...lines, ...more.map(([day, name]) => `${day} ${name}`)].toSorted().join('\n')
}
