// Asks before a visit that was dragged is moved. The script fills in which and where to; what is sent is the form of the
// page that moves it without a hand.
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'

export function MoveDialog() {
  const t = useTexts()
  return (
    <dialog data-moving aria-labelledby="moving">
      <form method="post">
        <h2 id="moving">{t('schedule.move')}</h2>
        <p
          data-says={t('schedule.moveAsk', {
            name: '$name',
            from: '$from',
            to: '$to',
            whom: '$whom',
          })}
        />
        {['with', 'clock', 'day', 'time'].map((name) => (
          <input key={name} type="hidden" name={name} />
        ))}
        <input type="hidden" name="from" value="calendar" />
        <Buttons>
          <Button>{t('schedule.moveNow')}</Button>
          <button className="button quiet" formMethod="dialog">
            {t('schedule.leave')}
          </button>
        </Buttons>
      </form>
    </dialog>
  )
}
