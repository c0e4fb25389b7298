// An entry that was made of an answer to a form says so itself: under which form, when it was answered, and who of the
// clinic looked it over. Pure.
import type { Extension, FhirResource } from 'fhir/r4'
import { objects, words } from './tolerant.fhir.ts'

const OURS = 'urn:portico:form:answer'

export type FromForm = {
  /** Id of what was asked for. */
  form: string
  /** When it was answered, and when somebody of the clinic took it over: FHIR instants. */
  answered: string
  taken: string
  by: string
}

export const saysFromForm = ({ form, answered, taken, by }: FromForm): Extension => ({
  url: OURS,
  extension: [
    { url: 'form', valueId: form },
    { url: 'answered', valueDateTime: answered },
    { url: 'taken', valueDateTime: taken },
    { url: 'by', valueString: by },
  ],
})

/** Null for what came in another way. */
export function fromForm(resource: FhirResource): FromForm | null {
  const told = objects((resource as { extension?: Extension[] }).extension).find(
    ({ url }) => url === OURS,
  )
  if (!told) return null
  const within = (name: string) => objects(told.extension).find(({ url }) => url === name)
  const form = words(within('form')?.valueId)
  const answered = words(within('answered')?.valueDateTime)
  const taken = words(within('taken')?.valueDateTime)
  const by = words(within('by')?.valueString)
  return form && answered && taken && by ? { form, answered, taken, by } : null
}
