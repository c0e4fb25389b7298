// A note as its author wrote it: headings, paragraphs and lists, nothing of its own markup.
import { useTexts } from '../../../texts/context.tsx'
import { Card } from '../../../ui/section.tsx'
import type { NoteView } from '../notes.fhir.ts'
import type { Block } from '../note-text.ts'

/** @param headed with the note's own title, where several stand on a page */
export function NoteText({ note, headed }: { note: NoteView; headed?: boolean }) {
  const t = useTexts()
  const from = [
    note.who.length > 0 && t.list(note.who),
    note.organization,
    note.date && t.date(note.date),
  ]
  return (
    <Card>
      {headed && <h3>{note.plain}</h3>}
      <p className="hint">
        {from.filter(Boolean).join(' · ')}
        {note.status === 'changed' && ` · ${t('visits.noteChanged')}`}
        {note.status === 'replaced' && ` · ${t('visits.noteReplaced')}`}
      </p>
      {note.parts.map((part, at) =>
        part.kind === 'text' ? (
          <Blocks key={at} blocks={part.blocks} heading={headed ? 'h4' : 'h2'} />
        ) : (
          <p key={at}>{t('visits.file', { title: part.title ?? part.contentType })}</p>
        ),
      )}
      {note.parts.length === 0 && <p>{t('visits.noteEmpty')}</p>}
    </Card>
  )
}

function Blocks({ blocks, heading: Heading }: { blocks: Block[]; heading: 'h2' | 'h4' }) {
  return grouped(blocks).map((group, at) =>
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
