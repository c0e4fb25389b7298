// Codes by text message: good once, five guesses each, only the newest, and only so many sent.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letter, PASSWORD, startIdentity, type Identity } from './people.ts'

const page = '/security/second-factor'
let it: Identity
beforeAll(async () => {
  it = await startIdentity(2)
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

const codeIn = async (account: string) =>
  /\d{6}/.exec((await letter(it, 'sms code', account))?.text ?? '')?.[0] as string
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const number = () => `+1202555${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`

/** A patient with a confirmed number. */
async function withPhone() {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  expect((await browser.post(`${page}/phone`, { number: number() })).to).toBe(
    `${page}/phone?sent=yes`,
  )
  const code = await codeIn(pat.account)
  expect((await browser.post(`${page}/phone`, { code: other(code) })).status).toBe(422)
  expect((await browser.post(`${page}/phone`, { code })).to).toBe(`${page}?changed=phone`)
  return pat
}

async function asked(email: string, server = 0) {
  const browser = it.browser(server)
  expect((await browser.password(email, PASSWORD)).to).toBe('/sign-in/second')
  const sent = await browser.post('/sign-in/second', { by: 'sms', send: 'yes' })
  return { browser, sent }
}

test('a code lets in once, and the code of the set-up never', async () => {
  const pat = await withPhone()
  const setUp = await codeIn(pat.account)
  const { browser } = await asked(pat.email)
  const code = await codeIn(pat.account)
  if (setUp !== code) expect((await browser.code('sms', setUp)).status).toBe(422)
  expect(await browser.code('sms', code)).toMatchObject({ status: 302, to: '/' })
  const next = it.browser(1)
  await next.password(pat.email, PASSWORD)
  expect((await next.code('sms', code)).status).toBe(422)
})

test('one code at once in eight browsers at two servers lets one in', async () => {
  const pat = await withPhone()
  const { browser } = await asked(pat.email)
  const browsers = [browser]
  for (let n = 1; n < 8; n += 1) {
    const another = it.browser(n)
    await another.password(pat.email, PASSWORD)
    browsers.push(another)
  }
  const code = await codeIn(pat.account)
  // Fewer guesses than end a code, so that only its one use decides.
  const answers = await Promise.all(browsers.slice(0, 5).map((one) => one.code('sms', code)))
  expect(answers.filter(({ status }) => status === 302)).toHaveLength(1)
})

test('the fifth wrong guess ends a code, also when they come at once', async () => {
  const pat = await withPhone()
  const { browser } = await asked(pat.email)
  const code = await codeIn(pat.account)
  await Promise.all(Array.from({ length: 5 }, () => browser.code('sms', other(code))))
  expect((await browser.code('sms', code)).status).toBe(422)
  expect(browser.token()).toBeUndefined()
})

test('a newer code ends the older one, and ten minutes end every code', async () => {
  const pat = await withPhone()
  const { browser } = await asked(pat.email)
  const older = await codeIn(pat.account)
  await browser.post('/sign-in/second', { by: 'sms', send: 'yes' })
  const newer = await codeIn(pat.account)
  if (older !== newer) expect((await browser.code('sms', older)).status).toBe(422)
  await it.portal.owner.query(`update one_time set ends_at = now() where purpose = 'sms'`)
  expect((await browser.code('sms', newer)).status).toBe(422)
})

test('five codes an hour are sent, whatever ticket asks', async () => {
  const pat = await withPhone()
  await it.nextDay()
  const sent = []
  for (let n = 0; n < 6; n += 1) sent.push((await asked(pat.email, n)).sent.status)
  expect(sent).toEqual([302, 302, 302, 302, 302, 429])
  const letters = await it.rows(
    `select from outgoing where purpose = 'sms code' and subject_id = $1`,
    [pat.account],
  )
  expect(letters).toHaveLength(6) // five, and the one of the set-up
})

test('one number gets five codes an hour, whoever asks', async () => {
  const to = number()
  const statuses = []
  for (let n = 0; n < 3; n += 1) {
    const browser = await it.inside((await it.patient()).email)
    for (let m = 0; m < 2; m += 1)
      statuses.push((await browser.post(`${page}/phone`, { number: to })).status)
  }
  expect(statuses).toEqual([302, 302, 302, 302, 302, 429])
})

test('without a ticket, or without a number, nothing is sent', async () => {
  const pat = await it.patient()
  const stranger = it.browser()
  expect((await stranger.post('/sign-in/second', { by: 'sms', send: 'yes' })).to).toContain('late')
  const sam = await it.staff()
  const browser = it.browser()
  await browser.password(sam.email, PASSWORD)
  await browser.post('/sign-in/second', { by: 'sms', send: 'yes' })
  for (const { account } of [pat, sam])
    expect(await it.rows('select from outgoing where subject_id = $1', [account])).toEqual([])
})

test('neither number nor code stands readable in the database', async () => {
  const pat = await withPhone()
  await asked(pat.email)
  const code = await codeIn(pat.account)
  const to = (await letter(it, 'sms code', pat.account))?.to as string
  for (const table of ['one_time', 'outgoing', 'account', 'audit_event', 'throttle']) {
    const text = JSON.stringify(await it.rows(`select t::text from ${table} t`))
    expect(text).not.toContain(to.slice(1))
    if (table === 'one_time') expect(text).not.toMatch(new RegExp(`\\b${code}\\b`))
  }
})
