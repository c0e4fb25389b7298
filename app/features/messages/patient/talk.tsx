// The messages of a thread and nothing around them: what its page draws, and asks for again when something is new.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Conversation } from '../both/conversation.tsx'
import { seeThread } from '../live.server.ts'
import { stageOf, type Message } from '../message.ts'
import { readThread, type Opened } from '../read.server.ts'

export const loader = patientPage(async ({ ctx, params }) => {
  const id = params.id ?? ''
  // Before the rest, so that what comes meanwhile is newer than what is shown and is asked for.
  const mark = await section(ctx, () => seeThread(ctx, { id }))
  const opened = await readThread(ctx, { id })
  return { ...opened, mark: mark.ok ? mark.value : '', now: ctx.open.now }
})

type Data = Pick<Opened, 'thread' | 'messages'> & { mark: string; now: Date }

export default function TalkAlone({ loaderData }: { loaderData: Data }) {
  return <Talk data={loaderData} />
}

export function Talk({ data: { thread, messages, mark, now } }: { data: Data }) {
  const t = useTexts()
  return (
    <Conversation
      messages={messages}
      now={now}
      live={{ thread: thread.id, as: 'patient', mark }}
      isOurs={({ author }) => author !== 'staff'}
      nameOf={(message) => nameOf(message, t)}
      stateOf={(message) => stateOf(message, t)}
      fileAt={(file) => `/messages/file/${file}`}
      documentAt={(document) => `/documents/${document}`}
    />
  )
}

function nameOf({ own, author, by, team }: Message, t: Texts): string {
  if (author === 'staff') return by ? t('messages.from', { name: by, team }) : team
  if (own) return t('messages.you')
  return author === 'helper' ? by || t('messages.someHelper') : t('messages.patientWrote')
}

function stateOf(message: Message, t: Texts): string | null {
  if (message.author === 'staff') return null
  const { team, openedAt } = message
  return t(`messages.stage.${stageOf(message)}`, { team, when: openedAt && t.dateTime(openedAt) })
}
