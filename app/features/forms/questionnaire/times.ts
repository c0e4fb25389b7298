/** Groups that may be filled in several times: medicines, allergies, children. Pure. */
import type { Answers } from './answers.ts'
import type { Form, Item } from './form.ts'
import { keyOf, numbered } from './keys.ts'

/** No group is filled in more often, whatever a form says. */
export const MOST_TIMES = 30

/** One more time of a group that may be filled in several times, or one less. */
export type Times = { key: string; without: number | null }

/** Answers with one time of a group more or less; what else was answered stays. */
export function withTimes(form: Form, answers: Answers, { key, without }: Times): Answers {
  const numbers = numbered(form)
  const walk = (items: Item[], given: Answers, at: number[]): Answers => {
    const out: Answers = { ...given }
    for (const item of items) {
      const before = given[item.id] ?? []
      if (item.kind === 'group' && item.repeats && keyOf(numbers, item, at) === key) {
        // What is shown before anything was answered is the first time already.
        const there = before.length > 0 ? before : [{}]
        const most = Math.min(item.mostOften ?? MOST_TIMES, MOST_TIMES)
        out[item.id] =
          without !== null
            ? there.filter((_, index) => index !== without)
            : there.length < most
              ? [...there, {}]
              : there
      } else if (item.items.length > 0 && before.length > 0)
        out[item.id] = before.map((entry, index) => ({
          ...entry,
          ...(entry.items && {
            items: walk(item.items, entry.items, item.repeats ? [...at, index] : at),
          }),
        }))
    }
    return out
  }
  return walk(form.items, answers, [])
}
