// Attacks on sign-in links, over HTTP on two servers: a link is spent once, by the button, in the browser that asked;
// a scanner gets nothing, guessing is counted, and nobody learns who has an account.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Demonstration } from '../../support/demonstration.ts'
import { forgetLetters, lettersOf, letterTo, linkOf } from '../../support/letters.ts'
import { addPatient, addStaff, type TestPerson } from '../../support/people.ts'
import { ORIGIN, serve, type Served } from '../../support/served.ts'
import { Visitor } from '../../support/visitor.ts'

let it: Served
let other: Demonstration
let ana: TestPerson
beforeAll(async () => {
  it = await serve()
  other = await it.another()
  ana = it.ana
}, 240_000)
afterAll(async () => {
  await other?.stop()
  await it?.stop()
})
beforeEach(async () => {
  await forgetLetters(it.portal)
  await it.portal.owner.query('delete from throttle')
  await it.portal.owner.query('delete from one_time')
})

const visitor = (headers = {}) => new Visitor(it.origin, headers)

/** A browser that asked for a link, and what the letter says. */
async function asked(email = ana.email, { to = '', headers = {}, letters = 1 } = {}) {
  const browser = visitor(headers)
  const answer = await browser.post('/sign-in/link', { email, to })
  return { browser, answer, ...linkOf(await letterTo(it.portal, ana.email, letters)) }
}

const deeds = async (what: string) =>
  (
    await it.portal.owner.query(
      `select verb, action, account_id, outcome, why from audit_event where what = $1 order by at desc`,
      [what],
    )
  ).rows

test('the link signs in where it was asked for, by its button, and that is on record', async () => {
  const { browser, path } = await asked()
  const page = await browser.get(path)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<button')
  expect(await browser.isIn()).toBe(false)
  const answer = await browser.post(path)
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe('/')
  expect(await browser.isIn()).toBe(true)
  expect(await deeds('sign-in link')).toMatchObject([
    { verb: 'account.link.take', action: 'change', account_id: ana.account },
    { verb: 'account.link.ask', action: 'create', account_id: ana.account },
  ])
})

test('a scanner that opens the link, again and again, spends nothing', async () => {
  const { browser, path } = await asked()
  for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) {
    const answer = await visitor().get(path, method)
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual([])
    await browser.get(path, method)
  }
  expect((await browser.post(path)).status).toBe(302)
})

test('a scanner that sends forms, and any other browser, stays out and spends nothing', async () => {
  const { browser, path } = await asked()
  const bare = await visitor().post(path)
  expect(bare.status).toBe(422)
  // One that asked for a link of its own, and one that has the first half of the cookie.
  const neighbour = visitor()
  await neighbour.post('/sign-in/link', { email: it.ben.email })
  const guesser = visitor()
  const [id] = (browser.cookies.get('__Host-mlb') ?? '').split('.')
  guesser.cookies.set('__Host-mlb', `${id}.${randomUUID()}`)
  for (const one of [neighbour, guesser]) {
    const answer = await one.post(path)
    expect(answer.status).toBe(422)
    expect(await one.isIn()).toBe(false)
  }
  expect((await deeds('sign-in'))[0]).toMatchObject({
    action: 'refuse',
    account_id: ana.account,
    why: 'link',
  })
  expect((await browser.post(path)).status).toBe(302)
  expect(await browser.isIn()).toBe(true)
})

test('a form of another site is turned away before anything is read', async () => {
  const { browser, path } = await asked()
  for (const origin of ['https://evil.example', 'null']) {
    const evil = visitor({ origin })
    for (const [name, value] of browser.cookies) evil.cookies.set(name, value)
    expect((await evil.post(path)).status).toBe(403)
  }
  expect((await browser.post(path)).status).toBe(302)
})

test('a link is good once: again, and at the same time on two servers', async () => {
  const { browser, path, code } = await asked()
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => {
      const same = new Visitor(n % 2 ? it.origin : other.origin)
      for (const [name, value] of browser.cookies) same.cookies.set(name, value)
      return same.post(path)
    }),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, ...Array(11).fill(422)])
  for (const again of [
    () => browser.post(path),
    () => browser.post('/sign-in/link/sent', { code }),
  ])
    expect((await again()).status).toBe(422)
})

test('the code of the letter signs in where it was asked for, once, on two servers', async () => {
  const { browser, path, code } = await asked()
  expect(code).toMatch(/^\d{6}$/)
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, n) => {
      const same = new Visitor(n % 2 ? it.origin : other.origin)
      for (const [name, value] of browser.cookies) same.cookies.set(name, value)
      return same.post('/sign-in/link/sent', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    }),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422, 422, 422])
  expect((await browser.post(path)).status).toBe(422)
})

