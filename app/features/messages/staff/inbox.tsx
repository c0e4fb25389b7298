// What patients wrote to the own teams.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Split } from '../../../ui/split.tsx'
import { listTeams } from '../moves.server.ts'
import { InboxList } from './inbox-list.tsx'
import { loadInbox } from './load.ts'

export const loader = staffPage(async (page) => ({
  data: await loadInbox(page),
  teams: await listTeams(page.ctx, {}),
  to: page.url.searchParams.get('to'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Inbox({ loaderData: { data, teams, to } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('messages.inbox')}>
      {to && (
        <Panel tone="done" focus>
          <p>{t('messages.did.handedOver', { team: teamOf(teams, to) })}</p>
        </Panel>
      )}
      <Split
        list={<InboxList data={data} />}
        label={t('messages.inbox.detail')}
        empty={t('messages.inbox.choose')}
      />
    </Page>
  )
}

const teamOf = (teams: { id: string; name: string }[], id: string): string =>
  teams.find((team) => team.id === id)?.name ?? ''
