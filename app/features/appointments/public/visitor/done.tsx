// The code came: what was booked, by whom it is looked at, and what happens next. The same words for everybody.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { At, YourTime } from '../../both/when.tsx'
import { whenWords } from '../../told.ts'
import { inFrame } from '../embedded.ts'
import { readMine } from '../mine.server.ts'
import { BookingPage } from './booking-page.tsx'

export const loader = publicPage(async ({ ctx, params, url }) => {
  const token = params.token ?? ''
  const { startsAt, timeZone, place } = await readMine(ctx, token)
  return { token, startsAt, timeZone, place, embed: inFrame(url) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function BookingDone({ loaderData: { token, place, embed, ...when } }: Props) {
  const t = useTexts()
  return (
    <BookingPage embed={embed} title={t('publicBooking.done')}>
      <Panel tone="done" focus>
        <p>
          <b>
            <At {...when}>{t('publicBooking.done.lede', { when: whenWords(t, when), place })}</At>
          </b>
        </p>
        <p>{t('publicBooking.done.next')}</p>
      </Panel>
      <p>
        <a href={`/book/mine/${token}`} target={embed ? '_blank' : undefined} rel="noopener">
          {t('publicBooking.done.mine')}
        </a>
      </p>
      <p>{t('publicBooking.done.keep')}</p>
      <YourTime />
    </BookingPage>
  )
}
