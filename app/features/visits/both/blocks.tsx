// Blocks of a note: headings, paragraphs and lists, nothing of the sender's own markup.
import type { Block } from '../note-text.ts'

type Props = { blocks: Block[]; heading: 'h2' | 'h3' | 'h4' }

export function Blocks({ blocks, heading: Heading }: Props) {
  return (
    <div className="prose">
      {grouped(blocks).map((group, at) =>
        Array.isArray(group) ? (
          <ul key={at}>
            {group.map((item, i) => (
              <li key={i}>{item}</li>
            ))}
          </ul>
        ) : group.kind === 'heading' ? (
          <Heading key={at}>{group.text}</Heading>
        ) : (
          <p key={at}>{group.text}</p>
        ),
      )}
    </div>
  )
}

/** Items that follow each other make one list. */
function grouped(blocks: Block[]): (Block | string[])[] {
  const groups: (Block | string[])[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind !== 'item') groups.push(block)
    else if (Array.isArray(last)) last.push(block.text)
    else groups.push([block.text])
  }
  return groups
}
