// What somebody typed is theirs alone: kept sealed, offered to nobody else, never taken from another site, and never
// sent in another's name. And nobody ends, or sees, a session of somebody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPatient } from '../../support/people.ts'
import { PASSWORD, startIdentity, type Identity } from './people.ts'
import type { Wire } from './wire.ts'

const WORDS = 'Why was my record opened on my birthday?'

let it: Identity
let ana: TestPatient
let ben: TestPatient
let place: string
beforeAll(async () => {
  it = await startIdentity(2)
  ;[ana, ben] = [await it.patient(), await it.patient()]
  place = `/access/ask/${ana.entries.access}`
}, 240_000)
afterAll(() => it?.stop())

/** What a form of this page says of itself. */
async function marksOf(browser: Wire, address = place) {
  const { body } = await browser.get(address)
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  return { draft: value('draft'), whose: value('whose'), _record: value('_record') }
}
const drafts = (account: string) =>
  it.rows(`select * from draft where account_id = $1 and place <> '/trace'`, [account])
const forget = () => it.rows(`delete from draft where place <> '/trace'`)
const typed = (marks: object, more: Record<string, string> = {}) => ({
  ...marks,
  path: place,
  question: WORDS,
  ...more,
})

test('kept sealed: the words stand nowhere in the database or the log', async () => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  expect((await browser.post('/draft', typed(marks))).status).toBe(200)
  const [row] = await drafts(ana.account)
  expect(row.body.toString('latin1')).not.toContain('birthday')
  expect(it.log()).not.toContain('birthday')
  expect((await browser.get(place)).body).toContain(WORDS)
  expect((await browser.get('/')).body).toContain('You were writing something')
  await forget()
})

test('secrets are not kept, and neither is what the door put into the form', async () => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  await browser.post('/draft', typed(marks, { password: 'hush hush hush', code: '123456' }))
  const [row] = await drafts(ana.account)
  const sealedAt = `draft.body:${ana.account}/${place}/${ana.id}`
  const body = (await it.portal.kit.vault.open(ana.account, sealedAt, row.body)).toString()
  expect(JSON.parse(body)).toEqual({ what: 'questions.draft', fields: { question: [WORDS] } })
  await forget()
})

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['no site', {}],
  ['a page without a name', { origin: 'null' }],
  ['a neighbour', { origin: 'https://portal.example.org', 'sec-fetch-site': 'same-site' }],
])('nothing is kept that comes from %s', async (_, headers) => {
  const browser = await it.inside(ana.email)
  const body = new URLSearchParams(typed(await marksOf(browser)))
  for (const address of ['/draft', '/drafts/throw-away', '/session', '/security/devices'])
    expect((await browser.send(address, { method: 'POST', headers, body })).status).toBe(403)
  expect(await drafts(ana.account)).toEqual([])
})

test('a form drawn for one person is not kept or sent by another in the same browser', async () => {
  const first = await it.inside(ana.email)
  const marks = await marksOf(first)
  const second = await it.inside(ben.email)
  expect((await second.post('/draft', typed(marks))).status).toBe(409)
  const sent = await second.post(place, typed(marks, { _record: ben.id }))
  expect(sent.status).toBe(409)
  expect(await it.rows('select from access_question where asked_by = $1', [ben.account])).toEqual(
    [],
  )
  expect([...(await drafts(ana.account)), ...(await drafts(ben.account))]).toEqual([])
})

test.each([
  ['ran out', `seen_at = now() - interval '16 minutes'`, 1],
  ['ran out a week ago', `seen_at = now() - interval '7 days'`, 0],
  ['was signed out', `ended_at = now(), ended_why = 'signed out'`, 0],
  ['was revoked', `ended_at = now(), ended_why = 'ended from another device'`, 0],
])('a form sent in a session that %s: kept %i time', async (_, change, kept) => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  const token = browser.token() as string
  await it.rows(`update auth_session set ${change} where account_id = $1`, [ana.account])
  const answer = await browser.post(place, typed(marks))
  expect(answer.to).toContain('/sign-in?')
  expect(answer.to.includes('to=')).toBe(kept === 1)
  expect(await drafts(ana.account)).toHaveLength(kept)
  // Nobody reads it with the token of then.
  const thief = it.browser(1)
  thief.jar.set('__Host-portal', token)
  expect((await thief.get(place)).body).not.toContain(WORDS)
  const other = await it.inside(ben.email)
  expect((await other.get('/')).body).not.toContain('You were writing something')
  expect((await other.get(place)).status).toBe(404)
  await other.post('/drafts/throw-away', { place, back: '/' })
  expect(await drafts(ana.account)).toHaveLength(kept)
  await forget()
})

test('a form of somebody else, sent with a token that ran out, is kept for nobody', async () => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  const victim = await it.inside(ben.email)
  await it.rows(`update auth_session set seen_at = now() - interval '16 minutes'`)
  await victim.post(place, typed(marks))
  expect([...(await drafts(ana.account)), ...(await drafts(ben.account))]).toEqual([])
})

