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
  const literal = new Set<string>()
  let logical = 0

  function visit(value: Json): void {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const one of value) visit(one)
      return
    }
    for (const key in value) {
      const inside = value[key] as Json
      if (typeof inside === 'object') visit(inside)
      else if (key === 'reference' && typeof inside === 'string') literal.add(inside)
    }
    if (value.identifier !== undefined && value.reference === undefined && isLogical(value))
      logical++
  }

  visit(resource)
  return { literal, logical }
}

/** A Reference that only carries an identifier: nothing else has just these elements. */
function isLogical(value: { [key: string]: Json }): boolean {
  const { identifier } = value
  if (identifier === null || typeof identifier !== 'object' || Array.isArray(identifier))
    return false
  return Object.keys(value).every((key) => ofReference.has(key))
}

/**
 * The same text for the same content, whatever the layout and the order of keys.
 * Two resources with one digest are the same; those with two may still be, and are compared by this.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`).join(',')}}`
}

/** What the digest is made of: the content without its layout. */
export const digestText = (resource: Json): string => JSON.stringify(resource)
