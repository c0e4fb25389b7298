/** What was answered: for each item its answers, each with the answers of the items below it. Pure. */
import type { Item } from './form.ts'

export type Coding = { system?: string; code?: string; display?: string }

export type Value =
  | { kind: 'boolean'; value: boolean }
  | { kind: 'integer' | 'decimal'; value: number }
  | { kind: 'date' | 'dateTime' | 'time' | 'string' | 'url'; value: string }
  | { kind: 'coding'; value: Coding }
  | { kind: 'quantity'; value: number; unit?: string; system?: string; code?: string }
  | {
      kind: 'attachment'
      name?: string
      type?: string
      bytes?: number
      url?: string
      data?: string
    }

/** One answer, or one time that a group is filled in. */
export type Entry = { value?: Value; items?: Answers }

/** By the id of an item. */
export type Answers = Record<string, Entry[]>

/** Whether two values say the same. A code without a system is that code of any system. */
export function same(one: Value, other: Value): boolean {
  if (one.kind === 'coding' && other.kind === 'coding') {
    const [a, b] = [one.value, other.value]
    if (a.code === undefined && b.code === undefined) return a.display === b.display
    return a.code === b.code && (!a.system || !b.system || a.system === b.system)
  }
  // What was written in a choice that is open is no code of it.
  if (one.kind === 'coding' || other.kind === 'coding') return false
  const order = compare(one, other)
  return order === 0
}

/** Below zero when the first is less; null where the two cannot be compared. */
export function compare(one: Value, other: Value): number | null {
  if (one.kind === 'quantity' && other.kind === 'quantity') {
    const unit = (value: typeof one) => value.code ?? value.unit ?? ''
    return unit(one) === unit(other) ? one.value - other.value : null
  }
  if (isNumber(one) && isNumber(other)) return one.value - other.value
  if (one.kind !== other.kind || !('value' in one) || !('value' in other)) return null
  if (typeof one.value === 'boolean') return Number(one.value) - Number(other.value)
  if (typeof one.value !== 'string' || typeof other.value !== 'string') return null
  if (one.kind === 'dateTime') {
    const [a, b] = [Date.parse(one.value), Date.parse(other.value)]
    if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b
  }
  return one.value < other.value ? -1 : one.value > other.value ? 1 : 0
}

const isNumber = (value: Value): value is { kind: 'integer' | 'decimal'; value: number } =>
  value.kind === 'integer' || value.kind === 'decimal'

/** Whether an answer says anything at all. */
export function saysSomething(value: Value | undefined): value is Value {
  if (!value) return false
  if (value.kind === 'coding') return Boolean(value.value.code ?? value.value.display)
  if (value.kind === 'attachment') return Boolean(value.url ?? value.data)
  return typeof value.value !== 'string' || value.value.trim() !== ''
}

/** What was answered to one item, in one time that its group is filled in. */
export function valuesOf(entries: readonly Entry[] | undefined): Value[] {
  return (entries ?? []).map(({ value }) => value).filter(saysSomething)
}

/** All answers to a question below these, however often its groups are filled in. */
export function valuesBelow(items: readonly Item[], answers: Answers, id: string): Value[] {
  const found: Value[] = []
  for (const item of items) {
    for (const entry of answers[item.id] ?? []) {
      if (item.id === id && saysSomething(entry.value)) found.push(entry.value)
      if (entry.items) found.push(...valuesBelow(item.items, entry.items, id))
    }
  }
  return found
}

/** Where an entry stands: the ids on the way to it, and the how-manyeth of each. The name of its field in a page. */
export type Step = { id: string; at: number }
