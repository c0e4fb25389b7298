// Why something was done or given: `reasonCode` and `reasonReference`, in plain words.
import type { CodeableConcept, Reference } from 'fhir/r4'
import { resolve, type Names } from './people.fhir.ts'
import { distinct, objects, words } from './tolerant.fhir.ts'
import { conceptWords, plainNames } from './words/words.fhir.ts'
import { plainWords } from './words/words.ts'

type WithReasons = {
  contained?: unknown
  reasonCode?: CodeableConcept[]
  /** Older senders. */
  reason?: CodeableConcept[]
  reasonReference?: Reference[]
}

/** Plain reasons, each once. A reference whose resource is not at hand gives its display, or nothing. */
export function reasons(resource: object, names?: Names): string[] {
  const it = resource as WithReasons
  const coded = plainNames([...objects(it.reasonCode), ...objects(it.reason)], 'condition')
  const referred = objects(it.reasonReference).map((reference) => {
    const found = resolve(reference, it, names)
    if (found?.resourceType === 'Condition') return conceptWords(found.code, 'condition').plain
    if (found?.resourceType === 'Procedure') return conceptWords(found.code, 'procedure').plain
    const display = words(reference.display)
    return display && plainWords(null, display, 'condition').plain
  })
  return distinct([...coded, ...referred])
}
