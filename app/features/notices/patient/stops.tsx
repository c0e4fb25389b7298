// What was stopped from a message, with the way back.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { NoticeSettings } from '../choices.server.ts'

export function Stops({ of }: { of: NoticeSettings['stops'] }) {
  const t = useTexts()
  return of.map(({ channel, at }) => {
    const which = channel === 'sms' ? 'sms' : 'email'
    return (
      <Panel key={channel} tone="attention">
        <p>{t(`notices.wasStopped.${which}`, { day: t.dateShort(at) })}</p>
        <form method="post">
          <Button kind="quiet" name="start" value={which}>
            {t(`notices.startAgain.${which}`)}
          </Button>
        </form>
      </Panel>
    )
  })
}
