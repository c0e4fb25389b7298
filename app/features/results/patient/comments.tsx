/** What the laboratory or the team wrote beside a result, with who wrote it and when. */
import { useTexts } from '../../../texts/context.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import type { Note } from '../results.fhir.ts'

/** `about`: the plain name of the test, where comments on several stand together. */
export function Comments({ notes }: { notes: (Note & { about?: string })[] }) {
  const t = useTexts()
  if (notes.length === 0) return null
  return (
    <Section title={t('results.comments')}>
      {notes.map((note, i) => (
        <Card key={i}>
          {note.about && <h3>{note.about}</h3>}
          <Prose>{note.text}</Prose>
          {(note.by || note.at) && (
            <p className="hint">
              {[note.by, note.at && t.date(note.at)].filter(Boolean).join(', ')}
            </p>
          )}
        </Card>
      ))}
    </Section>
  )
}
