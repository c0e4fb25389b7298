// A link to pay that opens nothing: why that may be, and what to do.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'

export const loader = publicPage(() => null)

export default function PayLinkOver() {
  const t = useTexts()
  return (
    <SignedOutPage title={t('payLink.over')} lede={t('payLink.overLede')}>
      {null}
    </SignedOutPage>
  )
}
