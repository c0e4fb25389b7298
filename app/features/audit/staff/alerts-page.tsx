// Odd accesses, those that wait or those that were reviewed, and beside them one of them.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Split } from '../../../ui/split.tsx'
import type { Alert } from '../watch/alerts.server.ts'
import { alertRows } from './alert-words.ts'
import type { loadAlerts } from './alerts-load.ts'
import { AuditTabs } from './tabs.tsx'

type Props = {
  data: Awaited<ReturnType<typeof loadAlerts>>
  chosen?: string
  before?: ReactNode
  detail?: ReactNode
}

export function AlertsPage({ data, chosen, before: above, detail }: Props) {
  const t = useTexts()
  const { waiting, before, done, n, alerts } = data
  const show = waiting ? '' : 'show=reviewed'
  const at = (path: string, more = '') => {
    const query = [show, more].filter(Boolean).join('&')
    return query ? `${path}?${query}` : path
  }
  const list = '/staff/audit/alerts'
  return (
    <Page
      title={t('audit.tab.alerts')}
      back={
        chosen
          ? { href: at(list), label: t('audit.tab.alerts') }
          : { href: '/staff/audit', label: t('audit.title') }
      }
      lede={t('alerts.lede')}
      before={above}
    >
      <AuditTabs here="alerts" alerts={n} />
      {done && (
        <Panel tone="done" focus>
          {t('alerts.done')}
        </Panel>
      )}
      <Filters
        label={t('alerts.which')}
        items={[
          { href: list, label: t('alerts.waiting'), here: waiting },
          { href: `${list}?show=reviewed`, label: t('alerts.reviewed'), here: !waiting },
        ]}
      />
      <p>
        <a href="/staff/audit/rules">{t('alerts.rules')}</a>
      </p>
      <Split
        label={t('alerts.what')}
        detail={detail}
        empty={t('alerts.choose')}
        list={
          <Loaded of={alerts} what={t('alerts.whatList')}>
            {({ items, older }) => (
              <>
                {items.length === 0 && (
                  <Nothing tellUs={false}>
                    {t(waiting ? 'alerts.none' : 'alerts.noneReviewed')}
                  </Nothing>
                )}
                <Rows walked>
                  {items.map((alert) => (
                    <AlertRow
                      key={alert.id}
                      of={alert}
                      here={alert.id === chosen}
                      href={at(`${list}/${alert.id}`, before ? `before=${before}` : '')}
                    />
                  ))}
                </Rows>
                <Pager
                  newer={before ? at(list) : undefined}
                  older={older ? at(list, `before=${older}`) : undefined}
                />
              </>
            )}
          </Loaded>
        }
      />
    </Page>
  )
}

type RowProps = { of: Alert; here: boolean; href: string }

function AlertRow({ of: alert, here, href }: RowProps) {
  const t = useTexts()
  const { rule, who, role, patient, at } = alert
  return (
    <Row
      href={href}
      here={here}
      title={t(`alerts.rule.${rule}`)}
      say={`${t('audit.who.staff', { name: who, role })}${patient?.name ? ` · ${patient.name}` : ''}`}
      second={`${t.dateTime(at)} · ${alertRows(alert, t)}`}
      end={<AlertFlag of={alert} />}
    />
  )
}

function AlertFlag({ of: { explained } }: { of: Alert }) {
  const t = useTexts()
  if (explained === null) return <Flag kind="waiting" word={t('alerts.flag.waiting')} />
  return explained ? (
    <Flag kind="done" word={t('alerts.flag.explained')} />
  ) : (
    <Flag kind="abnormal" word={t('alerts.flag.not')} />
  )
}
