// Two servers on one database, a browser at each, and a third process that writes: what it writes appears on the pages that
// are open at both; after connections that were lost nothing is missing and nothing stands twice.
import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInboxThread } from '../../app/features/messages/inbox.server.ts'
import { replyToThread } from '../../app/features/messages/reply.server.ts'
import { answerThread, startThread } from '../../app/features/messages/send.server.ts'
import { openBrowser, PATIENCE, portalCookie } from '../support/browser.ts'
import type { Demonstration } from '../support/demonstration.ts'
import { addStaff, signedIn } from '../support/people.ts'
import { COOKIE, serve, type Served } from '../support/served.ts'

const form = (body: string) => ({ body, key: randomUUID() })

let it: Served
let second: Demonstration
let browser: Browser
let ana: Page
let fay: Page
let says: (words: string) => Promise<unknown>
let answers: (words: string) => Promise<unknown>
beforeAll(async () => {
  it = await serve()
  second = await it.another()
  browser = await openBrowser()
  const { owner } = it.portal
  const { rows } = await owner.query('select team_id from team where front_desk')
  const desk = rows[0].team_id as string
  const person = await addStaff(it.portal, 'Fay Front', 'front desk')
  await owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [desk, person.account],
  )
  const patient = await signedIn(it.portal, it.ana)
  const { thread } = await startThread(patient.ctx, {
    team: desk,
    subject: 'My card',
    body: 'Is it ready?',
    key: randomUUID(),
  })
  const opens = async (origin: string, kind: 'patient' | 'staff', token: string, path: string) => {
    const context = await browser.newContext({ baseURL: origin })
    context.setDefaultTimeout(PATIENCE)
    await context.addCookies([portalCookie(origin, COOKIE[kind], token)])
    const page = await context.newPage()
    const listens = page.waitForResponse((heard) => heard.url().includes('/live/messages'))
    await page.goto(path)
    await listens
    return page
  }
  ana = await opens(it.origin, 'patient', patient.token, `/messages/${thread}`)
  const { token, ctx } = await signedIn(it.portal, person)
  const one = { patient: it.ana.id, id: thread }
  says = (words) => answerThread(patient.ctx, { id: thread, ...form(words) })
  answers = async (words) => {
    const { version } = await readInboxThread(ctx, one)
    return replyToThread(ctx, { ...one, ...form(words), version })
  }
  const there = `/staff/patients/${it.ana.id}/messages/${thread}`
  fay = await opens(second.origin, 'staff', token, there)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await second?.stop()
  await it?.stop()
})

const shows = (page: Page, words: string) => page.locator('.talk', { hasText: words }).waitFor()
const lines = (page: Page) => page.locator('.talk .prose').allInnerTexts()

test('what either side writes appears on the pages of both servers', async () => {
  await says('I can come at ten.')
  for (const page of [ana, fay]) await shows(page, 'I can come at ten.')
  await answers('It is here.')
  for (const page of [ana, fay]) await shows(page, 'It is here.')
})

test('a browser that was offline, and servers that did not hear, show all of it once they are back', async () => {
  const context: BrowserContext = ana.context()
  await context.setOffline(true)
  await it.portal.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'portico-listen' and datname = current_database()`,
  )
  for (const words of ['Bring your papers.', 'And the old card.']) await answers(words)
  expect(await ana.locator('.talk', { hasText: 'Bring your papers.' }).count()).toBe(0)
  await context.setOffline(false)
  await shows(ana, 'And the old card.')
  await says('Thank you.')
  for (const page of [ana, fay]) await shows(page, 'Thank you.')
  const all = [
    'Is it ready?',
    'I can come at ten.',
    'It is here.',
    'Bring your papers.',
    'And the old card.',
    'Thank you.',
  ]
  expect(await lines(ana)).toEqual(all)
  expect(await lines(fay)).toEqual(all)
})