test('a code is worth nothing in another browser', async () => {
  const { code } = await asked()
  const thief = visitor()
  expect((await thief.post('/sign-in/link/sent', { code })).status).toBe(422)
  await thief.post('/sign-in/link', { email: it.ben.email })
  expect((await thief.post('/sign-in/link/sent', { code })).status).toBe(422)
  expect(await thief.isIn()).toBe(false)
})

test('of parallel guesses on two servers five are judged, and then the right code is too late', async () => {
  const start = new Date()
  const { browser, code } = await asked()
  const wrong = (n: number) => String((Number(code) + n + 1) % 1_000_000).padStart(6, '0')
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      browser.post('/sign-in/link/sent', { code: wrong(n) }, n % 2 ? it.origin : other.origin),
    ),
  )
  const { rows } = await it.portal.owner.query('select attempts from one_time')
  expect(rows).toEqual([{ attempts: 5 }])
  const late = await browser.post('/sign-in/link/sent', { code })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('does not work any more')
  const refused = await it.portal.owner.query(
    `select account_id, count(*)::int from audit_event where verb = 'account.link.code' and at >= $1 group by 1`,
    [start],
  )
  expect(refused.rows).toEqual([{ account_id: ana.account, count: 41 }])
})

test('after a day of wrong codes a letter brings a link alone, and the link still works', async () => {
  for (let round = 1; round <= 4; round += 1) {
    const { browser, code } = await asked(ana.email, { letters: round })
    expect(code).not.toBe('')
    for (let n = 0; n < 5; n += 1) await browser.post('/sign-in/link/sent', { code: 'x1' })
  }
  const { browser, code, path } = await asked(ana.email, { letters: 5 })
  expect(code).toBe('')
  expect((await browser.post(path)).status).toBe(302)
})

test('a newer link ends the older one, also in its own browser', async () => {
  const first = await asked()
  const second = await asked(ana.email, { letters: 2 })
  expect(second.path).not.toBe(first.path)
  expect((await first.browser.post(first.path)).status).toBe(422)
  expect((await first.browser.post('/sign-in/link/sent', { code: first.code })).status).toBe(422)
  expect((await second.browser.post(second.path)).status).toBe(302)
})

test('after fifteen minutes neither link nor code works', async () => {
  const { browser, path, code } = await asked()
  await it.portal.owner.query(`update one_time set ends_at = now() - interval '1 second'`)
  expect((await browser.post(path)).status).toBe(422)
  expect((await browser.post('/sign-in/link/sent', { code })).status).toBe(422)
})

test('a forged Host header does not get into the letter', async () => {
  const headers = {
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-original-host': 'evil.example',
  }
  const { address } = await asked(ana.email, { headers })
  expect(address.startsWith(`${ORIGIN}/sign-in/link/`)).toBe(true)
  // fetch() lets nobody set Host itself.
  const { request } = await import('node:http')
  const body = new URLSearchParams({ email: ana.email }).toString()
  await new Promise<void>((done, failed) => {
    const sent = request(`${it.origin}/sign-in/link`, {
      method: 'POST',
      headers: {
        host: 'evil.example',
        origin: ORIGIN,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': body.length,
      },
    })
    sent.on('response', (answer) => answer.resume().on('end', () => done()))
    sent.on('error', failed)
    sent.end(body)
  })
  const { text } = await letterTo(it.portal, ana.email, 2)
  expect(text).not.toContain('evil')
  expect(text).toContain(`${ORIGIN}/sign-in/link/`)
})

test.each([
  '/\\evil.example',
  '/..//evil.example',
  '//evil.example',
  '/\t/evil.example',
  '/%5Cevil.example',
  '/%5C/evil.example',
  'https://portal.example.org.evil.example/',
  'https://evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
])('after signing in nobody is led to %j', async (to) => {
  const { browser, path } = await asked(ana.email, { to })
  const target = (await browser.post(path)).headers.get('location') ?? ''
  expect(new URL(target, ORIGIN).origin).toBe(ORIGIN)
  expect(target).toMatch(/^\/(?![/\\])/)
  expect(new URL(new URL(target, ORIGIN).pathname, ORIGIN).origin).toBe(ORIGIN)
})

test('after signing in the person is where they wanted to go', async () => {
  const { browser, path } = await asked(ana.email, { to: '/results' })
  expect((await browser.post(path)).headers.get('location')).toBe('/results')
})

const shape = async (answer: Response) => ({
  status: answer.status,
  to: answer.headers.get('location'),
  body: await answer.text(),
  cookies: answer.headers.getSetCookie().map((one) => one.replace(/=[^;]+/, '=…')),
})

