// Changes are taken from our own pages only, and whatever else is sent gets an answer and does no harm.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addressOf,
  expectSignIn,
  ORIGIN,
  serve,
  type Sent,
  type Served,
} from '../support/served.ts'
import { routes } from './addresses.ts'

let it: Served
beforeAll(async () => {
  it = await serve({ many: true })
}, 240_000)
afterAll(() => it?.stop())

const pages = Object.entries(routes)
const personal = pages.flatMap(([pattern, row]) =>
  row.who === 'public' ? [] : [[pattern, { ...row, who: row.who }] as const],
)
const form = 'application/x-www-form-urlencoded'

const foreign: [string, Record<string, string>][] = [
  ['no Origin', {}],
  ['another site', { origin: 'https://evil.example' }],
  ['a site of a similar name', { origin: `${ORIGIN}.evil.example` }],
  ['the clear-text twin', { origin: ORIGIN.replace('https', 'http') }],
  ['Origin null', { origin: 'null' }],
  ['a cross-site fetch', { origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ['a same-site fetch', { origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
]
test.each(foreign)('no address takes a change from %s', async (_, headers) => {
  const cookie = `${it.as('patient')}; ${it.as('staff')}`
  for (const [pattern, row] of pages)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const body = new URLSearchParams({ text: '200' })
      const address = addressOf(pattern, row, it.ana)
      const answer = await it.ask(address, { method, cookie, headers, body })
      expect(answer.status, `${method} ${pattern}`).toBe(403)
    }
  // Still signed in: nothing of it was done.
  expect((await it.ask('/more', { cookie: it.as('patient') })).status).toBe(200)
})

test.each([{}, { 'sec-fetch-site': 'same-origin' }])(
  'from our own pages a change is taken (%o)',
  async (more) => {
    const answer = await it.ask('/display', {
      method: 'POST',
      cookie: it.as('patient'),
      headers: { origin: ORIGIN, ...more } as Record<string, string>,
      body: new URLSearchParams({ text: '130', contrast: 'high', theme: 'dark' }),
    })
    expect(answer.status).toBe(302)
    const { rows } = await it.portal.owner.query(
      'select display from account where account_id = $1',
      [it.ana.account],
    )
    expect(rows).toEqual([{ display: { text: '130', contrast: 'high', theme: 'dark' } }])
  },
)

const next = 'eleven herons fly south'
const everything = { text: '200', current: 'x', next, again: next }
test.each(personal)('%s takes no change without a session', async (pattern, row) => {
  for (const [cookie, ended] of [
    [undefined, false],
    [it.as(row.who, randomUUID()), true],
  ] as const) {
    const answer = await it.ask(addressOf(pattern, row, it.ana), {
      method: 'POST',
      cookie,
      headers: { origin: ORIGIN },
      body: new URLSearchParams(everything),
    })
    // A page without a form of its own takes none.
    if (answer.status !== 405) await expectSignIn(answer, ended)
  }
})

const post = (type: string, body?: string): Sent => ({
  method: 'POST',
  headers: { origin: ORIGIN, 'content-type': type },
  body,
})

test('strange requests get an answer of their own, never a failure of ours', async () => {
  const patient = { cookie: it.as('patient') }
  const cases: [string, Sent, number[]][] = [
    ['/sign-in', post('application/json', '{}'), [422]],
    ['/sign-in', post('multipart/form-data', 'x'), [422]],
    ['/sign-in', post('nonsense', 'x'), [415, 422]],
    ['/sign-in', post(form), [422]],
    ['/sign-in', post(form, '%E0%A4%A=%'), [422]],
    ['/sign-in', post(form, `email=${'x'.repeat(3_000_000)}`), [413]],
    ['/sign-in', { method: 'TRACE' }, [403, 404, 405]],
    ['/sign-in', { cookie: '__Host-display=%E0%A4%A; lang=%' }, [200]],
    ['/results?before=x', patient, [200, 422]],
    ['/access?before=x', patient, [200, 422]],
    ['/access?before=2024-01-01T00:00:00Z&before=x', patient, [200, 422]],
    ['/conditions?before=x', patient, [200, 422]],
    ['/conditions?before=2024-01-01T00:00:00.000Z_x', patient, [200, 422]],
    ['/%', {}, [400, 404]],
    ['/%00', patient, [400, 404]],
    ['/visits/%00', patient, [400, 404]],
    ['/results.data', patient, [404]],
    ['/_root.data', {}, [404]],
    ['/__manifest?p=/', {}, [404]],
    ['//evil.example/%2e%2e', {}, [302, 404]],
    [`/${'x'.repeat(7000)}`, {}, [404, 414]],
  ]
  const failed: string[] = []
  for (const [address, sent, statuses] of cases) {
    const answer = await it.ask(address, sent).catch(() => null) // TRACE is not even sent
    const ownPlace = /^(\/sign-in.*)?$/.test(answer?.headers.get('location') ?? '')
    if (answer && (!statuses.includes(answer.status) || !ownPlace))
      failed.push(`${sent.method ?? 'GET'} ${address.slice(0, 60)}: ${answer.status}`)
  }
  expect(failed).toEqual([])
})

test('a body that does not say its length is read no further than one of 1 MB', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      if (sent > 400_000_000) controller.close()
      else controller.enqueue(new Uint8Array(65_536).fill(97))
    },
  })
  const answer = await fetch(`${it.origin}/sign-in`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': form },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(400_000_000)
})
