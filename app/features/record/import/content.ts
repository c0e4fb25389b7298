// What a resource says, in one walk over it: a form that is the same for the same content (for the
// digest), and every reference it makes (to see at the end which ones lead nowhere).

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type Content = {
  /** Equal for two resources exactly when their JSON is, whatever the order of keys and the layout. */
  canonical: string
  /** References as written, each once. */
  references: Set<string>
  /** References by identifier alone: they name something outside of any system's ids. */
  logical: number
}

const ofReference = new Set(['id', 'extension', 'type', 'identifier', 'display'])

/** Reads a parsed resource. Levels are bounded by the splitter, so the recursion is too. */
export function readContent(resource: Json): Content {
  const references = new Set<string>()
  let logical = 0

  // Lengths before texts make the form unambiguous without escaping anything.
  function write(value: Json): string {
    if (typeof value === 'string') return `"${value.length}:${value}`
    if (value === null || typeof value !== 'object') return `${value};`
    if (Array.isArray(value)) {
      let text = `[${value.length};`
      for (const one of value) text += write(one)
      return text
    }
    const keys = Object.keys(value).toSorted()
    let text = `{${keys.length};`
    for (const key of keys) text += `${key.length}:${key}${write(value[key] as Json)}`
    const { reference } = value
    if (typeof reference === 'string') references.add(reference)
    else if (isLogical(value, keys)) logical++
    return text
  }

  return { canonical: write(resource), references, logical }
}

/** A Reference that only carries an identifier: nothing else has just these elements. */
function isLogical(value: { [key: string]: Json }, keys: string[]): boolean {
  const { identifier } = value
  if (identifier === undefined || identifier === null) return false
  if (typeof identifier !== 'object' || Array.isArray(identifier)) return false
  return keys.every((key) => ofReference.has(key))
}
