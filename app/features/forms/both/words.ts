/** What a form says to people: a question, an answer, and what is wrong with it. Pure. */
import type { Texts } from '../../../texts/texts.ts'
import { same, type Value } from '../questionnaire/answers.ts'
import type { Wrong } from '../questionnaire/check.ts'
import { bodyPartOf } from '../questionnaire/body.ts'
import { said, type Item } from '../questionnaire/form.ts'
import { around, tableAround, tableKind } from '../questionnaire/tables.ts'
import type { Seen } from '../questionnaire/settle.ts'

export const questionOf = (t: Texts, item: Item): string => {
  const question = said(item.words, t.lang)
  if (!question) return t('forms.thisQuestion')
  return item.number
    ? t('forms.numbered', { number: item.number.replace(/[.:]$/, ''), question })
    : question
}

/** By itself a cell says too little: with what its row is called, or its table. */
export function questionIn(t: Texts, item: Item, all: readonly Item[], key = ''): string {
  const question = questionOf(t, item)
  const table = tableAround(all, item.id)
  if (!table) return question
  const [row] = around(all, item.id)
  const kind = tableKind(table)
  const nth = key ? Number(key.split('-').at(-1)) + 1 : 0
  const what =
    kind === 'grid' ? questionOf(t, row!) : kind === 'matrix' ? questionOf(t, table) : null
  return t('forms.inTable', {
    around: what ?? (nth > 0 ? t('forms.table.nth', { n: nth }) : questionOf(t, table)),
    question,
  })
}

/** The parts of the body that were chosen, as the drawing calls them. */
export const partsIn = ({ values }: Pick<Seen, 'values'>): string[] =>
  values.flatMap((value) => bodyPartOf(value) ?? [])

/** @param of with its item, a number is said with the unit that was asked for; without, as it is typed */
export function answerWords(
  t: Texts,
  { choices, item }: Pick<Seen, 'choices'> & Partial<Pick<Seen, 'item'>>,
  value: Value,
): string {
  const choice = choices.find((one) => same(one.value, value))
  if (choice) return said(choice.words, t.lang)
  switch (value.kind) {
    case 'boolean':
      return t(value.value ? 'forms.yes' : 'forms.no')
    case 'integer':
    case 'decimal': {
      const unit = item?.unit?.display ?? item?.unit?.code
      return unit ? `${value.value} ${unit}` : String(value.value)
    }
    case 'date':
      return value.value.length === 10 ? t.date(value.value) : value.value
    case 'dateTime': {
      const [day = '', time] = value.value.split('T')
      return [day.length === 10 ? t.date(day) : day, time?.slice(0, 5)].filter(Boolean).join(' ')
    }
    case 'time':
      return value.value.slice(0, 5)
    case 'coding':
      return value.value.display ?? value.value.code ?? ''
    case 'quantity':
      return `${value.value} ${value.unit ?? ''}`.trim()
    case 'attachment':
      return value.name ?? ''
    default:
      return value.value
  }
}

/** @param all the items of the form, by which a cell of a table is told from the others */
export function wrongWords(
  t: Texts,
  item: Item | undefined,
  wrong: Wrong,
  all: readonly Item[] = [],
): string {
  const question = item ? questionIn(t, item, all, wrong.key) : t('forms.thisQuestion')
  if (wrong.why === 'rule') {
    const words = wrong.words && said(wrong.words, t.lang)
    return words
      ? t('forms.wrong.rule', { question, words })
      : t('forms.wrong.ruleBare', { question })
  }
  const limit = wrong.limit ? answerWords(t, { choices: [] }, wrong.limit) : ''
  return t(`forms.wrong.${wrong.why}`, { question, limit })
}
