/** Finding and moving questions in a form, each time a form of its own. Pure. */
import { itemsOf, type Form, type Item } from '../questionnaire/form.ts'
import { isTable } from '../questionnaire/tables.ts'

export const find = (form: Form, id: string): Item | undefined =>
  [...itemsOf(form.items)].find((item) => item.id === id)

/** The section or question that it stands in; null at the top. */
export const parentOf = (form: Form, id: string): Item | null =>
  [...itemsOf(form.items)].find(({ items }) => items.some((one) => one.id === id)) ?? null

/** With what `change` makes of each list of items, the innermost first. */
function everywhere(items: Item[], change: (items: Item[]) => Item[]): Item[] {
  return change(items.map((item) => ({ ...item, items: everywhere(item.items, change) })))
}

const changed = (form: Form, change: (items: Item[]) => Item[]): Form => ({
  ...form,
  items: everywhere(form.items, change),
})

export const replace = (form: Form, item: Item): Form =>
  changed(form, (items) => items.map((one) => (one.id === item.id ? item : one)))

export const remove = (form: Form, id: string): Form =>
  changed(form, (items) => items.filter((one) => one.id !== id))

/** Before or behind its neighbour; as it was where there is none. */
export const moveBy = (form: Form, id: string, by: -1 | 1): Form =>
  changed(form, (items) => {
    const at = items.findIndex((one) => one.id === id)
    const to = at + by
    if (at < 0 || to < 0 || to >= items.length) return items
    const out = [...items]
    ;[out[at], out[to]] = [out[to]!, out[at]!]
    return out
  })

/** Behind everything of a section, or of the form; what is worked out stays last. */
export function insert(form: Form, item: Item, section: string | null): Form {
  const into = (items: Item[]): Item[] => {
    const end = items.findIndex(({ hidden, calculated }) => hidden && calculated)
    return end < 0 ? [...items, item] : items.toSpliced(end, 0, item)
  }
  if (section === null) return { ...form, items: into(form.items) }
  const group = find(form, section)
  return group ? replace(form, { ...group, items: into(group.items) }) : form
}

export function moveTo(form: Form, id: string, section: string | null): Form {
  const item = find(form, id)
  if (!item || (parentOf(form, id)?.id ?? null) === section || section === id) return form
  return insert(remove(form, id), item, section)
}

/** Sections that questions can stand in. */
export const sectionsOf = (form: Form): Item[] =>
  form.items.filter((item) => item.kind === 'group' && !item.hidden && !isTable(item))

/** Questions that are shown only when this one was answered so and so. */
export const waitFor = (form: Form, id: string): Item[] => {
  const own = find(form, id)
  const within = new Set(own ? [...itemsOf([own])].map((one) => one.id) : [id])
  return [...itemsOf(form.items)].filter(
    (item) => !within.has(item.id) && item.when.some(({ question }) => within.has(question)),
  )
}
