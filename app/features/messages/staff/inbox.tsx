// What patients wrote to the own teams.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Split } from '../../../ui/split.tsx'
import { InboxList } from './inbox-list.tsx'
import { loadInbox, receiverOf } from './load.ts'

export const loader = staffPage(async (page) => ({
  data: await loadInbox(page),
  to: await receiverOf(page),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Inbox({ loaderData: { data, to } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('messages.inbox')}>
      {to && (
        <Panel tone="done" focus>
          <p>{t('messages.did.handedOver', { to })}</p>
        </Panel>
      )}
      <p>
        <a href="/staff/texts">{t('texts.queue')}</a>
      </p>
      <Split
        list={<InboxList data={data} />}
        label={t('messages.inbox.detail')}
        empty={t('messages.inbox.choose')}
      />
    </Page>
  )
}
