// A page of the schedule while it is open: a stream that says that something of its days changed, and nothing of what. The page
// asks for itself anew then, with the rights of its session, which are asked for again before each word.
import type { FastifyInstance } from 'fastify'
import { seeSchedule } from '../../features/appointments/schedule/live.server.ts'
import type { Context, Kit } from '../../kit/kit.ts'
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

const PACE = 300 // ms between two words: whoever moves a whole day changes it many times
const MOST = 4 // of one session; the oldest goes

type DayStream = Stream & {
  ctx: Context
  /** First and last day that it shows: `2026-12-01`. */
  from: string
  to: string
  changed: boolean
}

export async function serveSchedule(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<DayStream>()
  const tell = gather<DayStream>(PACE, async (waiting) => {
    for (const stream of waiting) {
      if (!streams.has(stream)) continue
      try {
        await seeSchedule(stream.ctx, {})
        stream.write(stream.changed ? 'event: schedule\ndata: changed\n\n' : ':\n\n')
        stream.changed = false
      } catch (error) {
        logFailure(kit.log, error)
        stream.end()
      }
    }
  })
  const stop = await kit.database.listen('portico_appointments', (said) => {
    const day = said?.split(' ')[1] ?? null
    for (const stream of streams) {
      // Null: what was said while the line to the database was down.
      if (day !== null && (day < stream.from || day > stream.to)) continue
      stream.changed = true
      tell(stream)
    }
  })
  tendStreams(server, streams, tell, [stop])

  server.get('/live/schedule', async (request, reply) => {
    const { from = '', to = from } = request.query as Record<string, string | undefined>
    const who = listenerOf(kit, request, 'staff')
    if (!who) return reply.code(401).send()
    try {
      await seeSchedule(who.ctx, {})
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
    // A browser that was connected before may have missed something.
    const changed = request.headers['last-event-id'] !== undefined
    const stream = { ...openStream(reply, who), ctx: who.ctx, from, to, changed }
    keepStream(reply, streams, stream, MOST)
    stream.write('id: 1\n\n')
    tell(stream)
    return reply
  })
}
