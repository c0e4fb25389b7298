// What is said of a document when it is filed, and what of it cannot be.
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { classes, classesFor, isClass, statuses, type DocumentClass } from './classes.ts'
import { whyNotShown } from './documents.policy.ts'

const DAY = 86_400_000

export const date = z.iso.date('Enter a day, month and year that exist.').nullable()

/** As forms send it. */
export const about = z.object({
  class: z.string().refine(isClass, 'Choose what kind of document it is.'),
  status: z.enum(statuses, 'Choose whether it is finished.'),
  shown: z.enum(['yes', 'no'], 'Choose whether the patient may see it.'),
  date,
  author: z.string().trim().max(120, 'Use at most 120 characters.'),
})
export type AboutFields = z.input<typeof about>

export const title = z
  .string()
  .trim()
  .min(1, 'Enter a name that the patient knows it by.')
  .max(120, 'Use at most 120 characters.')

export type About = {
  class: DocumentClass
  status: (typeof statuses)[number]
  shown: boolean
  date: string
  author: string | null
}

/** What is wrong with the day that stands on a document. */
export function whyNotThatDay(day: string | null, now: Date): string | null {
  if (!day) return 'Enter the day that stands on the document.'
  return Date.parse(day) > now.getTime() + DAY ? 'This day is still to come.' : null
}

/**
 * @param may permissions of whoever files it
 * @throws invalid where a draft, or what is never shown, should be shown to the patient; where the class is not theirs
 */
export function checked(of: z.output<typeof about>, may: readonly string[], now: Date): About {
  const fields: Record<string, string> = {}
  const kind = of.class as DocumentClass
  if (!classesFor(may).includes(kind))
    fields.class = 'Your role does not file documents of this kind.'
  const shown = of.shown === 'yes'
  const why = whyNotShown({ showable: classes[kind].showable, status: of.status })
  if (shown && why === 'class')
    fields.shown = 'A document of this kind is never shown to the patient.'
  if (shown && why === 'draft')
    fields.shown =
      'A draft is never shown to the patient. Choose “Final” first, or keep it from them.'
  const day = whyNotThatDay(of.date, now)
  if (day) fields.date = day
  if (Object.keys(fields).length > 0 || !of.date)
    throw invalid('invalid_input', 'Some of what you entered needs another look.', fields)
  return { class: kind, status: of.status, shown, date: of.date, author: of.author || null }
}
