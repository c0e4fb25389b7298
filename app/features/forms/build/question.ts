/** A question as the fields of the page where it is changed, and back. Pure. */
import type { Value } from '../questionnaire/answers.ts'
import { bodyChoices } from '../questionnaire/body.ts'
import type { Choice, Item, Words } from '../questionnaire/form.ts'
import { columnsOf } from '../questionnaire/tables.ts'
import { belongingTo, belongsTo } from './belongs.ts'
import { tableFieldsOf, withTable } from './table.ts'
import { isMany, kindFor, photoTypes, plainChoice, plainWords, wayOf, type Way } from './ways.ts'

export const fieldNames = [
  'words',
  'help',
  'way',
  'required',
  'longest',
  'pattern',
  'least',
  'most',
  'decimals',
  'unit',
  'choices',
  'other',
  'fewest',
  'mostOften',
  'from',
  'to',
  'low',
  'high',
  'record',
  'many',
  'sort',
  'rows',
  'columns',
  'kind1',
  'kind2',
  'kind3',
  'kind4',
  'kind5',
  'kind6',
] as const
export type Fields = Record<(typeof fieldNames)[number], string>

/** What a short answer can have to look like. */
export const patterns: Record<string, { regex: string; format: string }> = {
  email: { regex: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', format: 'name@example.org' },
  phone: { regex: '^[+\\d\\s().-]{7,20}$', format: '(202) 555-0100' },
  zip: { regex: '^\\d{5}(-\\d{4})?$', format: '20001' },
  digits: { regex: '^\\d+$', format: '12345' },
}
/** A pattern that came along and is none of these: it stays. */
export const AS_IT_IS = 'as it is'

const MOST_WORDS = 1000
const MOST_CHOICES = 60
const LONGEST_SCALE = 21

export function fieldsOf(item: Item): Fields {
  const way = wayOf(item)
  const known = Object.entries(patterns).find(([, { regex }]) => regex === item.pattern)
  const { choices } = item
  const scale = way === 'scale'
  return {
    words: item.words.text,
    help: item.help.map(({ text }) => text).join('\n'),
    way: way ?? '',
    required: isRequired(item) ? 'yes' : '',
    ...tableFieldsOf(item),
    longest: written(item.longest),
    pattern: item.pattern ? (known?.[0] ?? AS_IT_IS) : '',
    least: bound(item.least),
    most: bound(item.most),
    decimals: item.kind === 'decimal' ? 'yes' : '',
    unit: item.unit?.display ?? item.unit?.code ?? '',
    choices: scale || way === 'body' ? '' : choices.map(({ words }) => words.text).join('\n'),
    other: item.kind === 'open-choice' ? 'yes' : '',
    fewest: written(item.fewest),
    mostOften: written(item.mostOften),
    from: scale ? String(choices[0]?.weight) : '0',
    to: scale ? String(choices.at(-1)?.weight) : '10',
    low: scale ? endWords(choices[0]) : '',
    record: belongsTo(item),
    many: takesSeveral(way) && item.repeats ? 'yes' : '',
    high: scale ? endWords(choices.at(-1)) : '',
  }
}

/** Of a table: each of its questions. */
const isRequired = (item: Item): boolean =>
  wayOf(item) === 'table' ? columnsOf(item)[0]!.required : item.required

const written = (value: number | null): string => (value === null ? '' : String(value))
const bound = (value: Value | null): string =>
  value && 'value' in value && typeof value.value !== 'object' ? String(value.value) : ''

/** '0: no pain' stands at an end of a scale. */
const endWords = (choice: Choice | undefined): string =>
  choice?.words.text.replace(/^-?\d+(?:: )?/, '') ?? ''

export type Wrong = Record<string, string>

/** @returns the question as it is now, or what is wrong with what was entered, by field */
export function withFields(before: Item, fields: Fields): { item: Item } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const words = fields.words.trim()
  if (!words) wrong.words = 'Enter the words of the question.'
  else if (words.length > MOST_WORDS) wrong.words = `Use at most ${MOST_WORDS} characters.`
  const number = (name: keyof Fields, whole = true): number | null => {
    const said = fields[name].trim()
    if (!said) return null
    const value = Number(said.replace(',', '.'))
    if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
      wrong[name] = whole ? 'Enter a whole number, or nothing.' : 'Enter a number, or nothing.'
      return null
    }
    return value
  }
  const way = (fields.way || wayOf(before) || '') as Way | ''
  let item: Item = {
    ...before,
    words: keptWords(before.words, words),
    help: helpOf(before.help, fields.help),
    required: fields.required === 'yes' && way !== 'words',
  }
  const many = (way && isMany(way)) || (takesSeveral(way) && fields.many === 'yes')
  if (way) item = { ...item, kind: kindFor(way), repeats: many, body: way === 'body' }
  if (way && wayOf(before) === 'table') item = { ...item, items: [], control: null }
  if (way && way !== 'text' && way !== 'long')
    item = { ...item, longest: null, pattern: null, format: null }
  if (way && way !== 'number') item = { ...item, least: null, most: null, unit: null, places: null }
  const takesFiles = way === 'photo' || way === 'file'
  if (way && !many) item = { ...item, fewest: null, mostOften: null }
  if (way && !takesFiles) item = { ...item, files: [], largest: null }
  const leastAndMost = () => {
    const [fewest, mostOften] = [number('fewest'), number('mostOften')]
    if (fewest !== null && mostOften !== null && fewest > mostOften)
      wrong.mostOften = 'This is less than the fewest that you allow.'
    return [fewest, mostOften] as const
  }
  switch (way) {
    case 'text':
    case 'long': {
      const longest = number('longest')
      if (longest !== null && longest < 1) wrong.longest = 'Enter 1 or more, or nothing.'
      item = { ...item, longest, choices: [] }
      if (way === 'text' && fields.pattern !== AS_IT_IS) {
        const pattern = patterns[fields.pattern]
        item = { ...item, pattern: pattern?.regex ?? null, format: pattern?.format ?? null }
      }
      break
    }
    case 'number': {
      const decimals = fields.decimals === 'yes'
      const [least, most] = [number('least', !decimals), number('most', !decimals)]
      if (least !== null && most !== null && least > most)
        wrong.most = 'This is less than the smallest number that you allow.'
      const kind = decimals ? ('decimal' as const) : ('integer' as const)
      const value = (said: number | null): Value | null =>
        said === null ? null : { kind, value: said }
      const unit = fields.unit.trim()
      const same = unit === (before.unit?.display ?? before.unit?.code ?? '')
      item = {
        ...item,
        kind,
        choices: [],
        least: value(least),
        most: value(most),
        unit: same ? before.unit : unit ? { display: unit, code: unit } : null,
      }
      break
    }
    case 'choice':
    case 'several': {
      const lines = lined(fields.choices)
      if (lines.length < 2) wrong.choices = 'Enter two choices or more, each on a line of its own.'
      else if (lines.length > MOST_CHOICES) wrong.choices = `Enter at most ${MOST_CHOICES} choices.`
      else if (new Set(lines).size < lines.length)
        wrong.choices = 'Two choices say the same. Change one of them.'
      const [fewest, mostOften] = leastAndMost()
      item = {
        ...item,
        kind: fields.other === 'yes' ? 'open-choice' : 'choice',
        control: way === 'choice' && lines.length <= 12 ? 'radio' : null,
        choices: choicesOf(wayOf(before) === 'scale' ? [] : before.choices, lines),
        ...(way === 'several' && { fewest, mostOften }),
      }
      break
    }
    case 'body': {
      const [fewest, mostOften] = leastAndMost()
      item = {
        ...item,
        kind: fields.other === 'yes' ? 'open-choice' : 'choice',
        control: 'boxes',
        choices: before.body && before.choices.length > 0 ? before.choices : bodyChoices(),
        fewest,
        mostOften,
      }
      break
    }
    case 'table': {
      const made = withTable(before, item, fields)
      if ('wrong' in made) Object.assign(wrong, made.wrong)
      else item = made.item
      break
    }
    case 'scale': {
      const [from, to] = [number('from') ?? 0, number('to') ?? 10]
      if (to <= from) wrong.to = 'The end must be more than the beginning.'
      else if (to - from >= LONGEST_SCALE) wrong.to = `A scale has at most ${LONGEST_SCALE} steps.`
      else item = { ...item, control: 'radio', choices: scaleOf(before, from, to, fields) }
      break
    }
    case 'photo':
    case 'file':
      item = filesOf(before, item, way)
      break
    default:
      if (way) item = { ...item, choices: [], control: null }
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { item: belongingTo(item, fields.record) }
}

