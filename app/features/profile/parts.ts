// The groups in which somebody keeps their own details: what belongs to each, whether the clinic puts it on record or it holds at
// once, and what may stand in a field. Pure, for verbs and screens alike.
import { z } from 'zod'
import { isBirthDay, personSchema, telephone, type PersonFields } from '../register/fields.ts'

export const parts = [
  'called',
  'name',
  'person',
  'address',
  'reach',
  'language',
  'contact',
  'insurance',
  'care',
] as const
export type Part = (typeof parts)[number]
export const isPart = (word: unknown): word is Part => parts.some((part) => part === word)

/** What the card of an insurance says. */
export const insuranceFields = [
  'payer',
  'plan',
  'member',
  'groupNumber',
  'holder',
  'payerPhone',
] as const

/** Fields of the Patient resource by their names in the register, and those that are no part of it. */
export type FieldName = keyof PersonFields | (typeof insuranceFields)[number] | 'care'

export const fieldsOf: Record<Part, readonly FieldName[]> = {
  called: ['preferred', 'pronouns', 'gender'],
  name: ['given', 'family', 'suffix'],
  person: ['born', 'sex'],
  address: ['line1', 'line2', 'city', 'state', 'postcode', 'country'],
  reach: ['mobile', 'phone', 'email'],
  language: ['language', 'interpreter'],
  contact: ['contactName', 'contactRelation', 'contactPhone'],
  insurance: insuranceFields,
  care: ['care'],
}

/** What is theirs alone to say: nobody looks it over. */
const own: ReadonlySet<Part> = new Set(['called', 'care'])
export const holdsAtOnce = (part: Part): boolean => own.has(part)

/** Whether it stands in the Patient resource. */
export const isRegistered = (part: Part): boolean => part !== 'care' && part !== 'insurance'

export type Values = Partial<Record<FieldName, string>>

export const valuesIn = (part: Part, of: Values): Values =>
  Object.fromEntries(fieldsOf[part].map((name) => [name, of[name] ?? '']))

export const isSame = (part: Part, one: Values, other: Values): boolean =>
  fieldsOf[part].every((name) => (one[name] ?? '') === (other[name] ?? ''))

/** Those that are otherwise, in the order of the form. */
export const changedIn = (part: Part, from: Values, to: Values): FieldName[] =>
  fieldsOf[part].filter((name) => (from[name] ?? '') !== (to[name] ?? ''))

const line = z.string().trim().max(120, 'Use at most 120 letters.')
const beside: Record<(typeof insuranceFields)[number] | 'care', z.ZodType<string>> = {
  payer: line,
  plan: line,
  member: line,
  groupNumber: line,
  holder: line,
  payerPhone: telephone,
  care: z
    .string()
    .trim()
    .max(1000, 'Use at most 1,000 characters.')
    .transform((said) => said.replace(/\r\n?/g, '\n')),
}
const schemaOf = (name: FieldName): z.ZodType<string> =>
  (beside as Partial<Record<FieldName, z.ZodType<string>>>)[name] ??
  (personSchema.shape[name as keyof PersonFields] as z.ZodType<string>)

const sentences: Partial<Record<FieldName, string>> = {
  born: 'This day is still to come, or too long ago. Check the year.',
}

/**
 * What was typed, trimmed, and what is wrong with it, by field. What stands on record already may stand as it is.
 * @param now what the clinic has
 */
export function readValues(
  part: Part,
  typed: Values,
  now: Values,
  today: Date,
): { values: Values; wrong: Record<string, string> } {
  const values: Values = {}
  const wrong: Record<string, string> = {}
  for (const name of fieldsOf[part]) {
    const said = typed[name] ?? ''
    const read = schemaOf(name).safeParse(said)
    values[name] = read.success ? read.data : said.trim()
    if (values[name] === (now[name] ?? '')) continue
    if (!read.success) wrong[name] = read.error.issues[0]?.message ?? 'Check this.'
    else if (name === 'born' && !isBirthDay(values[name], today))
      wrong[name] = sentences.born as string
  }
  return { values, wrong: { ...wrong, ...together(part, values) } }
}

/** What does not go together. */
function together(part: Part, values: Values): Record<string, string> {
  if (part === 'name' && !values.given && !values.family)
    return { given: 'Enter at least one name. Some people have only one.' }
  if (part === 'contact' && !values.contactName && (values.contactPhone || values.contactRelation))
    return { contactName: 'Enter the name of this person.' }
  if (part === 'language' && values.interpreter === 'yes' && !values.language)
    return { language: 'Choose the language in which you need an interpreter.' }
  if (part === 'insurance' && !values.payer && insuranceFields.some((name) => values[name]))
    return { payer: 'Enter the name of the insurance.' }
  if (part === 'address' && !values.line1 && (values.city || values.postcode))
    return { line1: 'Enter the street and number, or where post reaches you.' }
  return {}
}
