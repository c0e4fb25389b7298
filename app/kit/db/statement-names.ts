// Names for statements that come again: PostgreSQL keeps a named statement parsed and planned per connection.
// One that comes once gets none; nor does a very long one, which is one of very many.

const MOST = 1_000 // each costs every connection some memory
const LONGEST = 4_000 // characters
const seen = new Map<string, string | null>()
let named = 0

/** The name of a statement, from the second time on; the same text always has the same name. */
export function statementName(text: string): string | undefined {
  const known = seen.get(text)
  if (known) return known
  if (known === null) {
    const name = `portico_${(named += 1)}`
    seen.set(text, name)
    return name
  }
  if (seen.size < MOST && text.length <= LONGEST) seen.set(text, null)
  return undefined
}
