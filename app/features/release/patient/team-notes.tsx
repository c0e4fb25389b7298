// What the care team wrote to the patient beside this.
import { useTexts } from '../../../texts/context.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import type { TeamNote } from '../team-notes.ts'

export function TeamNotes({ of }: { of: TeamNote[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('release.fromTeam')}>
      {of.map(({ id, at, by, text }) => (
        <Card key={id}>
          <Prose>{text}</Prose>
          <p>
            <small>{t('release.by', { name: by, date: t.date(at) })}</small>
          </p>
        </Card>
      ))}
    </Section>
  )
}
