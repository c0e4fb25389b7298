// The parts of the audit log as words in a line, on each of its pages.
import { useTexts } from '../../../texts/context.tsx'
import { Filters } from '../../../ui/filters.tsx'

const tabs = ['log', 'alerts', 'reviews', 'exports', 'chain'] as const
export type AuditTab = (typeof tabs)[number]

export const auditPages: Record<AuditTab, string> = {
  log: '/staff/audit',
  alerts: '/staff/audit/alerts',
  reviews: '/staff/audit/reviews',
  exports: '/staff/audit/exports',
  chain: '/staff/audit/chain',
}

export function AuditTabs({ here, alerts }: { here: AuditTab; alerts?: number }) {
  const t = useTexts()
  return (
    <Filters
      label={t('audit.parts')}
      items={tabs.map((tab) => ({
        href: auditPages[tab],
        label: t(`audit.tab.${tab}`),
        here: tab === here,
        n: tab === 'alerts' ? alerts : undefined,
      }))}
    />
  )
}
