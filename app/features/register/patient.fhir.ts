// Between the form of the desk and the Patient resource. What a sender wrote and the desk did not touch stays as it came.
import type { Address, ContactPoint, Extension, HumanName, Identifier, Patient } from 'fhir/r4'
import { conceptName } from '../record/coding.fhir.ts'
import { fhirDate } from '../record/dates.fhir.ts'
import { objects, words } from '../record/tolerant.fhir.ts'
import { noFields, relations, sexes, type PersonFields } from './fields.ts'

const PRONOUNS = 'http://hl7.org/fhir/StructureDefinition/individual-pronouns'
const GENDER = 'http://hl7.org/fhir/StructureDefinition/individual-genderIdentity'
const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'
const NUMBER_TYPE = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }],
}

/** What the form shows of a resource. Never throws. */
export function toFields(patient: Patient): PersonFields {
  const legal = legalName(patient)
  const address = currentAddress(patient)
  const contact = objects(patient.contact)[0]
  const lines = [address?.line ?? []].flat()
  const language = spoken(patient)
  const known = contact ? (words(contact.relationship?.[0]?.text) ?? 'other') : ''
  return {
    ...noFields,
    given: all(legal?.given).join(' ') || (legal?.family ? '' : (words(legal?.text) ?? '')),
    family: words(legal?.family) ?? '',
    suffix: all(legal?.suffix).join(' '),
    preferred: all(calledName(patient)?.given)[0] ?? words(calledName(patient)?.text) ?? '',
    pronouns: extended(patient, PRONOUNS),
    born: fhirDate(patient.birthDate) ?? '',
    sex: sexes.find((sex) => sex === patient.gender) ?? 'unknown',
    gender: extended(patient, GENDER),
    mobile: words(point(patient, isMobile)?.value) ?? '',
    phone: words(point(patient, isOtherPhone)?.value) ?? '',
    email: words(point(patient, isEmail)?.value) ?? '',
    line1: words(lines[0]) ?? '',
    line2: words(lines.slice(1).join(', ')) ?? '',
    city: words(address?.city) ?? '',
    state: words(address?.state) ?? '',
    postcode: words(address?.postalCode) ?? '',
    country: words(address?.country) ?? '',
    language: words(language?.language?.coding?.[0]?.code) ?? '',
    interpreter: interpreterOf(patient),
    number: words(recordNumber(patient)?.value) ?? '',
    contactName: contact ? nameText(contact.name) : '',
    contactRelation: relations.find((one) => one === known) ?? (contact ? 'other' : ''),
    contactPhone: words(objects<ContactPoint>(contact?.telecom).find(isPhone)?.value) ?? '',
  }
}

/** The resource after the form. @param base what is on file; its id, and whatever the form does not show, stays */
export function toPatient(fields: PersonFields, base: Patient): Patient {
  const before = toFields(base)
  const changed = (...names: (keyof PersonFields)[]) => names.some((n) => fields[n] !== before[n])
  const next: Patient = structuredClone(base)
  if (changed('given', 'family', 'suffix')) setLegalName(next, fields)
  if (changed('preferred')) setCalledName(next, fields.preferred)
  if (changed('pronouns')) extend(next, PRONOUNS, fields.pronouns)
  if (changed('gender')) extend(next, GENDER, fields.gender)
  if (changed('born')) next.birthDate = fields.born
  if (changed('sex') || !base.gender) next.gender = fields.sex as Patient['gender']
  if (changed('mobile'))
    setPoint(next, isMobile, { system: 'phone', use: 'mobile', value: fields.mobile })
  if (changed('phone'))
    setPoint(next, isOtherPhone, { system: 'phone', use: 'home', value: fields.phone })
  if (changed('email')) setPoint(next, isEmail, { system: 'email', value: fields.email })
  if (changed('line1', 'line2', 'city', 'state', 'postcode', 'country')) setAddress(next, fields)
  if (changed('language', 'interpreter')) setLanguage(next, fields)
  if (changed('number')) setNumber(next, fields.number)
  if (changed('contactName', 'contactRelation', 'contactPhone')) setContact(next, fields)
  return next
}

const all = (texts: unknown): string[] => [texts ?? []].flat().flatMap((one) => words(one) ?? [])
const namesOf = (patient: Patient) => objects<HumanName>(patient.name)
const inUse = ({ use }: { use?: string }) => use !== 'old'
const isCalled = ({ use }: HumanName) => use === 'usual' || use === 'nickname'

const legalName = (patient: Patient) => {
  const names = namesOf(patient).filter(inUse)
  return (
    names.find(({ use }) => use === 'official') ?? names.find((one) => !isCalled(one)) ?? names[0]
  )
}
const calledName = (patient: Patient) => {
  const legal = legalName(patient)
  const called = namesOf(patient).filter((one) => isCalled(one) && one !== legal)
  return called.find(({ use }) => use === 'usual') ?? called[0]
}
const nameText = (name?: HumanName) =>
  words(name?.text) ?? [...all(name?.given), words(name?.family)].filter(Boolean).join(' ')

function setLegalName(patient: Patient, { given, family, suffix }: PersonFields): void {
  const old = legalName(patient)
  const { text: _text, given: _given, family: _family, suffix: _suffix, ...rest } = old ?? {}
  const name: HumanName = {
    use: 'official',
    ...rest,
    ...(family && { family }),
    ...(given && { given: given.split(/\s+/) }),
    ...(suffix && { suffix: [suffix] }),
  }
  patient.name = [name, ...namesOf(patient).filter((one) => one !== old)]
}

