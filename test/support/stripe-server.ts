// A server on this machine that speaks as much of Stripe's REST API as the portal asks for, for tests: checks who asks and how,
// remembers keys of idempotency, plays what cards and banks do, and fails as told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { STRIPE_VERSION } from '../../app/features/payments/gateway/stripe/stripe.ts'
import { signed } from '../../app/features/payments/gateway/stripe/signature.ts'

export const STRIPE_KEY = 'sk_test_portico0000example'
export const STRIPE_LIVE_KEY = 'sk_live_portico0000example'
export const STRIPE_SECRET = 'whsec_portico0000example'

type PlayedDispute = { status: string; amount: number }
export type PlayedSession = {
  id: string
  payment: string
  /** Of somebody else on the same account. */
  foreign?: true
  amount: number
  currency: string
  label: string
  back: string
  status: 'open' | 'complete' | 'expired'
  paid: boolean
  intent: string
  processing: boolean
  error: { code: string; decline_code?: string } | null
  refunded: number
  /** How often a card was charged: more than once would be the end of the world. */
  charges: number
  dispute: PlayedDispute | null
  /** Of one payment there can be several. */
  also?: PlayedDispute[]
}

/** What goes wrong with one request: before it is done, after it was done, or it takes longer than anybody waits. */
export type Fault = 'before' | 'after' | 'slow' | 'status' | null

const noFault: () => Fault = () => null
const nothing: (n: number) => void = () => {}
const send = (response: ServerResponse, status: number, text: string) => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)
}
const page = (response: ServerResponse) => {
  response
    .writeHead(200, { 'Content-Type': 'text/html' })
    .end('<!doctype html><html lang="en"><title>Pay</title><h1>A page of somebody else</h1>')
}
const answer = (response: ServerResponse, status: number, said: unknown) =>
  send(response, status, JSON.stringify(said))

const disputesOf = (session: PlayedSession | undefined) =>
  [session?.dispute ?? [], session?.also ?? []]
    .flat()
    .map((one, n) => ({ id: `dp_${session?.intent}_${n}`, ...one }))

export type StripeServer = Awaited<ReturnType<typeof stripeServer>>

