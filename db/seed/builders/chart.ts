// One person's record while it is being written: what every builder needs to know, and where it puts
// what it makes.
import type { FhirResource, Reference } from 'fhir/r4'
import type { Calendar } from './calendar.ts'
import type { Who } from './directory.ts'
import { idOf } from './identity.ts'
import { inventedMeta, refer } from './resource.ts'

export type PersonFacts = {
  key: string
  family: string
  given: string[]
  /** Full name in the order the person writes it; by default given names, then family. */
  fullName?: string
  preferredName: string
  /** The same name in another script: [language, text]. */
  otherScript?: [language: string, text: string]
  gender: 'female' | 'male' | 'other'
  /** LOINC's code of them, and how they are said. */
  pronouns?: [code: string, text: string]
  /** Age today, in whole years, and how many days past the last birthday. */
  age: { years: number; days: number }
  recordNumber: string
  phone: string
  email: string
  password: string
  address: string
  /** BCP 47 tag and name of the language the person prefers; interpreter when one is needed. */
  language: { tag: string; name: string; interpreter?: boolean }
  marital?: 'M' | 'S' | 'W' | 'D'
  doctor: Who
  /** Height of an adult in cm, for the body mass index. */
  height?: number
  story: string
}

/** A moment at which things are measured, given or written: a visit, or a reading taken at home. */
export type Occasion = {
  key: string
  /** Instant in milliseconds. */
  at: number
  by: Who
  /** The visit it belongs to; absent for readings taken at home. */
  encounter?: Reference
}

export type Chart = {
  person: PersonFacts
  calendar: Calendar
  resources: FhirResource[]
  self: Reference
  birthDate: string
  /** Id of a resource of this person by type and key. */
  id(type: FhirResource['resourceType'], key: string): string
}

export const patientIdOf = (key: string) => idOf(`${key}/Patient/self`)
export const nameOf = (person: PersonFacts) =>
  person.fullName ?? [...person.given, person.family].join(' ')

/** Day of birth of somebody who is so old today. */
export function birthDateOf({ age }: Pick<PersonFacts, 'age'>, calendar: Calendar): string {
  const [year, month, date] = calendar.day(age.days).split('-') as [string, string, string]
  // Nobody is born on 29 February here, so that ages come out right in every year.
  const safe = month === '02' && date === '29' ? '28' : date
  return `${String(Number(year) - age.years)}-${month}-${safe}`
}

export function openChart(person: PersonFacts, calendar: Calendar): Chart {
  return {
    person,
    calendar,
    resources: [],
    self: refer('Patient', patientIdOf(person.key), nameOf(person)),
    birthDate: birthDateOf(person, calendar),
    id: (type, key) => idOf(`${person.key}/${type}/${key}`),
  }
}

/** Adds a resource under a key, with its id and the mark that it is invented. */
export function put<R extends FhirResource>(
  chart: Chart,
  key: string,
  body: R,
  restricted = false,
): R {
  const { resourceType, ...rest } = body
  const id = chart.id(resourceType, key)
  const resource = { resourceType, id, meta: inventedMeta(restricted), ...rest } as R
  chart.resources.push(resource)
  return resource
}

/** So many days after the birth of somebody of that age, as days ago. */
export function agoAtAge(
  { age, calendar }: { age: PersonFacts['age']; calendar: Calendar },
  years: number,
  days: number,
): number {
  const birth = birthDateOf({ age }, calendar)
  const [year, month, date] = birth.split('-').map(Number) as [number, number, number]
  const then = Date.UTC(year + years, month - 1, date + days)
  return Math.round((Date.parse(`${calendar.today}T00:00:00Z`) - then) / 86_400_000)
}
