/** What must be known before a value is read: cancelled, early, corrected, or marked as urgent. */
import { telephone, useTexts, Words } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { ResultView } from '../results.fhir.ts'
import { standingSentence, type Standing } from '../standing.ts'

type NoticesProps = {
  view: Pick<ResultView, 'flag'> & { standing: Standing; reportedAt: string | null }
  /** When the corrected version reached us. */
  changedAt: string | null
}

export function Notices({ view, changedAt }: NoticesProps) {
  return (
    <>
      <StandingNotice standing={view.standing} at={changedAt ?? view.reportedAt} />
      <Urgent flag={view.flag} />
    </>
  )
}

export function StandingNotice({ standing, at }: { standing: Standing; at: string | null }) {
  const t = useTexts()
  const sentence = standingSentence[standing]
  if (!sentence) return null
  return (
    <Panel tone={standing === 'added' || standing === 'unknown' ? 'info' : 'attention'}>
      <p>{t(sentence, { on: at ? 'yes' : 'no', date: at && t.date(at) })}</p>
    </Panel>
  )
}

/** Only where the laboratory itself marked the value as critical: says whom to ask, never what it means. */
export function Urgent({ flag }: Pick<ResultView, 'flag'>) {
  const t = useTexts()
  if (!flag?.kind.startsWith('critical')) return null
  return (
    <Panel tone="attention" title={t('results.urgent.title')}>
      <p>
        <Words
          of="results.urgent.ask"
          values={{ number: t.emergency }}
          links={{ now: telephone(t.emergency) }}
        />
      </p>
      {t.phone && (
        <Buttons>
          <ButtonLink href={telephone(t.phone)} icon="phone">
            {t('results.urgent.call')}
          </ButtonLink>
        </Buttons>
      )}
    </Panel>
  )
}
