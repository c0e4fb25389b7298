// The end of a session, as a page shows it: a dialog two minutes before, that the script opens; without script the page
// goes away by itself when the time is over.
import { useTexts } from '../../texts/context.tsx'
import { Button } from '../../ui/button.tsx'
import { useVisit } from './visit-provider.tsx'

type Left = { left: { idle: number; end: number } }

// The script asks the server every few minutes: only an end before that has to stand in the page.
const SOON = 600 // seconds
const STEPS = [15, 30, 45, 60, 75, 90, 105, 120] // seconds; one is announced at a time

export function Leaving({ left }: Left) {
  const t = useTexts()
  const { clinic } = useVisit()
  return (
    <dialog
      role="alertdialog"
      aria-labelledby="leaving"
      aria-describedby="leaving-left leaving-why"
      data-idle={left.idle}
      data-end={Math.min(left.end, SOON)}
    >
      <h2 id="leaving">{t('leaving.title')}</h2>
      <p id="leaving-left" aria-live="polite" />
      <div id="leaving-why">
        <p data-last="no">{t('leaving.idle', { n: clinic.idleMinutes })}</p>
        <p data-last="yes" hidden>
          {t('leaving.last')}
        </p>
        <p>{t('leaving.kept')}</p>
      </div>
      <div className="buttons">
        <form method="dialog">
          <Button>
            <span data-last="no">{t('leaving.stay')}</span>
            <span data-last="yes" hidden>
              {t('leaving.goOn')}
            </span>
          </Button>
        </form>
        <form method="post" action="/sign-out">
          <Button kind="quiet">{t('common.signOut')}</Button>
        </form>
      </div>
      <ol hidden>
        {STEPS.map((seconds) => (
          <li key={seconds}>
            {t('leaving.left', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
          </li>
        ))}
      </ol>
    </dialog>
  )
}

/** A page with a form stays: what is typed there is kept when it is sent, even after the end. */
export function LeaveWithoutScript({ left }: Left) {
  const { keepsForm } = useVisit()
  if (keepsForm) return null
  const after = Math.ceil(Math.min(left.idle, left.end)) + 1
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${after}; url=/session/over`} />
    </noscript>
  )
}
