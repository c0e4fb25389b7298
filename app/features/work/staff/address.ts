// The address of the list: what is chosen stands in it, so that it can be kept, sent and gone back to. No names, no words.
import { choiceSchema, type Choice } from '../choice.ts'

export const choiceOf = (url: URL): Choice =>
  choiceSchema.parse(Object.fromEntries(url.searchParams))

const usual: Record<string, string> = { who: 'all', show: 'open' }

type More = { after?: string | null; did?: string; was?: string }

/** Of the list, or of an item beside it. */
export function workAddress(choice: Choice, path = '', more: More = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...choice, ...more }))
    if (value && usual[name] !== value) query.set(name, value)
  return `/staff/work${path}${query.size ? `?${query}` : ''}`
}