function setCalledName(patient: Patient, preferred: string): void {
  const old = calledName(patient)
  const others = namesOf(patient).filter(
    (one) => one !== old && !(isCalled(one) && one !== legalName(patient)),
  )
  patient.name = preferred ? [...others, { use: 'usual', given: [preferred] }] : others
}

/** Text of an extension that holds a concept under `value`. */
function extended(patient: Patient, url: string): string {
  const told = objects<Extension>(patient.extension).filter((one) => one.url === url)
  const value = told
    .flatMap(({ extension }) => objects<Extension>(extension))
    .find((one) => one.url === 'value')
  return conceptName(value?.valueCodeableConcept) ?? ''
}

function extend(patient: Patient, url: string, text: string): void {
  const others = objects<Extension>(patient.extension).filter((one) => one.url !== url)
  const value: Extension = { url: 'value', valueCodeableConcept: { text } }
  put(patient, 'extension', text ? [...others, { url, extension: [value] }] : others)
}

const isPhone = ({ system }: ContactPoint) => system === 'phone' || system === 'sms'
const isMobile = (one: ContactPoint) =>
  one.system === 'sms' || (one.system === 'phone' && one.use === 'mobile')
const isOtherPhone = (one: ContactPoint) => one.system === 'phone' && one.use !== 'mobile'
const isEmail = ({ system }: ContactPoint) => system === 'email'
const point = (patient: Patient, is: (one: ContactPoint) => boolean) =>
  objects<ContactPoint>(patient.telecom).filter(inUse).find(is)

function setPoint(patient: Patient, is: (one: ContactPoint) => boolean, said: ContactPoint): void {
  const old = point(patient, is)
  const points = objects<ContactPoint>(patient.telecom)
  if (!said.value)
    return put(
      patient,
      'telecom',
      points.filter((one) => one !== old),
    )
  if (!old) return put(patient, 'telecom', [...points, said])
  put(
    patient,
    'telecom',
    points.map((one) => (one === old ? { ...old, value: said.value } : one)),
  )
}

const currentAddress = (patient: Patient): Address | undefined =>
  objects<Address>(patient.address).find(inUse)

function setAddress(patient: Patient, fields: PersonFields): void {
  const old = currentAddress(patient)
  const line = [fields.line1, fields.line2].filter(Boolean)
  const address: Address = {
    use: old?.use ?? 'home',
    ...(line.length > 0 && { line }),
    ...(fields.city && { city: fields.city }),
    ...(fields.state && { state: fields.state }),
    ...(fields.postcode && { postalCode: fields.postcode }),
    ...(fields.country && { country: fields.country }),
  }
  const others = objects<Address>(patient.address).filter((one) => one !== old)
  put(patient, 'address', Object.keys(address).length > 1 ? [address, ...others] : others)
}

const spoken = (patient: Patient) => {
  const told = objects(patient.communication)
  return told.find(({ preferred }) => preferred) ?? told[0]
}

/** The language that they speak best, as its tag: 'es', 'en-US'; null when none is told. */
export const spokenBy = (patient: Patient): string | null =>
  words(spoken(patient)?.language?.coding?.[0]?.code) ?? null

/** Whether they need one; '' when nobody said. */
export function interpreterOf(patient: Patient): PersonFields['interpreter'] {
  const told = objects<Extension>(patient.extension).find(({ url }) => url === INTERPRETER)
  return typeof told?.valueBoolean === 'boolean' ? (told.valueBoolean ? 'yes' : 'no') : ''
}

function setLanguage(patient: Patient, { language, interpreter }: PersonFields): void {
  const old = spoken(patient)
  const others = objects(patient.communication).filter((one) => one !== old)
  const own = {
    language: { coding: [{ system: 'urn:ietf:bcp:47', code: language }] },
    preferred: true,
  }
  const same = old?.language?.coding?.[0]?.code === language
  put(patient, 'communication', language ? [same && old ? old : own, ...others] : others)
  const rest = objects<Extension>(patient.extension).filter(({ url }) => url !== INTERPRETER)
  const told = { url: INTERPRETER, valueBoolean: interpreter === 'yes' }
  put(patient, 'extension', interpreter ? [...rest, told] : rest)
}

const isOwn = (one: Identifier) => objects(one.type?.coding).some(({ code }) => code === 'MR')

/** The clinic's own number before any other, as the card has it. */
function recordNumber(patient: Patient): Identifier | undefined {
  const valid = objects<Identifier>(patient.identifier).filter(
    (one) => inUse(one) && words(one.value),
  )
  return valid.find(isOwn) ?? valid.find(({ use }) => use === 'usual') ?? valid[0]
}

function setNumber(patient: Patient, value: string): void {
  const old = recordNumber(patient)
  const others = objects<Identifier>(patient.identifier).filter((one) => one !== old)
  const own: Identifier = { use: 'usual', type: NUMBER_TYPE, ...old, value }
  put(patient, 'identifier', value ? [own, ...others] : others)
}

function setContact(
  patient: Patient,
  { contactName, contactRelation, contactPhone }: PersonFields,
): void {
  const [, ...others] = objects(patient.contact)
  const contact = {
    name: { text: contactName },
    ...(contactRelation && { relationship: [{ text: contactRelation }] }),
    ...(contactPhone && { telecom: [{ system: 'phone' as const, value: contactPhone }] }),
  }
  put(patient, 'contact', contactName ? [contact, ...others] : others)
}

/** An empty list is left out, as FHIR wants it. */
function put<K extends keyof Patient>(
  patient: Patient,
  name: K,
  list: NonNullable<Patient[K]>,
): void {
  if (Array.isArray(list) && list.length === 0) delete patient[name]
  else patient[name] = list
}
