// What every stream of events (server-sent events) to a browser has in common.
import { finished } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { errorFields, type Log } from '../../kit/log.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'

const BEAT = 25_000 // ms: shorter than what proxies call idle, and how long an ended session may go on hearing
const LOOK = 1_000 // ms between two looks whose beat is due

export type Who = { session: string; kind: 'patient' | 'staff' }
export type Stream = Who & {
  /** What is written after its end goes nowhere. */
  write(text: string): void
  end(): void
  /** When it is looked after again. */
  due: number
}

/** Whose session a request for a stream comes with. Listening is no use of it. @returns null without one */
export function listenerOf(
  kit: Kit,
  request: FastifyRequest,
  kind: Who['kind'],
): (Who & { ctx: Context }) | null {
  const token = readCookies(request.headers.cookie).get(SESSION_COOKIE[kind])
  if (!token) return null
  const session = tokenHash(token).toString('hex')
  return {
    session,
    kind,
    ctx: {
      kit,
      claim: { kind, token: session, passive: true },
      caller: { requestId: request.id, address: request.ip, device: null },
    },
  }
}

/** Begins to answer with a stream. */
export function openStream(reply: FastifyReply, { session, kind }: Who): Stream {
  reply.hijack()
  const wire = reply.raw
  wire.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  // At once: until there is something to say, whoever waits at the other end knows that they are heard.
  wire.flushHeaders()
  wire.on('error', () => {})
  return {
    session,
    kind,
    write: (text) => void (wire.writableEnded || wire.write(text)),
    end: () => void wire.end(),
    due: Date.now() + BEAT,
  }
}

/**
 * Keeps a stream among the others until it is over.
 * @param most of one session; the oldest goes
 */
export function keepStream<T extends Stream>(
  reply: FastifyReply,
  streams: Set<T>,
  stream: T,
  most: number,
): void {
  const own = [...streams].filter(({ session }) => session === stream.session)
  if (own.length >= most) own[0]?.end()
  streams.add(stream)
  // Also of one that went away before it began.
  finished(reply.raw, () => void streams.delete(stream))
}

/**
 * Looks after the streams of one kind, of each at its own time: not of hundreds at once; and ends them with the server.
 * @param stops what else ends with it
 */
export function tendStreams<T extends Stream>(
  server: FastifyInstance,
  streams: Set<T>,
  beat: (stream: T) => void,
  stops: (() => Promise<void>)[],
): void {
  const timer = setInterval(() => {
    const now = Date.now()
    for (const stream of streams)
      if (stream.due <= now) {
        stream.due = now + BEAT
        beat(stream)
      }
  }, LOOK)
  server.addHook('preClose', async () => {
    clearInterval(timer)
    for (const stream of streams) stream.end()
    await Promise.all(stops.map((stop) => stop()))
  })
}

export const statusOf = (error: unknown): number =>
  error instanceof SessionOver
    ? 401
    : error instanceof PorticoError
      ? httpStatus[error.kind]
      : httpStatus.unavailable

/** That a session is over or may no longer is no failure; anything else is logged. */
export function logFailure(log: Log, error: unknown): void {
  if (!(error instanceof PorticoError) && !(error instanceof SessionOver))
    log.error('live.failed', errorFields(error))
}
