// What somebody typed, as parts that must all hold: "ngu 1980" is the beginning of a name and a year. A part may be
// several things: 4567 ends a telephone number or begins a record number.
import { monthOf, packedDates, takeDates } from './dates.ts'
import { digitsOf, plain, swaps, wordsOf } from './letters.ts'
import {
  bare,
  beginning,
  born,
  emailName,
  lastDigits,
  leastOf,
  longEnough,
  numberBeginning,
  wholeEmail,
  wholeName,
  wholeNumber,
  type Findable,
  type Part,
} from './scheme.ts'

/** How well a person fits: the whole of it, its beginning, or with two letters swapped. */
export type Fit = 0 | 1 | 2

export type AskedPart = {
  /** What to look for, the best first. */
  whole: Part[]
  begins: Part[]
  swapped: Part[]
  /** Too short to look for by its beginning. */
  short: boolean
  /** How well it fits a person; null when it does not. */
  fits(person: Findable): Fit | null
}

const PARTS = 8 // what is typed beyond them is not read

export function read(text: string): AskedPart[] {
  const parts: AskedPart[] = []
  const { dates, rest } = takeDates(text.replace(/[\u2018\u2019\u02bc`´]/g, "'"))
  for (const days of dates) parts.push(ofDates(days))
  const left = rest
    .replace(/\S+@\S*/g, (email) => {
      parts.push(ofEmail(email.toLowerCase()))
      return ' '
    })
    // Numbers that are one telephone number: "555 0123", "(202) 555-0123", "06 12 34 56 78".
    .replace(/[+(]*\d[\d()./-]*(?: [\d()./-]*\d[\d()./-]*)+/g, (run) => {
      if (
        run
          .trim()
          .split(/\s+/)
          .every((group) => digitsOf(group).length === 4)
      )
        return run
      parts.push(ofDigits(run))
      return ' '
    })
  const pieces = left
    .split(/[\s,;]+/)
    .flatMap((piece) => (/\d/.test(piece) ? piece : piece.split(/[._]/)))
    .filter((piece) => plain(piece))
  const years = pieces.filter(isYear)
  for (const [i, piece] of pieces.entries())
    parts.push(
      /\d/.test(piece) ? ofDigits(piece) : ofWord(piece, pieces[i - 1], pieces[i + 1], years),
    )
  return parts.slice(0, PARTS)
}

const isYear = (piece: string) => /^(18|19|20)\d\d$/.test(piece)

function ofDates(days: string[]): AskedPart {
  return {
    whole: days.map(born),
    begins: days.map(born),
    swapped: [],
    short: false,
    fits: ({ birthDate }) => (days.some((day) => day === birthDate) ? 0 : null),
  }
}

function ofEmail(email: string): AskedPart {
  const whole = [wholeEmail(email)]
  return {
    whole,
    begins: [...whole, emailName(email)],
    swapped: [],
    short: false,
    fits: ({ emails }) =>
      emails.includes(email) ? 0 : emails.some((one) => one.startsWith(email)) ? 1 : null,
  }
}

/** A record number, the end of a telephone number, a year, a day without anything between its numbers. */
function ofDigits(piece: string): AskedPart {
  const number = plain(piece)
  const rest = bare(number)
  const lettered = number !== rest
  const days = lettered ? [] : packedDates(rest)
  // Written for the own country or for another: with a zero in front, or with a one.
  const all = lettered ? '' : digitsOf(piece)
  const ends = [all, all.replace(/^0+/, ''), all.replace(/^1(?=\d{10}$)/, '')]
    .filter(longEnough.phone)
    .map((digits) => digits.slice(-10))
  const begins = [
    ...ends.map(lastDigits),
    ...(longEnough.number(rest) ? [numberBeginning(rest)] : []),
    ...(isYear(piece) ? [born(piece)] : []),
    ...days.map(born),
  ]
  return {
    whole: [wholeNumber(number), wholeNumber(rest), ...days.map(born)],
    begins: [...new Set(begins)],
    swapped: [],
    short: begins.length === 0,
    fits: ({ numbers, phones, birthDate }) => {
      if (numbers.some((one) => one === number || bare(one) === rest)) return 0
      if (days.some((day) => day === birthDate)) return 0
      if (ends.some((end) => phones.some((one) => one.endsWith(end)))) return end10(ends) ? 0 : 1
      if (isYear(piece) && birthDate?.startsWith(piece)) return 1
      const begun = (one: string) => one.startsWith(number) || bare(one).startsWith(rest)
      return rest && numbers.some(begun) ? 1 : null
    },
  }
}

const end10 = (ends: string[]) => ends.some((end) => end.length === 10)

const SWAPPED = 4 // letters from which on two of them may have changed places

/** A word of a name. "o brien" may be one word, "may 1980" a month. */
function ofWord(piece: string, before = '', after = '', years: string[]): AskedPart {
  const word = plain(piece)
  const joined = [
    ...(isShort(piece) && isName(after) ? [word + plain(after)] : []),
    ...(isShort(before) ? [plain(before) + word] : []),
  ]
  const words = [word, ...joined]
  const other = [...word].length >= SWAPPED ? swaps(word) : []
  const month = monthOf(word)
  const inMonth = month ? years.map((one) => `${one}-${month}`) : []
  return {
    whole: words.map(wholeName),
    begins: [
      ...words.filter((one) => [...one].length >= leastOf(one)).map(beginning),
      ...inMonth.map(born),
    ],
    swapped: [...new Set(other.map(beginning))],
    short: [...word].length < leastOf(word),
    fits: ({ names, birthDate }) => {
      const own = names.flatMap((name) => [...wordsOf(name)])
      if (own.some((one) => words.includes(one))) return 0
      const begun = (typed: string) => own.some((one) => one.startsWith(typed))
      if (words.some(begun)) return 1
      if (inMonth.some((one) => birthDate?.startsWith(one))) return 1
      return other.some(begun) ? 2 : null
    },
  }
}

const isName = (piece: string) => piece !== '' && !/\d/.test(piece)
const isShort = (piece: string) => isName(piece) && [...plain(piece)].length <= 3
