/** What a form says to people: a question, an answer, and what is wrong with it. Pure. */
import type { Texts } from '../../../texts/texts.ts'
import { same, type Value } from '../questionnaire/answers.ts'
import type { Wrong } from '../questionnaire/check.ts'
import { said, type Item } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'

export const questionOf = (t: Texts, item: Item): string => {
  const question = said(item.words, t.lang)
  if (!question) return t('forms.thisQuestion')
  return item.number
    ? t('forms.numbered', { number: item.number.replace(/[.:]$/, ''), question })
    : question
}

export function answerWords(t: Texts, { choices }: Pick<Seen, 'choices'>, value: Value): string {
  const choice = choices.find((one) => same(one.value, value))
  if (choice) return said(choice.words, t.lang)
  switch (value.kind) {
    case 'boolean':
      return t(value.value ? 'forms.yes' : 'forms.no')
    case 'integer':
    case 'decimal':
      return String(value.value)
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

export function wrongWords(t: Texts, item: Item | undefined, wrong: Wrong): string {
  const question = item ? questionOf(t, item) : t('forms.thisQuestion')
  if (wrong.why === 'rule') {
    const words = wrong.words && said(wrong.words, t.lang)
    return words
      ? t('forms.wrong.rule', { question, words })
      : t('forms.wrong.ruleBare', { question })
  }
  const limit = wrong.limit ? answerWords(t, { choices: [] }, wrong.limit) : ''
  return t(`forms.wrong.${wrong.why}`, { question, limit })
}
