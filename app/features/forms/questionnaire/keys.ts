/**
 * Each place of a form has a key: the number of its item, and which time it is for everything around it that may
 * be filled in more than once. Keys name the fields of a page: ids of other makers may hold any sign. Pure.
 */
import { itemsOf, type Form, type Item } from './form.ts'

const known = new WeakMap<Form, Map<Item, number>>()

export function numbered(form: Form): Map<Item, number> {
  let numbers = known.get(form)
  if (!numbers)
    known.set(form, (numbers = new Map([...itemsOf(form.items)].map((item, at) => [item, at + 1]))))
  return numbers
}

export const keyOf = (numbers: Map<Item, number>, item: Item, at: number[]) =>
  ['q' + numbers.get(item), ...at].join('-')
