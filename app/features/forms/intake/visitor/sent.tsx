// A form was sent without an account: that it is there, who sees it, and what happens next. The same words for everybody.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { inFrame } from '../../../appointments/public/embedded.ts'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'

export const loader = publicPage(({ url }) => ({ embed: inFrame(url) }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function SentIntake({ loaderData: { embed } }: Props) {
  const t = useTexts()
  return (
    <BookingPage embed={embed} title={t('intake.sent')}>
      <Panel tone="done" focus>
        <p>{t('intake.sent.next')}</p>
        <p>{t('intake.sent.when')}</p>
      </Panel>
      <p>{t('intake.sent.ask')}</p>
      <p>{t('intake.sent.private')}</p>
    </BookingPage>
  )
}
