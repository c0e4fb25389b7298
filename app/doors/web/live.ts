// What changes while a page is open: one stream of events per browser (server-sent events). What is heard from the
// database is an id; before it goes on, the session and what it may see are asked anew. A session that is over, or that
// may see less than when the stream began, ends it.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { seeWork } from '../../features/work/live.server.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import {
  keepStream,
  listenerOf,
  logFailure,
  openStream,
  statusOf,
  tendStreams,
  type Stream,
  type Who,
} from './stream.ts'

const EACH = 4 // streams of one session; the oldest goes

type WorkStream = Stream & { hear(id: string | null): void; beat(): void }

export async function serveLive(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<WorkStream>()
  const stop = await kit.database.listen('portico_work', (id) => {
    for (const stream of streams) stream.hear(id)
  })
  tendStreams(server, streams, (stream) => stream.beat(), [stop])

  server.get('/live', async (request, reply) => {
    const who = listenerOf(kit, request, 'staff')
    if (!who) return reply.code(401).send()
    try {
      const { kinds } = await seeWork(who.ctx, { ids: [] })
      keepStream(reply, streams, open(reply, who, kinds), EACH)
      return reply
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
  })
}

function open(reply: FastifyReply, who: Who & { ctx: Context }, kinds: string[]): WorkStream {
  const { ctx } = who
  const stream = openStream(reply, who)
  const { write, end } = stream
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
    ...stream,
    beat: () => void tell(),
    hear: (id) => {
      waiting.add(id ?? '')
      void tell()
    },
  }
}
