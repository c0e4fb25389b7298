// The messages of a thread and nothing around them: what its page draws, what its script asks for again when something is new,
// and gets back when it has sent an answer.
import { pagePart, partAction } from '../../../doors/web/part.server.tsx'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Conversation, WHEN } from '../both/conversation.tsx'
import { stageOf, type Message } from '../message.ts'
import { readThread, type Opened } from '../read.server.ts'
import { answerThread } from '../send.server.ts'
import { Received } from './received.tsx'
import { mustNeedNoAdvice, wordsOf } from './sending.ts'

async function load({ ctx, params, url }: PageArgs): Promise<Data> {
  const shown = url.searchParams.get('shown')
  return { ...(await readThread(ctx, { id: params.id ?? '', shown })), now: ctx.open.now }
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

type Data = Pick<Opened, 'thread' | 'messages' | 'from'> & { now: Date }

export function Talk({ data: { thread, messages, from, now } }: { data: Data }) {
  const t = useTexts()
  return (
    <Conversation
      messages={messages}
      now={now}
      live={{ thread: thread.id, as: 'patient', mark: thread.mark, from }}
      isOurs={({ author }) => author !== 'staff'}
      nameOf={(message) => nameOf(message, t)}
      stateOf={(message) => stateOf(message, t)}
      readOf={(message) => (message.openedAt ? null : stateOf(message, t, WHEN))}
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

/** @param opened as if it had been opened at this moment */
function stateOf(message: Message, t: Texts, opened?: string): string | null {
  if (message.author === 'staff') return null
  const { team, openedAt } = message
  const stage = opened ? 'opened' : stageOf(message)
  return t(`messages.stage.${stage}`, { team, when: opened ?? (openedAt && t.dateTime(openedAt)) })
}
