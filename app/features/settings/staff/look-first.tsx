// The buttons of a setting that narrows what guardians see: whom it reaches is shown first, then it can be saved.
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'

export type Reached = { less: number; nothing: number }

export function LookFirst({ reached }: { reached?: Reached }) {
  const t = useTexts()
  return (
    <>
      {reached && (
        <Panel tone="attention" focus title={t('settings.ages.reach')}>
          <p>
            {t('settings.ages.less', { n: reached.less })}{' '}
            {t('settings.ages.nothing', { n: reached.nothing })}
          </p>
          <p>{t('settings.ages.letters')}</p>
        </Panel>
      )}
      <Buttons>
        {reached && (
          <Button name="do" value="save">
            {t('settings.save')}
          </Button>
        )}
        <Button kind={reached ? 'quiet' : 'main'} name="do" value="look">
          {t('settings.ages.look')}
        </Button>
      </Buttons>
    </>
  )
}
