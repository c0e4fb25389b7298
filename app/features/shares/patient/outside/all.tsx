// The way back to all that is shared.
import { useTexts } from '../../../../texts/context.tsx'

export function ToAll() {
  const t = useTexts()
  return (
    <p>
      <a href="/shared">{t('shared.back')}</a>
    </p>
  )
}
