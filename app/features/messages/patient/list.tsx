// The messages of a patient, the newest first; what they put away is a list of its own.
import { redirect } from 'react-router'
import { personAction, patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { readWanted, setWanted } from '../bulk/wanted.server.ts'
import { listThreads, type Line } from '../read.server.ts'
import { mayWriteHere } from './may-write.ts'

export const loader = patientPage(async ({ ctx, url }) => {
  const archived = url.searchParams.has('archived')
  const before = url.searchParams.get('before')
  return {
    archived,
    writes: mayWriteHere(ctx),
    wanted: await readWanted(ctx, {}),
    list: await section(ctx, () => listThreads(ctx, { archived, before })),
    now: ctx.open.now,
  }
})

/** Whether they want messages that go to many. */
export const action = personAction('patient', async ({ ctx, form }) => {
  await setWanted(ctx, { wanted: form.get('do') === 'want' })
  return redirect('/messages')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Messages({ loaderData: { archived, writes, wanted, list, now } }: Props) {
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
      {!archived && writes && (
        <Section title={t('bulk.wanted')}>
          <form method="post">
            <p>{t(wanted ? 'bulk.wantedYes' : 'bulk.wantedNo')}</p>
            <Button kind="quiet" name="do" value={wanted ? 'refuse' : 'want'}>
              {t(wanted ? 'bulk.refuse' : 'bulk.want')}
            </Button>
          </form>
        </Section>
      )}
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
