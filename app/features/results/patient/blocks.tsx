/** The words of a document as headings, paragraphs and lists. */
import { Prose } from '../../../ui/prose.tsx'
import type { Block } from '../../visits/note-text.ts'

export function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map(({ kind, text }, i) =>
    kind === 'heading' ? (
      <h3 key={i}>{text}</h3>
    ) : (
      <Prose key={i}>{kind === 'item' ? `• ${text}` : text}</Prose>
    ),
  )
}
