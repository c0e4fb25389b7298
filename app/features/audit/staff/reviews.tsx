// Reviews of the audit log: who looked at what, up to when, and what came of it.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { addressOf } from '../filter.ts'
import { listReviews, type Review } from '../reviews.server.ts'
import { AuditTabs } from './tabs.tsx'
import { waitingAlerts } from './waiting.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  alerts: await waitingAlerts(ctx),
  reviews: await section(ctx, () => listReviews(ctx, {})),
  done: url.searchParams.has('done'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Reviews({ loaderData: { alerts, reviews, done } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('audit.tab.reviews')} back={{ href: '/staff/audit', label: t('audit.title') }}>
      <AuditTabs here="reviews" alerts={alerts} />
      {done && (
        <Panel tone="done" focus>
          {t('audit.review.done')}
        </Panel>
      )}
      <Loaded of={reviews} what={t('audit.reviews.whatList')}>
        {(items) =>
          items.length === 0 ? (
            <Nothing tellUs={false}>{t('audit.reviews.none')}</Nothing>
          ) : (
            <Rows walked>
              {items.map((review) => (
                <Row
                  key={review.id}
                  href={
                    review.event
                      ? `/staff/audit/events/${review.event}`
                      : `/staff/audit?${addressOf({ ...review.filter })}`
                  }
                  title={t('audit.mark', {
                    finding: t(`audit.finding.${review.finding}`),
                    name: review.by,
                    when: t.dateTime(review.at),
                  })}
                  say={whatOf(review, t)}
                  second={review.note}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}

function whatOf({ event, filter, from, until }: Review, t: Texts): string {
  if (event || !until) return t('audit.reviews.row')
  const what = t(Object.keys(filter ?? {}).length > 0 ? 'audit.reviews.part' : 'audit.reviews.all')
  const span = from
    ? t('audit.reviews.span', { from: t.dateTime(from), until: t.dateTime(until) })
    : t('audit.reviews.upTo', { until: t.dateTime(until) })
  return `${what}, ${span}`
}
