/** Which field of a person an answer is, by the element of the Patient that a form names for it. Pure. */
import { relations, type PersonFields } from '../../register/fields.ts'
import type { Value } from '../questionnaire/answers.ts'

const INTERPRETER =
  'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired#Extension.value[x]'

/** @param fixed what the form says beside it, by element: { 'telecom.system': 'phone' } */
export function personField(
  definition: string,
  fixed: Record<string, string>,
): keyof PersonFields | null {
  if (definition === INTERPRETER) return 'interpreter'
  const path = /#Patient\.(.+)$/.exec(definition)?.[1]
  switch (path) {
    case 'name.given':
      return fixed['name.use'] === 'usual' || fixed['name.use'] === 'nickname' ? 'preferred' : null
    case 'telecom.value':
      if (fixed['telecom.system'] === 'email') return 'email'
      if (fixed['telecom.system'] !== 'phone') return null
      return fixed['telecom.use'] === 'mobile' ? 'mobile' : 'phone'
    case 'address.line':
      return 'line1'
    case 'address.city':
      return 'city'
    case 'address.state':
      return 'state'
    case 'address.postalCode':
      return 'postcode'
    case 'address.country':
      return 'country'
    case 'contact.name':
    case 'contact.name.text':
      return 'contactName'
    case 'contact.telecom.value':
      return 'contactPhone'
    case 'contact.relationship':
    case 'contact.relationship.text':
      return 'contactRelation'
    case 'communication.language':
      return 'language'
    default:
      return null
  }
}

/** What belongs together is taken over together. */
export const togetherWith = (field: keyof PersonFields): string =>
  ['line1', 'city', 'state', 'postcode', 'country'].includes(field)
    ? 'address'
    : field.startsWith('contact')
      ? 'contact'
      : field

/** What stands in the field once the answer is taken over; null for an answer that is none. */
export function personValue(field: keyof PersonFields, value: Value, words: string): string | null {
  if (field === 'interpreter') return value.kind === 'boolean' ? (value.value ? 'yes' : 'no') : null
  if (field === 'language') return value.kind === 'coding' ? (value.value.code ?? null) : words
  if (field === 'contactRelation')
    return relations.find((one) => one === words.toLowerCase()) ?? 'other'
  return words
}
