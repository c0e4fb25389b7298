// The messages of a thread, what staff said among themselves between them, and nothing around: what its page draws, and asks
// for again when something is new.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Internal } from '../../../ui/internal.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Conversation } from '../both/conversation.tsx'
import { readInboxThread, type InboxOpened, type Internal as Said } from '../inbox.server.ts'
import { seeThread } from '../live.server.ts'
import type { Message } from '../message.ts'
import { readThreadTexts } from '../texts/send.server.ts'
import { textStateWords } from '../texts/staff/texts-line.tsx'
import { oneOf } from './load-thread.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const one = oneOf(params)
  // Before the rest, so that what comes meanwhile is newer than what is shown and is asked for.
  const mark = await section(ctx, () => seeThread(ctx, { id: one.id }))
  const opened = await readInboxThread(ctx, one)
  return {
    opened,
    texts: await readThreadTexts(ctx, one),
    mark: mark.ok ? mark.value : '',
    now: ctx.open.now,
  }
})

type Data = {
  opened: InboxOpened
  texts: Awaited<ReturnType<typeof readThreadTexts>>
  mark: string
  now: Date
}

export default function TalkAlone({ loaderData }: { loaderData: Data }) {
  return <Talk data={loaderData} />
}

export function Talk({ data: { opened, texts, mark, now } }: { data: Data }) {
  const t = useTexts()
  const { thread, messages, internal, patientSeen, version } = opened
  return (
    <Conversation
      messages={messages}
      now={now}
      live={{ thread: thread.id, as: 'staff', mark, version }}
      isOurs={({ author }) => author === 'staff'}
      nameOf={(message) => nameOf(message, thread.name, t)}
      stateOf={(message) => stateOf(message, patientSeen, texts, t)}
      fileAt={(file) => `/staff/patients/${thread.patient}/message-file/${file}`}
      documentAt={(document) => `/staff/patients/${thread.patient}/documents/${document}`}
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
  seen: number,
  { states }: Data['texts'],
  t: Texts,
): string | null {
  if (author !== 'staff') return null
  const text = states.get(seq)
  const read = t(seq <= seen ? 'messages.seen' : 'messages.notSeen')
  return text ? `${textStateWords(text, t)} · ${read}` : read
}
