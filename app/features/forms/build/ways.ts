/** How a question is answered, in the words of who builds a form. Pure. */
import type { Choice, Item, Kind, Words } from '../questionnaire/form.ts'
import { isBuilt } from './table.ts'

export const ways = [
  'text',
  'long',
  'number',
  'date',
  'yes-no',
  'choice',
  'several',
  'scale',
  'photo',
  'file',
  'body',
  'table',
  'words',
] as const
export type Way = (typeof ways)[number]

const kindOf: Record<Way, Kind> = {
  text: 'string',
  long: 'text',
  number: 'integer',
  date: 'date',
  'yes-no': 'boolean',
  choice: 'choice',
  several: 'choice',
  scale: 'choice',
  photo: 'attachment',
  file: 'attachment',
  body: 'choice',
  table: 'group',
  words: 'display',
}

/** Null for what came from elsewhere and is not built here: it is kept, and its words can be changed. */
export function wayOf(item: Item): Way | null {
  switch (item.kind) {
    case 'string':
      return item.choices.length > 0 ? null : 'text'
    case 'text':
      return 'long'
    case 'integer':
    case 'decimal':
      return item.choices.length > 0 ? null : 'number'
    case 'date':
      return 'date'
    case 'boolean':
      return 'yes-no'
    case 'display':
      return 'words'
    case 'attachment':
      return isPhoto(item) ? 'photo' : 'file'
    case 'choice':
    case 'open-choice':
      if (item.choicesFormula || item.choices.some(({ value }) => value.kind !== 'coding'))
        return null
      if (item.body) return 'body'
      if (item.repeats) return 'several'
      return isScale(item) ? 'scale' : 'choice'
    case 'group':
      return isBuilt(item) ? 'table' : null
    default:
      return null
  }
}

/** What a photograph comes as; a file is all that the portal takes. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/heic']

const isPhoto = ({ files }: Item): boolean =>
  files.length > 0 && files.every((type) => type.startsWith('image/'))

/** Each choice is the number that it counts. */
const isScale = ({ choices }: Item): boolean =>
  choices.length > 1 &&
  choices.every(
    ({ value, weight }) => value.kind === 'coding' && value.value.code === String(weight),
  )

export const plainWords = (text: string): Words => ({ text, in: {} })

export const plainChoice = (code: string, text: string, weight: number | null = null): Choice => ({
  value: { kind: 'coding', value: { code, display: text } },
  words: plainWords(text),
  weight,
  alone: false,
  first: false,
  alarm: false,
})

/** A group of questions, shown on a page of its own. */
export const newSection = (id: string, words: string): Item => ({
  ...blank(id, 'group'),
  words: plainWords(words),
})

export const newQuestion = (id: string, way: Way, words: string): Item => ({
  ...blank(id, kindOf[way]),
  words: plainWords(words),
  repeats: isMany(way),
  control: way === 'choice' || way === 'scale' ? 'radio' : null,
  files: way === 'photo' ? photoTypes : [],
  body: way === 'body',
})

/** Several answers at once. */
export const isMany = (way: Way): boolean => way === 'several' || way === 'body'

export const kindFor = (way: Way): Kind => kindOf[way]

export function blank(id: string, kind: Kind): Item {
  return {
    id,
    kind,
    words: plainWords(''),
    number: null,
    help: [],
    format: null,
    control: null,
    body: false,
    when: [],
    every: false,
    whenFormula: null,
    required: false,
    repeats: false,
    readOnly: false,
    hidden: false,
    choices: [],
    choicesFormula: null,
    initial: [],
    initialFormula: null,
    calculated: null,
    variables: [],
    longest: null,
    shortest: null,
    least: null,
    most: null,
    places: null,
    pattern: null,
    fewest: null,
    mostOften: null,
    step: null,
    files: [],
    largest: null,
    unit: null,
    units: [],
    rules: [],
    items: [],
    source: { linkId: id, type: kind as Item['source']['type'] },
  }
}
