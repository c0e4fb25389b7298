// Under a medicine of the list: asking for more of it, or how far that is.
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import type { OpenRefill } from '../own.server.ts'

type Props = { id: string; name: string; open: OpenRefill | undefined; mayAct: boolean }

export function OfMedicine({ id, name, open, mayAct }: Props) {
  const t = useTexts()
  if (open)
    return (
      <p>
        <a href={`/medicines/refills/${open.id}`}>
          {t('refills.ofMedicine', {
            state: t(`refills.state.${open.state}`),
            when: t.dateShort(open.stateAt),
          })}
          <span className="heard"> {name}</span>
        </a>
      </p>
    )
  if (!mayAct) return null
  return (
    <form method="post">
      <Button kind="quiet" name="refill" value={id}>
        {t('refills.ask')}
        <span className="heard"> {t('refills.askOf', { name })}</span>
      </Button>
    </form>
  )
}
