// Sensitive changes ask again who this is: not with an old proof, not with less than the account has, and the session
// gets a new token each time.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letter, PASSWORD, startIdentity, type Identity } from './people.ts'
import { codeOf, wrongCode } from './wire.ts'

const page = '/security/second-factor'
let it: Identity
beforeAll(async () => {
  it = await startIdentity()
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

const age = (account: string, change = `auth_at = auth_at - interval '6 minutes'`) =>
  it.portal.owner.query(`update auth_session set ${change} where account_id = $1`, [account])

/** A member of staff who signed in six minutes ago. */
async function staffBefore() {
  const sam = await it.staff()
  const browser = it.browser()
  await browser.password(sam.email, PASSWORD)
  await browser.code('totp', await codeOf(sam.totpSecret))
  await age(sam.account)
  await it.nextDay()
  return { sam, browser }
}

test('with a proof of six minutes ago nothing sensitive opens or happens', async () => {
  const { sam, browser } = await staffBefore()
  const root = '/staff/security/second-factor'
  for (const path of ['/phone', '/codes', '/remove/totp'])
    expect((await browser.get(root + path)).to).toContain('/staff/confirm?to=')
  expect((await browser.get('/staff/password')).to).toContain('/staff/confirm?to=')
  const forms: [string, Record<string, string>][] = [
    [root, { start: 'app' }],
    [`${root}/app`, { code: '123456' }],
    [`${root}/phone`, { number: '202-555-0147' }],
    [`${root}/phone`, { code: '123456' }],
    [`${root}/codes`, {}],
    [`${root}/remove/recovery`, {}],
    [
      '/staff/password',
      { current: PASSWORD, next: 'eleven herons fly south', again: 'eleven herons fly south' },
    ],
  ]
  for (const [address, form] of forms)
    expect((await browser.post(address, form)).to, address).toContain('/staff/confirm?to=')
  for (const table of ['recovery_code', 'one_time'])
    expect(
      await it.rows(
        `select from ${table} where account_id = $1 and created_at > now() - interval '1 minute' ${table === 'one_time' ? `and purpose <> 'ticket'` : ''}`,
        [sam.account],
      ),
    ).toEqual([])
  expect(await it.rows('select from totp where account_id = $1', [sam.account])).toHaveLength(1)
})

test('showing it again gives the session a new token; the old one is dead', async () => {
  const { sam, browser } = await staffBefore()
  const before = browser.token() as string
  const to = '/staff/security/second-factor/codes'
  expect(
    (
      await browser.post('/staff/confirm', {
        by: 'totp',
        code: await wrongCode(sam.totpSecret),
        to,
      })
    ).status,
  ).toBe(422)
  expect(browser.token()).toBe(before)
  const right = await browser.post('/staff/confirm', {
    by: 'totp',
    code: await codeOf(sam.totpSecret),
    to,
  })
  expect(right).toMatchObject({ status: 302, to })
  expect(browser.token()).not.toBe(before)
  const thief = it.browser()
  thief.jar.set('__Host-staff', before)
  expect((await thief.get('/staff')).to).toContain('/sign-in')
  expect((await browser.get(to)).status).toBe(200)
})

test('where there is a second factor, the password alone shows nothing', async () => {
  const { browser } = await staffBefore()
  const before = browser.token()
  for (const by of ['password', 'passkey', 'link', '', 'sms', '__proto__'])
    expect(
      (await browser.post('/staff/confirm', { by, current: PASSWORD, code: PASSWORD })).status,
      by,
    ).toBe(422)
  expect(browser.token()).toBe(before)
})

test('a session of one factor cannot take the second factor of its account away by the password', async () => {
  const pat = await it.patient()
  const thief = await it.inside(pat.email) // signed in before there was a second factor
  const owner = await it.inside(pat.email)
  await owner.post(page, { start: 'app' })
  const shown = await owner.get(`${page}/app`)
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(shown.body)?.[1]?.replaceAll(' ', '') as string
  await owner.post(`${page}/app`, { code: await codeOf(secret) })
  // Sessions that showed no second factor ended with its set-up.
  expect((await thief.get('/security')).to).toContain('/sign-in')
  // Even one that lived on would have to show it.
  await age(
    pat.account,
    `aal = 1, methods = '{password}', auth_at = auth_at - interval '6 minutes'`,
  )
  expect((await owner.post('/confirm', { by: 'password', current: PASSWORD })).status).toBe(422)
  expect((await owner.post(`${page}/remove/totp`, { current: PASSWORD })).to).toContain('/confirm')
})

test('ten guesses at the password, then no more, in however many sessions', async () => {
  const pat = await it.patient()
  const browsers = [await it.inside(pat.email), await it.inside(pat.email)]
  await age(pat.account)
  const statuses = []
  for (let n = 0; n < 11; n += 1)
    statuses.push(
      (await browsers[n % 2]?.post('/confirm', { by: 'password', current: `guess ${n}` }))?.status,
    )
  expect(statuses).toEqual([...Array(10).fill(422), 429])
  expect((await browsers[0]?.post('/confirm', { by: 'password', current: PASSWORD }))?.status).toBe(
    429,
  )
})

test('the page that asks again leads nowhere else', async () => {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'https://evil.example',
    '/%09/evil.example',
    '/%5Cevil.example',
  ]) {
    const { to: went } = await browser.post('/confirm', { by: 'password', current: PASSWORD, to })
    expect(new URL(went, 'https://portal.example.org').origin, to).toBe(
      'https://portal.example.org',
    )
    expect(went, to).not.toMatch(/^\/[/\\]/)
  }
})

test('staff keep at least one second factor; a patient who removes the last is told at once', async () => {
  const { sam, browser } = await staffBefore()
  await age(sam.account, 'auth_at = now()')
  const refused = await browser.post('/staff/security/second-factor/remove/totp', {})
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('at least one')
  const pat = await it.patient()
  const own = await it.inside(pat.email)
  await own.post(page, { start: 'app' })
  const secret = /<code>([A-Z2-7 ]+)<\/code>/
    .exec((await own.get(`${page}/app`)).body)?.[1]
    ?.replaceAll(' ', '') as string
  await own.post(`${page}/app`, { code: await codeOf(secret) })
  await own.post(`${page}/codes`, {})
  expect((await own.post(`${page}/remove/totp`, { current: 'not it' })).status).toBe(422)
  expect((await own.post(`${page}/remove/totp`, { current: PASSWORD })).to).toBe(
    `${page}?changed=removed`,
  )
  const told = await letter(it, 'security notice', pat.account)
  expect(told).toMatchObject({ to: pat.email, text: expect.stringContaining('was removed') })
  // Printed codes stood in for it, so they went too.
  expect(
    await it.rows('select from recovery_code where account_id = $1 and ended_at is null', [
      pat.account,
    ]),
  ).toEqual([])
  expect((await it.browser().password(pat.email, PASSWORD)).to).toBe('/')
})

test('of the last two second factors, removed at once, one stays', async () => {
  const { sam, browser } = await staffBefore()
  await age(sam.account, 'auth_at = now()')
  await it.portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = now() where account_id = $1',
    [
      sam.account,
      await it.portal.kit.vault.seal(sam.account, `account.phone:${sam.account}`, '+12025550199'),
    ],
  )
  const root = '/staff/security/second-factor/remove'
  const answers = await Promise.all(
    ['totp', 'sms'].map((what) => browser.post(`${root}/${what}`, {})),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422])
})
