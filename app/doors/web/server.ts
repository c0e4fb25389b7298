// The web door: HTTP in, pages out. Headers, limits and compression live here; nothing about health does.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import { createRequest } from '@remix-run/node-fetch-server'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { RouterContextProvider, type ServerBuild } from 'react-router'
import { keptDisplay } from '../../features/account/account.server.ts'
import { isFramed } from '../../features/appointments/public/embedded.ts'
import { readLogo } from '../../features/clinic/logo.server.ts'
import { networkOf } from '../../features/account/throttle.ts'
import { peopleList } from '../../features/demo/people.ts'
import { readOutbox } from '../../features/outbox/outbox.server.ts'
import { PorticoError } from '../../kit/errors.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { code, errorFields } from '../../kit/log.ts'
import { publicFolder, type Assets, type File } from './assets.ts'
import { DISPLAY_COOKIE, readCookies } from './cookies.ts'
import { answer } from './answer.ts'
import { BODY_LIMIT, TOO_LARGE } from './form.ts'
import { takesFiles } from './files-in.ts'
import { handlersOf } from './handlers.ts'
import { asksForData, framedHeaders, refusal } from './headers.ts'
import type { Following, Standing } from './standing.ts'
import { serveHooks } from './hooks.ts'
import { serveLive } from './live.ts'
import { serveCounts } from './live-counts.ts'
import { serveSchedule } from './live-schedule.ts'
import { serveThreads } from './live-thread.ts'
import { readTlsFiles } from './tls.ts'
import { isTus, serveTus } from './tus.ts'
import { inView, viewOf } from './viewing.ts'
import { visitContext, type Visit } from './visit.ts'
import { languageOf } from './visit-texts.ts'

declare module 'fastify' {
  interface FastifyRequest {
    standing: Standing
  }
}

const byNumber = /^(127\.0\.0\.1|\[::1\])(:|$)/
const MINUTE_LIMIT = 600 // requests per address and minute
const TIME = 30_000 // ms that a request may take to arrive
const FILES_TIME = 900_000 // ms, where it brings files

/** Builds the server of the web door; the caller listens and closes. */
export async function makeWebServer(
  kit: Kit,
  following: Following,
  pages: ServerBuild,
): Promise<FastifyInstance> {
  const { assets } = following.now()
  const server = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: FILES_TIME,
    connectionTimeout: 60_000,
    keepAliveTimeout: 15_000,
    trustProxy: kit.config.trustProxy ?? false,
    genReqId: () => randomUUID(),
    https: await readTlsFiles(kit.config),
  } as object) as unknown as FastifyInstance

  server.decorateRequest('standing')
  server.addHook('onRequest', async (request) => void (request.standing = following.now()))
  checkRequests(server, kit)
  logAnswers(server, kit, wordsOf(pages, assets))
  await limitRate(server)
  answerPrograms(server, kit)
  await serveLive(server, kit)
  await serveThreads(server, kit)
  await serveCounts(server, kit)
  await serveSchedule(server, kit)
  await serveHooks(server, kit)
  await serveTus(server, kit)
  serveLogo(server, kit)
  await serveFiles(server, assets)
  await servePages(server, { kit, pages, following })
  return server
}

/** Before anything is done: the headers of every answer, and what is turned away at the door. */
function checkRequests(server: FastifyInstance, kit: Kit) {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(request.standing.headers)
    allowFrames(request, reply)
    const refused = refusal(kit.config, request)
    if (refused)
      return reply
        .code(refused.status)
        .headers(refused.headers ?? {})
        .type('text/plain; charset=utf-8')
        .send(refused.sentence)
    if (!takesFiles(request.url) && !isTus(request.url)) endWhenLate(request.raw)
    // Passkeys and secure cookies know this machine by its name, not by its number.
    if (byNumber.test(request.host) && /^https?:\/\/localhost\b/.test(kit.config.origin))
      return reply.redirect(kit.config.origin + request.url, 307)
  })
}