/** Ways of answering that can be asked for more than one answer. */
const takesSeveral = (way: Way | '' | null): boolean =>
  way !== null && ['text', 'long', 'number', 'date', 'photo', 'file'].includes(way)

/** Which kinds of file it takes, and how large, stays as it came; of another way of answering nothing does. */
function filesOf(before: Item, item: Item, way: 'photo' | 'file'): Item {
  const same = wayOf(before) === way
  return {
    ...item,
    choices: [],
    control: null,
    files: same ? before.files : way === 'photo' ? photoTypes : [],
    largest: before.kind === 'attachment' ? before.largest : null,
  }
}

/** Lines of text, without those that say nothing. */
export const lined = (said: string): string[] =>
  said
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)

/** For each line what says the same, or else what stood in its place where only words changed; null for what is new. */
export function matched<T extends { words: Words }>(before: T[], lines: string[]): (T | null)[] {
  const isSame = before.length === lines.length
  return lines.map((text, at) => {
    const known = before.find(({ words }) => words.text === text)
    if (known) return known
    const moved = isSame ? before[at]! : null
    return moved && !lines.includes(moved.words.text) ? moved : null
  })
}

/** Translations of other words are none of these; the translations are asked for again. */
export const keptWords = (before: Words, text: string): Words =>
  before.text === text ? before : plainWords(text)

function helpOf(before: Words[], said: string): Words[] {
  return lined(said).map((text) => before.find((one) => one.text === text) ?? plainWords(text))
}

/** A choice that says the same is the same, with its points; where only words changed, it is the one in that place. */
export function choicesOf(before: Choice[], lines: string[]): Choice[] {
  const codes = new Set(
    before.map(({ value }) => (value.kind === 'coding' ? value.value.code : '')),
  )
  const free = () => {
    let n = 1
    while (codes.has(`c${n}`)) n += 1
    codes.add(`c${n}`)
    return `c${n}`
  }
  return matched(before, lines).map((known, at) => {
    const text = lines[at]!
    if (!known) return plainChoice(free(), text)
    return known.words.text === text ? known : reworded(known, text)
  })
}

function reworded(choice: Choice, text: string): Choice {
  const { value } = choice
  return {
    ...choice,
    words: plainWords(text),
    value: value.kind === 'coding' ? { ...value, value: { ...value.value, display: text } } : value,
  }
}

function scaleOf(before: Item, from: number, to: number, { low, high }: Fields): Choice[] {
  const old = wayOf(before) === 'scale' ? before.choices : []
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const step = from + at
    const end = (step === from ? low : step === to ? high : '').trim()
    const text = end ? `${step}: ${end}` : String(step)
    const known = old.find(({ weight }) => weight === step)
    if (known?.words.text === text) return known
    return known ? reworded(known, text) : plainChoice(String(step), text, step)
  })
}
