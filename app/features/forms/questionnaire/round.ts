/** Whether the conditions of a form lead back to themselves, so that nobody could say what is shown. Pure. */
import type { Form, Item } from './form.ts'

/** @returns the id of an item of such a circle */
export function goesRound(form: Form): string | null {
  const needs = new Map<string, string[]>()
  const note = (items: Item[], above: string[]) => {
    for (const { id, when, items: below } of items) {
      needs.set(id, [...above, ...when.map(({ question }) => question)])
      note(below, [id])
    }
  }
  note(form.items, [])
  const done = new Set<string>()
  const open = new Set<string>()
  const visit = (id: string): string | null => {
    if (done.has(id)) return null
    if (open.has(id)) return id
    open.add(id)
    for (const next of needs.get(id) ?? []) {
      const found = visit(next)
      if (found) return found
    }
    open.delete(id)
    done.add(id)
    return null
  }
  for (const id of needs.keys()) {
    const found = visit(id)
    if (found) return found
  }
  return null
}