/** The public booking page may stand on the websites that the clinic named; the script that puts it there is for them. */
function allowFrames({ url, standing }: FastifyRequest, reply: FastifyReply): void {
  const { embedOrigins } = standing.clinic
  if (/^\/embed\/(booking|form)\.js$/.test(url.split('?')[0] as string))
    reply.header('Cross-Origin-Resource-Policy', 'cross-origin')
  if (embedOrigins.length === 0 || !isFramed(url)) return
  const policy = String(standing.headers['Content-Security-Policy'])
  reply.headers(framedHeaders(policy, embedOrigins)).removeHeader('X-Frame-Options')
}

/** Whoever sends a form byte by byte keeps a connection from others. */
function endWhenLate(request: FastifyRequest['raw']): void {
  if (request.complete || request.method === 'GET' || request.method === 'HEAD') return
  const timer = setTimeout(() => request.complete || request.destroy(), TIME)
  request.once('close', () => clearTimeout(timer))
}

/** One line in the log for each request, and a plain sentence for each failure outside of pages. */
function logAnswers(server: FastifyInstance, kit: Kit, words: ReturnType<typeof wordsOf>) {
  server.addHook('onResponse', async (request, reply) => {
    kit.log.info('request', {
      request: code(request.id),
      method: code(request.method),
      route: code(routeOf(request.url, words)),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  server.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500)
      kit.log.error('request.failed', { ...errorFields(error), request: code(request.id) })
    return reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(sentences[status] ?? sentences[500])
  })
}

async function limitRate(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    max: MINUTE_LIMIT,
    keyGenerator: (request) => networkOf(request.ip),
    timeWindow: '1 minute',
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
}

/** What programs ask for: whether the portal is well and, in a demonstration, whom one can be and what was written. */
function answerPrograms(server: FastifyInstance, kit: Kit) {
  const since = kit.clock().toISOString()
  server.get('/healthz', async (_request, reply) => {
    await kit.database.transaction({ kind: 'public' }, kit.clock(), async () => true)
    return reply.header('Cache-Control', 'no-store').send({ status: 'ok', since })
  })
  if (kit.config.mode === 'demonstration') {
    server.get('/demo/people.json', (_request, reply) =>
      reply.header('Cache-Control', 'no-store').send(peopleList(kit)),
    )
    server.get('/demo/outbox.json', async (_request, reply) =>
      reply.header('Cache-Control', 'no-store').send(await readOutbox(kit)),
    )
  }
}

/** The clinic's logo. What is under an address never changes, so browsers keep it for good. */
function serveLogo(server: FastifyInstance, kit: Kit) {
  server.get('/logo/:hash', async (request, reply) => {
    const { hash } = request.params as { hash: string }
    const logo = await readLogo(
      {
        kit,
        claim: { kind: 'public' },
        caller: { requestId: request.id, address: null, device: null },
      },
      { hash },
    ).catch((error: unknown) => {
      if (error instanceof PorticoError && error.kind === 'not_found') return null
      throw error
    })
    if (!logo) return reply.code(404).type('text/plain; charset=utf-8').send(sentences[404])
    return reply
      .type(logo.type)
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .send(logo.picture)
  })
}

async function serveFiles(server: FastifyInstance, assets: Assets): Promise<void> {
  for (const address of assets.files.keys())
    server.get(address, (request, reply) => {
      const file = request.standing.assets.files.get(address) as File
      const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
      if (brotli) reply.header('Content-Encoding', 'br')
      return reply
        .type(file.type)
        .headers({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' })
        .send(brotli ? file.brotli : file.body)
    })
  if (fs.existsSync(publicFolder))
    await server.register(fastifyStatic, {
      root: publicFolder,
      wildcard: false,
      maxAge: '7d',
      setHeaders: (reply) => {
        if ((reply.request.query as { v?: string }).v)
          reply.header('Cache-Control', 'public, max-age=31536000, immutable')
      },
    })
}

type Serving = { kit: Kit; pages: ServerBuild; following: Following }

async function servePages(server: FastifyInstance, { kit, pages, following }: Serving) {
  await server.register(async (scope) => {
    // React Router reads the body itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    const handlerFor = handlersOf(pages)
    const handle = (asked: Request, context: RouterContextProvider) =>
      handlerFor(new URL(asked.url).pathname)(asked, context)
    const { host, protocol } = new URL(kit.config.origin)
    scope.all('*', async (request, reply) => {
      if (asksForData(request.url)) return reply.code(404).send()
      const context = new RouterContextProvider()
      const visit = makeVisit(kit, request, following)
      context.set(visitContext, visit)
      // Whatever a proxy or a forged Host header says: this is the address of the portal, and no other.
      const asked = createRequest(request.raw, reply.raw, { host, protocol })
      const view = viewOf(asked)
      if (view && asked.method !== 'GET' && asked.method !== 'HEAD')
        return reply.code(403).type('text/plain; charset=utf-8').send(sentences[403])
      if (!view) return answer(request, reply, await handle(asked, context))
      visit.viewing = view.viewing
      visit.path = new URL(view.request.url).pathname
      return answer(request, reply, inView(await handle(view.request, context), view.viewing))
    })
  })
}

const sentences: Record<number, string> = {
  400: 'This address cannot be read.',
  403: 'You see this as the patient does. Nothing can be changed here.',
  404: 'There is nothing at this address.',
  413: TOO_LARGE,
  429: 'There were too many requests from your network. Wait a minute, then try again.',
  500: 'Something on our side did not work. Try again in a minute.',
}

/** The words that addresses of ours are made of. */
const wordsOf = (pages: ServerBuild, assets: Assets): Set<string> =>
  new Set(
    [
      ...Object.values(pages.routes).map((route) => route?.path ?? ''),
      ...assets.files.keys(),
      '/healthz',
      '/logo',
      '/live/messages',
      '/live/counts',
      '/live/schedule',
      '/hooks/sms',
      '/hooks/texts',
      '/hooks/stop',
      '/hooks/payments',
      '/uploads/tus',
    ].flatMap((address) => address.split('/')),
  )

/** The path for logs, in our own words alone: people type names and numbers into addresses. */
const routeOf = (url: string, words: Set<string>): string =>
  (url.split('?')[0] as string)
    .split('/')
    .slice(0, 6)
    .map((part) => (words.has(part) ? part : ':other'))
    .join('/')

function makeVisit(kit: Kit, request: FastifyRequest, { renew }: Following): Visit {
  const { clinic, assets } = request.standing
  const cookies = readCookies(request.headers.cookie)
  const ctx: Context = {
    kit,
    claim: { kind: 'public' },
    caller: {
      requestId: request.id,
      address: request.ip,
      device: (request.headers['user-agent'] ?? '').slice(0, 200) || null,
    },
  }
  return {
    kit,
    clinic,
    renewClinic: renew,
    ctx,
    cookies,
    path: request.url.split('?')[0] as string,
    cameFrom: request.headers.referer ?? '',
    range: request.headers.range,
    ifRange: String(request.headers['if-range'] ?? '') || undefined,
    passive: request.headers['x-passive'] === 'yes',
    display: readDisplay(cookies.get(DISPLAY_COOKIE)),
    lang: languageOf(kit, cookies),
    styles: assets.styles,
    consoleStyles: assets.consoleStyles,
    chartStyles: assets.chartStyles,
    bodyStyles: assets.bodyStyles,
    tableStyles: assets.tableStyles,
    scripts: assets.scripts,
    favicon: assets.favicon,
    icon: assets.icon,
  }
}

/** The display settings of this browser, for pages before sign-in. */
function readDisplay(value: string | undefined) {
  return keptDisplay.parse(Object.fromEntries(new URLSearchParams(decoded(value ?? ''))))
}

/** A cookie's value; one that somebody damaged counts as none. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
