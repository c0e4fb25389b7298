/**
 * What staff say among themselves, told apart from what the patient sees by a border and a word, so that nobody ever
 * writes the one where the other goes.
 */
import type { ReactNode } from 'react'
import { useTexts } from '../texts/context.tsx'
import { Icon } from './icon.tsx'

export function Internal({ children }: { children: ReactNode }) {
  const t = useTexts()
  return (
    <div className="internal">
      <p className="internal-word">
        <Icon name="lock" />
        {t('internal.mark')}
      </p>
      {children}
    </div>
  )
}
