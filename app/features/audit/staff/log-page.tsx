// The audit log: what is searched for, the rows that were found, and beside them one of them with all that it has.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Split } from '../../../ui/split.tsx'
import { addressOf } from '../filter.ts'
import { BrokenPanel } from './broken-panel.tsx'
import { EntryRows } from './entry-rows.tsx'
import type { LogData } from './load.ts'
import { SearchForm } from './search-form.tsx'
import { AuditTabs } from './tabs.tsx'

type Props = {
  data: LogData
  chosen?: string
  done?: boolean
  before?: ReactNode
  detail?: ReactNode
}

export function LogPage({ data, chosen, done, before: above, detail }: Props) {
  const t = useTexts()
  const { filter, errors, lately, before, log, alerts, check } = data
  // What is left empty on purpose stays so: the whole log, and what the portal did too.
  const empty = [!lately && !filter.from && 'from=', !filter.by && 'by=']
  const asked = addressOf({ ...filter, from: lately ? undefined : filter.from })
  const address = [asked, ...empty].filter(Boolean).join('&')
  const at = (path: string, more = '') => {
    const query = [address, more].filter(Boolean).join('&')
    return query ? `${path}?${query}` : path
  }
  return (
    <Page
      title={t('audit.title')}
      lede={t('audit.lede')}
      back={chosen ? { href: at('/staff/audit'), label: t('audit.title') } : undefined}
      before={above ?? <ErrorSummary errors={errors} />}
    >
      <AuditTabs here="log" alerts={alerts} />
      {check?.whole === false && <BrokenPanel of={check} />}
      {done && (
        <Panel tone="done" focus>
          {t('audit.review.done')}
        </Panel>
      )}
      {!chosen && <SearchForm of={data} />}
      <Split
        label={t('audit.detail')}
        detail={detail}
        empty={t('audit.choose')}
        list={
          <>
            <Loaded of={log} what={t('audit.whatList')}>
              {({ items, older }) => (
                <>
                  {items.length === 0 && (
                    <Nothing tellUs={false}>
                      {t('audit.none')} {t('audit.noneLonger')}
                    </Nothing>
                  )}
                  {items[0] && (
                    <Buttons>
                      <ButtonLink
                        kind="quiet"
                        href={at(
                          '/staff/audit/review',
                          `upTo=${encodeURIComponent(items[0].at.toISOString())}`,
                        )}
                      >
                        {t('audit.review.period')}
                      </ButtonLink>
                      <ButtonLink kind="quiet" icon="download" href={at('/staff/audit/export')}>
                        {t('audit.export')}
                      </ButtonLink>
                    </Buttons>
                  )}
                  <EntryRows
                    items={items}
                    chosen={chosen}
                    to={(id) => at(`/staff/audit/events/${id}`, before ? `before=${before}` : '')}
                  />
                  <Pager
                    newer={before ? at('/staff/audit') : undefined}
                    older={older ? at('/staff/audit', `before=${older}`) : undefined}
                  />
                </>
              )}
            </Loaded>
          </>
        }
      />
    </Page>
  )
}
