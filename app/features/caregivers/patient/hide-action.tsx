// Under one entry, quietly: hide it from people who help, or show it again. Not there when nobody helps.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Shape } from '../../../ui/shape.tsx'
import type { Hiding } from '../../record/shelf.ts'

type Props = {
  id: string
  hiding: Hiding
  what: 'visit' | 'report' | 'result' | 'note' | 'document'
}

export function HideAction({ id, hiding, what }: Props) {
  const t = useTexts()
  if (!hiding) return null
  const hidden = hiding === 'hidden'
  return (
    <form method="post" action="/hidden" className="section">
      {hidden && (
        <p>
          <Shape name="dash" /> {t('hidden.isHidden')}
        </p>
      )}
      <p className="hint">{t(`hidden.with.${what}`)}</p>
      <p>
        <Button kind="quiet" name={hidden ? 'show' : 'hide'} value={id}>
          {t(hidden ? 'hidden.show' : 'hidden.hide')}
        </Button>
      </p>
    </form>
  )
}
