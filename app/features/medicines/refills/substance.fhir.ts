// What an entry says of the substance in a medicine beside its name: all its names, whether they come with an RxNorm code, and
// whether the sender marked it as controlled. Pure.
import type { CodeableConcept, Coding, Extension, FhirResource, Medication } from 'fhir/r4'
import { codings, shortSystem } from '../../record/coding.fhir.ts'
import { resolve, type Names } from '../../record/people.fhir.ts'
import { distinct, objects, words } from '../../record/tolerant.fhir.ts'
import type { MedicineResource } from '../medicines.fhir.ts'

export type Substance = { names: string[]; coded: boolean; marked: boolean }

export function substanceOf(resource: MedicineResource, names?: Names): Substance {
  const { medicationCodeableConcept: concept, medicationReference: reference } = resource
  const found = reference ? resolve(reference, resource, names) : null
  const medication = found?.resourceType === 'Medication' ? found : null
  const concepts = objects<CodeableConcept>([concept, medication?.code].filter((one) => !!one))
  const within = objects(medication?.ingredient).flatMap(
    ({ itemCodeableConcept: item }) => item ?? [],
  )
  const named = [...concepts, ...within]
  return {
    names: distinct([
      ...named.map(({ text }) => words(text)),
      ...codings(named).map(({ display }) => words(display)),
      words(reference?.display),
    ]),
    coded: codings(concepts).some(
      ({ system, code }) => shortSystem(system) === 'rxnorm' && words(code) !== null,
    ),
    marked: isMarked(resource) || (medication !== null && isMarked(medication)),
  }
}

// Schedules I to V as the NCI Thesaurus codes them, by which prescriptions are sent in the United States.
const scheduleCodes = new Set(['C48672', 'C48675', 'C48676', 'C48677', 'C48679'])
/** 'II', 'C-II', 'CII', 'Schedule 2', '2' */
const schedule = /^(?:(?:dea )?(?:schedule|class)[ -]?|c-?)?(?:i{1,3}|iv|v|[1-5])n?$/i
const saysSchedule = /(?:controlled-?substance|dea-?(?:schedule|class|code)|drug-?schedule)/i
const ofThesaurus = /\bnci|2\.16\.840\.1\.113883\.3\.26\.1\.1$/i

/** There is no element for it in FHIR R4, so senders say it as a category, as one more code, or in an extension of their own. */
function isMarked(resource: MedicineResource | Medication): boolean {
  const { category } = resource as { category?: CodeableConcept | CodeableConcept[] }
  const code = 'code' in resource ? resource.code : undefined
  const { medicationCodeableConcept: concept } = resource as {
    medicationCodeableConcept?: CodeableConcept
  }
  if (codings([category, code, concept].flat().filter((one) => !!one)).some(saysSo)) return true
  return extensionsOf(resource).some(
    ({ url, valueBoolean, valueCode, valueString, valueCoding, valueCodeableConcept }) => {
      const coded = [...objects(valueCoding), ...codings(valueCodeableConcept)]
      if (coded.some(saysSo)) return true
      if (!saysSchedule.test(words(url) ?? '')) return false
      const said = [valueCode, valueString, words(valueCodeableConcept?.text)]
      const codes = [...said, ...coded.flatMap((one) => [one.code, one.display])]
      return valueBoolean === true || codes.some((one) => schedule.test(words(one) ?? ''))
    },
  )
}

const saysSo = ({ system, code }: Coding): boolean =>
  scheduleCodes.has(words(code) ?? '') && ofThesaurus.test(words(system) ?? '')

function extensionsOf(resource: FhirResource): Extension[] {
  const { extension, modifierExtension } = resource as {
    extension?: Extension[]
    modifierExtension?: Extension[]
  }
  const all = [...objects(extension), ...objects(modifierExtension)]
  return all.flatMap((one) => [one, ...objects(one.extension)])
}
