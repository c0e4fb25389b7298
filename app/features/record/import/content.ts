// What a resource says: every reference it makes (to see at the end which ones lead nowhere), and a form
// by which two resources can be compared whatever their layout.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type References = {
  /** As written, each once. */
  literal: Set<string>
  /** Those by identifier alone: they name something outside of any system's ids. */
  logical: number
}

const ofReference = new Set(['id', 'extension', 'type', 'identifier', 'display'])

/** Reads the references of a parsed resource. Levels are bounded by the splitter, so the recursion is too. */
export function readReferences(resource: Json): References {
  const found: References = { literal: new Set(), logical: 0 }
  visit(resource, found)
  return found
}

// Not a function inside the other one: that would be compiled anew for every resource.
function visit(value: Json, found: References): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) visit(one, found)
    return
  }
  for (const key in value) {
    const inside = value[key] as Json
    if (typeof inside === 'object') visit(inside, found)
    else if (key === 'reference' && typeof inside === 'string') found.literal.add(inside)
  }
  if (value.identifier !== undefined && value.reference === undefined && isLogical(value))
    found.logical++
}

/** A Reference that only carries an identifier: nothing else has just these elements. */
function isLogical(value: { [key: string]: Json }): boolean {
  const { identifier } = value
  if (identifier === null || typeof identifier !== 'object' || Array.isArray(identifier))
    return false
  return Object.keys(value).every((key) => ofReference.has(key))
}

/**
 * The same text for the same content, whatever the layout and the order of keys. Resources of the same
 * digest are the same bytes; those of another may still say the same, and are compared by this.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`).join(',')}}`
}
