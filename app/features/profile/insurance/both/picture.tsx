// A photograph of a card as it looks, or why it cannot be seen yet.
import { mayLeave } from '../../../../kit/files/file.ts'
import { canBeSeen } from '../../../../kit/files/type.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Sheet } from '../../../documents/both/preview.tsx'
import type { InsuranceCard } from '../card.ts'

type Props = {
  of: InsuranceCard
  /** Address of the bytes, to look at. */
  src: string
}

export function CardPicture({ of, src }: Props) {
  const t = useTexts()
  const { state, type, side } = of
  if (state === 'refused' || state === 'over') return <p>{t('insurance.refused')}</p>
  if (!mayLeave(of)) return <p>{t('insurance.checking')}</p>
  if (!canBeSeen(type)) return <p className="hint">{t('uploads.noLook')}</p>
  return (
    <div className="preview">
      <Sheet src={src} alt={t(`insurance.side.${side}`)} />
    </div>
  )
}
