// Attacks on forgotten passwords, over HTTP on two servers: a bad password spends no link, a good one spends it once,
// ends every session, and skips no second factor; nobody learns who has an account or is locked out by asking.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Demonstration } from '../../support/demonstration.ts'
import { forgetLetters, lettersOf, letterTo, linkOf } from '../../support/letters.ts'
import { addStaff, addPatient, PASSWORD, type TestPerson } from '../../support/people.ts'
import { ORIGIN, serve, type Served } from '../../support/served.ts'
import { Visitor } from '../../support/visitor.ts'

const NEW = 'nine copper lanterns hum'

let it: Served
let other: Demonstration
beforeAll(async () => {
  it = await serve()
  other = await it.another()
}, 240_000)
afterAll(async () => {
  await other?.stop()
  await it?.stop()
})

let ana: TestPerson
let people = 0
beforeEach(async () => {
  await forgetLetters(it.portal)
  await it.portal.owner.query('delete from throttle')
  ana = await addPatient(it.portal, `Reset Patient ${(people += 1)}`)
})

const visitor = (headers = {}) => new Visitor(it.origin, headers)
const both = (next: string) => ({ next, again: next })

/** The path of the letter that a stranger's browser asked for. */
async function asked(person = ana, headers = {}): Promise<string> {
  await forgetLetters(it.portal)
  const answer = await visitor(headers).post('/forgot', { email: person.email })
  expect(answer.headers.get('location')).toBe('/forgot/sent')
  const { address, path } = linkOf(await letterTo(it.portal, person.email))
  expect(address.startsWith(`${ORIGIN}/reset/`)).toBe(true)
  return path
}

async function signIn(password: string, person = ana): Promise<Visitor> {
  const browser = visitor()
  await browser.post('/sign-in', { email: person.email, password })
  return browser
}

test('the link leads to a new password on any device, and in; the old one is over', async () => {
  const path = await asked()
  const phone = visitor()
  expect(await (await phone.get(path)).text()).toContain('name="next"')
  const answer = await phone.post(path, both(NEW))
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
  expect(await phone.isIn()).toBe(true)
  expect(await (await signIn(PASSWORD)).isIn()).toBe(false)
  expect(await (await signIn(NEW)).isIn()).toBe(true)
})

test('every other session ends, and the owner is told', async () => {
  const [thief, friend] = [await signIn(PASSWORD), await signIn(PASSWORD)]
  expect(await thief.isIn()).toBe(true)
  const path = await asked()
  await forgetLetters(it.portal)
  await visitor().post(path, both(NEW))
  for (const one of [thief, friend]) expect(await one.isIn()).toBe(false)
  const notice = await letterTo(it.portal, ana.email)
  expect(notice).toMatchObject({
    purpose: 'security notice',
    title: 'Your password at Test Clinic was changed',
  })
  expect(notice.text).toContain('(555) 555-0100')
  const { rows } = await it.portal.owner.query(
    `select verb, account_id, why from audit_event where what = 'password' and account_id = $1`,
    [ana.account],
  )
  expect(rows).toEqual([{ verb: 'account.password.reset', account_id: ana.account, why: 'link' }])
})

test('a password that will not do is told and spends nothing', async () => {
  const path = await asked()
  const browser = visitor()
  for (const [fields, words] of [
    [both('short'), 'at least 15 characters'],
    [both('passwordpassword'), 'Strangers try this password first'],
    [both(`${ana.email.split('@')[0]} 1`), 'made of your name'],
    [both('Test Clinic 2026'), 'made of your name'],
    [{ next: NEW, again: `${NEW}s` }, 'not the same'],
    [{ next: '', again: '' }, 'at least 15 characters'],
  ] as const) {
    const answer = await browser.post(path, fields)
    expect(answer.status, words).toBe(422)
    const page = await answer.text()
    expect(page).toContain(words)
    for (const typed of Object.values(fields)) if (typed) expect(page).not.toContain(`"${typed}"`)
  }
  expect((await browser.post(path, both(NEW))).status).toBe(302)
})

test('scanners spend nothing: GET, HEAD, and forms that are not filled in', async () => {
  const path = await asked()
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await visitor().get(path, method)).status).toBe(200)
  expect((await visitor().post(path)).status).toBe(422)
  expect((await visitor({ origin: 'https://evil.example' }).post(path, both(NEW))).status).toBe(403)
  expect(await (await signIn(PASSWORD)).isIn()).toBe(true)
  expect((await visitor().post(path, both(NEW))).status).toBe(302)
})

