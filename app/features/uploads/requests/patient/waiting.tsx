// What the clinic asked for and did not get yet: each with a button that leads to sending it.
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Card, Section } from '../../../../ui/section.tsx'
import type { DocumentRequest } from '../request.ts'

export function WaitingRequests({ of }: { of: DocumentRequest[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('requests.waiting')}>
      {of.map(({ id, title, words, due, sending }) => (
        <Card key={id}>
          <h3>{t('requests.pleaseSend', { title })}</h3>
          <Prose>{words}</Prose>
          {due && <p>{t('requests.until', { day: t.date(due) })}</p>}
          {sending && (
            <p>
              {t('requests.notTaken')} <a href={`/uploads/${sending}`}>{t('requests.seeWhy')}</a>
            </p>
          )}
          <ButtonLink href={`/uploads/for/${id}`}>{t('requests.answer', { title })}</ButtonLink>
        </Card>
      ))}
    </Section>
  )
}
