// What a note says is to be done, so that a visit can begin with it. Found by the note's own headings and
// repeated word for word; the note itself stays whole.
import type { Block } from './note-text.ts'
import type { NoteView } from './notes.fhir.ts'

const aboutNext =
  /^(?:what (?:we|you|i) will do|what to do|next\b|plan\b|(?:discharge |patient |home )?instructions?\b|follow[- ]?up|after\b|aftercare|when to call|at home)/i

/** The blocks under headings such as 'What we will do next' or 'Plan', without the signature below them. */
export function nextSteps({ parts, who }: Pick<NoteView, 'parts' | 'who'>): Block[] {
  const steps: Block[] = []
  for (const part of parts) {
    if (part.kind !== 'text') continue
    let inside = false
    for (const block of part.blocks) {
      if (block.kind === 'heading') inside = aboutNext.test(block.text)
      else if (inside && !who.includes(block.text)) steps.push(block)
    }
  }
  return steps
}
