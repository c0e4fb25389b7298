// The messages of a thread and nothing around them: what its page draws, what its script asks for again when something is new,
// and gets back when it has sent an answer.
import { pagePart, partAction } from '../../../doors/web/part.server.tsx'
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Conversation } from '../both/conversation.tsx'
import { drawnFrom, seeThread } from '../live.server.ts'
import { stageOf, type Message } from '../message.ts'
import { readThread, type Opened } from '../read.server.ts'
import { answerThread } from '../send.server.ts'
import { Received } from './received.tsx'
import { mustNeedNoAdvice, wordsOf } from './sending.ts'

async function load({ ctx, params, url }: PageArgs): Promise<Data> {
  const id = params.id ?? ''
  // Before the rest, so that what comes meanwhile is newer than what is shown and is asked for.
  const seen = await section(ctx, () => seeThread(ctx, { id }))
  const mark = seen.ok ? seen.value : ''
  const from = drawnFrom(url.searchParams.get('shown'), mark)
  return { ...(await readThread(ctx, { id, from })), mark, from, now: ctx.open.now }
}

export const loader = pagePart('patient', async (page) => <Talk data={await load(page)} />)

export const action = partAction('patient', async ({ form, ...page }) => {
  const words = wordsOf(form)
  mustNeedNoAdvice(form, words.body)
  await answerThread(page.ctx, { id: page.params.id ?? '', ...words })
  const data = await load(page)
  return (
    <>
      <div data-said>
        <Received thread={data.thread} />
      </div>
      <Talk data={data} />
    </>
  )
})

type Data = Pick<Opened, 'thread' | 'messages'> & {
  mark: string
  from?: number | null
  now: Date
}

export function Talk({ data: { thread, messages, mark, from, now } }: { data: Data }) {
  const t = useTexts()
  return (
    <Conversation
      messages={messages}
      now={now}
      live={{ thread: thread.id, as: 'patient', mark, from }}
      isOurs={({ author }) => author !== 'staff'}
      nameOf={(message) => nameOf(message, t)}
      stateOf={(message) => stateOf(message, t)}
      fileAt={(file) => `/messages/file/${file}`}
      documentAt={(document) => `/documents/${document}`}
      foot={thread.closed && <p>{t('messages.closedSay')}</p>}
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
