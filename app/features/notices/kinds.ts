// Every kind of notice on one page. To add one: a file in kinds/, and a line here.
import type { NoticeKind } from './kind.ts'
import { appointments } from './kinds/appointments.ts'
import { bills } from './kinds/bills.ts'
import { comments } from './kinds/comments.ts'
import { details } from './kinds/details.ts'
import { documents } from './kinds/documents.ts'
import { forms } from './kinds/forms.ts'
import { amendments } from './kinds/amendments.ts'
import { medicines } from './kinds/medicines.ts'
import { messages } from './kinds/messages.ts'
import { notes } from './kinds/notes.ts'
import { refills } from './kinds/refills.ts'
import { requests } from './kinds/requests.ts'
import { results } from './kinds/results.ts'
import { takeaway } from './kinds/takeaway.ts'
import { uploads } from './kinds/uploads.ts'

const registered = [
  appointments,
  results,
  notes,
  comments,
  messages,
  documents,
  refills,
  medicines,
  amendments,
  requests,
  forms,
  uploads,
  details,
  takeaway,
  bills,
] as const

export const kinds: readonly NoticeKind[] = registered
export type NoticeKindName = (typeof registered)[number]['kind']

const byName = new Map(kinds.map((one) => [one.kind, one]))

/** @throws for a word that nobody registered */
export function kindOf(kind: string): NoticeKind {
  const found = byName.get(kind)
  if (!found) throw new Error(`No kind of notice is called ${kind}.`)
  return found
}
