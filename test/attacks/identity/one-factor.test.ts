// Who must have a second factor and has none can set one up, and do nothing else.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { routes } from '../../locks/addresses.ts'
import { addressOf } from '../../support/served.ts'
import { PASSWORD, startIdentity, type Identity } from './people.ts'
import { codeOf, type Wire } from './wire.ts'

let it: Identity
beforeAll(async () => {
  it = await startIdentity()
}, 240_000)
afterAll(() => it?.stop())
beforeEach(() => it.nextDay())

const codesIn = (body: string) =>
  [...body.matchAll(/<code>([a-z\d-]+)<\/code>/g)].map((one) => one[1] as string)

async function setUpApp(browser: Wire, page: string) {
  await browser.post(page, { start: 'app' })
  const shown = await browser.get(`${page}/app`)
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(shown.body)?.[1]?.replaceAll(' ', '') as string
  return browser.post(`${page}/app`, { code: await codeOf(secret) })
}

const allowed = /\/(password|confirm|security\/(second-factor|passkeys))/

test('staff without one: every page leads to setting one up, and then they open', async () => {
  const sam = await it.staff('privacy officer')
  await it.portal.owner.query('delete from totp where account_id = $1', [sam.account])
  const browser = it.browser()
  expect((await browser.password(sam.email, PASSWORD)).to).toBe('/staff')
  const pat = await it.patient()
  const page = '/staff/security/second-factor'
  for (const [pattern, row] of Object.entries(routes)) {
    if (row.who !== 'staff' || allowed.test(pattern) || /:id/.test(pattern)) continue
    expect((await browser.get(addressOf(pattern, row, pat))).to, pattern).toBe(page)
  }
  expect((await browser.get(`/staff/patients/${pat.id}`)).to).toBe(page)
  expect((await setUpApp(browser, page)).to).toBe(`${page}?changed=app`)
  expect((await browser.get('/staff')).status).toBe(200)
})

test('patients of a clinic that asks for two: no page and no form of the record before it', async () => {
  const pat = await it.patient()
  await it.portal.owner.query(`update clinic set patients_need = 'two'`)
  try {
    const browser = it.browser()
    expect((await browser.password(pat.email, PASSWORD)).to).toBe('/')
    const page = '/security/second-factor'
    for (const [pattern, row] of Object.entries(routes)) {
      if (row.who !== 'patient' || allowed.test(pattern)) continue
      if (pattern.includes(':') && !row.entry && !row.param) continue
      const answer = await browser.get(addressOf(pattern, row, pat))
      // A part of a page leads nowhere: the page does.
      if (pattern.endsWith('/asked')) expect([answer.status, answer.body]).toEqual([403, ''])
      else expect(answer.to, pattern).toBe(page)
    }
    const refused = await browser.post('/display', { text: '200', contrast: 'auto', theme: 'auto' })
    expect(refused.status).toBe(403)
    expect((await setUpApp(browser, page)).to).toBe(`${page}?changed=app`)
    expect((await browser.get('/results')).status).toBe(200)
  } finally {
    await it.portal.owner.query(`update clinic set patients_need = 'one'`)
  }
})

test('a short password needs a second factor beside it', async () => {
  const pat = await it.patient()
  const browser = await it.inside(pat.email)
  const short = { current: PASSWORD, next: 'herons up', again: 'herons up' }
  const refused = await browser.post('/password', short)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('at least 15')
  await setUpApp(browser, '/security/second-factor')
  expect(
    (await browser.post('/password', { ...short, next: 'seven', again: 'seven' })).body,
  ).toContain('at least 8')
  expect((await browser.post('/password', short)).to).toBe('/security?changed=password')
  // The second factor cannot go while nothing but nine characters would be left.
  const removed = await browser.post('/security/second-factor/remove/totp', {
    current: 'herons up',
  })
  expect(removed.status).toBe(422)
  expect(removed.body).toContain('15 characters')
})

test('printed codes alone are a second factor of a patient, each for one sign-in', async () => {
  const pat = await it.patient()
  const page = '/security/second-factor'
  const other = await it.inside(pat.email)
  const browser = await it.inside(pat.email)
  expect((await browser.get('/security')).body).toContain('Off.')
  expect((await browser.get(page)).body).toContain(`href="${page}/codes"`)
  const codes = codesIn((await browser.post(`${page}/codes`, {})).body)
  expect(codes).toHaveLength(10)
  expect((await browser.get('/security')).body).toContain('On.')
  // Whoever was in by the password alone is out; whoever made the list stays.
  expect((await other.get('/results')).to).toMatch(/^\/sign-in/)
  expect((await browser.get('/results')).status).toBe(200)
  for (const [n, code] of codes.entries()) {
    const next = it.browser()
    expect((await next.password(pat.email, PASSWORD)).to).toBe('/sign-in/second')
    expect((await next.get('/results')).to).toMatch(/^\/sign-in/)
    const used = n > 0 && (await next.code('recovery', codes[n - 1] as string)).body
    if (used !== false) expect(used).toContain('you have used it already. Enter the next one.')
    const { to } = await next.code('recovery', code)
    expect((await next.get('/results')).status).toBe(200)
    // Of the last ones a person is told at once that a new list is due.
    expect(to).toBe(n < 6 ? '/' : `${page}?few=yes`)
    const said = (await next.get(`${page}?few=yes`)).body
    if (n === 7) expect(said).toContain('You have 2 printed codes left')
    expect(said.includes('That was your last printed code')).toBe(n === 9)
  }
  expect((await it.browser().password(pat.email, PASSWORD)).to).toBe('/')
})

test('a list that is the only second step is taken away by its owner, who is told what that means', async () => {
  const pat = await it.patient()
  const page = '/security/second-factor'
  const browser = await it.inside(pat.email)
  await browser.post(`${page}/codes`, {})
  expect((await browser.get(`${page}/remove/recovery`)).body).toContain('your only second step')
  expect((await browser.post(`${page}/remove/recovery`, {})).to).toBe(`${page}?changed=removed`)
  expect((await it.browser().password(pat.email, PASSWORD)).to).toBe('/')
})

test('where two are asked for, a list opens the record once one of its codes was shown, and stays', async () => {
  const pat = await it.patient()
  const page = '/security/second-factor'
  await it.portal.owner.query(`update clinic set patients_need = 'two'`)
  try {
    const browser = it.browser()
    await browser.password(pat.email, PASSWORD)
    const [first, second] = codesIn((await browser.post(`${page}/codes`, {})).body) as [
      string,
      string,
    ]
    expect((await browser.get('/results')).to).toBe(page)
    expect((await browser.get(page)).body).toContain('href="/confirm?to=/"')
    await browser.post('/confirm', { by: 'recovery', code: first, to: '/' })
    expect((await browser.get(page)).body).not.toContain('href="/confirm')
    expect((await browser.get('/results')).status).toBe(200)
    const next = it.browser()
    expect((await next.password(pat.email, PASSWORD)).to).toBe('/sign-in/second')
    expect((await next.code('recovery', second)).to).toBe('/')
    expect((await next.get('/results')).status).toBe(200)
    expect((await next.post(`${page}/remove/recovery`, {})).status).toBe(422)
  } finally {
    await it.portal.owner.query(`update clinic set patients_need = 'one'`)
  }
})
