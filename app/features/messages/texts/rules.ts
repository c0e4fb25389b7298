// When a text may go out: not at night, and no more in a day and a week than the clinic says. As proposed: one a day and
// three a week, by which calls and texts about health need no other consent (47 CFR 64.1200(a)(9)(iv)). A text that answers
// one of the patient's own is not one that the clinic begins, and no limit holds it back. Pure.
import { z } from 'zod'
import { nextTextTime } from '../../../kit/post/quiet-hours.ts'

const DAY = 86_400_000 // ms
const COUNT = 'Write a whole number.'
const HOUR = 'Choose an hour from this list.'

/** Hours between which the law lets texts go out; a clinic may choose fewer. */
export const EARLIEST = 8
export const LATEST = 21

export const rulesSchema = z
  .object({
    day: z.coerce.number(COUNT).int(COUNT).min(1, 'At least 1.').max(10, 'At most 10.'),
    week: z.coerce.number(COUNT).int(COUNT).min(1, 'At least 1.').max(30, 'At most 30.'),
    from: z.coerce.number(HOUR).int(HOUR).min(EARLIEST, HOUR).max(LATEST, HOUR),
    to: z.coerce.number(HOUR).int(HOUR).min(EARLIEST, HOUR).max(LATEST, HOUR),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    message: 'Choose a later hour than the first.',
  })
  .refine(({ day, week }) => day <= week, {
    path: ['week'],
    message: 'A week has at least as many as a day.',
  })
export type TextRules = z.output<typeof rulesSchema>

export const usualRules: TextRules = { day: 1, week: 3, from: 8, to: 20 }

/** @param said what stands in the row of the clinic */
export function readRules(said: unknown): TextRules {
  const known = rulesSchema.safeParse({ ...usualRules, ...(said as object | null) })
  return known.success ? known.data : usualRules
}

export type Held = 'night' | 'day' | 'week'
export type Around = {
  now: Date
  /** The clinic's. */
  timeZone: string
  rules: TextRules
  /** When texts that count went out to this person, or are to go, in any order. */
  before: Date[]
  /** It answers a text of theirs. */
  answers: boolean
}

/** @returns when it may go out, and what holds it back till then; null when nothing does */
export function whenFor({ now, timeZone, rules, before, answers }: Around): {
  at: Date
  held: Held | null
} {
  let at = now
  let held: Held | null = null
  const counted = answers ? [] : before.toSorted((a, b) => b.getTime() - a.getTime())
  const after = (nth: number, span: number, why: Held) => {
    const last = counted[nth - 1]
    const free = last ? new Date(last.getTime() + span) : at
    if (free <= at) return
    at = free
    held = why
  }
  after(rules.day, DAY, 'day')
  after(rules.week, 7 * DAY, 'week')
  const morning = nextTextTime(at, timeZone, rules)
  return { at: morning ?? at, held: held ?? (morning ? 'night' : null) }
}