test('a closed account keeps nothing; neither does a guessed token', async () => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  await it.rows(`update auth_session set seen_at = now() - interval '16 minutes'`)
  await it.rows('update account set disabled_at = now() where account_id = $1', [ana.account])
  await browser.post(place, typed(marks))
  await it.rows('update account set disabled_at = null where account_id = $1', [ana.account])
  const guess = it.browser()
  guess.jar.set('__Host-portal', 'x'.repeat(43))
  await guess.post(place, typed(marks))
  expect(await drafts(ana.account)).toEqual([])
})

test('no more than fifty are kept, none is without end, and none lies at an odd address', async () => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  for (const path of ['https://evil.example/', '//evil.example', '/a?b', '/a b', 'x', ''])
    expect((await browser.post('/draft', typed(marks, { path }))).status, path).toBe(422)
  const long = 'x'.repeat(250_000)
  expect((await browser.post('/draft', typed(marks, { question: long }))).status).toBe(422)
  for (let n = 0; n < 53; n += 1) await browser.post('/draft', typed(marks, { path: `/x/${n}` }))
  expect((await drafts(ana.account)).length).toBeLessThanOrEqual(50)
  await forget()
})

test('looking keeps no session alive, typing does; and it ends for both servers at once', async () => {
  const browser = await it.inside(ana.email)
  const marks = await marksOf(browser)
  const token = browser.token() as string
  const seen = async () =>
    (
      await it.rows(
        'select extract(epoch from now() - seen_at)::int as ago from auth_session order by started_at desc limit 1',
      )
    )[0].ago
  await it.rows(`update auth_session set seen_at = now() - interval '10 minutes'`)
  const left = JSON.parse((await browser.get('/session')).body)
  expect(left.idle).toBeGreaterThan(290)
  expect(left.idle).toBeLessThanOrEqual(300)
  await browser.get('/session/over')
  await browser.post('/draft', typed(marks, { quiet: 'yes' }))
  expect(await seen()).toBeGreaterThanOrEqual(600)
  await browser.post('/draft', typed(marks))
  expect(await seen()).toBeLessThan(60)
  await it.rows(`update auth_session set seen_at = now() - interval '901 seconds'`)
  for (const n of [0, 1]) {
    const at = it.browser(n)
    at.jar.set('__Host-portal', token)
    expect((await at.get('/session')).status).toBe(401)
    expect((await at.get('/conditions')).to).toContain('/sign-in')
  }
  await forget()
})

test('devices: only the own ones are listed and ended, and it works at once at the other server', async () => {
  const here = await it.inside(ana.email)
  const phone = it.browser(1)
  await phone.password(ana.email, PASSWORD)
  const other = await it.inside(ben.email)
  const newest = async (account: string, n = 0) =>
    (
      await it.rows(
        'select session_id from auth_session where account_id = $1 order by started_at desc offset $2 limit 1',
        [account, n],
      )
    )[0].session_id as string
  const [phones, bens] = [await newest(ana.account), await newest(ben.account)]
  const { body } = await here.get('/security')
  expect(body).toContain(phones)
  expect(body).not.toContain(bens)
  for (const id of [bens, 'x', '', crypto.randomUUID()])
    expect((await here.post('/security/devices', { id })).status, id).toBe(404)
  expect((await other.get('/more')).status).toBe(200)
  expect((await here.post('/security/devices', { id: phones })).to).toBe(
    '/security?changed=devices',
  )
  expect((await phone.get('/more')).to).toContain('/sign-in')
  await phone.password(ana.email, PASSWORD)
  await here.post('/security/devices', { id: 'others' })
  expect((await phone.get('/more')).to).toContain('/sign-in')
  expect((await here.get('/more')).status).toBe(200)
  const events = (await here.get('/security/events')).body
  expect(events).toContain('All other devices were signed out')
  expect(events).toContain('Signed in')
})

test('a sign-in from a new kind of device is told by e-mail; from a known one it is not', async () => {
  const pat = await it.patient()
  const told = async () =>
    (
      await it.rows(`select from outgoing where subject_id = $1 and purpose = 'security notice'`, [
        pat.account,
      ])
    ).length
  const from = async (agent: string) => {
    const headers = { 'user-agent': agent, origin: 'https://portal.example.org' }
    const body = new URLSearchParams({ email: pat.email, password: PASSWORD })
    await it.browser().send('/sign-in', { method: 'POST', headers, body })
    return told()
  }
  const pixel = 'Mozilla/5.0 (Linux; Android 16; Pixel) Chrome/150.0 Mobile Safari/537.36'
  expect(await from(pixel)).toBe(0)
  expect(await from(pixel.replace('150', '151'))).toBe(0)
  expect(await from('Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/150.0')).toBe(1)
})
