// One thread at the clinic: what the patient and the clinic wrote, what staff said among themselves between, and the answer.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound, type PorticoError } from '../../../kit/errors.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FormKey } from '../both/form-key.tsx'
import { writtenOf } from '../both/sent-files.ts'
import { mayWriteTo } from '../attach.server.ts'
import type { InboxOpened } from '../inbox.server.ts'
import { assignThread, closeThread, reopenThread, wakeThread } from '../moves.server.ts'
import { replyToThread } from '../reply.server.ts'
import { TemplatePicker } from './templates/picker.tsx'
import { templateStep } from './templates/step.ts'
import { listTemplatesFor } from '../templates/templates.server.ts'
import { readThreadTexts } from '../texts/send.server.ts'
import { TextsLine } from '../texts/staff/texts-line.tsx'
import { threadAddress } from './address.ts'
import { askForDocuments, documentsIn, loadAttaching } from './attach.ts'
import { AttachButton, AttachFields } from './attach-fields.tsx'
import { Beside } from './beside.tsx'
import { MOVES, Talk } from './talk.tsx'
import { loadThread, oneOf } from './load-thread.ts'
import { secondOf, ThreadFlags } from './inbox-list.tsx'
import { chosenOf } from './load.ts'

export const loader = staffPage(async (page) => {
  const loaded = await loadThread(page)
  const { thread, mayAnswer } = loaded.opened
  return {
    ...loaded,
    attaching: await loadAttaching(page, thread.patient),
    templates: mayAnswer
      ? await listTemplatesFor(page.ctx, { patient: thread.patient, team: thread.team.id })
      : [],
    texts: await readThreadTexts(page.ctx, oneOf(page.params)),
    draft: await draftOf(page),
    formKey: randomUUID(),
    did: page.url.searchParams.get('did'),
  }
})

export const action = personAction(
  'staff',
  async ({ ctx, form, files, params, url }) => {
    const one = oneOf(params)
    const { do: deed = '', ...sent } = typed(form, 'do', 'body', 'key', 'version', 'me', 'seen')
    const done = (did: string) => redirect(threadAddress(one, chosenOf(url), '', { did }))
    switch (deed) {
      case 'take':
        await assignThread(ctx, { ...one, to: sent.me })
        return done('taken')
      case 'back':
        await assignThread(ctx, { ...one, to: null })
        return done('back')
      case 'wake':
        await wakeThread(ctx, one)
        return done('woken')
      case 'close':
        await closeThread(ctx, { ...one, seen: sent.seen })
        return done('closed')
      case 'reopen':
        await reopenThread(ctx, one)
        return done('reopened')
      case 'template':
      case 'insert':
        return templateStep(ctx, one.patient, form)
      case 'documents':
        return askForDocuments(url)
      case 'send':
      case 'send-close':
        const { seq } = await replyToThread(ctx, {
          ...one,
          ...sent,
          documents: documentsIn(form),
          written: writtenOf(files),
        })
        if (deed === 'send') return done('sent')
        // What came since the answer went is open, and stands below it.
        await closeThread(ctx, { ...one, seen: String(seq) }).catch((error) => {
          if ((error as PorticoError).code !== 'not_read') throw error
        })
        return done('sent')
      // First whether anybody is signed in at all.
      default:
        return inTransaction(ctx, () => Promise.reject(notFound()))
    }
  },
  ({ ctx, params }) =>
    mayWriteTo(ctx, { patient: oneOf(params).patient, thread: oneOf(params).id }),
)

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function InboxThreadPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { opened, head, data, templates, draft, formKey, did, attaching, texts } = loaderData
  const { thread, version } = opened
  const errors = problems(actionData)
  const { name } = head.card
  return (
    <Beside
      opened={opened}
      head={head}
      data={data}
      errors={errors}
      above={
        !actionData &&
        did &&
        did in said && <Done did={did as keyof typeof said} of={opened} name={name} />
      }
    >
      <h2>{thread.subject}</h2>
      <div data-head>
        <p>
          {secondOf(thread, data.now, t)} · {thread.reference} <ThreadFlags thread={thread} />
        </p>
        <Moves data={loaderData} />
      </div>
      <TextsLine of={texts} />
      {opened.more && (
        <p className="pager">
          <a
            href={threadAddress(thread, data.chosen, '', {
              before: String(opened.messages[0]?.seq),
            })}
          >
            {t('messages.earlier')}
          </a>
        </p>
      )}
      <Talk data={{ opened, now: data.now }} />
      <Script name="talk" />
      <div data-said role="status" />
      {opened.mayAnswer && (
        <DraftForm what="messages.replyDraft" draft={draft} sent={actionData} files>
          <Meanwhile
            version={version}
            sent={actionData}
            compare={[{ name: 'body', label: t('messages.body') }]}
            button={{ name: 'do', value: 'send' }}
          />
          <FormKey of={formKey} />
          <TemplatePicker
            templates={templates}
            team={thread.team.id}
            sent={actionData}
            errors={errors}
          />
          <Field
            label={t('messages.reply', { name })}
            hint={t('messages.replyHint', { name })}
            name="body"
            lines={6}
            maxLength={8000}
            error={errorFor(errors, 'body')}
          />
          <AttachFields of={attaching} errors={errors} />
          <Buttons>
            <Button name="do" value="send">
              {t('messages.send', { name })}
            </Button>
            <Button kind="quiet" name="do" value="send-close">
              {t('messages.sendClose')}
            </Button>
            <AttachButton of={attaching} />
          </Buttons>
        </DraftForm>
      )}
    </Beside>
  )
}

