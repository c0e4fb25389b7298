// A thread of messages while its page is open: a stream that says how far the thread is, first of all when it begins, so
// that nothing is missed after a lost connection. Each time the session is asked anew whether it may.
import { finished } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import { seeThread } from '../../features/messages/live.server.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'
import { statusOf } from './live.ts'

const BEAT = 25_000 // ms: as in live.ts
const MOST = 6 // of one session; the oldest goes

type Stream = { session: string; thread: string; tell(): void; end(): void }

export async function serveThreads(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<Stream>()
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
    reply.hijack()
    const wire = reply.raw
    wire.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    wire.on('error', () => {})
    let busy = false
    let again = true
    const end = () => void wire.end()
    const tell = async () => {
      again = true
      if (busy) return
      busy = true
      try {
        while (again) {
          again = false
          const mark = await look()
          if (!wire.writableEnded) wire.write(`event: thread\ndata: ${mark}\n\n`)
        }
      } catch {
        end()
      } finally {
        busy = false
      }
    }
    const own = [...streams].filter((stream) => stream.session === session)
    if (own.length >= MOST) own[0]?.end()
    const stream = { session, thread, tell: () => void tell(), end }
    streams.add(stream)
    // Each at its own time: not hundreds at once.
    const timer = setInterval(stream.tell, BEAT)
    // Also of one that went away before it began.
    finished(wire, () => {
      clearInterval(timer)
      streams.delete(stream)
    })
    stream.tell()
    return reply
  })
}
