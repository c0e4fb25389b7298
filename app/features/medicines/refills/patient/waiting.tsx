// On the home screen: what became of a refill, until it is opened; and, further down, that others are on their way.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import type { WaitingRefills as Waiting } from '../waiting.ts'
import { rowWords } from '../said.ts'

type Props = { of: Waiting }

export function WaitingRefills({ of: { changed } }: Props) {
  const t = useTexts()
  if (changed.length === 0) return null
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
    </Rows>
  )
}

export function RefillsUnderWay({ of: { open } }: Props) {
  const t = useTexts()
  if (open === 0) return null
  return (
    <Rows>
      <Row
        href="/medicines/refills"
        icon="pill"
        title={t('refills.home.open', { n: open })}
        second={t('refills.home.openText')}
      />
    </Rows>
  )
}
