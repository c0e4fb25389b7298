// From a fetch Response to the wire: compressed, and never kept by a browser or a proxy.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import zlib from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { textOf } from './drawn.ts'
import { policyOf } from './headers.ts'

const POLICY = 'Content-Security-Policy'
const WORTH_COMPRESSING = 512 // bytes
// A page is packed for one person once: an eighth smaller would take twice the time.
const quality = {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3, [zlib.constants.BROTLI_PARAM_LGWIN]: 18 },
}

export async function answer(request: FastifyRequest, reply: FastifyReply, response: Response) {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('Set-Cookie', cookie)
  if (!response.headers.has('Cache-Control')) reply.header('Cache-Control', 'no-store')
  const page = textOf(response)
  if (page !== undefined) {
    const policy = String(reply.getHeader(POLICY))
    reply.header(POLICY, policyOf(policy, page, request.standing.assets.hashes))
  }
  if (page === undefined && !response.body) return reply.send()
  // A file to take away goes out as it comes: it may be larger than what fits into memory.
  if (response.headers.has('Content-Disposition'))
    return reply.send(Readable.fromWeb(response.body as ReadableStream))
  const body = page === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(page)
  const text = /^(text|application\/(json|fhir))/.test(response.headers.get('Content-Type') ?? '')
  if (!text || body.length < WORTH_COMPRESSING) return reply.send(body)
  const accepted = request.headers['accept-encoding'] ?? ''
  reply.header('Vary', 'Accept-Encoding')
  if (/\bbr\b/.test(accepted))
    return reply.header('Content-Encoding', 'br').send(zlib.brotliCompressSync(body, quality))
  if (/\bgzip\b/.test(accepted))
    return reply.header('Content-Encoding', 'gzip').send(zlib.gzipSync(body))
  return reply.send(body)
}
