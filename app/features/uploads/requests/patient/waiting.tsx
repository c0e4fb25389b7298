// What the clinic asked for and did not get yet: each with a button that leads to sending it.
import { dayOf } from '../../../../texts/dates.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Card, Section } from '../../../../ui/section.tsx'
import type { DocumentRequest } from '../request.ts'

export function WaitingRequests({ of, now }: { of: DocumentRequest[]; now: Date }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('requests.waiting')}>
      {of.map(({ id, title, words, due, sending }) => (
        <Card key={id}>
          <h3>{t('requests.pleaseSend', { title })}</h3>
          <Prose>{words}</Prose>
          {due && <Until due={due} now={now} />}
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

/** By when it is wanted; of a day that is over, that it was. */
export function Until({ due, now }: { due: string; now: Date }) {
  const t = useTexts()
  const today = dayOf({ kind: 'instant', at: now }, t.timeZone) ?? due
  return <p>{t(due < today ? 'requests.wanted' : 'requests.until', { day: t.date(due) })}</p>
}
