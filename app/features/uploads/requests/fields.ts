// What a request for a document says, as a template and as it is asked.
import { z } from 'zod'

const DAY = 86_400_000

export const words = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Write what you ask for: Referral letter.')
    .max(80, 'Use at most 80 characters.'),
  words: z
    .string()
    .trim()
    .min(10, 'Write a sentence that tells the patient what to send.')
    .max(1000, 'Use at most 1,000 characters.'),
})

/** '2026-03-15', so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
