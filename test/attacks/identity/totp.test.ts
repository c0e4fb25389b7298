// Codes of an authenticator app, tried again: by the same browser, at once, at another server, and the first one of all.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PASSWORD, startIdentity, type Identity } from './people.ts'
import { codeOf, wrongCode } from './wire.ts'

let it: Identity
beforeAll(async () => {
  it = await startIdentity(2)
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

/** A browser that has shown the password. */
async function withTicket(email: string, server = 0) {
  const browser = it.browser(server)
  const answer = await browser.password(email, PASSWORD)
  expect(answer).toMatchObject({ status: 302, to: '/sign-in/second' })
  return browser
}

test('between password and code there is no session, only a ticket', async () => {
  const sam = await it.staff()
  const browser = await withTicket(sam.email)
  expect([...browser.jar.keys()]).toEqual(['__Host-ticket'])
  expect(await it.rows('select from auth_session where account_id = $1', [sam.account])).toEqual([])
  expect((await browser.get('/staff')).to).toContain('/sign-in')
  const ticket = browser.jar.get('__Host-ticket') as string
  for (const name of ['__Host-staff', '__Host-portal']) {
    const planted = it.browser()
    planted.jar.set(name, ticket)
    expect((await planted.get(name === '__Host-staff' ? '/staff' : '/')).to).toContain('/sign-in')
  }
})

test('a code is taken once: not again, not by another ticket, not at another server', async () => {
  const sam = await it.staff()
  const browsers = await Promise.all([withTicket(sam.email), withTicket(sam.email, 1)])
  const code = await codeOf(sam.totpSecret)
  expect(await browsers[0].code('totp', code)).toMatchObject({ status: 302, to: '/staff' })
  for (let n = 0; n < 2; n += 1) {
    const again = await browsers[1].code('totp', code)
    expect(again.status).toBe(422)
  }
  expect(browsers[1].token()).toBeUndefined()
})

test('one code at once in ten browsers at two servers lets one in', async () => {
  const sam = await it.staff()
  const browsers = []
  for (let n = 0; n < 10; n += 1) browsers.push(await withTicket(sam.email, n))
  const code = await codeOf(sam.totpSecret)
  const answers = await Promise.all(browsers.map((browser) => browser.code('totp', code)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, ...Array(9).fill(422)])
  expect(browsers.filter((browser) => browser.token())).toHaveLength(1)
})

test('an older code is worth nothing once a newer one was taken', async () => {
  const sam = await it.staff()
  const newer = await withTicket(sam.email)
  expect((await newer.code('totp', await codeOf(sam.totpSecret, 1))).status).toBe(302)
  const older = await withTicket(sam.email)
  for (const steps of [-1, 0, 1])
    expect((await older.code('totp', await codeOf(sam.totpSecret, steps))).status).toBe(422)
})

test('codes from two steps away do not count', async () => {
  const sam = await it.staff()
  const browser = await withTicket(sam.email)
  for (const steps of [-3, 3, 100])
    expect((await browser.code('totp', await codeOf(sam.totpSecret, steps))).status).toBe(422)
})

test('forty wrong codes at once at two servers with tickets of their own: ten are looked at, the right one then is not', async () => {
  const sam = await it.staff()
  const tickets = [await withTicket(sam.email), await withTicket(sam.email, 1)]
  const wrong = await wrongCode(sam.totpSecret)
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      (tickets[n % 2] as (typeof tickets)[0]).code('totp', wrong),
    ),
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 422)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(30)
  // A new ticket resets no counter.
  const fresh = await withTicket(sam.email)
  expect((await fresh.code('totp', await codeOf(sam.totpSecret))).status).toBe(429)
  expect(fresh.token()).toBeUndefined()
  const refused = await it.rows(
    `select why from audit_event where account_id = $1 and verb = 'account.second.check' and action = 'refuse'`,
    [sam.account],
  )
  expect(refused).toHaveLength(41)
})

test('a ticket is good for five minutes and one use', async () => {
  const sam = await it.staff()
  const browser = await withTicket(sam.email)
  const ticket = browser.jar.get('__Host-ticket') as string
  await browser.code('totp', await codeOf(sam.totpSecret))
  await it.nextDay()
  const again = it.browser()
  again.jar.set('__Host-ticket', ticket)
  expect((await again.code('totp', await codeOf(sam.totpSecret))).to).toBe('/sign-in?late=yes')
  expect(again.token()).toBeUndefined()
  const late = await withTicket(sam.email)
  await it.portal.owner.query(`update one_time set ends_at = now() where purpose = 'ticket'`)
  expect((await late.code('totp', await codeOf(sam.totpSecret))).to).toBe('/sign-in?late=yes')
  expect((await late.get('/sign-in/second')).to).toBe('/sign-in?late=yes')
})

test('the code that set an app up is not taken again at the next sign-in', async () => {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  const page = '/security/second-factor'
  expect((await browser.post(page, { start: 'app' })).to).toBe(`${page}/app`)
  const shown = await browser.get(`${page}/app`)
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(shown.body)?.[1]?.replaceAll(' ', '') as string
  expect((await browser.post(`${page}/app`, { code: await wrongCode(secret) })).status).toBe(422)
  const code = await codeOf(secret)
  expect((await browser.post(`${page}/app`, { code })).to).toBe(`${page}?changed=app`)
  const next = await withTicket(pat.email)
  expect((await next.code('totp', code)).status).toBe(422)
  expect((await next.code('totp', await codeOf(secret, 1))).status).toBe(302)
})
