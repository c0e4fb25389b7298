// On the home screen: what became of a refill, until it is opened; and that others are on their way.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import type { WaitingRefills as Waiting } from '../waiting.ts'
import { rowWords } from '../said.ts'

export function WaitingRefills({ of: { changed, open } }: { of: Waiting }) {
  const t = useTexts()
  if (changed.length === 0 && open === 0) return null
  return (
    <Rows>
      {changed.map((refill) => (
        <Row
          key={refill.id}
          href={`/medicines/refills/${refill.id}`}
          icon="pill"
          title={refill.name}
          say={rowWords(t, refill)}
          isNew
        />
      ))}
      {open > 0 && (
        <Row
          href="/medicines/refills"
          icon="pill"
          title={t('refills.home.open', { n: open })}
          second={t('refills.home.openText')}
        />
      )}
    </Rows>
  )
}