const said = {
  started: 'messages.did.started',
  sent: 'messages.did.sent',
  closed: 'messages.did.closed',
  reopened: 'messages.did.reopened',
  taken: 'messages.did.taken',
  back: 'messages.did.back',
  snoozed: 'messages.did.snoozed',
  woken: 'messages.did.woken',
  commented: 'messages.did.commented',
  texted: 'texts.did.texted',
  stopped: 'texts.did.stopped',
} satisfies Record<string, TextKey>

type DoneProps = { did: keyof typeof said; of: InboxOpened; name: string }

function Done({ did, of: { thread }, name }: DoneProps) {
  const t = useTexts()
  const when = thread.snoozedUntil && t.dateTime(thread.snoozedUntil)
  return (
    <Panel tone="done" focus>
      <p>{t(said[did], { name, when })}</p>
    </Panel>
  )
}

/** What can be done beside answering, one key each. */
function Moves({ data: { opened, data } }: { data: Data }) {
  const t = useTexts()
  const { thread, mayAnswer, me, version } = opened
  const { holder, snoozedUntil, closed } = thread
  const to = (page: string, more?: { seen: string }) =>
    threadAddress(thread, data.chosen, page, more)
  return (
    <form id={MOVES} method="post" encType="multipart/form-data">
      <input type="hidden" name="me" value={me} />
      <Buttons compact>
        {mayAnswer && (
          <>
            {closed ? (
              <Button kind="quiet" name="do" value="reopen" shortcut="e">
                {t('messages.reopen')}
              </Button>
            ) : (
              <Button kind="quiet" name="do" value="close" shortcut="e">
                {t('messages.close')}
              </Button>
            )}
            <Button kind="quiet" name="do" value={holder?.isMe ? 'back' : 'take'} shortcut="a">
              {t(holder?.isMe ? 'messages.giveBack' : 'messages.take')}
            </Button>
            <ButtonLink kind="quiet" href={to('/hand-over')} shortcut="h">
              {t('messages.handOver')}
            </ButtonLink>
            {snoozedUntil ? (
              <Button kind="quiet" name="do" value="wake" shortcut="z">
                {t('messages.wake')}
              </Button>
            ) : (
              <ButtonLink kind="quiet" href={to('/snooze', { seen: version })} shortcut="z">
                {t('messages.snooze')}
              </ButtonLink>
            )}
            {!thread.confidential && (
              <ButtonLink kind="quiet" href={to('/text')} shortcut="t">
                {t('texts.send')}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href="#body" shortcut="r">
              {t('messages.toReply')}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind="quiet" href={to('/comment')} shortcut="c">
          {t('messages.comment')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={to('/copy')}>
          {t('messages.copy')}
        </ButtonLink>
      </Buttons>
    </form>
  )
}
