// What was written to the patient about this, and the way to write more.
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { TeamNote } from '../team-notes.ts'

export function Notes({ of, href }: { of: TeamNote[]; href: string | null }) {
  const t = useTexts()
  return (
    <Section title={t('release.notes')}>
      {of.length === 0 && <Nothing tellUs={false}>{t('release.noNotes')}</Nothing>}
      {of.length > 0 && (
        <Rows>
          {of.map(({ id, at, by, text }) => (
            <Row
              key={id}
              title={text}
              second={t('release.by', { name: by, date: t.dateTime(at) })}
            />
          ))}
        </Rows>
      )}
      {href && (
        <p>
          <a href={href}>{t('release.writeNote')}</a>
        </p>
      )}
    </Section>
  )
}
