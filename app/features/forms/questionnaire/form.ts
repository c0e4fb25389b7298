/**
 * A form in our own words: what is asked, when, and what may be answered. Read from a FHIR Questionnaire
 * (`read.fhir.ts`) and written as one again (`write.fhir.ts`). Pure, and the same in the server and in a browser.
 */
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4'
import type { Coding, Value } from './answers.ts'

export const kinds = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'quantity',
] as const
export type Kind = (typeof kinds)[number]

/** What a person reads: the words of the form's own language, and translations by language. */
export type Words = { text: string; in: Record<string, string> }

/** The last four are of a group: its questions are rows, or its questions are columns. */
export const controls = [
  'radio',
  'boxes',
  'drop-down',
  'slider',
  'other',
  'htable',
  'table',
  'grid',
  'gtable',
] as const
export type Control = (typeof controls)[number]

export const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const
export type Operator = (typeof operators)[number]

/** One condition of an item: another question, and what its answer must be. `exists` compares with yes or no. */
export type Condition = { question: string; operator: Operator; value: Value }

/** A value that is worked out, in FHIRPath. */
export type Formula = { name: string | null; formula: string }

/** A rule that an answer must keep. `firm`: nothing is submitted while it is broken. */
export type Rule = { key: string; words: Words; formula: string; firm: boolean }

export type Choice = {
  value: Value
  words: Words
  /** What it adds to a score. */
  weight: number | null
  /** Chosen alone: it takes the others away. */
  alone: boolean
  /** Chosen at first. */
  first: boolean
  /** An answer that the clinic must hear of at once. */
  alarm: boolean
}

export type Item = {
  /** Its name in the form (FHIR: linkId). */
  id: string
  kind: Kind
  words: Words
  /** What stands before it: "3a". */
  number: string | null
  /** Words below the question that help to answer it. */
  help: Words[]
  /** How an answer is written: "yyyy/MM/dd". */
  format: string | null
  control: Control | null
  /** Its choices are parts of the body (body.ts), shown in a drawing. */
  body: boolean
  /** Shown only when these hold. */
  when: Condition[]
  every: boolean
  whenFormula: string | null
  required: boolean
  repeats: boolean
  /** Shown, never typed into. */
  readOnly: boolean
  /** Part of the answer, never shown to whoever answers. */
  hidden: boolean
  choices: Choice[]
  choicesFormula: string | null
  initial: Value[]
  initialFormula: string | null
  calculated: string | null
  variables: Formula[]
  longest: number | null
  shortest: number | null
  least: Value | null
  most: Value | null
  places: number | null
  pattern: string | null
  fewest: number | null
  mostOften: number | null
  step: number | null
  files: string[]
  largest: number | null
  unit: Coding | null
  units: Coding[]
  rules: Rule[]
  items: Item[]
  /** As it came, without its items: what our words have no place for is written again from here. */
  source: QuestionnaireItem
}

/** Who signs a form once it is filled in. `countersign`: somebody of the clinic, afterwards. */
export const signers = ['signer', 'witness', 'interpreter', 'countersign'] as const
export type Signer = (typeof signers)[number]

/** What is agreed to, of a form that is a consent. */
export const topics = ['treatment', 'telehealth', 'texts', 'photos', 'sharing', 'other'] as const
export type Topic = (typeof topics)[number]

export type Form = {
  url: string | null
  version: string | null
  title: Words
  about: Words | null
  language: string | null
  variables: Formula[]
  rules: Rule[]
  items: Item[]
  signers: Signer[]
  /** A guardian, or who staff confirmed for somebody who cannot decide, may fill it in and sign it too. */
  forAnother: boolean
  /** It agrees to something, which can be withdrawn. */
  consent: Topic | null
  /** Parts that are kept and written again, and that nothing here acts on. */
  idle: string[]
  source: Omit<Questionnaire, 'item'>
}

/** All items, each before its own. */
export function* itemsOf(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item
    yield* itemsOf(item.items)
  }
}

/** Whether it is answered at all. */
export const asks = ({ kind }: Item) => kind !== 'group' && kind !== 'display'

/** The words in the language wanted, else in those of the form. */
export function said(words: Words, language?: string | null): string {
  if (!language) return words.text
  return words.in[language] ?? words.in[language.split('-')[0]!] ?? words.text
}

/** How long it takes, in minutes: about eight seconds for a question, half a minute where somebody writes. */
export function minutesOf(form: Form): number {
  let seconds = 0
  for (const item of itemsOf(form.items)) {
    if (!asks(item) || item.hidden || item.readOnly || item.calculated) continue
    seconds += item.kind === 'text' || item.kind === 'attachment' ? 30 : 8
  }
  if (form.signers.includes('signer')) seconds += 30
  return Math.max(1, Math.ceil(seconds / 60))
}
