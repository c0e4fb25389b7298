// What the clinic asked of this patient, above what came in: what waits, what was answered, and taking one back.
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { DocumentRequest } from '../request.ts'

/** @param at address of the chart */
export function Requests({ of, at, today }: { of: DocumentRequest[]; at: string; today: string }) {
  const t = useTexts()
  return (
    <Section title={t('requests.title')}>
      <Buttons>
        <ButtonLink kind="quiet" href={`${at}/ask`}>
          {t('requests.ask')}
        </ButtonLink>
      </Buttons>
      {of.length === 0 ? (
        <p>{t('requests.none')}</p>
      ) : (
        <Rows walked>
          {of.map((one) => (
            <OneRequest key={one.id} of={one} at={at} late={isLate(one, today)} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

const isLate = ({ state, due }: DocumentRequest, today: string): boolean =>
  state === 'asked' && due !== null && due < today

function OneRequest({ of, at, late }: { of: DocumentRequest; at: string; late: boolean }) {
  const t = useTexts()
  const { id, title, words, state, stateAt, due, sending, by } = of
  const open = state === 'asked'
  const said = [
    t('requests.askedOn', { by: by ?? t.clinic, when: t.date(of.at) }),
    due && t('requests.dueOn', { day: t.date(due) }),
    state !== 'asked' && t(`requests.since.${state}`, { when: t.dateTime(stateAt) }),
  ]
  return (
    <Row
      href={sending ? `${at}/uploads/${sending}` : undefined}
      title={title}
      say={words}
      second={said.filter(Boolean).join(' · ')}
      end={
        late ? (
          <Flag kind="abnormal" word={t('requests.late')} />
        ) : (
          <Flag kind={open || state === 'sent' ? 'active' : 'past'} word={wordOf(of, t)} />
        )
      }
      more={
        open && (
          <form method="post">
            <Button kind="quiet" name="take-back" value={id}>
              {t('requests.takeBack', { title })}
            </Button>
          </form>
        )
      }
    />
  )
}

const wordOf = ({ state, sending }: DocumentRequest, t: ReturnType<typeof useTexts>): string =>
  t(state === 'asked' && sending ? 'requests.state.again' : `requests.state.${state}`)
