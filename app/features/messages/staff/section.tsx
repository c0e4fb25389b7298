// Messages in the chart: the threads of this patient that whoever reads may see.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { listOfPatient, type InboxThread } from '../inbox.server.ts'
import { threadAddress } from './address.ts'
import { secondOf, ThreadFlags } from './inbox-list.tsx'

export const messagesSection = chartSection({
  key: 'messages',
  title: 'messages.chart',
  group: 'person',
  may: 'messages.read',
  load: (ctx, { patient }) => listOfPatient(ctx, { patient }),
  Part: List,
})

function List({ of, about }: PartProps<InboxThread[]>) {
  const t = useTexts()
  return (
    <>
      {about.may.includes('messages.answer') && (
        <Buttons>
          <ButtonLink href={`${about.at}/messages/new`} icon="messages" shortcut="m">
            {t('messages.first')}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${about.at}/messages/text`} shortcut="t">
            {t('texts.send')}
          </ButtonLink>
        </Buttons>
      )}
      {of.length === 0 ? (
        <Nothing tellUs={false}>{t('messages.chart.none')}</Nothing>
      ) : (
        <Rows walked>
          {of.map((thread) => (
            <Row
              key={thread.id}
              href={threadAddress(thread, { team: null, show: 'waiting' })}
              title={thread.subject}
              second={secondOf(thread, about.now, t)}
              end={<ThreadFlags thread={thread} />}
            />
          ))}
        </Rows>
      )}
    </>
  )
}
