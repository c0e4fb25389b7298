// For tests: every string of a resource, and the texts inside it.
import type { FhirResource } from 'fhir/r4'

/** Every string of a resource, with the name of its element. */
export function* strings(value: unknown, name = ''): Generator<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value]
  else if (Array.isArray(value)) for (const one of value) yield* strings(one, name)
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* strings(one, key)
}
/** The texts a resource carries as base64. */
export const notesOf = (resource: FhirResource) =>
  [...strings(resource)]
    .filter(([name]) => name === 'data')
    .map(([, data]) => Buffer.from(data, 'base64').toString('utf8'))