export async function stripeServer({ key = STRIPE_KEY, slow = 400 } = {}) {
  const sessions = new Map<string, PlayedSession>()
  const refunds = new Map<
    string,
    { id: string; intent: string; amount: number; status: string; metadata: { refund: string } }
  >()
  const answers = new Map<string, { body: string; sent: string }>()
  /** Everything that was sent here, as it came. */
  const received: string[] = []
  const wrong: string[] = []
  let made = 0
  let asked = 0
  let fault = noFault
  let onAsk = nothing

  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy())
  })

  async function take(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const part of request) body += String(part)
    received.push(`${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n${body}`)
    asked += 1
    onAsk(asked)
    const what = fault()
    if (what === 'before') return request.socket.destroy()
    if (what === 'status') return answer(response, 500, { error: { type: 'api_error' } })
    // Its page, for whoever is led there; what is pressed on it is played by the test.
    if (request.url?.startsWith('/pay/')) return page(response)
    if (request.headers.authorization !== `Bearer ${key}`) {
      wrong.push('authorization')
      return answer(response, 401, { error: { type: 'invalid_request_error' } })
    }
    if (request.headers['stripe-version'] !== STRIPE_VERSION) wrong.push('version')
    const once = request.headers['idempotency-key']
    const url = new URL(request.url ?? '/', 'http://x')
    if (request.method === 'POST' && !url.pathname.endsWith('/expire') && typeof once !== 'string')
      wrong.push(`no key of idempotency for ${url.pathname}`)
    const before = typeof once === 'string' ? answers.get(once) : undefined
    if (before) {
      if (before.sent !== body) {
        wrong.push('another body under the same key')
        return answer(response, 400, { error: { type: 'idempotency_error' } })
      }
      return reply(response, what, 200, before.body)
    }
    const [status, said] = act(request.method ?? '', url, new URLSearchParams(body))
    const text = JSON.stringify(said)
    if (status === 200 && typeof once === 'string') answers.set(once, { body: text, sent: body })
    return reply(response, what, status, text)
  }

  function reply(response: ServerResponse, what: Fault, status: number, text: string) {
    if (what === 'after') return response.socket?.destroy()
    if (what === 'slow') return void setTimeout(() => send(response, status, text), slow).unref()
    return send(response, status, text)
  }

  function act(method: string, url: URL, form: URLSearchParams): [number, unknown] {
    const path = url.pathname.replace('/v1/', '').split('/')
    const missing = [
      404,
      { error: { type: 'invalid_request_error', code: 'resource_missing' } },
    ] as [number, unknown]
    if (method === 'POST' && path[0] === 'checkout' && path.length === 2) return begin(form)
    if (path[0] === 'checkout' && path.length === 2) {
      const after = url.searchParams.get('starting_after')
      const all = [...sessions.values()].toReversed()
      const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0
      const data = all.slice(from, from + 100).map(asSession)
      return [200, { data, has_more: from + 100 < all.length }]
    }
    if (path[0] === 'checkout') {
      const session = sessions.get(path[2] ?? '')
      if (!session) return missing
      if (path[3] === 'expire') {
        if (session.status !== 'open') return [400, { error: { type: 'invalid_request_error' } }]
        session.status = 'expired'
      }
      return [200, asSession(session)]
    }
    if (path[0] === 'disputes') {
      const session = byIntent(url.searchParams.get('payment_intent') ?? '')
      return [200, { data: disputesOf(session) }]
    }
    if (path[0] === 'refunds' && method === 'POST') {
      const session = byIntent(form.get('payment_intent') ?? '')
      const amount = Number(form.get('amount'))
      if (!session?.paid) return missing
      if (!(amount > 0) || session.refunded + amount > session.amount)
        return [400, { error: { code: 'charge_already_refunded' } }]
      session.refunded += amount
      const id = `re_${(made += 1)}`
      const metadata = { refund: form.get('metadata[refund]') ?? '' }
      const refund = { id, intent: session.intent, amount, status: 'succeeded', metadata }
      refunds.set(id, refund)
      return [200, refund]
    }
    if (path[0] === 'refunds' && path.length === 1) {
      const of = url.searchParams.get('payment_intent')
      return [200, { data: [...refunds.values()].filter(({ intent }) => intent === of) }]
    }
    if (path[0] === 'refunds')
      return refunds.has(path[1] ?? '') ? [200, refunds.get(path[1] ?? '')] : missing
    return missing
  }

  function begin(form: URLSearchParams): [number, unknown] {
    const price = 'line_items[0][price_data]'
    const amount = Number(form.get(`${price}[unit_amount]`))
    const payment = form.get('client_reference_id') ?? ''
    const shaped =
      form.get('mode') === 'payment' &&
      Number.isSafeInteger(amount) &&
      amount >= 50 &&
      form.get(`${price}[currency]`) === 'usd' &&
      form.get('line_items[0][quantity]') === '1' &&
      Boolean(form.get(`${price}[product_data][name]`)) &&
      /^https?:\/\//.test(form.get('success_url') ?? '') &&
      form.get('metadata[payment]') === payment &&
      form.get('payment_intent_data[metadata][payment]') === payment &&
      /^\d{10}$/.test(form.get('expires_at') ?? '')
    if (!shaped) {
      wrong.push(`shape of ${form}`)
      return [400, { error: { code: 'parameter_invalid' } }]
    }
    const n = (made += 1)
    const session: PlayedSession = {
      id: `cs_test_${n}`,
      payment,
      amount,
      currency: 'usd',
      label: form.get(`${price}[product_data][name]`) ?? '',
      back: form.get('success_url') ?? '',
      status: 'open',
      paid: false,
      intent: `pi_${n}`,
      processing: false,
      error: null,
      refunded: 0,
      charges: 0,
      dispute: null,
    }
    sessions.set(session.id, session)
    return [200, asSession(session)]
  }

  const byIntent = (intent: string) => [...sessions.values()].find((one) => one.intent === intent)

  const asSession = (one: PlayedSession) => ({
    id: one.id,
    object: 'checkout.session',
    client_reference_id: one.payment,
    metadata: one.foreign ? {} : { payment: one.payment },
    status: one.status,
    payment_status: one.paid ? 'paid' : 'unpaid',
    amount_total: one.amount,
    currency: one.currency,
    url: one.status === 'open' ? `${origin}/pay/${one.id}` : null,
    payment_intent:
      one.paid || one.processing || one.error
        ? {
            id: one.intent,
            object: 'payment_intent',
            status: one.paid
              ? 'succeeded'
              : one.processing
                ? 'processing'
                : 'requires_payment_method',
            amount_received: one.paid ? one.amount : 0,
            last_payment_error: one.error,
            latest_charge: one.paid
              ? { amount_refunded: one.refunded, disputed: one.dispute !== null }
              : null,
          }
        : null,
  })

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    origin,
    sessions,
    refunds,
    received,
    wrong,
    asked: () => asked,
    /** A day later no key of idempotency is remembered. */
    forget: () => answers.clear(),
    fail: (how: () => Fault) => void (fault = how),
    whenAsked: (work: (n: number) => void) => void (onAsk = work),
    /** A card is entered on its page, and taken. Pressed twice it is charged once. */
    pay: (id: string) => {
      const session = sessions.get(id)
      if (!session || session.paid || session.status === 'expired') return false
      Object.assign(session, { paid: true, status: 'complete', processing: false, error: null })
      session.charges += 1
      return true
    },
    decline: (id: string, error = { code: 'card_declined', decline_code: 'insufficient_funds' }) =>
      void Object.assign(sessions.get(id) ?? {}, { error, processing: false }),
    /** A bank account: the answer comes later. */
    process: (id: string) =>
      void Object.assign(sessions.get(id) ?? {}, { processing: true, status: 'complete' }),
    /** A message as it would come, and its signature. */
    event: (type: string, object: unknown, at: Date) => {
      const body = JSON.stringify({
        id: `evt_${(made += 1)}`,
        object: 'event',
        type,
        data: { object },
      })
      const seconds = Math.floor(at.getTime() / 1000)
      return { body, signature: `t=${seconds},v1=${signed(STRIPE_SECRET, seconds, body)}` }
    },
    asSession: (id: string) => asSession(sessions.get(id) as PlayedSession),
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
