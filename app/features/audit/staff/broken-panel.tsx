// The audit log is not what was sealed: said in red, with the first row that was touched and what to do.
import { useTexts } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Check } from '../checks.server.ts'

export function BrokenPanel({ of: { problem, seq, event } }: { of: Check }) {
  const t = useTexts()
  return (
    <Panel tone="danger" title={t('audit.chain.broken')}>
      <p>{t('audit.chain.brokenText', { problem })}</p>
      {seq !== null && (
        <p>
          {t('audit.chain.brokenAt', { seq: t.number(seq) })}{' '}
          {event && <a href={`/staff/audit/events/${event}`}>{t('audit.chain.brokenRow')}</a>}
        </p>
      )}
      <p>{t('audit.chain.todo')}</p>
    </Panel>
  )
}
