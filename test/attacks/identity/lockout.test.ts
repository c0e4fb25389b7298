// Guessing passwords: ten an account, whoever guesses, however the name is written, at whichever server; and none of
// it keeps the owner out for good.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PASSWORD, startIdentity, type Identity } from './people.ts'
import { wire } from './wire.ts'

let it: Identity
beforeAll(async () => {
  it = await startIdentity(2)
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

const median = (of: number[] = []) => of.toSorted((a, b) => a - b)[5] as number
const many = (statuses: number[], status: number) => statuses.filter((one) => one === status).length

test('forty guesses at once at two servers: exactly ten are looked at', async () => {
  const pat = await it.patient()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => it.browser(n).password(pat.email, `a guess ${n}`)),
  )
  const statuses = answers.map(({ status }) => status)
  expect(many(statuses, 422)).toBe(10)
  expect(many(statuses, 429)).toBe(30)
  expect((await it.browser().password(pat.email, PASSWORD)).status).toBe(429)
  const rows = await it.rows(
    `select why from audit_event where account_id = $1 and verb = 'account.sign-in.refuse'`,
    [pat.account],
  )
  expect(rows.filter(({ why }) => why === 'password')).toHaveLength(10)
  expect(rows.filter(({ why }) => why === 'too many attempts')).toHaveLength(31)
})

test('letter case, spaces, other letters of the same look and forged addresses count as one', async () => {
  const pat = await it.patient()
  const written = [
    pat.email,
    pat.email.toUpperCase(),
    `  ${pat.email}`,
    `${pat.email}\t`,
    `\u00a0${pat.email}`,
  ]
  const statuses = []
  for (let n = 0; n < 15; n += 1) {
    const forged = wire(it.origins[n % 2] as string, {
      'x-forwarded-for': `203.0.113.${n}`,
      forwarded: `for=203.0.113.${n}`,
      'x-real-ip': `203.0.113.${n}`,
      'cf-connecting-ip': `203.0.113.${n}`,
    })
    statuses.push((await forged.password(written[n % written.length] as string, 'a guess')).status)
  }
  expect(statuses).toEqual([...Array(10).fill(422), ...Array(5).fill(429)])
  const addresses = await it.rows(
    `select distinct address from audit_event where account_id = $1`,
    [pat.account],
  )
  expect(JSON.stringify(addresses)).not.toContain('203.0.113')
})

test('a network has a count of its own, and forged addresses are no other network', async () => {
  const pat = await it.patient()
  const guess = (n: number) =>
    wire(it.origin, { 'x-forwarded-for': `198.51.100.${n}` }).password(
      `nobody${n}@example.org`,
      'a guess',
    )
  // In two goes: more than sixty at once are turned away before they count.
  for (const from of [0, 50])
    await Promise.all(Array.from({ length: 50 }, (_, n) => guess(from + n)))
  expect((await it.browser().password(pat.email, PASSWORD)).status).toBe(429)
})

test('who is locked out of guessing is told what still works, and it does', async () => {
  const pat = await it.patient()
  for (let n = 0; n < 10; n += 1) await it.browser().password(pat.email, 'a guess')
  const locked = await it.browser().password(pat.email, PASSWORD)
  expect(locked.status).toBe(429)
  expect(locked.body).toMatch(/passkey/)
  expect(locked.body).toMatch(/sign-in link/)
  const link = await it.browser().post('/sign-in/link', { email: pat.email })
  expect(link.status).toBe(302)
  expect(
    await it.rows(
      `select from one_time where account_id = $1 and purpose = 'link' and ends_at > now()`,
      [pat.account],
    ),
  ).toHaveLength(1)
})

test('a password is guessed at sign-in without shutting those out who are in', async () => {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  for (let n = 0; n < 12; n += 1) await it.browser().password(pat.email, 'a guess')
  expect((await browser.get('/')).status).toBe(200)
  expect((await browser.post('/confirm', { by: 'password', current: PASSWORD })).status).toBe(302)
})

test('known and unknown names get the same words, the same lock and take as long', async () => {
  const pat = await it.patient()
  const unknown = 'nobody-at-all@example.org'
  const times: Record<string, number[]> = { [pat.email]: [], [unknown]: [] }
  const bodies: Record<string, string[]> = { [pat.email]: [], [unknown]: [] }
  for (let n = 0; n < 12; n += 1)
    for (const email of [pat.email, unknown]) {
      const { body, status, ms } = await it.browser().password(email, 'not the password')
      bodies[email]?.push(`${status} ${body.replaceAll(email, '')}`)
      if (n < 10) times[email]?.push(ms)
    }
  expect(bodies[unknown]).toEqual(bodies[pat.email])
  expect(median(times[unknown])).toBeGreaterThan(median(times[pat.email]) * 0.6)
  expect(median(times[unknown])).toBeLessThan(median(times[pat.email]) * 1.7)
})

test('what is no form of ours signs nobody in', async () => {
  const pat = await it.patient()
  const bodies: [string, string][] = [
    ['application/json', JSON.stringify({ email: pat.email, password: PASSWORD })],
    ['application/json', JSON.stringify({ email: { $ne: null }, password: { $ne: null } })],
    ['application/json', JSON.stringify([pat.email, PASSWORD])],
    ['text/plain', `email=${pat.email}&password=${PASSWORD}`],
    ['application/x-www-form-urlencoded', 'email[]=a&password[]=b'],
    ['application/x-www-form-urlencoded', `email=${pat.email}&password[$ne]=x`],
    ['application/x-www-form-urlencoded', `email=a&email=${pat.email}&password=${PASSWORD}`],
    ['application/x-www-form-urlencoded', `email=${pat.email}&password=${'x'.repeat(5000)}`],
    ['application/x-www-form-urlencoded', `email=${pat.email}%00&password=${PASSWORD}`],
    [
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="email"; filename="e"\r\n\r\n${pat.email}\r\n--x--`,
    ],
  ]
  for (const [type, body] of bodies) {
    const browser = it.browser()
    const answer = await browser.send('/sign-in', {
      method: 'POST',
      headers: { origin: 'https://portal.example.org', 'content-type': type },
      body,
    })
    expect(answer.status, body).toBe(422)
    expect(browser.token(), body).toBeUndefined()
  }
})
