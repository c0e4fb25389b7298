/**
 * Points of choices added up, and what the sum means. Built here as two questions that nobody is asked: the sum, and its
 * meaning. What they are made of stands beside them, so that it can be changed again. Pure.
 */
import type { Extension } from 'fhir/r4'
import { itemsOf, type Form, type Item } from '../questionnaire/form.ts'
import { find, remove } from './tree.ts'
import { newQuestion, plainWords } from './ways.ts'

const OURS = 'urn:portico:form:score'
const SUM = 'score'
const MEANING = 'score-meaning'

export type Band = { from: number; to: number; words: string }

export type Score = {
  /** Ids of the questions that count. */
  of: string[]
  /** Nothing is said before all of them are answered. */
  all: boolean
  bands: Band[]
}

/** Questions whose choices have points. */
export const counted = (form: Form): Item[] =>
  [...itemsOf(form.items)].filter(({ choices }) => choices.some(({ weight }) => weight !== null))

/** Least and most that can come out of these questions. */
export function rangeOf(form: Form, of: readonly string[]): { least: number; most: number } {
  let [least, most] = [0, 0]
  for (const item of counted(form).filter(({ id }) => of.includes(id))) {
    const weights = item.choices.map(({ weight }) => weight ?? 0)
    if (item.repeats) {
      most += weights.reduce((sum, one) => sum + Math.max(one, 0), 0)
      least += weights.reduce((sum, one) => sum + Math.min(one, 0), 0)
    } else {
      most += Math.max(...weights)
      least += Math.min(...weights)
    }
  }
  return { least, most }
}

/** The score that was built here; null where there is none, `other` where one came from elsewhere. */
export function scoreOf(form: Form): Score | null {
  const told = find(form, SUM)?.source.extension?.find(({ url }) => url === OURS)
  if (!told) return null
  const all = (told.extension ?? []) as Extension[]
  const bands = all
    .filter(({ url }) => url === 'band')
    .map(({ extension = [] }): Band => {
      const number = (name: string) => extension.find(({ url }) => url === name)?.valueDecimal ?? 0
      const words = extension.find(({ url }) => url === 'words')?.valueString ?? ''
      return { from: number('from'), to: number('to'), words }
    })
  const here = new Set([...itemsOf(form.items)].map(({ id }) => id))
  return {
    of: all.flatMap(({ url, valueString }) =>
      url === 'of' && valueString && here.has(valueString) ? [valueString] : [],
    ),
    all: all.some(({ url, valueBoolean }) => url === 'all' && valueBoolean),
    bands,
  }
}

/** Whether something is worked out here that was not built here. */
export const worksOut = (form: Form): boolean =>
  [...itemsOf(form.items)].some(({ id, calculated }) => calculated && id !== SUM && id !== MEANING)

/** With this score instead; null takes it away. */
export function withScore(form: Form, score: Score | null): Form {
  const before = { sum: find(form, SUM), meaning: find(form, MEANING) }
  const bare = remove(remove(form, MEANING), SUM)
  if (!score || score.of.length === 0) return bare
  const sum = sumOf(score)
  const extension: Extension[] = [
    {
      url: OURS,
      extension: [
        ...score.of.map((valueString) => ({ url: 'of', valueString })),
        { url: 'all', valueBoolean: score.all },
        ...score.bands.map(({ from, to, words }) => ({
          url: 'band',
          extension: [
            { url: 'from', valueDecimal: from },
            { url: 'to', valueDecimal: to },
            { url: 'words', valueString: words },
          ],
        })),
      ],
    },
  ]
  const worked = (id: string, way: 'number' | 'text', words: string, formula: string): Item => {
    const item = newQuestion(id, way, words)
    return {
      ...item,
      kind: way === 'number' ? 'decimal' : 'string',
      hidden: true,
      readOnly: true,
      calculated: formula,
    }
  }
  const first = worked(SUM, 'number', 'Score', sum)
  const made: Item = {
    ...first,
    words: before.sum?.words ?? plainWords('Score'),
    source: { ...first.source, extension },
  }
  const out = { ...bare, items: [...bare.items, made] }
  if (score.bands.length === 0) return out
  const meaning = worked(MEANING, 'text', 'What the score means', meaningOf(sum, score.bands))
  return {
    ...out,
    items: [...out.items, { ...meaning, words: before.meaning?.words ?? meaning.words }],
  }
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, (one) => `\\${one}`)}'`

function sumOf({ of, all }: Score): string {
  const which = of.map((id) => `linkId = ${quoted(id)}`).join(' or ')
  const questions = `%resource.descendants().where(${which})`
  const sum = `${questions}.answer.value.weight().sum()`
  const enough = all ? `= ${of.length}` : '> 0'
  return `iif(${questions}.where(answer.exists()).count() ${enough}, ${sum}, {})`
}

const meaningOf = (sum: string, bands: Band[]): string =>
  bands.reduceRight(
    (rest, { from, to, words }) =>
      `iif((${sum}) >= ${from} and (${sum}) <= ${to}, ${quoted(words)}, ${rest})`,
    '{}',
  )

/** What is wrong with the bands, in a sentence; null for nothing. */
export function wrongBands(
  bands: readonly Band[],
  { least, most }: { least: number; most: number },
): string | null {
  const sorted = bands.toSorted((a, b) => a.from - b.from)
  for (const [at, { from, to, words }] of sorted.entries()) {
    if (to < from) return `“${words}” ends before it begins.`
    const next = sorted[at + 1]
    if (next && next.from <= to) return `“${words}” and “${next.words}” overlap.`
    if (next && next.from > to + 1)
      return `Nothing is said of the scores between ${to} and ${next.from}.`
  }
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first && first.from > least)
    return `Nothing is said of the scores from ${least} to ${first.from - 1}.`
  if (last && last.to < most) return `Nothing is said of the scores from ${last.to + 1} to ${most}.`
  return null
}
