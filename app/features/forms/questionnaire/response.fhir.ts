/** What was answered as a FHIR R4 QuestionnaireResponse, and back. Pure. */
import type {
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from 'fhir/r4'
import { saysSomething, same, type Answers, type Entry, type Value } from './answers.ts'
import { asks, said, type Form, type Item } from './form.ts'
import { keyOf, numbered } from './keys.ts'
import { part } from './parts.fhir.ts'
import { toValued, valueIn, type Valued } from './value.fhir.ts'

export type Told = {
  status: QuestionnaireResponse['status']
  authored?: string
  language?: string
  subject?: string
  author?: string
  id?: string
}

/** @param nodes is given where each item stands in the response, by its key */
export function toResponse(
  form: Form,
  answers: Answers,
  told: Told,
  nodes?: Map<string, QuestionnaireResponseItem>,
): QuestionnaireResponse {
  const numbers = numbered(form)
  const write = (items: Item[], given: Answers, at: number[]) =>
    items.flatMap((item): QuestionnaireResponseItem[] => {
      const entries = given[item.id] ?? []
      const head = () => ({
        linkId: item.id,
        ...(item.words.text && { text: said(item.words, told.language) }),
      })
      const key = keyOf(numbers, item, at)
      const within = (index: number) => (item.repeats ? [...at, index] : at)
      if (item.kind === 'display') return []
      if (!asks(item)) {
        const times = entries.flatMap((entry, index) => {
          const below = write(item.items, entry.items ?? {}, within(index))
          return below.length > 0 ? { ...head(), item: below } : []
        })
        if (times[0]) nodes?.set(key, times[0])
        return times
      }
      const answer = entries.flatMap((entry, index): QuestionnaireResponseItemAnswer[] => {
        const below = write(item.items, entry.items ?? {}, within(index))
        if (!saysSomething(entry.value) && below.length === 0) return []
        return [
          {
            ...(saysSomething(entry.value) && weighed(item, entry.value)),
            ...(below.length > 0 && { item: below }),
          },
        ]
      })
      if (answer.length === 0) return []
      const node = { ...head(), answer }
      nodes?.set(key, node)
      return [node]
    })
  const item = write(form.items, answers, [])
  const of = form.url && (form.version ? `${form.url}|${form.version}` : form.url)
  return {
    resourceType: 'QuestionnaireResponse',
    ...(told.id && { id: told.id }),
    ...(told.language && { language: told.language }),
    ...(of && { questionnaire: of }),
    status: told.status,
    ...(told.subject && { subject: { reference: told.subject } }),
    ...(told.authored && { authored: told.authored }),
    ...(told.author && { author: { reference: told.author } }),
    ...(item.length > 0 && { item }),
  }
}

/** An answer that counts in a score carries what it counts, so that whoever adds needs no form. */
function weighed(item: Item, value: Value): Valued {
  const valued = toValued(value)
  const weight = item.choices.find((choice) => same(choice.value, value))?.weight
  if (weight === undefined || weight === null || !valued.valueCoding) return valued
  const extension = [{ url: part.ordinal, valueDecimal: weight }]
  return { valueCoding: { ...valued.valueCoding, extension } }
}

export type Unread = { id: string; why: 'no-such-question' | 'not-supported' }

/** @returns what a response says, and what of it belongs to no question of the form */
export function readResponse(
  form: Form,
  response: QuestionnaireResponse,
): { answers: Answers; unread: Unread[] } {
  const unread: Unread[] = []
  const read = (items: Item[], given: QuestionnaireResponseItem[] | undefined): Answers => {
    const answers: Answers = {}
    for (const from of given ?? []) {
      const item = items.find(({ id }) => id === from.linkId)
      if (!item) {
        unread.push({ id: from.linkId, why: 'no-such-question' })
        continue
      }
      if (item.kind === 'display') continue
      const entries = (answers[item.id] ??= [])
      if (!asks(item)) {
        entries.push({ items: read(item.items, from.item) })
        continue
      }
      for (const answer of from.answer ?? []) {
        const value = valueIn(answer as Valued)
        if (!value && !answer.item) unread.push({ id: from.linkId, why: 'not-supported' })
        const entry: Entry = {
          ...(value && { value }),
          ...(answer.item && { items: read(item.items, answer.item) }),
        }
        if (entry.value || entry.items) entries.push(entry)
      }
    }
    return answers
  }
  return { answers: read(form.items, response.item), unread }
}
