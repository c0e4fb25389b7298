// Files that go on where a connection broke: the core of tus 1.0 with creation and termination, for the session that sends.
// An offset is acknowledged once every byte before it is sealed, on disk and on record; what had come in when a connection
// broke is kept too. Written here and not taken from a library: what is hard is who may and what is durable, which none
// knows, and what is left of the protocol are a few headers.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tokenHash } from '../../features/account/token.ts'
import {
  addPart,
  dropUpload,
  lookAtUpload,
  startUpload,
  type Standing,
} from '../../features/uploads/receive.server.ts'
import { conflict, httpStatus, invalid, PorticoError } from '../../kit/errors.ts'
import { inParts, knownType, MOST_BYTES, putPart } from '../../kit/files/write.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { code, errorFields } from '../../kit/log.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { readCookies, SESSION_COOKIE } from './cookies.ts'

export const TUS = '/uploads/tus'
export const isTus = (url: string): boolean => /^\/uploads\/tus(\/[\da-f-]{36})?$/.test(url)
export const TUS_METHODS = ['POST', 'HEAD', 'PATCH', 'DELETE']
export const TUS_LIMIT = MOST_BYTES

const VERSION = '1.0.0'
type Answering = (ctx: Context, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export async function serveTus(server: FastifyInstance, kit: Kit): Promise<void> {
  const answer = (work: Answering) => async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({ 'Tus-Resumable': VERSION, 'Cache-Control': 'no-store' })
    if (request.headers['tus-resumable'] !== VERSION)
      return reply.code(412).header('Tus-Version', VERSION).send()
    const token = readCookies(request.headers.cookie).get(SESSION_COOKIE.patient)
    if (!token) return reply.code(401).send()
    try {
      return await work(contextOf(kit, request, token), request, reply)
    } catch (error) {
      // What is left of the request is not read, so this connection cannot serve another one.
      if (!request.raw.complete) reply.header('Connection', 'close')
      return say(kit, request, reply, error)
    }
  }
  await server.register(async (scope) => {
    // Bytes are read as they come.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.post('/uploads/tus', answer(create))
    scope.head('/uploads/tus/:id', answer(look))
    scope.patch('/uploads/tus/:id', answer(takeBytes))
    scope.delete('/uploads/tus/:id', answer(drop))
  })
}

const create: Answering = async (ctx, request, reply) => {
  const { name = '', modified = '', record } = metadata(request.headers['upload-metadata'])
  const size = Number(request.headers['upload-length'] ?? Number.NaN)
  if (!Number.isSafeInteger(size)) throw invalid('no_length', 'A file needs a length.')
  const claim = { ...ctx.claim, record: record ?? null } as Context['claim']
  const { id } = await startUpload({ ...ctx, claim }, { name, size, modified })
  return reply.code(201).header('Location', `${TUS}/${id}`).send()
}

const look: Answering = async (ctx, request, reply) => {
  const { offset, expected } = await lookAtUpload(ctx, { id: idOf(request) })
  return reply.headers({ 'Upload-Offset': offset, 'Upload-Length': expected }).send()
}

const takeBytes: Answering = async (ctx, request, reply) => {
  if (request.headers['content-type'] !== 'application/offset+octet-stream')
    return reply.code(415).send()
  const upload = await lookAtUpload(ctx, { id: idOf(request) })
  if (Number(request.headers['upload-offset'] ?? Number.NaN) !== upload.offset)
    throw conflict('other_offset', 'This part does not follow what is there.')
  const { offset, broken } = await takeParts(ctx, upload, request)
  if (broken) return reply.hijack() // nobody is there any more
  return reply.code(204).header('Upload-Offset', offset).send()
}

/** Part by part into the storage and on record. @returns how far it is, and whether the sender went away */
async function takeParts(ctx: Context, { id, head, ...from }: Standing, request: FastifyRequest) {
  let { offset, parts } = from
  let broken = false
  async function* untilBroken() {
    try {
      for await (const piece of request.raw) yield piece as Buffer
    } catch {
      broken = true
    }
  }
  for await (const plain of inParts(untilBroken())) {
    if (offset + plain.length > from.expected)
      throw invalid('file_longer', 'This file is longer than was said.')
    const type = parts === 0 ? await typeOrDrop(ctx, id, plain) : null
    const put = await putPart(ctx.kit, head.key, id, parts, plain)
    await addPart(ctx, { id, offset, ...put, type })
    offset += plain.length
    parts += 1
  }
  return { offset, broken }
}

/** What is nothing that we take is said with the first bytes, and not after fifty megabytes. @throws invalid */
async function typeOrDrop(ctx: Context, id: string, first: Buffer) {
  try {
    return knownType(first)
  } catch (error) {
    await dropUpload(ctx, { id, why: 'file_type' })
    throw error
  }
}

const drop: Answering = async (ctx, request, reply) => {
  await dropUpload(ctx, { id: idOf(request) })
  return reply.code(204).send()
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id

/** `name <base64>, other <base64>` as words. */
function metadata(header: unknown): Record<string, string | undefined> {
  const pairs = String(header ?? '')
    .split(',')
    .map((pair) => pair.trim().split(' '))
  return Object.fromEntries(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString()]),
  )
}

const contextOf = (kit: Kit, request: FastifyRequest, token: string): Context => ({
  kit,
  claim: { kind: 'patient', token: tokenHash(token).toString('hex') },
  caller: {
    requestId: request.id,
    address: request.ip,
    device: (request.headers['user-agent'] ?? '').slice(0, 200) || null,
  },
})

function say(kit: Kit, request: FastifyRequest, reply: FastifyReply, error: unknown) {
  if (error instanceof SessionOver) return reply.code(401).send()
  if (error instanceof PorticoError)
    return reply.code(httpStatus[error.kind]).type('text/plain; charset=utf-8').send(error.message)
  kit.log.error('upload.failed', { ...errorFields(error), request: code(request.id) })
  return reply.code(503).send()
}
