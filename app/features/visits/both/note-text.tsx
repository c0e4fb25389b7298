// A note as its author wrote it, with who that was and when.
import { useTexts } from '../../../texts/context.tsx'
import { Card } from '../../../ui/section.tsx'
import type { NoteView } from '../notes.fhir.ts'
import { Blocks } from './blocks.tsx'

type Props = {
  note: NoteView
  /** With the note's own title, where several stand on a page. */
  headed?: boolean
  /** Where a file of it opens. */
  fileHref?: (at: number) => string
}

export function NoteText({ note, headed, fileHref }: Props) {
  const t = useTexts()
  const from = [
    note.who.length > 0 && t.list(note.who),
    note.organization !== t.clinic && note.organization,
    note.date && t.date(note.date),
    note.status === 'changed' && t('visits.noteChanged'),
    note.status === 'replaced' && t('visits.noteReplaced'),
  ]
  return (
    <Card>
      {headed && <h3>{note.plain}</h3>}
      <p className="hint">{from.filter(Boolean).join(' · ')}</p>
      {note.parts.map((part, at) =>
        part.kind === 'text' ? (
          <Blocks key={at} blocks={part.blocks} heading={headed ? 'h4' : 'h2'} />
        ) : (
          <p key={at}>
            {fileHref ? (
              <a href={fileHref(part.at)}>
                {t('visits.openFile', { title: part.title ?? part.contentType })}
              </a>
            ) : (
              t('visits.file', { title: part.title ?? part.contentType })
            )}
          </p>
        ),
      )}
      {note.parts.length === 0 && <p>{t('visits.noteEmpty')}</p>}
    </Card>
  )
}
