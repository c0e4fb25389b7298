// The form that says what is shared: three choices for each section, and until when.
import { z } from 'zod'
import { sections, type Section } from '../../kit/access.ts'
import { relations, type Share } from './terms.ts'

export const lasting = ['1-month', '6-months', '1-year', 'open'] as const
export type Lasting = (typeof lasting)[number]
const months: Record<Lasting, number | null> = {
  '1-month': 1,
  '6-months': 6,
  '1-year': 12,
  open: null,
}

/** Where there is something to do for another: book, write, ask for a refill, sign, pay. */
export const doable: readonly Section[] = [
  'appointments',
  'medicines',
  'messages',
  'documents',
  'bills',
]

const choice = z.enum(['none', 'see', 'act']).catch('none')

/** Chosen as `share-results: see`. @returns sections and acts; none of them is for the caller to refuse */
export function chosenSections(form: FormData): Pick<Share, 'sections' | 'acts'> {
  const of = (section: Section) => choice.parse(form.get(`share-${section}`))
  return {
    sections: sections.filter((section) => of(section) !== 'none'),
    acts: sections.filter((section) => of(section) === 'act' && doable.includes(section)),
  }
}

export const shareSchema = {
  sections: z.array(z.enum(sections)).min(1, 'Choose at least one part that this person can see.'),
  acts: z.array(z.enum(sections)),
  lasting: z.enum(lasting, 'Choose for how long.'),
}

/** The name goes into a letter from the clinic: no line of its own, no address, nothing that turns the text around. */
const NO_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069/:@]/u

export const personSchema = {
  name: z
    .string()
    .trim()
    .min(1, 'Enter the name of this person.')
    .max(100, 'This is too long for a name.')
    .refine((text) => !NO_NAME.test(text), 'Enter a name on one line, without /, : or @.'),
  relation: z.enum(relations, 'Choose who this person is.'),
  email: z
    .string()
    .trim()
    .max(254, 'This is too long for an e-mail address.')
    .refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'Enter an e-mail address such as ana@example.org, or leave it empty.',
    )
    .transform((text) => (text === '' ? null : text)),
}

/** The end of sharing, counted in months of the calendar; null when only ending it ends it. */
export function untilOf(kind: Lasting, now: Date): string | null {
  const n = months[kind]
  if (n === null) return null
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + n)
  // 31 August and one month more is no day of September: the last day is meant, not the first of October.
  if (until.getUTCDate() !== now.getUTCDate()) until.setUTCDate(0)
  return until.toISOString()
}
