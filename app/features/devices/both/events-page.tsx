// Everything that happened to an account, for patients and staff alike.
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { EventRows } from './event-rows.tsx'
import type { Events } from './load-events.ts'

export function EventsPage({ loaderData: { items, older, root, now } }: { loaderData: Events }) {
  const t = useTexts()
  return (
    <Page
      title={t('event.title')}
      back={{ href: `${root}/security`, label: t('security.title') }}
      lede={t('event.lede')}
    >
      {items.length === 0 ? (
        <Nothing tellUs={false}>{t('event.none')}</Nothing>
      ) : (
        <EventRows of={items} now={now} />
      )}
      <Pager
        older={older ? `${root}/security/events?before=${encodeURIComponent(older)}` : undefined}
      />
    </Page>
  )
}
