// The one page that a phone keeps: shown when there is no connection. Holds nothing about anybody.
import { useTexts } from '../../texts/context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { SignedOutPage } from '../../ui/page.tsx'

export default function Offline() {
  const t = useTexts()
  return (
    <SignedOutPage title={t('offline.title')}>
      <p>{t('offline.text')}</p>
      <ButtonLink href="">{t('offline.retry')}</ButtonLink>
    </SignedOutPage>
  )
}
