// Names behind references: looked up only where the sender did not write them beside the reference.
import type { FhirResource } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import type { Entry } from './shelf.ts'
import { readShared } from './shared.ts'

/** The shared resources that `entries` refer to without saying their names, by reference as written. */
export async function readNames(
  tx: PatientTx,
  entries: Entry[],
): Promise<Map<string, FhirResource>> {
  const names = new Map<string, FhirResource>()
  const bySource = Map.groupBy(entries, ({ source }) => source)
  for (const [source, own] of bySource) {
    let wanted = unnamed(own.map(({ resource }) => resource))
    // A role leads on to the person who has it: one more step.
    for (let step = 0; step < 2 && wanted.size > 0; step += 1) {
      const found = await readShared(tx, source, wanted)
      for (const [reference, resource] of found) names.set(reference, resource)
      wanted = unnamed(
        [...found.values()].filter(({ resourceType }) => resourceType === 'PractitionerRole'),
      )
      for (const known of names.keys()) wanted.delete(known)
    }
  }
  return names
}

/** Only these are looked up: who treats, where, and which medicine. */
const worthNaming =
  /(?:^|\/)(?:Practitioner|PractitionerRole|Organization|Location|Medication)[/?]|^urn:/

function unnamed(resources: unknown[]): Set<string> {
  const wanted = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      const { reference, display } = value as { reference?: unknown; display?: unknown }
      if (typeof reference === 'string' && !display && worthNaming.test(reference))
        wanted.add(reference)
      Object.values(value).forEach(walk)
    }
  }
  resources.forEach(walk)
  return wanted
}
