// At which day a guardian's access narrows and ends, by the child's birth date and the clinic's calendar. Pure.
import { dayOf } from '../../texts/dates.ts'
import type { Section } from '../../kit/access.ts'

export type Law = {
  narrowAge: number
  endAge: number
  /** Sections that a guardian keeps when access is narrowed. */
  keep: Section[]
  timeZone: string
}

export type Stage = 'whole' | 'narrowed' | 'ended'

export const NOTICE_DAYS = 30

/**
 * The day on which somebody turns `years`. Born on 29 February, that is 1 March in a year without one, as the common
 * law counts. Of a partial date the earliest day is meant: a young person is rather given a right too early.
 */
export function birthday(birthDate: string, years: number): string | null {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(birthDate) ?? []
  if (!year) return null
  const at = new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(day)))
  return at.toISOString().slice(0, 10)
}

/** The calendar day at the clinic: a day begins at midnight there. */
export const today = (now: Date, timeZone: string): string =>
  dayOf({ kind: 'instant', at: now }, timeZone) ?? now.toISOString().slice(0, 10)

/** Whole when no birth date is known: then staff decide. */
export function stageOf(birthDate: string | null, law: Law, now: Date): Stage {
  const day = today(now, law.timeZone)
  const ends = birthDate && birthday(birthDate, law.endAge)
  const narrows = birthDate && birthday(birthDate, law.narrowAge)
  if (ends && day >= ends) return 'ended'
  return narrows && day >= narrows ? 'narrowed' : 'whole'
}

/** Younger than the age from which guardians see less: no account of their own yet. Never when no birth date is known. */
export function isYoung(birthDate: string | null, law: Law, now: Date): boolean {
  const narrows = birthDate && birthday(birthDate, law.narrowAge)
  return Boolean(narrows) && today(now, law.timeZone) < (narrows as string)
}

/** What happens within the next 30 days, and when; null when nothing does. */
export function comingUp(
  birthDate: string | null,
  law: Law,
  now: Date,
): { what: 'narrowing' | 'ending'; on: string } | null {
  if (!birthDate) return null
  const day = today(now, law.timeZone)
  const until = today(new Date(now.getTime() + NOTICE_DAYS * 86_400_000), law.timeZone)
  for (const [what, age] of [
    ['narrowing', law.narrowAge],
    ['ending', law.endAge],
  ] as const) {
    const on = birthday(birthDate, age)
    if (on && day < on && on <= until) return { what, on }
  }
  return null
}
