// What patients wrote to the own teams.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Split } from '../../../ui/split.tsx'
import { InboxList } from './inbox-list.tsx'
import { loadInbox, receiverOf } from './load.ts'

export const loader = staffPage(async (page) => ({
  data: await loadInbox(page),
  to: await receiverOf(page),
  may: page.visit.may ?? [],
}))

/** What can be done beside answering. */
const more = [
  { needs: 'messages.answer', href: '/staff/texts', title: 'texts.queue' },
  { needs: 'messages.bulk', href: '/staff/messages/bulk', title: 'bulk.title' },
  { needs: 'messages.templates', href: '/staff/messages/templates', title: 'messages.templates' },
] as const

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Inbox({ loaderData: { data, to, may } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('messages.inbox')}>
      {to && (
        <Panel tone="done" focus>
          <p>{t('messages.did.handedOver', { to })}</p>
        </Panel>
      )}
      {more.some(({ needs }) => may.includes(needs)) && (
        <Buttons compact>
          {more.map(
            ({ needs, href, title }) =>
              may.includes(needs) && (
                <ButtonLink key={href} kind="quiet" href={href}>
                  {t(title)}
                </ButtonLink>
              ),
          )}
        </Buttons>
      )}
      <Split
        list={<InboxList data={data} />}
        label={t('messages.inbox.detail')}
        empty={t('messages.inbox.choose')}
      />
    </Page>
  )
}
