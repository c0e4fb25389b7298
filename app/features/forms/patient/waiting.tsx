// Forms that wait for the patient: each with how long it takes, until when, and a button that leads to it.
import { dayOf } from '../../../texts/dates.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { dayWords } from '../../appointments/told.ts'
import { said } from '../questionnaire/form.ts'
import type { FormRequest } from '../request.ts'

export function WaitingForms({ of, now }: { of: FormRequest[]; now: Date }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('forms.waiting')}>
      {of.map((one) => {
        const title = said(one.title, t.lang)
        return (
          <Card key={one.id}>
            <h3>{title}</h3>
            <p>{t('forms.minutes', { n: one.minutes })}</p>
            <Due of={one} now={now} />
            {one.begunAt && <p>{t('forms.begunOn', { when: t.dateTime(one.begunAt) })}</p>}
            <ButtonLink href={`/forms/${one.id}`}>
              {t(one.begunAt ? 'forms.goOn' : 'forms.begin', { title })}
            </ButtonLink>
          </Card>
        )
      })}
    </Section>
  )
}

/** By when it is wanted; of a day that is over, that it was. */
export function Due({ of: { due, visit }, now }: { of: FormRequest; now: Date }) {
  const t = useTexts()
  if (!due) return null
  const today = dayOf({ kind: 'instant', at: now }, t.timeZone) ?? due
  if (due < today) return <p>{t('forms.wasDue', { day: t.date(due) })}</p>
  return (
    <p>
      {visit
        ? t('forms.dueBefore', { day: dayWords(t, visit) })
        : t('forms.due', { day: t.date(due) })}
    </p>
  )
}
