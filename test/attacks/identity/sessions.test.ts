// Sessions: never one that somebody else chose, never one that is over, and no trace of a token anywhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ORIGIN } from '../../support/served.ts'
import { PASSWORD, startIdentity, type Identity } from './people.ts'
import { codeOf } from './wire.ts'

let it: Identity
beforeAll(async () => {
  it = await startIdentity()
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

test('a planted cookie is never adopted: signing in makes a new token', async () => {
  const pat = await it.patient()
  for (const planted of ['x'.repeat(43), 'A', '']) {
    const browser = it.browser()
    browser.jar.set('__Host-portal', planted)
    browser.jar.set('__Host-ticket', planted)
    await browser.password(pat.email, PASSWORD)
    expect(browser.token()).toMatch(/^[\w-]{43}$/)
    expect(browser.token()).not.toBe(planted)
    const thief = it.browser()
    thief.jar.set('__Host-portal', planted)
    expect((await thief.get('/')).to).toContain('/sign-in')
  }
})

test('a session of the attacker is not carried on by the victim who signs in on top of it', async () => {
  const [pat, mal] = [await it.patient(), await it.patient()]
  const browser = await it.inside(mal.email)
  const before = browser.token()
  await browser.password(pat.email, PASSWORD)
  expect(browser.token()).not.toBe(before)
  expect((await browser.get('/security')).status).toBe(200)
  const [session] = await it.rows(
    'select account_id from auth_session order by started_at desc limit 1',
  )
  expect(session.account_id).toBe(pat.account)
})

test('cookies: host only, https only, out of reach of scripts, gone with the browser', async () => {
  const pat = await it.patient()
  const browser = it.browser()
  const { cookies } = await browser.password(pat.email, PASSWORD)
  const session = cookies.find((one) => one.startsWith('__Host-portal=')) as string
  expect(session).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  expect(cookies.filter((one) => !/Secure; HttpOnly; SameSite=Lax/.test(one))).toEqual([])
  expect(cookies.filter((one) => /Domain=/i.test(one))).toEqual([])
})

test.each([
  ['idle for a quarter of an hour', `seen_at = now() - interval '15 minutes'`],
  ['twelve hours old', 'ends_at = now()'],
  ['revoked', `ended_at = now(), ended_why = 'a test'`],
])('a session that is %s opens nothing and does nothing', async (_, change) => {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  const token = browser.token() as string
  await it.portal.owner.query(`update auth_session set ${change} where account_id = $1`, [
    pat.account,
  ])
  const old = it.browser()
  old.jar.set('__Host-portal', token)
  expect((await old.get('/results')).to).toContain('/sign-in')
  old.jar.set('__Host-portal', token)
  expect(
    (await old.post('/display', { text: '200', contrast: 'auto', theme: 'auto' })).to,
  ).toContain('/sign-in')
  old.jar.set('__Host-portal', token)
  expect((await old.post('/security/second-factor', { start: 'app' })).to).toContain('/sign-in')
  expect(
    await it.rows('select from totp where account_id = $1 and ended_at is null', [pat.account]),
  ).toEqual([])
})

test('a closed account: no session opens, no password and no ticket lets in', async () => {
  const sam = await it.staff()
  const inside = it.browser()
  await inside.password(sam.email, PASSWORD)
  await inside.code('totp', await codeOf(sam.totpSecret))
  await it.nextDay()
  const half = it.browser()
  await half.password(sam.email, PASSWORD)
  await it.portal.owner.query('update account set disabled_at = now() where account_id = $1', [
    sam.account,
  ])
  expect((await inside.get('/staff')).to).toContain('/sign-in')
  expect((await it.browser().password(sam.email, PASSWORD)).status).toBe(422)
  await half.code('totp', await codeOf(sam.totpSecret))
  expect((await half.get('/staff')).to).toContain('/sign-in')
})

const evil: [string, Record<string, string>][] = [
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an origin that looks like ours', { origin: `${ORIGIN}.evil.example` }],
  ['no origin', {}],
  ['the origin null', { origin: 'null' }],
  ['a page of another site', { origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ['a page of a sister site', { origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
]
test.each(evil)('a form with %s changes nothing', async (_, headers) => {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  for (const address of [
    '/sign-in',
    '/sign-in/second',
    '/confirm',
    '/security/second-factor',
    '/security/second-factor/codes',
    '/password',
    '/sign-out',
  ])
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/json',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await browser.send(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body: 'start=app',
      })
      expect(answer.status, address).toBe(403)
      expect(answer.cookies).toEqual([])
    }
  expect((await browser.get('/security')).status).toBe(200)
})

test('no token stands in the database, the log or a page', async () => {
  const pat = await it.patient()
  const sam = await it.staff()
  const browser = await it.inside(pat.email)
  const staff = it.browser()
  await staff.password(sam.email, PASSWORD)
  const ticket = staff.jar.get('__Host-ticket') as string
  await staff.code('totp', await codeOf(sam.totpSecret))
  const tokens = [browser.token(), staff.token(), ticket] as string[]
  const forms = tokens.flatMap((token) => [
    token,
    Buffer.from(token, 'base64url').toString('hex'),
    Buffer.from(token).toString('hex'),
  ])
  const pages = await Promise.all(['/', '/security', '/more'].map((one) => browser.get(one)))
  const tables = await it.rows(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'app', 'pgboss')`,
  )
  for (const { name } of tables) {
    const text = JSON.stringify(await it.rows(`select t::text from ${name} t`))
    for (const form of forms) expect(text.includes(form), name).toBe(false)
  }
  for (const form of forms) {
    expect(it.log().includes(form)).toBe(false)
    expect(pages.some(({ body }) => body.includes(form))).toBe(false)
  }
})
