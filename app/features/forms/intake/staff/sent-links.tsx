// Links to forms that were sent, and what became of each.
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { said } from '../../questionnaire/form.ts'
import type { SentInvite } from '../invite.server.ts'

/** @param of `whose` is the record that a link is of, `to` whom it was sent, where that is not the patient of the page */
export function SentLinks({ of }: { of: (SentInvite & { whose: string; to?: string })[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('intake.invite.list')}>
      <Rows>
        {of.map(({ id, whose, to, title, by, at, until, state }) => {
          const name = state === 'wrong codes' ? 'wrong_codes' : state
          return (
            <Row
              key={id}
              title={[to, said(title, t.lang)].filter(Boolean).join(' · ')}
              second={t('intake.invite.second', { at: t.dateTime(at), by })}
              say={t(`intake.invite.state.${name}`, { until: t.date(until) })}
              more={
                state === 'open' && (
                  <form method="post">
                    <input type="hidden" name="whose" value={whose} />
                    <Button kind="quiet" name="withdraw" value={id}>
                      {t('intake.invite.withdraw')}
                    </Button>
                  </form>
                )
              }
            />
          )
        })}
      </Rows>
    </Section>
  )
}
