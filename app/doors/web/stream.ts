// What every stream of events (server-sent events) to a browser has in common.
import { finished } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { PorticoError } from '../../kit/errors.ts'
import { errorFields, type Log } from '../../kit/log.ts'
import { SessionOver } from '../../kit/transaction.ts'

const BEAT = 25_000 // ms: shorter than what proxies call idle, and how long an ended session may go on hearing

export type Stream = { session: string; end(): void }

/** Begins to answer with a stream; what is written after its end goes nowhere. */
export function openStream(reply: FastifyReply): { write(text: string): void; end(): void } {
  reply.hijack()
  const wire = reply.raw
  wire.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  wire.on('error', () => {})
  return {
    write: (text) => void (wire.writableEnded || wire.write(text)),
    end: () => void wire.end(),
  }
}

/**
 * Keeps a stream among the others until it is over.
 * @param most of one session; the oldest goes
 * @param beat called now and then, of each stream at its own time: not of hundreds at once
 */
export function keepStream<T extends Stream>(
  reply: FastifyReply,
  streams: Set<T>,
  stream: T,
  most: number,
  beat: () => void,
): void {
  const own = [...streams].filter(({ session }) => session === stream.session)
  if (own.length >= most) own[0]?.end()
  streams.add(stream)
  const timer = setInterval(beat, BEAT)
  // Also of one that went away before it began.
  finished(reply.raw, () => {
    clearInterval(timer)
    streams.delete(stream)
  })
}

/** That a session is over or may no longer is no failure; anything else is logged. */
export function logFailure(log: Log, error: unknown): void {
  if (!(error instanceof PorticoError) && !(error instanceof SessionOver))
    log.error('live.failed', errorFields(error))
}
