// One thread, as in a messenger: messages day by day, how far each of the own ones got, and the answer at the end.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { archiveThread, listReceivers, readThread, type Line } from '../read.server.ts'
import { answerThread, mayWrite } from '../send.server.ts'
import { Received } from './received.tsx'
import { Talk } from './talk.tsx'
import { Advice, heldOf, MessageFields } from './fields.tsx'
import { writtenOf } from '../both/sent-files.ts'
import { adviceFor, wordsOf } from './sending.ts'
import { mayWriteHere } from './may-write.ts'
import { whenThere } from './receiver-words.ts'

export const loader = patientPage(async (page) => {
  const { ctx, params, url } = page
  const before = Number(url.searchParams.get('before')) || null
  const id = params.id ?? ''
  const opened = await readThread(ctx, { id, before })
  const writes = mayWriteHere(ctx)
  const receivers = writes ? await listReceivers(ctx, {}) : []
  return {
    ...opened,
    writes,
    receiver: receivers.find((one) => one.id === opened.thread.team.id),
    draft: await draftOf(page),
    formKey: randomUUID(),
    done: url.searchParams.get('done'),
    sent: url.searchParams.has('sent'),
    earlier: before !== null,
    now: ctx.open.now,
  }
})

export const action = personAction(
  'patient',
  async ({ ctx, form, files, params }) => {
    const id = params.id ?? ''
    const { do: deed } = typed(form, 'do')
    if (deed === 'archive' || deed === 'back') {
      await archiveThread(ctx, { id, archived: deed === 'archive' })
      return redirect(`/messages/${id}?done=${deed}`)
    }
    const advice = adviceFor(form, wordsOf(form).body)
    if (advice) return advice
    await answerThread(ctx, { id, ...wordsOf(form), written: writtenOf(files) })
    return redirect(`/messages/${id}?sent=yes`)
  },
  ({ ctx, params }) => mayWrite(ctx, { thread: params.id ?? '' }),
)

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Thread({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { thread, messages, more, writes, receiver, draft, formKey, done, sent, earlier, now } =
    loaderData
  const { id, subject, reference, confidential, archived } = thread
  const team = thread.team.name
  return (
    <Page
      title={subject}
      tabTitle={t('messages.title')}
      back={{ href: '/messages', label: t('messages.title') }}
      lede={t(confidential ? 'messages.ledeConfidential' : 'messages.lede', { team, reference })}
      before={
        <>
          <Advice sent={actionData} />
          <ErrorSummary errors={problems(actionData)} />
        </>
      }
    >
      {!actionData && (done === 'archive' || done === 'back') && (
        <Panel tone="done" focus>
          <p>{t(done === 'archive' ? 'messages.doneArchived' : 'messages.doneBack')}</p>
        </Panel>
      )}
      {more && (
        <p className="pager">
          <a href={`/messages/${id}?before=${messages[0]?.seq}`}>{t('messages.earlier')}</a>
        </p>
      )}
      <Talk data={loaderData} />
      {!earlier && <Script name="talk" />}
      <div data-said role="status">
        {sent && !actionData ? (
          <Received thread={thread} focus />
        ) : (
          <Expected thread={thread} now={now} />
        )}
      </div>
      {writes && (
        <>
          <DraftForm what="messages.draftAnswer" draft={draft} sent={actionData} files>
            {receiver && <p>{whenThere(receiver, now, t)}</p>}
            <MessageFields
              formKey={formKey}
              label={t('messages.answer')}
              lines={4}
              sent={actionData}
            />
            <Button>
              {heldOf(actionData) ? t('messages.sendAnyway') : t('messages.sendAnswer', { team })}
            </Button>
          </DraftForm>
          <form method="post" encType="multipart/form-data">
            <Buttons>
              <Button kind="quiet" name="do" value={archived ? 'back' : 'archive'}>
                {t(archived ? 'messages.archiveBack' : 'messages.archive')}
              </Button>
            </Buttons>
          </form>
        </>
      )}
      <p>
        <a href={`/messages/${id}/pdf`} download>
          {t('messages.copyOwn')}
        </a>
      </p>
    </Page>
  )
}

/** When an answer is to be expected, or that it is late. */
function Expected({ thread: { team, answerBy }, now }: { thread: Line; now: Date }) {
  const t = useTexts()
  if (!answerBy) return null
  if (answerBy < now)
    return (
      <Panel tone="attention">
        <p>{t('messages.late', { team: team.name })}</p>
      </Panel>
    )
  return <p>{t('messages.waits', { team: team.name, when: t.dateTime(answerBy) })}</p>
}
