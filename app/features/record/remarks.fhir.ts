// The sender's own free words on an entry: notes, each once.
import type { Annotation } from 'fhir/r4'
import { distinct, lines, objects } from './tolerant.fhir.ts'

/** Texts of `note`, line breaks kept, in the order sent. */
export function remarks(notes: Annotation | Annotation[] | null | undefined): string[] {
  return distinct(objects(notes).map((note) => lines(note.text)))
}
