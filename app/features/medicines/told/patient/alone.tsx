// What somebody tells of their own medicines can stay between them and the clinic.
import { useTexts } from '../../../../texts/context.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { useWhose } from '../../../../ui/frame.tsx'

export function Alone() {
  const t = useTexts()
  const { helps } = useWhose()
  return helps === 'yes' ? null : <Checkbox name="alone" label={t('told.alone')} />
}
