// Where help is at once, for somebody whose answer tells of danger: before they send it, and after.
import { telephone, useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'

/** @param sent it was sent, so this comes first; else somebody is still at it */
export function Help({ sent }: { sent?: boolean }) {
  const t = useTexts()
  const numbers = { crisis: t.crisis, number: t.emergency }
  return (
    <Panel tone="danger" title={t('forms.help')} focus={sent}>
      <p>{t('forms.help.now', numbers)}</p>
      <Buttons>
        <ButtonLink kind="danger" href={telephone(t.crisis)} icon="phone">
          {t('urgent.call', { number: t.crisis })}
        </ButtonLink>
        {t.crisis !== t.emergency && (
          <>
            <ButtonLink kind="quiet" href={`sms:${t.crisis}`} icon="messages">
              {t('urgent.text', { number: t.crisis })}
            </ButtonLink>
            <ButtonLink kind="danger" href={telephone(t.emergency)} icon="phone">
              {t('urgent.call', { number: t.emergency })}
            </ButtonLink>
          </>
        )}
      </Buttons>
      <p>{t(sent ? 'forms.help.late' : 'forms.help.later')}</p>
    </Panel>
  )
}
