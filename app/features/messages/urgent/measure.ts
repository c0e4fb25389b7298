/**
 * How often `urgency` misses an emergency and how often it alerts for nothing, on the sentences in `set/`. Prints the table
 * when it is run by itself: `node app/features/messages/urgent/measure.ts` (with Node 24), and in its test.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { kinds, languages, type Kind, type Language } from './kinds.ts'
import { urgency } from './urgency.ts'

export type Sentence = {
  set: string
  language: Language
  /** Null when it is not an emergency now. */
  kind: Kind | null
  /** Why not: 'negated', 'routine'. */
  why: string | null
  text: string
}

const folder = path.join(import.meta.dirname, 'set')

/** Sets by which the lists were made, and those that stay closed: nobody looks at what is missed in them. */
export const open = ['tuning', 'messages', 'indirect']
export const closed = ['held-out', 'last']

export function sentences(): Sentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => {
      const [set, language] = file.split('.') as [string, Language]
      const lines = readFileSync(path.join(folder, file), 'utf8').split('\n')
      return lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({ set, language, ...labelled(line, file) }))
    })
}

function labelled(line: string, file: string): Pick<Sentence, 'kind' | 'why' | 'text'> {
  const [, label = '', text = ''] = /^([^|]+) \| (.+)$/.exec(line) ?? []
  const kind = kinds.find((one) => one === label) ?? null
  const why = /^no (.+)$/.exec(label)?.[1] ?? null
  if (!kind === !why)
    throw new Error(`${file}: "${line}" is neither an emergency nor said to be none.`)
  return { kind, why, text }
}

export type Rates = {
  set: string
  language: Language
  emergencies: number
  missed: string[]
  others: number
  falseAlarms: string[]
}

export function measure(): Rates[] {
  const all = sentences()
  return [...open, ...closed].flatMap((set) =>
    languages.map((language) => {
      const some = all.filter((one) => one.set === set && one.language === language)
      const [urgent, rest] = [some.filter(({ kind }) => kind), some.filter(({ kind }) => !kind)]
      const alerts = ({ text }: Sentence) => urgency(text, language).alert
      return {
        set,
        language,
        emergencies: urgent.length,
        missed: urgent.filter((one) => !alerts(one)).map(({ text }) => text),
        others: rest.length,
        falseAlarms: rest.filter(alerts).map(({ text }) => text),
      }
    }),
  )
}

export function table(rates: Rates[]): string {
  return [
    row([
      'set',
      'language',
      'emergencies',
      'missed',
      'miss rate',
      'others',
      'false alarms',
      'their rate',
    ]),
    ...rates.map((one) => {
      const { missed, falseAlarms } = one
      const [miss, wrong] = [percent(missed, one.emergencies), percent(falseAlarms, one.others)]
      const counts = [one.emergencies, missed.length, miss, one.others, falseAlarms.length, wrong]
      return row([one.set, one.language, ...counts])
    }),
  ].join('\n')
}

const percent = (part: unknown[], of: number) => `${((part.length / of) * 100).toFixed(1)} %`

const row = (cells: (string | number)[]) =>
  cells.map((cell, i) => (i < 2 ? `${cell}`.padEnd(10) : `${cell}`.padStart(13))).join('')

if (import.meta.main) process.stdout.write(`${table(measure())}\n`)
