// One opening of a restricted record: who opened whose, when, why, and how often they looked.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Card } from '../../../ui/section.tsx'
import type { Opening } from '../break-glass.server.ts'

export const openingTitle = ({ who, role, name }: Opening, t: ReturnType<typeof useTexts>) =>
  t('glass.line', { who, role, name })

export function OpeningCard({ of, children }: { of: Opening; children?: ReactNode }) {
  const t = useTexts()
  const { kind, reason, startedAt, looks } = of
  return (
    <Card>
      <p>
        {`${t.date(startedAt)}, ${t.time(startedAt)} · ${t(`glass.kind.${kind as 'other'}`)} · ${t('glass.looks', { n: looks })}`}
      </p>
      <p>{reason}</p>
      {children}
    </Card>
  )
}
