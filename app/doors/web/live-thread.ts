// A thread of messages while its page is open: a stream that says how far the thread is, first of all when it begins, so
// that nothing is missed after a lost connection. Each time the session is asked anew whether it may.
import type { FastifyInstance } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import { seeThread } from '../../features/messages/live.server.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'
import { statusOf } from './live.ts'
import { keepStream, logFailure, openStream, type Stream } from './stream.ts'

const MOST = 6 // of one session; the oldest goes

type ThreadStream = Stream & { thread: string; tell(): void }

export async function serveThreads(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<ThreadStream>()
  const stop = await kit.database.listen('portico_messages', (said) => {
    const id = said?.split(' ')[0] ?? null
    // Null: what was said while the line to the database was down.
    for (const stream of streams) if (id === null || stream.thread === id) stream.tell()
  })
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
    await stop()
  })

  server.get('/live/messages', async (request, reply) => {
    const { as, thread = '' } = request.query as Record<string, string | undefined>
    const kind = as === 'staff' ? 'staff' : 'patient'
    const token = readCookies(request.headers.cookie).get(SESSION_COOKIE[kind])
    if (!token) return reply.code(401).send()
    if (!isUuid(thread)) return reply.code(404).send()
    const session = tokenHash(token).toString('hex')
    const ctx = {
      kit,
      claim: { kind, token: session, passive: true },
      caller: { requestId: request.id, address: request.ip, device: null },
    } as const
    const look = () => seeThread(ctx, { id: thread })
    try {
      await look()
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
    const { write, end } = openStream(reply)
    let busy = false
    let again = true
    const tell = async () => {
      again = true
      if (busy) return
      busy = true
      try {
        while (again) {
          again = false
          write(`event: thread\ndata: ${await look()}\n\n`)
        }
      } catch (error) {
        logFailure(kit.log, error)
        end()
      } finally {
        busy = false
      }
    }
    const stream = { session, thread, tell: () => void tell(), end }
    keepStream(reply, streams, stream, MOST, stream.tell)
    stream.tell()
    return reply
  })
}
