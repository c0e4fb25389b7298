// What changes while a page is open: one stream of events per browser (server-sent events). What is heard from the
// database is an id; before it goes on, the session and what it may see are asked anew. A session that is over, or that
// may see less than when the stream began, ends it.
import { finished } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import { seeWork } from '../../features/work/live.server.ts'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { errorFields } from '../../kit/log.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'

const BEAT = 25_000 // ms: shorter than what proxies call idle, and how long an ended session may go on hearing
const EACH = 4 // streams of one session; the oldest goes

type Stream = { session: string; hear(id: string | null): void; beat(): void; end(): void }

export async function serveLive(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<Stream>()
  const stop = await kit.database.listen('portico_work', (id) => {
    for (const stream of streams) stream.hear(id)
  })
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
    await stop()
  })

  server.get('/live', async (request, reply) => {
    const token = readCookies(request.headers.cookie).get(SESSION_COOKIE.staff)
    if (!token) return reply.code(401).send()
    const session = tokenHash(token).toString('hex')
    const ctx = contextOf(kit, request, session)
    try {
      const { kinds } = await seeWork(ctx, { ids: [] })
      const own = [...streams].filter((stream) => stream.session === session)
      if (own.length >= EACH) own[0]?.end()
      const stream = open(reply, ctx, session, kinds)
      streams.add(stream)
      // Each at its own time: not hundreds at once.
      const timer = setInterval(stream.beat, BEAT)
      // Also of one that went away before it began.
      finished(reply.raw, () => {
        clearInterval(timer)
        streams.delete(stream)
      })
      return reply
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
  })
}

export const statusOf = (error: unknown): number =>
  error instanceof SessionOver
    ? 401
    : error instanceof PorticoError
      ? httpStatus[error.kind]
      : httpStatus.unavailable

/** Listening is no use of a session. */
const contextOf = (kit: Kit, request: FastifyRequest, token: string): Context => ({
  kit,
  claim: { kind: 'staff', token, passive: true },
  caller: { requestId: request.id, address: request.ip, device: null },
})

function open(reply: FastifyReply, ctx: Context, session: string, kinds: string[]): Stream {
  reply.hijack()
  const wire = reply.raw
  wire.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  wire.on('error', () => {})
  const write = (text: string) => void (wire.writableEnded || wire.write(text))
  const end = () => void wire.end()
  // Ids that changed; '' when it is not known which.
  let waiting = new Set<string>()
  let busy = false

  /** Asks whether this session still may, and tells it what it sees. */
  async function tell(): Promise<void> {
    if (busy) return
    busy = true
    try {
      do {
        const changed = [...waiting]
        waiting = new Set()
        const { seen, kinds: now } = await seeWork(ctx, { ids: changed.filter(Boolean) })
        if (!kinds.every((kind) => now.includes(kind))) return end()
        for (const id of changed.includes('') ? ['', ...seen] : seen)
          write(`event: work\ndata: ${id}\n\n`)
      } while (waiting.size > 0)
      write(':\n\n')
    } catch (error) {
      if (!(error instanceof PorticoError)) ctx.kit.log.error('live.failed', errorFields(error))
      end()
    } finally {
      busy = false
    }
  }

  write(':\n\n')
  return {
    session,
    end,
    beat: () => void tell(),
    hear: (id) => {
      waiting.add(id ?? '')
      void tell()
    },
  }
}
