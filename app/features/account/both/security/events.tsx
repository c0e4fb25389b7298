// What happened to the account lately, on the page about signing in and safety.
import { useTexts } from '../../../../texts/context.tsx'
import { Section } from '../../../../ui/section.tsx'
import { EventRows } from '../../../devices/both/event-rows.tsx'
import type { Security } from '../load-security.ts'

export function EventsSection({ data: { root, events, now } }: { data: Security }) {
  const t = useTexts()
  return (
    <Section title={t('event.lately')}>
      <EventRows of={events} now={now} />
      <p>
        <a href={`${root}/security/events`}>{t('event.all')}</a>
      </p>
    </Section>
  )
}