test('known or unknown, closed or with a user name alone: the answers are the same', async () => {
  const closed = await addPatient(it.portal, 'Cleo Closed')
  const named = await addPatient(it.portal, 'Nils Named')
  const { owner } = it.portal
  await owner.query('update account set disabled_at = now() where account_id = $1', [
    closed.account,
  ])
  await owner.query('update account set email = null where account_id = $1', [named.account])
  const shapes = new Set<string>()
  for (const email of [ana.email, 'nobody@example.org', closed.email, named.email]) {
    const browser = visitor()
    const steps = [await shape(await browser.post('/sign-in/link', { email }))]
    steps.push(await shape(await browser.get('/sign-in/link/sent')))
    for (let n = 0; n < 6; n += 1)
      steps.push(await shape(await browser.post('/sign-in/link/sent', { code: '000000x1' })))
    shapes.add(JSON.stringify(steps))
  }
  expect(shapes.size).toBe(1)
  await letterTo(it.portal, ana.email)
  expect((await lettersOf(it.portal)).map(({ to }) => to)).toEqual([ana.email])
})

const middle = (of: number[]) => of.toSorted((a, b) => a - b)[of.length / 2] as number

test('known and unknown take as long', async () => {
  const known = await Promise.all(
    Array.from({ length: 24 }, (_, n) => addStaff(it.portal, `Time Keeper ${n}`)),
  )
  const times = { known: [] as number[], unknown: [] as number[] }
  for (const [n, { email }] of known.entries())
    for (const kind of n % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      await it.portal.owner.query('delete from throttle')
      const start = performance.now()
      const address = kind === 'known' ? email : `nobody.${n}@example.org`
      await visitor().post('/sign-in/link', { email: address })
      times[kind].push(performance.now() - start)
    }
  // All of them written, so that none arrives in another test.
  for (const { email } of known) await letterTo(it.portal, email)
  const [k, u] = [middle(times.known), middle(times.unknown)]
  expect(Math.abs(k - u), `known ${k} ms, unknown ${u} ms`).toBeLessThan(Math.max(k, u) * 0.4 + 2)
})

test('a letter that looks like the address but is none of its letters goes to nobody', async () => {
  // U+212A, the Kelvin sign, is a k in small letters; the letter must not go to where it was typed.
  const kim = await addPatient(it.portal, 'Kim Kelvin')
  await visitor().post('/sign-in/link', { email: kim.email.replaceAll('k', '\u212a') })
  await visitor().post('/sign-in/link', { email: ` ${kim.email.toUpperCase()} ` })
  await letterTo(it.portal, kim.email)
  for (const { to } of await lettersOf(it.portal)) expect(to).toBe(kim.email)
})

test('letters are not without end, for an address that nobody has too, and passwords go on working', async () => {
  for (const email of [ana.email, 'nobody@example.org']) {
    const answers = []
    for (let n = 0; n < 7; n += 1) answers.push(await visitor().post('/sign-in/link', { email }))
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302, 429, 429])
  }
  // On record for whoever has the address, and without an account for nobody.
  const { rows } = await it.portal.owner.query(
    `select account_id, what, why from audit_event where verb = 'account.link.find' order by at`,
  )
  const refused = { what: 'sign-in link', why: 'too many attempts' }
  const accounts = [ana.account, ana.account, null, null]
  expect(rows).toEqual(accounts.map((account_id) => ({ account_id, ...refused })))
  const { PASSWORD } = await import('../../support/people.ts')
  const owner = visitor()
  expect((await owner.post('/sign-in', { email: ana.email, password: PASSWORD })).status).toBe(302)
  expect(await owner.isIn()).toBe(true)
})

test('after a link too a second factor is asked for', async () => {
  const nia = await addStaff(it.portal, 'Nia Link')
  await it.portal.owner.query(
    `update account set phone = $2, phone_confirmed_at = now() where account_id = $1`,
    [
      nia.account,
      await it.portal.kit.vault.seal(nia.account, `account.phone:${nia.account}`, '+1'),
    ],
  )
  const browser = visitor()
  await browser.post('/sign-in/link', { email: nia.email })
  const { path } = linkOf(await letterTo(it.portal, nia.email))
  const answer = await browser.post(path)
  expect(answer.headers.get('location')).toMatch(/^\/sign-in\/second/)
  expect(browser.cookies.has('__Host-staff')).toBe(false)
  expect(await browser.isIn('/staff')).toBe(false)
})

test('neither the token nor the code nor the address is in the database or the log', async () => {
  const { path, code } = await asked()
  const token = path.split('/').at(-1) as string
  await forgetLetters(it.portal)
  const { rows } = await it.portal.owner.query(
    `select row_to_json(o)::text as row from one_time o union all select row_to_json(a)::text from audit_event a
     union all select row_to_json(j)::text from pgboss.job j`,
  )
  const all = rows.map(({ row }) => row).join('\n') + it.log().join('\n')
  for (const secret of [token, `"${code}"`, ana.email]) expect(all).not.toContain(secret)
})
