/** The words of a form beside their translations, and how many are missing. Pure. */
import { isBodyChoice } from '../questionnaire/body.ts'
import { asks, itemsOf, type Form, type Item, type Words } from '../questionnaire/form.ts'
import { tableKind } from '../questionnaire/tables.ts'
import { evened, saidAbove } from './table.ts'

/** @property at the question that it belongs to; null for the form itself */
export type Line = { key: string; at: string | null; words: Words }

/** Everything that a patient reads, in its order. */
export function linesOf(form: Form): Line[] {
  const lines: Line[] = [{ key: 'title', at: null, words: form.title }]
  if (form.about) lines.push({ key: 'about', at: null, words: form.about })
  let n = 0
  const once = saidAbove(itemsOf(form.items))
  for (const item of itemsOf(form.items)) {
    n += 1
    // What a table says in each row is translated in the first.
    if (item.hidden || once.words.has(item.id)) continue
    if (item.words.text) lines.push({ key: `i${n}`, at: item.id, words: item.words })
    for (const [at, words] of item.help.entries())
      lines.push({ key: `i${n}h${at}`, at: item.id, words })
    if (once.choices.has(item.id)) continue
    for (const [at, choice] of item.choices.entries()) {
      const { words } = choice
      // A number says the same in every language, and parts of the body are translated already.
      if (!/^-?\d+$/.test(words.text) && !(item.body && isBodyChoice(choice)))
        lines.push({ key: `i${n}c${at}`, at: item.id, words })
    }
  }
  return lines.filter(({ words }) => words.text)
}

export const missingIn = (form: Form, lang: string): Line[] =>
  linesOf(form).filter(({ words }) => !words.in[lang]?.trim())

/** Languages that anything is translated into. */
export function languagesOf(form: Form): string[] {
  const found = new Set(linesOf(form).flatMap(({ words }) => Object.keys(words.in)))
  return [...found].toSorted()
}

/** @param said by key of the line; what is empty is no translation */
export function translated(form: Form, lang: string, said: ReadonlyMap<string, string>): Form {
  const put = (key: string, words: Words): Words => {
    const text = said.get(key)
    if (text === undefined) return words
    const { [lang]: _, ...others } = words.in
    return { ...words, in: text.trim() ? { ...others, [lang]: text.trim() } : others }
  }
  let n = 0
  const each = (item: Item): Item => {
    n += 1
    const at = n
    return evened({
      ...item,
      words: put(`i${at}`, item.words),
      help: item.help.map((words, i) => put(`i${at}h${i}`, words)),
      choices: item.choices.map((choice, i) => ({
        ...choice,
        words: put(`i${at}c${i}`, choice.words),
      })),
      items: item.items.map(each),
    })
  }
  return {
    ...form,
    title: put('title', form.title),
    about: form.about && put('about', form.about),
    items: form.items.map(each),
  }
}

/** How many questions patients are asked. A table of cells is one; each row of a table of choices is one. */
export const countQuestions = (form: Form): number => questionsIn(form.items)

function questionsIn(items: Item[]): number {
  let n = 0
  for (const item of items) {
    const table = tableKind(item)
    if (item.hidden) continue
    if (table && table !== 'matrix') n += 1
    else n += Number(asks(item) && !item.calculated) + questionsIn(item.items)
  }
  return n
}
