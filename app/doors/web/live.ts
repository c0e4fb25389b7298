// What changes while a page is open: one stream of events per browser (server-sent events). What is heard from the
// database is an id; before it goes on, the session and what it may see are asked anew. A session that is over, or that
// may see less than when the stream began, ends it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import { seeWork } from '../../features/work/live.server.ts'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'
import { keepStream, logFailure, openStream, type Stream } from './stream.ts'

const EACH = 4 // streams of one session; the oldest goes

type WorkStream = Stream & { hear(id: string | null): void; beat(): void }

export async function serveLive(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<WorkStream>()
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
      const stream = open(reply, ctx, session, kinds)
      keepStream(reply, streams, stream, EACH, stream.beat)
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

function open(reply: FastifyReply, ctx: Context, session: string, kinds: string[]): WorkStream {
  const { write, end } = openStream(reply)
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
      logFailure(ctx.kit.log, error)
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
