// Below a list that leaves out restricted records: how many there are of it, and where they stand.
import { useTexts } from '../../../texts/context.tsx'

export function ClosedWork({ n }: { n: number }) {
  const t = useTexts()
  if (n === 0) return null
  return (
    <p>
      {t('refills.closed', { n })} <a href="/staff/work">{t('refills.closed.list')}</a>
    </p>
  )
}
