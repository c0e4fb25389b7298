// What other servers call: the SMS provider brings a text or tells how one fared, a mail program stops e-mails at one tap, the payment
// gateway says that something changed. No page and no cookie; each request proves by itself that it may.
import type { FastifyInstance } from 'fastify'
import { sayForged } from '../../features/notices/forged.server.ts'
import { hearText, MOST_MEDIA } from '../../features/messages/texts/hear.server.ts'
import { hearStripe, sayForgedPayment } from '../../features/payments/hear.server.ts'
import { stopByLink } from '../../features/notices/stop.server.ts'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { hearSmsStatus, isSigned } from '../../kit/post/sms-status.ts'
import { readAccount, STATUS_PATH, TEXTS_PATH } from '../../kit/post/sms.ts'
import { jobContext } from '../../kit/verb.ts'

const MOST = 16 * 1024 // bytes
const MOST_EVENT = 256 * 1024

export async function serveHooks(server: FastifyInstance, kit: Kit): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.addHook(
      'onSend',
      async (_request, reply) => void reply.header('Cache-Control', 'no-store'),
    )
    serveSmsStatus(scope, kit)
    serveTexts(scope, kit)
    serveStop(scope, kit)
    await servePayments(scope, kit)
  })
}

function serveSmsStatus(scope: FastifyInstance, kit: Kit) {
  const account = kit.config.sms && readAccount(kit.config.sms.url)
  scope.post(`${STATUS_PATH}/:id`, async (request, reply) => {
    const sent = (request.body ?? {}) as Record<string, string>
    const { id } = request.params as { id: string }
    const given = request.headers['x-twilio-signature']
    const url = kit.config.origin + request.url
    if (!account) return reply.code(403).send()
    if (!isUuid(id)) return reply.code(404).send()
    const caller = { requestId: request.id, address: request.ip, device: null }
    const ctx = { ...jobContext(kit, 'post'), caller }
    try {
      await hearSmsStatus(ctx, {
        id,
        signed: typeof given === 'string' && isSigned(given, account.token, url, sent),
        sid: (sent.MessageSid ?? '').slice(0, 64),
        status: (sent.MessageStatus ?? '').slice(0, 20),
        code: /^\d{1,6}$/.exec(sent.ErrorCode ?? '')?.[0],
      })
    } catch (error) {
      if (!(error instanceof PorticoError)) throw error
      await sayForged(ctx, {})
      return reply.code(403).send()
    }
    return reply.code(204).send()
  })
}

/** A text comes in. Told again, it changes nothing; what cannot be taken now, the provider tells again by itself. */
function serveTexts(scope: FastifyInstance, kit: Kit) {
  const account = kit.config.sms && readAccount(kit.config.sms.url)
  scope.post(TEXTS_PATH, async (request, reply) => {
    const sent = (request.body ?? {}) as Record<string, string>
    const given = request.headers['x-twilio-signature']
    const url = kit.config.origin + request.url
    if (!account) return reply.code(403).send()
    const caller = { requestId: request.id, address: request.ip, device: null }
    try {
      await hearText(
        { ...jobContext(kit, 'texts'), caller },
        {
          signed: typeof given === 'string' && isSigned(given, account.token, url, sent),
          sid: sent.MessageSid ?? '',
          from: sent.From ?? '',
          body: sent.Body ?? '',
          media: mediaOf(sent),
          answered: asWord(sent.OptOutType),
        },
      )
    } catch (error) {
      if (!(error instanceof PorticoError)) throw error
      if (error.kind === 'forbidden') await sayForged({ ...jobContext(kit, 'post'), caller }, {})
      return reply.code(error.kind === 'forbidden' ? 403 : 400).send()
    }
    return reply.code(200).type('text/xml; charset=utf-8').send('<Response/>')
  })
}

const mediaOf = (sent: Record<string, string>): string[] =>
  Array.from(
    { length: Math.min(Number(sent.NumMedia) || 0, MOST_MEDIA) },
    (_, n) => sent[`MediaUrl${n}`] ?? '',
  ).filter((address) => URL.canParse(address))

const asWord = (said = '') => (said === 'STOP' || said === 'START' || said === 'HELP' ? said : null)

/** Signed over the body byte by byte, so it is taken as it came. */
async function servePayments(parent: FastifyInstance, kit: Kit) {
  await parent.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: MOST_EVENT },
      (_request, body, done) => done(null, String(body)),
    )
    scope.post('/hooks/payments', async (request, reply) => {
      const caller = { requestId: request.id, address: request.ip, device: null }
      const signature = String(request.headers['stripe-signature'] ?? '')
      const body = typeof request.body === 'string' ? request.body : ''
      try {
        await hearStripe({ ...jobContext(kit, 'payments'), caller }, { body, signature })
      } catch (error) {
        if (!(error instanceof PorticoError)) throw error
        if (kit.config.stripe && error.code === 'bad_signature')
          await sayForgedPayment({ ...jobContext(kit, 'payments'), caller }, {})
        return reply.code(httpStatus[error.kind]).send()
      }
      return reply.code(200).send()
    })
  })
}

/** RFC 8058: the mail program sends a form that says nothing but one word. A person who opens it gets the page. */
function serveStop(scope: FastifyInstance, kit: Kit) {
  scope.get('/hooks/stop/:token', (request, reply) => {
    const { token } = request.params as { token: string }
    return reply.redirect(`/n/${encodeURIComponent(token)}/stop`, 302)
  })
  scope.post('/hooks/stop/:token', async (request, reply) => {
    const { token } = request.params as { token: string }
    const caller = { requestId: request.id, address: request.ip, device: null }
    try {
      await stopByLink({ kit, claim: { kind: 'public' }, caller }, { token })
      return reply.code(200).type('text/plain; charset=utf-8').send('Stopped.')
    } catch (error) {
      if (!(error instanceof PorticoError)) throw error
      return reply
        .code(httpStatus[error.kind])
        .type('text/plain; charset=utf-8')
        .send(error.message)
    }
  })
}
