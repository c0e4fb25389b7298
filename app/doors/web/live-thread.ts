// A thread of messages while its page is open: a stream that says how far the thread is, first of all when it begins, so
// that nothing is missed after a lost connection. Each time it is asked anew whether the session may: of all pages that have
// something to hear at a moment, in one go.
import type { FastifyInstance } from 'fastify'
import { seeMarks, seeThread, type Mark } from '../../features/messages/live.server.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import type { Texts } from '../../texts/texts.ts'
import { readCookies } from './cookies.ts'
import { gather } from './gather.ts'
import {
  keepStream,
  listenerOf,
  logFailure,
  openStream,
  statusOf,
  tendStreams,
  type Stream,
} from './stream.ts'
import { languageOf, textsOf } from './visit-texts.ts'

const PACE = 40 // ms: what a message waits for others at most, beside the time that asking takes
const MOST = 6 // of one session; the oldest goes

type ThreadStream = Stream & {
  thread: string
  /** The mark that it was told last. */
  told: string
  texts: Texts
}

export async function serveThreads(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<ThreadStream>()
  const tell = gather<ThreadStream>(PACE, async (waiting) => {
    const those = waiting.filter((stream) => streams.has(stream))
    if (those.length === 0) return
    try {
      const marks = await seeMarks(jobContext(kit, 'live'), { those: those.map(asked) })
      for (const [n, stream] of those.entries()) say(stream, marks[n])
    } catch (error) {
      logFailure(kit.log, error)
      for (const stream of those) stream.end()
    }
  })
  const stop = await kit.database.listen('portico_messages', (said) => {
    const id = said?.split(' ')[0] ?? null
    // Null: what was said while the line to the database was down.
    for (const stream of streams) if (id === null || stream.thread === id) tell(stream)
  })
  // Said again even if it is the same: a page that could not ask for it then does it now.
  const beat = (stream: ThreadStream) => {
    stream.told = ''
    tell(stream)
  }
  tendStreams(server, streams, beat, [stop])

  server.get('/live/messages', async (request, reply) => {
    const { as, thread = '' } = request.query as Record<string, string | undefined>
    const who = listenerOf(kit, request, as === 'staff' ? 'staff' : 'patient')
    if (!who) return reply.code(401).send()
    if (!isUuid(thread)) return reply.code(404).send()
    try {
      await seeThread(who.ctx, { id: thread })
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
    const lang = languageOf(kit, readCookies(request.headers.cookie))
    const texts = textsOf({ lang, clinic: request.standing.clinic })
    const stream = { ...openStream(reply, who), thread, told: '', texts }
    keepStream(reply, streams, stream, MOST)
    tell(stream)
    return reply
  })
}

/** The mark, and the words for when the team opened the thread: a page to which nothing else is news says that by itself. */
function say(stream: ThreadStream, found: Mark | null | undefined): void {
  const { mark, readAt } = found ?? { mark: '', readAt: null }
  if (!mark) stream.end()
  else if (mark !== stream.told) {
    const when = readAt ? stream.texts.dateTime(readAt) : ''
    stream.write(`event: thread\ndata: ${mark} ${when}\n\n`)
  }
  stream.told = mark
}

const asked = ({ session, kind, thread }: ThreadStream) => ({ session, kind, thread })
