// What happened to an account, line by line.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { SecurityEvent } from '../devices.server.ts'
import { deviceWords, eventWords, momentWords } from '../said.ts'

export function EventRows({ of, now }: { of: SecurityEvent[]; now: Date }) {
  const t = useTexts()
  return (
    <Rows>
      {of.map((event) => (
        <Row
          key={event.id}
          icon={event.refused ? 'warning' : 'lock'}
          title={eventWords(event, t)}
          second={[momentWords(event.at, now, t), deviceWords(event, t), event.address]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Rows>
  )
}
