// What was taken away of the audit log: by whom, why, how many rows.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listExports } from '../export/export.server.ts'
import { AuditTabs } from './tabs.tsx'
import { waitingAlerts } from './waiting.ts'

export const loader = staffPage(async ({ ctx }) => ({
  alerts: await waitingAlerts(ctx),
  files: await section(ctx, () => listExports(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Exports({ loaderData: { alerts, files } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('audit.tab.exports')} back={{ href: '/staff/audit', label: t('audit.title') }}>
      <AuditTabs here="exports" alerts={alerts} />
      <Loaded of={files} what={t('audit.export.whatList')}>
        {(items) =>
          items.length === 0 ? (
            <Nothing tellUs={false}>{t('audit.export.none')}</Nothing>
          ) : (
            <Rows walked>
              {items.map(({ id, by, askedAt, format, why, reason, rows, whole }) => (
                <Row
                  key={id}
                  href={`/staff/audit/exports/${id}`}
                  title={`${by}, ${t.dateTime(askedAt)}`}
                  say={t('audit.export.line', {
                    format: t(`audit.export.${format}`),
                    why: t(`audit.export.why.${why}`),
                  })}
                  second={reason}
                  end={
                    rows === null ? (
                      <Flag kind="waiting" word={t('audit.export.notFetched')} />
                    ) : (
                      <>
                        {t('audit.export.fetched', { n: rows })}{' '}
                        <Flag
                          kind={whole ? 'done' : 'abnormal'}
                          word={t(whole ? 'audit.export.whole' : 'audit.export.notWhole')}
                        />
                      </>
                    )
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
