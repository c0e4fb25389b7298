// What the desk writes down of a person, as the form sends it. The sentences are what the form shows beside a field.
import { z } from 'zod'

/** FHIR's administrative sex: what a system that knows four words is told. */
export const sexes = ['female', 'male', 'other', 'unknown'] as const
/** Kinds of contact person, in words of ours; FHIR is told them as text. */
export const relations = [
  'mother',
  'father',
  'partner',
  'child',
  'other family',
  'friend',
  'other',
] as const
/** Languages that a clinic meets; any other can be typed as its code. */
export const languages = [
  'en',
  'es',
  'zh',
  'vi',
  'tl',
  'ar',
  'fr',
  'ko',
  'ru',
  'ht',
  'pt',
  'hi',
  'ase',
] as const

/** Every field, in the order of the form. */
export const fieldNames = [
  'given',
  'family',
  'suffix',
  'preferred',
  'pronouns',
  'born',
  'sex',
  'gender',
  'mobile',
  'phone',
  'email',
  'line1',
  'line2',
  'city',
  'state',
  'postcode',
  'country',
  'language',
  'interpreter',
  'number',
  'contactName',
  'contactRelation',
  'contactPhone',
] as const

export type PersonFields = Record<(typeof fieldNames)[number], string>
export const noFields = Object.fromEntries(fieldNames.map((name) => [name, ''])) as PersonFields

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} letters.`)
    .refine(
      (said) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(said),
      'Leave out control characters.',
    )
const digits = (said: string) => said.replace(/\D/g, '').length
export const telephone = text(40).refine(
  (said) =>
    said === '' || (/^[+\d\s().x-]+$/i.test(said) && digits(said) >= 7 && digits(said) <= 15),
  'Enter a number such as (202) 555-0100, or leave it empty.',
)

export const emailAddress = text(254).refine(
  (said) => said === '' || z.email().safeParse(said).success,
  'Enter an e-mail address such as ana@example.org, or leave it empty.',
)

const hasNames = (said: unknown): boolean =>
  z.object({ given: z.string(), family: z.string() }).safeParse(said).success

export const personSchema = z
  .object({
    given: text(100),
    family: text(100),
    suffix: text(20),
    preferred: text(60),
    pronouns: text(40),
    /** '2019-05-03' */
    born: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'Enter the day, the month and the year.'),
    sex: z.enum(sexes, { error: 'Choose one. “Unknown” is an answer too.' }),
    gender: text(60),
    mobile: telephone,
    phone: telephone,
    email: emailAddress,
    line1: text(120),
    line2: text(120),
    city: text(80),
    state: text(60),
    postcode: text(20),
    country: text(60),
    language: text(20).refine(
      (said) => said === '' || /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(said),
      'Choose a language.',
    ),
    interpreter: z.enum(['', 'yes', 'no']),
    number: text(40),
    contactName: text(120),
    contactRelation: z.enum(['', ...relations]),
    contactPhone: telephone,
  })
  .refine(({ given, family }) => given || family, {
    path: ['given'],
    message: 'Enter at least one name. Some people have only one.',
    // Said together with what else is wrong, not after it.
    when: ({ value }) => hasNames(value),
  })
  .refine(({ contactName, contactPhone }) => contactName || !contactPhone, {
    path: ['contactName'],
    message: 'Enter whose number this is.',
  })

/** Not still to come, and not before anybody who lives was born. */
export const isBirthDay = (born: string, today: Date): boolean =>
  born <= today.toISOString().slice(0, 10) && born >= '1880-01-01'
