// The messages of a patient, the newest first; what they put away is a list of its own.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listThreads, type Line } from '../read.server.ts'
import { mayWriteHere } from './may-write.ts'

export const loader = patientPage(async ({ ctx, url }) => {
  const archived = url.searchParams.has('archived')
  const before = url.searchParams.get('before')
  return {
    archived,
    writes: mayWriteHere(ctx),
    list: await section(ctx, () => listThreads(ctx, { archived, before })),
    now: ctx.open.now,
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Messages({ loaderData: { archived, writes, list, now } }: Props) {
  const t = useTexts()
  const at = archived ? '/messages?archived' : '/messages?'
  return (
    <Page
      title={t(archived ? 'messages.archived' : 'messages.title')}
      back={archived ? { href: '/messages', label: t('messages.toList') } : undefined}
    >
      {!archived && writes && (
        <Buttons>
          <ButtonLink href="/messages/new" icon="messages">
            {t('messages.write')}
          </ButtonLink>
        </Buttons>
      )}
      <Loaded of={list} what={t('messages.what')}>
        {({ threads, more }) => (
          <>
            {threads.length === 0 ? (
              <Nothing tellUs={false}>
                {t(archived ? 'messages.noneArchived' : 'messages.none')}
              </Nothing>
            ) : (
              <Rows label={t('messages.title')}>
                {threads.map((thread) => (
                  <ThreadRow key={thread.id} thread={thread} now={now} />
                ))}
              </Rows>
            )}
            <p className="pager">
              {more && <a href={`${at}&before=${more}`}>{t('messages.older')}</a>}
            </p>
            {!archived && (
              <p>
                <a href="/messages?archived">{t('messages.toArchived')}</a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ThreadRow({ thread, now }: { thread: Line; now: Date }) {
  const t = useTexts()
  const { id, subject, team, lastAt, unread, closed, answerBy } = thread
  return (
    <Row
      href={`/messages/${id}`}
      title={subject}
      second={t('messages.line', {
        team: team.name,
        when: `${t.relativeDay(lastAt, now)}, ${t.time(lastAt)}`,
      })}
      isNew={unread}
      end={closed ? t('messages.state.closed') : answerBy ? t('messages.state.waits') : undefined}
    />
  )
}
