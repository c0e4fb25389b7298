// Birth dates as people type them: 3/14/1980, 14.3.1980, 1980-03-14, "14 Mar 1980", "March 14, 1980", 03141980. Where
// day and month could be either, both are tried.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(\\d{4}|\\d{2})'
const edges = (shape: string) => new RegExp(`(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])`, 'giu')

type Read = (match: string[]) => string[]

/** Each shape of a date, and the days that it may mean. */
const shapes: [RegExp, Read][] = [
  [edges('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})'), ([y, m, d]) => day(y, m, d)],
  [
    edges(`(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*${year}`),
    ([a, b, y]) => [...day(y, a, b), ...day(y, b, a)],
  ],
  [
    edges(`(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]*${monthName}[\\s,-]*${year}`),
    ([d, m, y]) => named(y, m, d),
  ],
  [
    edges(`${monthName}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+${year}`),
    ([m, d, y]) => named(y, m, d),
  ],
]

/** The dates in a text, each as the days it may mean, and what is left of the text. */
export function takeDates(text: string): { dates: string[][]; rest: string } {
  const dates: string[][] = []
  let rest = text
  for (const [shape, read] of shapes)
    rest = rest.replace(shape, (...match: string[]) => {
      const days = [...new Set(read(match.slice(1, 4)))]
      if (days.length === 0) return match[0] as string
      dates.push(days)
      return ' '
    })
  return { dates, rest }
}

/** Eight digits without anything between them: 19800314, 03141980, 14031980. */
export function packedDates(digits: string): string[] {
  if (digits.length !== 8) return []
  const [a, b, c, d] = [0, 2, 4, 6].map((from) => digits.slice(from, from + 2))
  return [
    ...new Set([...day(`${a}${b}`, c, d), ...day(`${c}${d}`, a, b), ...day(`${c}${d}`, b, a)]),
  ]
}

/** A month by its name, as a number in two digits; null for any other word. */
export function monthOf(word: string): string | null {
  if (!new RegExp(`^${monthName}$`, 'i').test(word)) return null
  return String(months.indexOf(word.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')
}

const named = (y = '', m = '', d = '') => day(y, monthOf(m) ?? '', d)

/** The day as FHIR writes it, in both centuries where only two digits say the year; none that does not exist. */
function day(y = '', m = '', d = ''): string[] {
  const years = y.length === 4 ? [y] : [`19${y}`, `20${y}`]
  return years.flatMap((whole) => {
    const at = new Date(Date.UTC(Number(whole), Number(m) - 1, Number(d)))
    const exists =
      Number(whole) >= 1850 && at.getUTCMonth() === Number(m) - 1 && at.getUTCDate() === Number(d)
    return exists && at.getTime() <= Date.now() + 86_400_000 ? [at.toISOString().slice(0, 10)] : []
  })
}
