// A kind of notice: what a feature registers, in one file under kinds/, so that people can be told of something new of it.
// A message never says the kind: it stands where people choose, and where staff look.
import type { Section } from '../../kit/access.ts'
import type { TextKey } from '../../texts/en.ts'

export type NoticeKind = {
  /** A word; stands in the rows, so it never changes. */
  kind: string
  /** Where people choose how they are told of it: 'Test results'. */
  title: TextKey
  /** Those who act for the patient are told too where they may see this; null: the patient alone. */
  section: Section | null
  /** Whoever keeps the patient's details for them is told too: a guardian, or who decides for somebody who cannot. */
  keepers?: true
  /**
   * What it is about, where that may be held back or hidden from somebody, who is not told then; of a new entry of the
   * record nor where they read it already.
   */
  of?: 'new entry' | 'entry' | 'document' | 'thread' | 'told' | 'bill' | 'amendment'
  /** The law wants it told, so it comes by e-mail whatever was chosen. */
  always?: true
  /** Somebody asked for it and waits: it is neither gathered with others nor kept apart from the last one. */
  awaited?: true
  /** Where it is. @param shelf of an entry: its shelf in the record; null when it is not shown to this person any more */
  href: (about: string, shelf: string | null) => string
}
