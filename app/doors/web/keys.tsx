// The keys of the clinic's side: the script that listens, and what it shows for "?".
import { useTexts } from '../../texts/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Script } from './script.tsx'
import { useVisit } from './visit-provider.tsx'

/** Single keys can be switched off, for people who speak to their computer (WCAG 2.1.4). */
export function Keys() {
  const t = useTexts()
  const { display } = useVisit()
  if (display.keys === 'off') return null
  const always: [string, string][] = [
    ['/', t('keys.find')],
    ['j k', t('keys.walk')],
    ['Enter', t('keys.open')],
    ['Esc', t('keys.leave')],
    ['?', t('keys.help')],
  ]
  return (
    <>
      <dialog aria-labelledby="keys" data-keys="/staff">
        <h2 id="keys">{t('keys.title')}</h2>
        <dl className="keys">
          {always.map(([key, label]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href="/staff/display">{t('keys.off')}</a>
        </p>
        <form method="dialog">
          <Button kind="quiet">{t('keys.close')}</Button>
        </form>
      </dialog>
      <Script name="keys" />
    </>
  )
}
