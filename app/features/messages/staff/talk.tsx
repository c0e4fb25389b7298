// The messages of a thread, what staff said among themselves between them, and nothing around: what its page draws, what its
// script asks for again when something is new, and gets back when it has sent an answer.
import { pagePart, partAction } from '../../../doors/web/part.server.tsx'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Internal } from '../../../ui/internal.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Conversation } from '../both/conversation.tsx'
import { readInboxThread, type InboxOpened, type Internal as Said } from '../inbox.server.ts'
import type { Message } from '../message.ts'
import { replyToThread } from '../reply.server.ts'
import { textStateWords } from '../texts/staff/texts-line.tsx'
import { oneOf } from './load-thread.ts'

async function load({ ctx, params, url }: PageArgs): Promise<Data> {
  const shown = url.searchParams.get('shown')
  return {
    opened: await readInboxThread(ctx, { ...oneOf(params), shown }),
    now: ctx.open.now,
  }
}

export const loader = pagePart('staff', async (page) => <Talk data={await load(page)} />)

export const action = partAction('staff', async ({ form, ...page }) => {
  await replyToThread(page.ctx, { ...oneOf(page.params), ...typed(form, 'body', 'key', 'version') })
  const data = await load(page)
  return (
    <>
      <div data-said>
        <Sent name={data.opened.thread.name} />
      </div>
      <Talk data={data} />
    </>
  )
})

function Sent({ name }: { name: string }) {
  const t = useTexts()
  return (
    <Panel tone="done">
      <p>{t('messages.did.sent', { name, when: null })}</p>
    </Panel>
  )
}

/** The form of what can be done beside answering. */
export const MOVES = 'moves'

type Data = { opened: InboxOpened; now: Date }

export function Talk({ data: { opened, now } }: { data: Data }) {
  const t = useTexts()
  const { thread, messages, internal, version, mark, from } = opened
  return (
    <Conversation
      messages={messages}
      now={now}
      live={{ thread: thread.id, as: 'staff', mark, version, from }}
      isOurs={({ author }) => author === 'staff'}
      nameOf={(message) => nameOf(message, thread.name, t)}
      stateOf={(message) => stateOf(message, opened, t)}
      readOf={(message) =>
        message.seq > opened.patientSeen
          ? stateOf(message, { ...opened, patientSeen: message.seq }, t)
          : null
      }
      fileAt={(file) => `/staff/patients/${thread.patient}/message-file/${file}`}
      documentAt={(document) => `/staff/patients/${thread.patient}/documents/${document}`}
      // Who closes the thread has read up to here.
      foot={<input type="hidden" form={MOVES} name="seen" value={version} />}
      after={(seq) =>
        internal
          .filter((one) => one.seq === seq)
          .map((one) => (
            <li key={one.id} className="between">
              <Between of={one} />
            </li>
          ))
      }
    />
  )
}

function Between({ of }: { of: Said }) {
  const t = useTexts()
  const { by, at } = of
  if (of.what === 'comment')
    return (
      <Internal>
        <p>
          <b>{by}</b> <small>{t.dateTime(at)}</small>
        </p>
        <Prose>{of.text}</Prose>
      </Internal>
    )
  const what = of.what === 'assigned' && !of.to ? 'givenBack' : of.what
  const until = of.until && t.dateTime(of.until)
  return (
    <Internal>
      <p>
        {t(`messages.event.${what}`, { by, to: of.to ?? '', until })}{' '}
        <small>{t.dateTime(at)}</small>
      </p>
      {of.text && <Prose>{of.text}</Prose>}
    </Internal>
  )
}

function nameOf({ author, by, team }: Message, patient: string, t: Texts): string {
  if (author === 'staff') return t('messages.from', { name: by ?? '', team })
  return author === 'helper'
    ? t('messages.onBehalf', { by: by || t('messages.someHelper') })
    : patient
}

function stateOf(
  { author, seq }: Message,
  { patientSeen, texts }: Pick<InboxOpened, 'patientSeen' | 'texts'>,
  t: Texts,
): string | null {
  if (author !== 'staff') return null
  const text = texts.get(seq)
  const read = t(seq <= patientSeen ? 'messages.seen' : 'messages.notSeen')
  return text ? `${textStateWords(text, t)} · ${read}` : read
}
