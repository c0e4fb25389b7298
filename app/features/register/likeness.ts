// How alike two people on record are: what matches, what differs, and how much that says. Nobody is merged by it; it
// decides who is shown to somebody, and how it is worded.
import type { PersonFields } from './fields.ts'

export type Fact = 'number' | 'name' | 'born' | 'mobile' | 'email' | 'address' | 'sex'
export type Agreement = 'same' | 'close' | 'different' | 'unknown'
export type Likeness = {
  facts: Record<Fact, Agreement>
  /** Day and month the other way round. */
  swapped: boolean
  /**
   * likely: somebody has to look; twin: born on one day into one family, with another first name; possible: worth a
   * look while registering; namesake: one name and another birth date, somebody else unless the date was mistyped; none.
   */
  level: 'likely' | 'twin' | 'possible' | 'namesake' | 'none'
}

export function likenessOf(one: PersonFields, other: PersonFields): Likeness {
  const name = nameAgrees(one, other)
  const born = bornAgrees(one.born, other.born)
  const facts: Likeness['facts'] = {
    number: equal(bare(one.number), bare(other.number)),
    name,
    born: born.agreement,
    mobile: anyOf(phones(one), phones(other)),
    email: equal(one.email.toLowerCase(), other.email.toLowerCase()),
    address: equal(address(one), address(other)),
    sex: one.sex === 'unknown' || other.sex === 'unknown' ? 'unknown' : equal(one.sex, other.sex),
  }
  return { facts, swapped: born.swapped, level: levelOf(facts, one, other) }
}

function levelOf(
  facts: Likeness['facts'],
  one: PersonFields,
  other: PersonFields,
): Likeness['level'] {
  const { number, name, born } = facts
  const named = name === 'same' || name === 'close'
  const bornAlike = born === 'same' || born === 'close'
  if (born === 'same' && !named && isTwin(one, other)) return 'twin'
  if (number === 'same') return named || bornAlike ? 'likely' : 'possible'
  if (named && (born === 'same' || (born === 'close' && name === 'same'))) return 'likely'
  const reached = facts.mobile === 'same' || facts.email === 'same'
  if (named && reached) return 'likely'
  // A family shares a telephone; with a birth date it says more.
  if ((named && bornAlike) || (reached && born === 'same')) return 'possible'
  return named && born === 'different' ? 'namesake' : 'none'
}

/** One family name, one day, and first names that are not two spellings of one. */
const isTwin = (one: PersonFields, other: PersonFields): boolean =>
  wordsIn(one.family).join(' ') !== '' &&
  wordsIn(one.family).join(' ') === wordsIn(other.family).join(' ')

function nameAgrees(one: PersonFields, other: PersonFields): Agreement {
  const [a, b] = [one, other].map(({ given, family }) => ({
    given: wordsIn(given),
    family: wordsIn(family),
  }))
  if (!a || !b || [...a.given, ...a.family].length === 0 || [...b.given, ...b.family].length === 0)
    return 'unknown'
  const whole = (name: typeof a) => [...name.given, ...name.family].toSorted().join(' ')
  if (whole(a) === whole(b)) return 'same'
  const firsts = (p: PersonFields, n: typeof a) => [...n.given.slice(0, 1), ...wordsIn(p.preferred)]
  const given = firsts(one, a).some((x) => firsts(other, b).some((y) => alike(x, y)))
  const family = a.family.some((x) => b.family.some((y) => alike(x, y)))
  // Given and family name the other way round.
  const turned =
    a.given.some((x) => b.family.some((y) => alike(x, y))) &&
    a.family.some((x) => b.given.some((y) => alike(x, y)))
  return (given && family) || turned ? 'close' : 'different'
}

function bornAgrees(one: string, other: string): { agreement: Agreement; swapped: boolean } {
  if (!one || !other) return { agreement: 'unknown', swapped: false }
  if (one === other) return { agreement: 'same', swapped: false }
  const [a, b] = [one.split('-'), other.split('-')]
  if (a.length < 3 || b.length < 3)
    return {
      agreement: one.startsWith(other) || other.startsWith(one) ? 'close' : 'different',
      swapped: false,
    }
  const swapped = a[0] === b[0] && a[1] === b[2] && a[2] === b[1]
  const alikeParts = a.filter((part, i) => part === b[i]).length
  return { agreement: swapped || alikeParts === 2 ? 'close' : 'different', swapped }
}

/** Words without accents, capitals and punctuation. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ`.]/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The same but for one slip of the fingers (two in a long word), or one an initial or the beginning of the other. */
export function alike(a: string, b: string): boolean {
  if (a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.startsWith(short)) return true
  if (short.length < 4) return false
  return slips(a, b) <= (short.length >= 7 ? 2 : 1)
}

/** Letters changed, added, left out, or two neighbors swapped. */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      ;(rows[i] as number[])[j] = least
    }
  }
  return at(a.length, b.length)
}

const equal = (a: string, b: string): Agreement =>
  !a || !b ? 'unknown' : a === b ? 'same' : 'different'
const bare = (number: string) => number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const tail = (phone: string) => phone.replace(/\D/g, '').slice(-10)
const phones = ({ mobile, phone }: PersonFields) =>
  [tail(mobile), tail(phone)].filter((one) => one.length >= 7)
const anyOf = (a: string[], b: string[]): Agreement =>
  a.length === 0 || b.length === 0
    ? 'unknown'
    : a.some((one) => b.includes(one))
      ? 'same'
      : 'different'
const address = ({ line1, postcode, city }: PersonFields) =>
  line1 ? [...wordsIn(line1), ...wordsIn(postcode || city)].join(' ') : ''
