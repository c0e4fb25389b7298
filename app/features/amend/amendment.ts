// A correction of the record that was asked for (45 CFR 164.526): what is wrong, how far it is, and what was said to it. Pure, for
// verbs and screens.

export type About = 'entry' | 'document' | 'record'
export type AmendmentState = 'asked' | 'accepted' | 'denied' | 'taken back'
export type Step =
  | 'asked'
  | 'seen'
  | 'extended'
  | 'accepted'
  | 'denied'
  | 'disagreed'
  | 'along'
  | 'rebutted'
  | 'taken back'
export type Side = 'patient' | 'helper' | 'staff'
/** What goes with the record after a denial. */
export type Along = 'nothing' | 'statement' | 'request'

/** The only grounds on which it may be denied: 164.526(a)(2)(i) to (iv). */
export const grounds = ['not ours', 'not of the set', 'not to be seen', 'right as it is'] as const
export type Ground = (typeof grounds)[number]

/** Days until it must be answered, and how many may be added, once. */
export const ANSWER_DAYS = 60
export const MORE_DAYS = 30
/** Before it is due somebody is reminded. */
export const NEAR_DAYS = 14
/** A clinic may limit how long a statement is: 164.526(d)(2). */
export const STATEMENT = 4000

/** What is sealed of it. What was not said is empty. */
export type AmendmentWords = {
  /** What it is about, as it was called then. */
  title: string
  wrong: string
  should: string
  why: string
  /** Who else the patient wants to be told if it is corrected. */
  tell: string
}

export type Happened = {
  id: string
  what: Step
  side: Side
  at: Date
  /** Who of the clinic, by name; null for others, and where that may not be known. */
  by: string | null
  account: string
  words: string
}

export type Amendment = AmendmentWords & {
  id: string
  /** Whose record it is in. */
  patient: string
  about: About
  aboutId: string | null
  state: AmendmentState
  ground: Ground | null
  along: Along
  at: Date
  due: Date
  extendedAt: Date | null
  settledAt: Date | null
  /** In the order in which it happened. */
  steps: Happened[]
}

/** What the clinic's list shows. */
export const shows = ['open', 'over'] as const

/** The last step that says so. */
export const stepOf = ({ steps }: Pick<Amendment, 'steps'>, what: Step): Happened | undefined =>
  steps.findLast((step) => step.what === what)

const DAY = 86_400_000
export const daysOn = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY)
/** Whole days until then; less than none once it is late. */
export const daysLeft = (due: Date, now: Date): number =>
  Math.floor((due.getTime() - now.getTime()) / DAY)
