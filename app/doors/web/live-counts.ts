// Numbers that stand on every page while it stays open: unread messages of a patient, what waits at the clinic. A stream for
// each browser; first of all it says how they stand, so that nothing is missed after a lost connection. What is heard from the
// database is ids; before anything goes on, the session is asked anew.
import type { FastifyInstance } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import { seeCounts } from '../../features/messages/live.server.ts'
import type { Kit } from '../../kit/kit.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'
import { statusOf } from './live.ts'
import { keepStream, logFailure, openStream, type Stream } from './stream.ts'

// Between two counts of one stream, ms: each message of a busy clinic changes what everybody there sees. All streams of staff
// together count fifty times a second at most.
const PACE = 200
const PACE_EACH = 20 // for each stream of staff
const MOST = 4 // of one session; the oldest goes

type CountStream = Stream & {
  staff: boolean
  /** Records that are open to it. */
  patients: string[]
  tell(): void
}

export async function serveCounts(server: FastifyInstance, kit: Kit): Promise<void> {
  const streams = new Set<CountStream>()
  const tell = (of: (stream: CountStream) => boolean) => {
    for (const stream of streams) if (of(stream)) stream.tell()
  }
  const stops = await Promise.all([
    // Null: what was said while the line to the database was down.
    kit.database.listen('portico_messages', (said) => {
      const patient = said?.split(' ')[1] ?? ''
      tell(({ staff, patients }) => staff || said === null || patients.includes(patient))
    }),
    kit.database.listen('portico_work', () => tell(({ staff }) => staff)),
  ])
  const paceNow = () => Math.max(PACE, PACE_EACH * [...streams].filter(({ staff }) => staff).length)
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
    await Promise.all(stops.map((stop) => stop()))
  })

  server.get('/live/counts', async (request, reply) => {
    const { as } = request.query as Record<string, string | undefined>
    const kind = as === 'staff' ? 'staff' : 'patient'
    const token = readCookies(request.headers.cookie).get(SESSION_COOKIE[kind])
    if (!token) return reply.code(401).send()
    const session = tokenHash(token).toString('hex')
    const ctx = {
      kit,
      claim: { kind, token: session, passive: true },
      caller: { requestId: request.id, address: request.ip, device: null },
    } as const
    const look = () => seeCounts(ctx, {})
    try {
      await look()
    } catch (error) {
      return reply.code(statusOf(error)).send()
    }
    const { write, end } = openStream(reply)
    let pace: NodeJS.Timeout | null = null
    let again = false
    const count = async () => {
      again = false
      try {
        const { patients, ...counts } = await look()
        stream.patients = patients
        write(`event: counts\ndata: ${JSON.stringify(counts)}\n\n`)
      } catch (error) {
        logFailure(kit.log, error)
        end()
      }
      pace = setTimeout(() => {
        pace = null
        if (again) stream.tell()
      }, paceNow()).unref()
    }
    let busy = false
    const stream: CountStream = {
      session,
      staff: kind === 'staff',
      patients: [],
      end,
      tell: () => {
        again = true
        if (busy || pace) return
        busy = true
        void count().finally(() => (busy = false))
      },
    }
    keepStream(reply, streams, stream, MOST, stream.tell)
    stream.tell()
    return reply
  })
}
