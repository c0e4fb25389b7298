/** What kind of test it was, from the category codes of a report or observation. Pure. */
import type { CodeableConcept } from 'fhir/r4'
import { objects } from '../record/tolerant.fhir.ts'
import { conceptCodes, conceptText } from './concept.fhir.ts'

export type Category = 'lab' | 'imaging' | 'pathology' | 'heart' | 'germs' | 'genes' | 'other'

/** HL7 table 0074, LOINC parts, SNOMED CT and the observation categories, in lower case. */
const codes: Record<Exclude<Category, 'other'>, string> = {
  lab: 'lab laboratory ch hm sr blb tx imm lab-panel lp29693-6 108252007',
  imaging:
    'imaging rad img rx ct nmr nms rus vus ous xrc pet lp29684-5 394914008 363679005 radiology',
  pathology: 'pat sp cp lp7839-6 pathology 394595002 310076003',
  heart: 'ec cth cus lp29708-2 cardiology 394579002',
  germs: 'mb mcb myc vr par microbiology',
  genes: 'ge cg genetics lpg',
}

const byCode = new Map(
  Object.entries(codes).flatMap(([category, list]) =>
    list.split(' ').map((code) => [code, category as Category] as const),
  ),
)

/** Lab says least: "LAB" beside "MB" is microbiology. */
export function readCategory(concepts: CodeableConcept | CodeableConcept[] | undefined): Category {
  const said = objects(concepts).flatMap((concept) => [
    ...conceptCodes(concept),
    conceptText(concept),
  ])
  const found = said.map((code) => byCode.get(code.toLowerCase())).filter(Boolean)
  return found.find((category) => category !== 'lab') ?? found[0] ?? 'other'
}
