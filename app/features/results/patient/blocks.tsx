/** The words of a document as headings, paragraphs and lists. */
import type { Block } from '../../visits/note-text.ts'

export function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map(({ kind, text }, i) => {
    if (kind === 'heading') return <h3 key={i}>{text}</h3>
    return (
      <p key={i}>
        {kind === 'item' && '• '}
        {text}
      </p>
    )
  })
}
