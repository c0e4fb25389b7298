/**
 * The shape of a plain-language text about a test or vital sign. English is the home of the texts
 * and says which LOINC codes each is for; another language is the same keys with words alone.
 */
export type Words = {
  /** What a person would call it: at most 48 characters. */
  plain: string
  /** What a laboratory calls it. */
  clinical: string
  /** For lists and charts, at most 28 characters; needed where `plain` is longer than that. */
  short?: string
  /** What was measured and what it does in the body. */
  measured: string
  /** Common reasons to check it. */
  why: string
  /** Ordinary things that move it. No ranges: those are the laboratory's to give. */
  changes: string
}

/** @property loinc bare LOINC codes ('4548-4'), the commonest first; a code belongs to one text. */
export type Entry = Words & { loinc: string[] }

/** By a key that stays the same in every language. */
export type Entries = Record<string, Entry>
