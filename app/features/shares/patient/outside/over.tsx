// Nothing is open in this browser: for whatever reason, in the same words.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'

export const loader = publicPage(() => ({}))

export default function NotShared() {
  const t = useTexts()
  return (
    <SignedOutPage title={t('shared.over')}>
      <p>{t('shared.overText')}</p>
    </SignedOutPage>
  )
}
