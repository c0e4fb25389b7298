// Printed codes: each good once, whoever is quicker, and nothing of them stands readable anywhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letter, PASSWORD, startIdentity, type Identity } from './people.ts'
import { codeOf } from './wire.ts'

const page = '/staff/security/second-factor/codes'
let it: Identity
beforeAll(async () => {
  it = await startIdentity(2)
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

async function inside() {
  const sam = await it.staff()
  const browser = it.browser()
  await browser.password(sam.email, PASSWORD)
  await browser.code('totp', await codeOf(sam.totpSecret))
  return { sam, browser }
}

const codesIn = (body: string) =>
  [...body.matchAll(/<code>([a-z\d-]+)<\/code>/g)].map((one) => one[1] as string)

async function withCodes() {
  const { sam, browser } = await inside()
  const codes = codesIn((await browser.post(page, {})).body)
  expect(new Set(codes).size).toBe(10)
  return { sam, browser, codes }
}

async function tryCode(email: string, code: string, server = 0) {
  const browser = it.browser(server)
  await browser.password(email, PASSWORD)
  return (await browser.code('recovery', code)).status
}

test('a list is shown once: the page never shows it again', async () => {
  const { browser, codes } = await withCodes()
  const again = await browser.get(page)
  expect(again.status).toBe(200)
  for (const code of codes) expect(again.body).not.toContain(code)
})

test('a code lets in once, however it is written', async () => {
  const { sam, codes } = await withCodes()
  const [first = '', second = ''] = codes
  expect(await tryCode(sam.email, first.toUpperCase().replace('-', ' '))).toBe(302)
  for (const written of [first, first.toUpperCase(), first.replace('-', ''), ` ${first}`])
    expect(await tryCode(sam.email, written), written).toBe(422)
  expect(await tryCode(sam.email, second, 1)).toBe(302)
  expect((await letter(it, 'security notice', sam.account))?.text).toContain(
    'printed code was used',
  )
})

test('one code at once in eight browsers at two servers lets one in', async () => {
  const { sam, codes } = await withCodes()
  const statuses = await Promise.all(
    Array.from({ length: 8 }, (_, n) => tryCode(sam.email, codes[0] as string, n)),
  )
  expect(statuses.filter((status) => status === 302)).toHaveLength(1)
})

test('a new list ends the old one; a code is for its own account', async () => {
  const { sam, browser, codes } = await withCodes()
  const { sam: kim } = await withCodes()
  expect(await tryCode(kim.email, codes[0] as string)).toBe(422)
  const newer = codesIn((await browser.post(page, {})).body)
  expect(await tryCode(sam.email, codes[1] as string)).toBe(422)
  expect(await tryCode(sam.email, newer[1] as string)).toBe(302)
})

test('guesses end after ten, and leave the authenticator app alone', async () => {
  const { sam, codes } = await withCodes()
  await it.nextDay()
  for (let n = 0; n < 10; n += 1) expect(await tryCode(sam.email, `aaaaa-aaaa${n}`)).toBe(422)
  expect(await tryCode(sam.email, codes[0] as string)).toBe(429)
  const browser = it.browser()
  await browser.password(sam.email, PASSWORD)
  expect((await browser.code('totp', await codeOf(sam.totpSecret))).status).toBe(302)
})

test('no code stands in the database or in the log', async () => {
  const { sam, codes } = await withCodes()
  await tryCode(sam.email, codes[0] as string)
  const stored = JSON.stringify([
    await it.rows('select t::text from recovery_code t'),
    await it.rows('select t::text from audit_event t'),
  ])
  for (const code of codes) {
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(Buffer.from(code.replace('-', '')).toString('hex'))
    expect(it.log()).not.toContain(code)
  }
})
