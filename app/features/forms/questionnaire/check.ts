/** What is wrong with the answers to one item. Said in words where it is shown. Pure. */
import { compare, same, saysSomething, type Entry, type Value } from './answers.ts'
import { asks, type Choice, type Item, type Words } from './form.ts'
import { answeredBy } from './value.fhir.ts'

export type Wrong = {
  key: string
  /** The item's id. */
  id: string
  why: Why
  /** What it would have to be: a number, a date. */
  limit?: Value
  words?: Words
  /** Nothing is submitted while it stands. */
  firm: boolean
}

export type Why =
  | 'missing'
  | 'kind'
  | 'not-offered'
  | 'too-many'
  | 'too-few'
  | 'alone'
  | 'too-long'
  | 'too-short'
  | 'too-small'
  | 'too-large'
  | 'places'
  | 'pattern'
  | 'unit'
  | 'file-kind'
  | 'file-size'
  | 'rule'
  | 'unsettled'

/** No answer is longer, whatever a form says. */
export const longestText = 20_000

const number = (value: number): Value => ({ kind: 'integer', value })

type Asked = {
  item: Item
  key: string
  values: Value[]
  entries: Entry[]
  choices: Choice[]
  /** Whether an answer is owed: it is shown, and what it stands below was answered. */
  asked: boolean
}

/** Whether a text is as an expression says that it must be. */
export type Matches = (pattern: string, text: string) => boolean

/** All of the text, and not a part of it. */
export const wholeOf = (pattern: string): string => `^(?:${pattern})$`

const matchesPlainly: Matches = (pattern, text) => new RegExp(wholeOf(pattern), 'u').test(text)

export function checkItem(
  { item, key, values, entries, choices, asked }: Asked,
  matches: Matches = matchesPlainly,
): Wrong[] {
  const wrong: Wrong[] = []
  const say = (why: Why, limit?: Value) => {
    if (!wrong.some((one) => one.why === why)) {
      wrong.push({ key, id: item.id, why, firm: true, ...(limit && { limit }) })
    }
  }
  const many = item.kind === 'group' ? entries.filter(answered).length : values.length
  const owed = asked && !item.readOnly && !item.calculated && item.kind !== 'display'
  if (owed && item.required && many === 0) say('missing')
  if (!item.repeats && many > 1) say('too-many', number(1))
  if (item.repeats && item.mostOften !== null && many > item.mostOften) {
    say('too-many', number(item.mostOften))
  }
  if (owed && item.fewest !== null && many > 0 && many < item.fewest) {
    say('too-few', number(item.fewest))
  }
  if (!asks(item)) return wrong
  const chosen = values.map((value) => choices.find((choice) => same(choice.value, value)))
  if (values.length > 1 && chosen.some((choice) => choice?.alone)) say('alone')
  for (const [at, value] of values.entries()) {
    if (!fits(item, value)) say('kind')
    else if ((choices.length > 0 || item.choicesFormula || item.kind === 'choice') && !chosen[at]) {
      if (item.kind !== 'open-choice') say('not-offered')
      else if (value.kind === 'coding') say('not-offered')
    }
    checkValue(item, value, matches, say)
  }
  return wrong
}

const answered = (entry: Entry): boolean =>
  saysSomething(entry.value) ||
  Object.values(entry.items ?? {}).some((entries) => entries.some(answered))

function checkValue(
  item: Item,
  value: Value,
  matches: Matches,
  say: (why: Why, limit?: Value) => void,
) {
  if (value.kind === 'string' || value.kind === 'url') {
    const length = [...value.value].length
    const longest = Math.min(item.longest ?? longestText, longestText)
    if (length > longest) say('too-long', { kind: 'integer', value: longest })
    if (item.shortest !== null && length < item.shortest) {
      say('too-short', { kind: 'integer', value: item.shortest })
    }
    if (item.pattern && length <= longest && !matches(item.pattern, value.value)) say('pattern')
  }
  if (item.least && (compare(value, item.least) ?? 0) < 0) say('too-small', item.least)
  if (item.most && (compare(value, item.most) ?? 0) > 0) say('too-large', item.most)
  if (item.places !== null && 'value' in value && typeof value.value === 'number') {
    const places = String(value.value).split('.')[1]?.length ?? 0
    if (places > item.places) say('places', { kind: 'integer', value: item.places })
  }
  if (value.kind === 'quantity' && item.units.length > 0) {
    const known = item.units.some(({ code, display }) =>
      code !== undefined ? code === value.code : display === value.unit,
    )
    if (!known) say('unit')
  }
  if (value.kind === 'attachment') {
    if (!takesType(item, value.type ?? '')) say('file-kind')
    if (item.largest !== null && (value.bytes ?? 0) > item.largest) {
      say('file-size', { kind: 'integer', value: item.largest })
    }
  }
}

/** Whether a question takes files of a type, which may come with how it is written down: `text/plain; charset=utf-8`. */
export function takesType({ files }: Pick<Item, 'files'>, type: string): boolean {
  const [plain = ''] = type.split(';')
  const all = `${plain.split('/')[0]}/*`
  return files.length === 0 || files.some((one) => [type, plain, all].includes(one))
}

const days = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const times = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/

/** Whether it is a value of the kind that the item takes, and a true one: no 30th of February. */
function fits(item: Item, value: Value): boolean {
  if (!answeredBy[item.kind].includes(value.kind)) return false
  if (value.kind === 'integer') return Number.isSafeInteger(value.value)
  if (value.kind === 'decimal' || value.kind === 'quantity') return Number.isFinite(value.value)
  if (value.kind === 'date') return days.test(value.value) && isDay(value.value)
  if (value.kind === 'dateTime') {
    const [day = '', time] = value.value.split('T')
    return (
      days.test(day) && isDay(day) && (time === undefined || !Number.isNaN(Date.parse(value.value)))
    )
  }
  if (value.kind === 'time') return times.test(value.value)
  if (value.kind === 'url') return URL.canParse(value.value)
  return true
}

function isDay(date: string): boolean {
  if (date.length < 10) return true
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
