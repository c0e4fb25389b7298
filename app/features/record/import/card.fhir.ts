// The card of a patient, from the Patient resource: what every page needs of a person.
import type { HumanName, Identifier, Patient } from 'fhir/r4'
import type { Card } from '../../people/people.server.ts'
import { fhirDate } from '../dates.fhir.ts'
import { objects, words } from '../tolerant.fhir.ts'

/** Reads name, birth date and record number; what is missing is '' or null. Never throws. */
export function cardOf(patient: Patient): Card {
  const names = objects<HumanName>(patient.name).filter((name) => name.use !== 'old')
  const official = names.find((name) => name.use === 'official') ?? names[0]
  const called = (use: HumanName['use']) => {
    const name = names.find((one) => one.use === use)
    return given(name) || words(name?.text)
  }
  return {
    name: fullName(official),
    // 'Usual' is what a person goes by; a first given name is not, for instance, in Vietnam.
    preferred: called('usual') || called('nickname') || given(official) || fullName(official),
    birthDate: fhirDate(patient.birthDate),
    recordNumber: recordNumber(objects<Identifier>(patient.identifier)),
  }
}

const given = (name: HumanName | undefined): string => all(name?.given)[0] ?? ''

function fullName(name: HumanName | undefined): string {
  if (!name) return ''
  const parts = [...all(name.given), words(name.family), ...all(name.suffix)].filter(Boolean)
  const text = words(name.text) ?? ''
  // The family name comes first in Vietnam or Hungary: the order of the text holds when it has the same words.
  return parts.length > 0 && sorted(text) !== sorted(parts.join(' ')) ? parts.join(' ') : text
}

const sorted = (spoken: string) => spoken.split(/\s+/).toSorted().join(' ')

const all = (texts: unknown): string[] =>
  (Array.isArray(texts) ? texts : [texts]).map(words).filter((text) => text !== null)

/** The clinic's own number (type MR) before any other usual one; numbers that ended are not used. */
function recordNumber(identifiers: Identifier[]): string | null {
  const valid = identifiers.filter((one) => one.use !== 'old' && words(one.value) !== null)
  const best = valid.find(isMedicalRecord) ?? valid.find((one) => one.use === 'usual') ?? valid[0]
  return words(best?.value)
}

const isMedicalRecord = (one: Identifier): boolean =>
  objects(one.type?.coding).some((coding) => coding.code === 'MR')
