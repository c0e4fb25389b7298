// That a message is received, by whom, and what happens next.
import { useTexts } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Line } from '../read.server.ts'

type Props = {
  thread: Pick<Line, 'team' | 'reference' | 'answerBy'>
  /** The page has just been opened with it. */
  focus?: boolean
}

export function Received({ thread: { team, reference, answerBy }, focus }: Props) {
  const t = useTexts()
  return (
    <Panel tone="done" focus={focus} title={t('messages.sent', { team: team.name })}>
      <p>
        {answerBy
          ? t('messages.sentText', { when: t.dateTime(answerBy), reference })
          : t('messages.sentTextNoDay', { reference })}
      </p>
    </Panel>
  )
}
