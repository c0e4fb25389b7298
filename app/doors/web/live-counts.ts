// Numbers that stand on every page while it stays open: unread messages of a patient, what waits at the clinic. A stream for
// each browser; first of all it says how they stand, so that nothing is missed after a lost connection. What is heard from the
// database is ids; before anything goes on, the sessions are asked anew, and counted for all of them in one go.
import type { FastifyInstance } from 'fastify'
import {
  seeCounts,
  seeUnread,
  seeWaiting,
  type Counts,
} from '../../features/messages/live.server.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
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

// ms between two counts: each message of a busy clinic changes what everybody there sees.
const PACE = { patient: 200, staff: 500 }
const MOST = 4 // of one session; the oldest goes

type CountStream = Stream & {
  /** Records that are open to it. */
  patients: string[]
}

export async function serveCounts(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<CountStream>()
  const tellBy = (kind: 'patient' | 'staff', see: typeof seeUnread) =>
    gather<CountStream>(PACE[kind], async (waiting) => {
      const those = waiting.filter((stream) => streams.has(stream))
      if (those.length === 0) return
      try {
        const counts = await see(jobContext(kit, 'live'), {
          sessions: those.map(({ session }) => session),
        })
        for (const [n, stream] of those.entries()) say(stream, counts[n])
      } catch (error) {
        logFailure(kit.log, error)
        for (const stream of those) stream.end()
      }
    })
  const tellers = { patient: tellBy('patient', seeUnread), staff: tellBy('staff', seeWaiting) }
  const tell = (stream: CountStream) => tellers[stream.kind](stream)
  const tellAll = (of: (stream: CountStream) => boolean) => {
    for (const stream of streams) if (of(stream)) tell(stream)
  }
  const stops = await Promise.all([
    // Null: what was said while the line to the database was down.
    kit.database.listen('portico_messages', (said) => {
      const patient = said?.split(' ')[1] ?? ''
      tellAll(
        ({ kind, patients }) => kind === 'staff' || said === null || patients.includes(patient),
      )
    }),
    kit.database.listen('portico_work', () => tellAll(({ kind }) => kind === 'staff')),
  ])
  tendStreams(server, streams, tell, stops)

  server.get('/live/counts', async (request, reply) => {
    const { as } = request.query as Record<string, string | undefined>
    const who = listenerOf(kit, request, as === 'staff' ? 'staff' : 'patient')
    if (!who) return reply.code(401).send()
    let patients: string[]
    try {
      ;({ patients } = await seeCounts(who.ctx, {}))
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
    const stream = { ...openStream(reply, who), patients }
    keepStream(reply, streams, stream, MOST)
    tell(stream)
    return reply
  })
}

/** @param counted null when the session is over, or may no longer */
function say(stream: CountStream, counted: Counts | null | undefined): void {
  if (!counted) return stream.end()
  const { patients, ...counts } = counted
  stream.patients = patients
  // Also where they are the same: an open inbox is drawn anew.
  stream.write(`event: counts\ndata: ${JSON.stringify(counts)}\n\n`)
}
