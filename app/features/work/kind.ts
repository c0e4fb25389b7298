// A kind of work: what a feature registers, in a file of its own, so that something of it can wait for somebody. A line
// never holds a name; the patient's is opened when it is read, and put where the text says {name}.
import type { Permission } from '../../kit/access.ts'
import type { Tx } from '../../kit/kit.ts'
import type { TextKey } from '../../texts/en.ts'

/** The thing that waits. */
export type Thing = {
  /** Its id: of a question, an invitation. */
  about: string
  patient: string | null
}

export type Told = { term: TextKey; value: string | Date | { text: TextKey } }

export type Kind = {
  /** Lower-case words with hyphens; stands in the rows, so it never changes. */
  kind: string
  /** What it is called where kinds are chosen, and in e-mails, so no word of health: 'Questions about access'. */
  title: TextKey
  /** Who sees it. */
  may: Permission
  /** Seen by those alone who see what is for its team: row-level security says so of the same kinds. */
  ofItsTeam?: true
  /** Its line in the list, with {name} for the patient. */
  line: TextKey
  /** Where the thing itself is, and what is to be done. */
  href: (thing: Thing) => string
  /** What ends it, where only a deed does: 'Answer the question'. Null where somebody may say that it is done. */
  deed: TextKey | null
  /** What else is to be known before opening it. Called as the member of staff who reads. */
  tell?: (tx: Tx, thing: Thing) => Promise<Told[]>
}
