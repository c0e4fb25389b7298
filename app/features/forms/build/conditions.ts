/** "Show only when …", chosen from lists. Pure. */
import { compare, same, type Value } from '../questionnaire/answers.ts'
import {
  asks,
  itemsOf,
  type Condition,
  type Form,
  type Item,
  type Operator,
} from '../questionnaire/form.ts'
import { goesRound } from '../questionnaire/round.ts'
import { parentOf, replace } from './tree.ts'
import { wayOf } from './ways.ts'

/** What can be said of an answer: whether there is one, or what it is. */
export function operatorsFor(item: Item): Operator[] {
  switch (wayOf(item)) {
    case 'yes-no':
      return ['=']
    case 'choice':
    case 'several':
    case 'body':
      return ['=', '!=', 'exists']
    case 'number':
      return ['=', '>=', '<=', '>', '<', 'exists']
    case 'date':
      return ['>=', '<=', 'exists']
    case 'scale':
      return ['=', '!=', 'exists']
    default:
      return ['exists']
  }
}

/** Questions that another one can wait for: those that are asked before it. */
export function waitable(form: Form, id: string): Item[] {
  const all = [...itemsOf(form.items)]
  return all
    .slice(
      0,
      all.findIndex((item) => item.id === id),
    )
    .filter((item) => asks(item) && !item.hidden && !item.calculated)
}

/** @param said the value as the page sends it: the number of a choice, yes or no, a number, a day */
export function conditionFrom(
  item: Item,
  operator: string,
  said: string,
): Condition | { wrong: string } {
  const found = operatorsFor(item).find((one) => one === operator)
  if (!found) return { wrong: 'Choose how the answer is compared.' }
  const value =
    found === 'exists' ? ({ kind: 'boolean', value: said !== 'no' } as const) : valueOf(item, said)
  if (!value) return { wrong: 'Choose or enter what the answer must be.' }
  return { question: item.id, operator: found, value }
}

function valueOf(item: Item, said: string): Value | null {
  switch (wayOf(item)) {
    case 'yes-no':
      return said === 'yes' || said === 'no' ? { kind: 'boolean', value: said === 'yes' } : null
    case 'choice':
    case 'several':
    case 'body':
    case 'scale':
      return item.choices[Number(said || -1)]?.value ?? null
    case 'number': {
      const value = Number(said.replace(',', '.'))
      if (said.trim() === '' || !Number.isFinite(value)) return null
      return { kind: item.kind === 'decimal' ? 'decimal' : 'integer', value }
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(said) ? { kind: 'date', value: said } : null
    default:
      return null
  }
}

/** @returns the form, or why it cannot be so */
export function withCondition(
  form: Form,
  item: Item,
  condition: Condition,
): { form: Form } | { wrong: string } {
  const alike = (one: Condition) =>
    one.question === condition.question &&
    one.operator === condition.operator &&
    (same(one.value, condition.value) || compare(one.value, condition.value) === 0)
  if (item.when.some(alike)) return { form }
  const next = replace(form, { ...item, when: [...item.when, condition] })
  return goesRound(next)
    ? { wrong: 'That question itself waits for this one. Choose another question.' }
    : { form: next }
}

/** Sections are shown or not with what stands in them: what a question waits for may stand around it. */
export const isWithin = (form: Form, id: string, section: string): boolean =>
  parentOf(form, id)?.id === section
