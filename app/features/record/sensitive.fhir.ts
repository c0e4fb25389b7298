// Results that the law of some states, or the patient, treats apart: reports on tissue, genes, imaging that looks for
// cancer, HIV and hepatitis. By code where there is one, else by the section of the laboratory or the name. Pure.
import type { DiagnosticReport, FhirResource, Observation } from 'fhir/r4'
import { allCodes, codings, conceptName } from './coding.fhir.ts'
import { firstDate, sortable } from './dates.fhir.ts'
import { lookUp, objects, words } from './tolerant.fhir.ts'

export type SensitiveKind = 'pathology' | 'genetics' | 'imaging' | 'hiv' | 'hepatitis'

/** @param issued when it was given out, as PostgreSQL reads it; null when the sender does not say */
export type Sensitive = { kind: SensitiveKind; issued: string | null }

/** LOINC codes. The database knows them too, for what was filed before (db/migrations/0140_release.sql). */
const codes: Record<string, SensitiveKind> = {
  ...of('pathology', '11526-1 22637-3 11529-5 60567-5 60568-3 47527-7 47528-5 10524-7'),
  ...of('genetics', '51969-4 51968-6 81247-9'),
  ...of('hiv', '7918-6 56888-1'),
  ...of('hepatitis', '5195-3 5196-1'),
}

/** Sections of a laboratory (HL7 v2 table 0074). */
const sections: Record<string, SensitiveKind> = {
  PAT: 'pathology',
  SP: 'pathology',
  CP: 'pathology',
  GE: 'genetics',
  CG: 'genetics',
}

const names: [RegExp, SensitiveKind][] = [
  [/\b(?:patholog|histolog|histopatholog|cytolog|biops)/i, 'pathology'],
  [/\b(?:genetic|genomic|karyotyp|gene mutation|BRCA)/i, 'genetics'],
  [/\bmammogra|\bPET\b|\bPET[/-]CT\b/i, 'imaging'],
]

/** What kind of sensitive result it is; null for everything else. */
export function sensitiveOf(resource: FhirResource): Sensitive | null {
  const { resourceType: type } = resource
  if (type !== 'DiagnosticReport' && type !== 'Observation') return null
  const kind = kindBy(resource)
  return kind && { kind, issued: sortable(firstDate(resource.issued)) }
}

function kindBy({ code, category }: DiagnosticReport | Observation): SensitiveKind | null {
  for (const short of allCodes(code)) {
    const known = lookUp(codes, short.replace(/^loinc\|/, ''))
    if (known) return known
  }
  for (const coding of codings(objects(category))) {
    const section = lookUp(sections, words(coding.code))
    if (section) return section
  }
  const name = conceptName(code) ?? ''
  return names.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

function of(kind: SensitiveKind, all: string): Record<string, SensitiveKind> {
  return Object.fromEntries(all.split(' ').map((code) => [code, kind]))
}
