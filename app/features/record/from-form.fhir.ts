// An entry that was made of an answer to a form, or of what a patient told of a medicine, says so itself: when it was said, and
// who of the clinic looked it over. Pure.
import type { Extension, FhirResource } from 'fhir/r4'
import { objects, words } from './tolerant.fhir.ts'

const OURS = 'urn:portico:form:answer'
const TOLD = 'urn:portico:told'

export type FromForm = {
  /** Id of what was asked for; null for what was told without being asked. */
  form: string | null
  /** When it was answered, and when somebody of the clinic took it over: FHIR instants. */
  answered: string
  taken: string
  by: string
}

export const saysFromForm = ({ form, ...said }: FromForm & { form: string }): Extension => ({
  url: OURS,
  extension: [{ url: 'form', valueId: form }, ...saidIn(said)],
})

export const saysTold = (said: Omit<FromForm, 'form'>): Extension => ({
  url: TOLD,
  extension: saidIn(said),
})

const saidIn = ({ answered, taken, by }: Omit<FromForm, 'form'>): Extension[] => [
  { url: 'answered', valueDateTime: answered },
  { url: 'taken', valueDateTime: taken },
  { url: 'by', valueString: by },
]

/** Null for what came in another way. */
export function fromForm(resource: FhirResource): FromForm | null {
  const said = objects((resource as { extension?: Extension[] }).extension).find(
    ({ url }) => url === OURS || url === TOLD,
  )
  if (!said) return null
  const within = (name: string) => objects(said.extension).find(({ url }) => url === name)
  const form = words(within('form')?.valueId)
  const answered = words(within('answered')?.valueDateTime)
  const taken = words(within('taken')?.valueDateTime)
  const by = words(within('by')?.valueString)
  if (!answered || !taken || !by || (said.url === OURS && !form)) return null
  return { form: form ?? null, answered, taken, by }
}
