/**
 * How a list of words is written, for those who review it and for `compile.ts`, which reads it. Everything is
 * plain lines; what follows a `#` is a remark.
 *
 * - `CHEST = chest, breast bone, sternum` names a group: any of these, several words directly after each other.
 *   `bleed*` is every word that begins so. A group may name others.
 * - A rule is a line of words and groups. `cant/couldnt CATCH breath`: in this order, at most two other words between
 *   neighbours. `CHEST + PAIN`: in any order, at most six words apart; words on one side of a `+` follow each other
 *   directly. `/` is "or"; `went_off` is one choice of two words; `70-89` is a number from 70 to 89. ` within 10` at the end
 *   says another distance. `3 of PAINS/FEVERS/WEAKS + NOW` is met by any three of these groups, with one of NOW. A sentence that ends between two words puts them four further apart.
 * - Case, accents, apostrophes and plurals need not be written.
 */
import type { Kind, Language } from './kinds.ts'

/** Why what was found is not an emergency now. Staff still see that it was mentioned. */
export const reasons = ['figure', 'negated', 'over', 'other', 'past', 'asking'] as const

export type Reason = (typeof reasons)[number]

export type WordList = {
  language: Language
  /** What a word sounds like, where people write as they speak. */
  sound?: (word: string) => string
  groups: string
  kinds: Record<Kind, string>
  /** Rules in the same form: what they cover, is not an emergency for that reason. */
  covers: Partial<Record<Reason, string>>
  cues: Cues
  /** Words in which one slip is understood: a letter more, fewer, other, or two that changed places. */
  misspelled: string
  /** Words that are one slip from these and mean something else. */
  lookalikes: string
}

/** Words around a finding that change what it means; phrases with commas between. The longest counts. */
export type Cues = {
  /** Not there: what follows in the same breath. */
  noBefore: string
  /** The same, for what follows directly: "did not hit his head". */
  notBefore: string
  /** Not there: said just after it. */
  noAfter: string
  /** It was, and has ended: said just after it. */
  overAfter: string
  /** Long ago: before or after it. */
  past: string
  /** Somebody else's history: before it, after it. */
  otherBefore: string
  otherAfter: string
  /** Asked in general, or in case of: before it, after it. */
  asking: string
  askingAfter: string
  /** Happening now: undoes past, other and asking. */
  now: string
  /** Happening again: undoes that it has ended. */
  again: string
  /** End what a cue before the finding reaches. */
  stop: string
  /** End what a "no" reaches, besides those. */
  endNo: string
  /** Make a list after "no" go on over commas. */
  or: string
  /** Look like one of the above and are not. */
  nothing: string
}
