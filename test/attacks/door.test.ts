// What no browser of a patient sends: odd addresses and methods, cookies of a neighbour, floods.
import http from 'node:http'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ORIGIN, serve, type Served } from '../support/served.ts'

let it: Served
beforeAll(async () => {
  it = await serve()
}, 240_000)
afterAll(() => it?.stop())

type Answer = { status: number; type: string; location: string; csp: boolean; body: string }

/** A request just as written: `fetch` would tidy up its address. */
const send = (path: string, given: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<Answer>((done, failed) => {
    const { hostname, port } = new URL(it.origin)
    const { method = 'GET', headers = {} } = given
    const request = http.request({ hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          location: answer.headers.location ?? '',
          csp: Boolean(answer.headers['content-security-policy']),
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    request.on('error', failed)
    request.end()
  })

test.each([
  '/results.data#',
  '/results.data?x#y',
  '/x/../results.data',
  '/results.data/',
  '/_.data',
  '/./__manifest?paths=/&version=1',
  '/x/../__manifest?paths=/',
  '//__manifest',
  '/\\__manifest',
  'http://localhost/__manifest',
  'http://evil.example/results',
])('%s gives neither data nor a failure of ours', async (address) => {
  const answer = await send(address, { headers: { cookie: it.as('patient') } })
  expect(answer.status).toSatisfy((status: number) => status === 400 || status === 404)
  expect(answer.type).not.toContain('x-script')
  expect(answer.csp).toBe(true)
  expect(answer.location).toBe('')
})

test('only what browsers use for pages and forms is taken, also from our own pages', async () => {
  const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'LOCK']
  const headers = { origin: ORIGIN, cookie: it.as('patient') }
  for (const address of [
    '/results',
    '/sign-out',
    '/display',
    '/nowhere',
    '/healthz',
    '/robots.txt',
  ])
    for (const method of methods) {
      const answer = await send(address, { method, headers })
      expect(answer.status, `${method} ${address}`).toBe(405)
      expect(answer.body).not.toMatch(/statusCode|Route/)
    }
  expect((await send('/more', { headers })).status).toBe(200) // nobody was signed out by it
})

test('a form with what nobody can type is refused as none, and is no failure of ours', async () => {
  for (const [address, field] of [
    ['/notices', '_record'],
    ['/shares/new', 'whom'],
    ['/uploads/new', 'words'],
  ]) {
    const body = new FormData()
    body.append(field as string, 'a\0b')
    const answer = await it.ask(address as string, {
      method: 'POST',
      cookie: it.as('patient'),
      headers: { origin: ORIGIN },
      body,
    })
    expect(answer.status, address).toBe(422)
  }
})

test('a page without a form says so to what is sent to it, and leads on', async () => {
  const headers = { origin: ORIGIN, cookie: it.as('patient') }
  const answer = await send('/results', { method: 'POST', headers })
  expect(answer.status).toBe(405)
  expect(answer.body).toContain('This page takes nothing that is sent to it')
  expect(answer.body).toMatch(/<a [^>]*href="\/"/)
})

test('a neighbouring site cannot plant a session: browsers let it set no cookie of that very name', async () => {
  const [, token] = it.as('patient').split('=')
  const open = async (name: string) =>
    (await send('/more', { headers: { cookie: `${name}=${token}` } })).status
  for (const name of [
    '\u00a0__Host-portal',
    '__host-portal',
    '__Host-portal\u00a0',
    'x__Host-portal',
  ])
    expect(await open(name), JSON.stringify(name)).toBe(302)
  for (const name of ['__Host-portal', 'a=b;\t__Host-portal', 'a=b;__Host-portal'])
    expect(await open(name), JSON.stringify(name)).toBe(200)
})

const id = randomUUID()
test.each([
  `2024-02-30T00:00:00.000Z_${id}`,
  `0000-01-01T00:00:00.000Z_${id}`,
  `+275760-09-13T00:00:00.000Z_${id}`,
  `2024_${id}`,
  `Mon, 25 Dec 1995_${id}`,
  `1995-12-25 (a comment)_${id}`,
  `2024-01-01T00:00:00+99:00_${id}`,
  `_${id}_more`,
])(
  'a link to older entries that says %s is refused before the database sees it',
  async (before) => {
    const query = `?before=${encodeURIComponent(before)}`
    for (const page of ['/access', '/results', '/visits', '/conditions', '/medicines']) {
      const { status } = await it.ask(page + query, { cookie: it.as('patient') })
      expect(status, page).toBe(422)
    }
    expect(it.log().filter((line) => line.includes('section.failed'))).toEqual([])
  },
)

test('a flood of sign-ins is turned away at once, and pages are served meanwhile', async () => {
  const guess = (i: number) =>
    it.ask('/sign-in', {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ email: `nobody-${i}@example.org`, password: 'x'.repeat(20) }),
    })
  // While nobody can be counted, those that are taken wait; whoever is answered was turned away.
  const { owner } = it.portal
  await owner.query('begin')
  await owner.query('lock table throttle')
  const flood = Array.from({ length: 200 }, (_, i) => guess(i))
  expect((await Promise.race(flood)).status).toBe(429)
  expect((await it.ask('/results', { cookie: it.as('patient') })).status).toBe(200)
  await owner.query('rollback')
  const answers = await Promise.all(flood)
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  const saying = (words: string) => texts.filter((text) => text.includes(words)).length
  const busy = saying('Many people are signing in')
  expect(busy).toBeGreaterThan(0)
  // One network has a hundred guesses; what is beyond that, or beyond what can be in work, costs no hash.
  expect(busy + saying('too many attempts')).toBeGreaterThanOrEqual(100)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422, 429]))
})

test('what was counted is forgotten when its time is over, whoever asks next', async () => {
  const { owner } = it.portal
  await owner.query(
    `insert into throttle select sha256(n::text::bytea), 1, now() - interval '1 minute' from generate_series(1, 20) n`,
  )
  const left = async () =>
    (await owner.query('select from throttle where ends_at <= now()')).rowCount
  // One attempt in four sweeps, whichever that is.
  for (let i = 0; i < 60 && (await left()); i += 1)
    await it.ask('/sign-in', {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ email: `later-${i}@example.org`, password: 'x'.repeat(20) }),
    })
  expect(await left()).toBe(0)
})