test('a link is good once: again, and at the same time on two servers', async () => {
  const path = await asked()
  const tries = Array.from({ length: 8 }, (_, n) => ({
    browser: visitor(),
    password: `${NEW} ${n}`,
  }))
  const answers = await Promise.all(
    tries.map(({ browser, password }, n) =>
      browser.post(path, both(password), n % 2 ? it.origin : other.origin),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, ...Array(7).fill(422)])
  const won = answers.findIndex(({ status }) => status === 302)
  await it.portal.owner.query('delete from throttle')
  for (const [n, { password }] of tries.entries())
    expect(await (await signIn(password)).isIn(), password).toBe(n === won)
  const again = await visitor().post(path, both(`${NEW} again`))
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('This link does not work')
  expect(await (await visitor().get(path)).text()).not.toContain('name="next"')
})

test('a newer link ends the older one, and a new password every sign-in link', async () => {
  const older = await asked()
  const newer = await asked()
  expect((await visitor().post(older, both(NEW))).status).toBe(422)
  const reader = visitor()
  await forgetLetters(it.portal)
  await reader.post('/sign-in/link', { email: ana.email })
  const { path } = linkOf(await letterTo(it.portal, ana.email))
  expect((await visitor().post(newer, both(NEW))).status).toBe(302)
  expect((await reader.post(path)).status).toBe(422)
})

test('after half an hour it is over', async () => {
  const path = await asked()
  await it.portal.owner.query(`update one_time set ends_at = now() - interval '1 second'`)
  expect((await visitor().post(path, both(NEW))).status).toBe(422)
  const { rows } = await it.portal.owner.query(
    `select account_id, why from audit_event where verb = 'account.reset.look' order by at desc limit 1`,
  )
  expect(rows).toEqual([{ account_id: ana.account, why: 'link' }])
})

test('a reset link signs nobody in as a sign-in link, nor the other way round', async () => {
  const token = (await asked()).split('/').at(-1)
  const reader = visitor()
  await reader.post('/sign-in/link', { email: ana.email })
  expect((await reader.post(`/sign-in/link/${token}`)).status).toBe(422)
  const link = linkOf(await letterTo(it.portal, ana.email, 2))
    .path.split('/')
    .at(-1)
  expect((await visitor().post(`/reset/${link}`, both(NEW))).status).toBe(422)
  expect(await (await signIn(PASSWORD)).isIn()).toBe(true)
})

test('a second factor is still asked for: whoever reads the mail is not in', async () => {
  const nia = await addStaff(it.portal, `Nia Reset ${people}`)
  const phone = await it.portal.kit.vault.seal(
    nia.account,
    `account.phone:${nia.account}`,
    '+12025550123',
  )
  await it.portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = now() where account_id = $1',
    [nia.account, phone],
  )
  const path = await asked(nia)
  await forgetLetters(it.portal)
  const browser = visitor()
  const answer = await browser.post(path, both(NEW))
  expect(answer.headers.get('location')).toBe('/sign-in/second')
  expect(await browser.isIn('/staff')).toBe(false)
  // Told at every address there is: the phone of the owner too.
  expect((await letterTo(it.portal, '+12025550123')).channel).toBe('sms')
  await letterTo(it.portal, nia.email)
})

test('known or unknown, closed or with a user name alone: one answer, and letters only to whom they belong', async () => {
  const { owner } = it.portal
  const closed = await addPatient(it.portal, `Closed ${people}`)
  const named = await addPatient(it.portal, `Named ${people}`)
  await owner.query('update account set disabled_at = now() where account_id = $1', [
    closed.account,
  ])
  await owner.query('update account set email = null where account_id = $1', [named.account])
  const shapes = new Set<string>()
  for (const email of [ana.email, 'nobody@example.org', closed.email, named.email]) {
    const browser = visitor()
    const answer = await browser.post('/forgot', { email })
    const sent = await browser.get('/forgot/sent')
    shapes.add(
      JSON.stringify([
        answer.status,
        answer.headers.get('location'),
        answer.headers.getSetCookie(),
        await answer.text(),
        await sent.text(),
      ]),
    )
  }
  expect(shapes.size).toBe(1)
  expect([...shapes][0]).toContain('user name')
  await letterTo(it.portal, ana.email)
  expect((await lettersOf(it.portal)).map(({ to }) => to)).toEqual([ana.email])
})

test('a forged Host header does not get into the letter', async () => {
  await asked(ana, { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' })
})

test('asking too often locks nobody out, and a reset ends the count of wrong passwords', async () => {
  const answers = []
  for (let n = 0; n < 6; n += 1) answers.push(await visitor().post('/forgot', { email: ana.email }))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302, 429])
  expect(await (await signIn(PASSWORD)).isIn()).toBe(true)
  await it.portal.owner.query('delete from throttle')
  for (let n = 0; n < 12; n += 1) await signIn(`wrong ${n}`)
  expect(await (await signIn(PASSWORD)).isIn()).toBe(false)
  const path = await asked()
  await visitor().post(path, both(NEW))
  expect(await (await signIn(NEW)).isIn()).toBe(true)
})
