// Booked by a link: when, where, with whom, and what happens next.
import { redirect } from 'react-router'
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { When, YourTime } from '../../both/when.tsx'
import { LINK_COOKIE, openLinkState } from '../link-state.ts'

export const loader = publicPage(async ({ visit }) => {
  const state = await openLinkState(visit.kit, visit.cookies.get(LINK_COOKIE))
  if (state?.step !== 'done') throw redirect('/book/link/over')
  return state
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function BookedByLink({ loaderData }: Props) {
  const t = useTexts()
  const { startsAt, timeZone, place, with: who } = loaderData
  return (
    <SignedOutPage title={t('publicBooking.link.done')}>
      <Panel tone="done" focus>
        {t('publicBooking.link.next')}
      </Panel>
      <Facts
        items={[
          {
            term: t('publicBooking.mine.when'),
            value: <When startsAt={new Date(startsAt)} timeZone={timeZone} />,
          },
          { term: t('publicBooking.mine.where'), value: place },
          { term: t('publicBooking.link.with'), value: who },
        ]}
      />
      <YourTime />
    </SignedOutPage>
  )
}
