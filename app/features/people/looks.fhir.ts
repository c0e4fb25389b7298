// What a person looks like and how they are spoken of, from the Patient resource as imported: for those who meet them.
import type { Attachment, Extension, Patient } from 'fhir/r4'
import { conceptName } from '../record/coding.fhir.ts'
import { objects, words } from '../record/tolerant.fhir.ts'
import { interpreterOf, spokenBy } from '../register/patient.fhir.ts'

export type Looks = {
  /** 'she/her', in the sender's words. */
  pronouns: string | null
  /** An address that holds the picture itself; null when there is none that is drawn safely. */
  photo: string | null
  /** The language in which an interpreter is needed, as its tag: 'vi'; '' when it is not told, null when none is needed. */
  interpreter: string | null
}

export const noLooks: Looks = { pronouns: null, photo: null, interpreter: null }

const PRONOUNS = 'http://hl7.org/fhir/StructureDefinition/individual-pronouns'
const MOST = 400_000 // letters of base64; a larger one would be sent with every page of the chart

export function looksOf(patient: Patient | null): Looks {
  const interpreter = patient && interpreterFor(patient)
  return { pronouns: pronounsOf(patient), photo: photoOf(patient), interpreter }
}

/** As `interpreter` of Looks. */
export const interpreterFor = (patient: Patient): string | null =>
  interpreterOf(patient) === 'yes' ? (spokenBy(patient)?.split('-')[0] ?? '') : null

function pronounsOf(patient: Patient | null): string | null {
  const told = objects<Extension>(patient?.extension).filter(({ url }) => url === PRONOUNS)
  const said = told
    .flatMap(({ extension }) => objects<Extension>(extension))
    .find(({ url }) => url === 'value')
  return conceptName(said?.valueCodeableConcept)
}

function photoOf(patient: Patient | null): string | null {
  for (const { contentType, data } of objects<Attachment>(patient?.photo)) {
    const type = words(contentType)?.toLowerCase() ?? ''
    const drawn = /^image\/(png|jpeg|webp)$/.test(type)
    if (drawn && typeof data === 'string' && data.length <= MOST && /^[\w+/]+=*$/.test(data))
      return `data:${type};base64,${data}`
  }
  return null
}
