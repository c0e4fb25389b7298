// A booking link that opens nothing: why that may be, and what to do.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'

export const loader = publicPage(() => null)

export default function BookingLinkOver() {
  const t = useTexts()
  return (
    <SignedOutPage title={t('publicBooking.link.over')} lede={t('publicBooking.link.overLede')}>
      {null}
    </SignedOutPage>
  )
}
