// After asking for a new password.
import { useTexts, Words } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'

export default function ForgotSent() {
  const t = useTexts()
  return (
    <SignedOutPage title={t('link.sent.title')} lede={t('forgot.sent.lede')}>
      <p className="hint">{t('forgot.sent.hint')}</p>
      <p className="hint">
        <Words of="link.userName" />
      </p>
      <p>
        <a href="/forgot">{t('link.again')}</a>
      </p>
    </SignedOutPage>
  )
}
