// Automatic logoff in a real browser: said two minutes before, put off with one press as often as one likes, and when
// it comes the screen is empty, what was typed is kept, and only its writer is offered it again.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let database: TestPortal
let portal: Demonstration
let browser: Browser
let jose: DemoPerson
let ruth: DemoPerson
const open: BrowserContext[] = []

beforeAll(async () => {
  database = await testPortal()
  portal = await startDemonstration(database.env)
  browser = await openBrowser()
  const people = await portal.people()
  const named = (name: string) => people.find((one) => one.name.startsWith(name)) as DemoPerson
  ;[jose, ruth] = [named('José'), named('Ruth')]
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
  await database?.end()
})
afterEach(async () => {
  for (const context of open.splice(0)) await context.close()
})

async function device(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 360, height: 740 },
    bypassCSP: true, // for axe
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  open.push(context)
  return context.newPage()
}

async function signIn(page: Page, { email, password }: DemoPerson): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** As if nobody had used any session for so long. */
const unused = (minutes: number) =>
  database.owner.query(
    `update auth_session set seen_at = now() - make_interval(secs => $1) where ended_at is null`,
    [minutes * 60],
  )
/** As if the longest time were over in so many minutes. */
const endsIn = (minutes: number) =>
  database.owner.query(
    `update auth_session set ends_at = now() + make_interval(secs => $1) where ended_at is null`,
    [minutes * 60],
  )

/** A page whose clock is in our hands, at an address, of somebody signed in. */
async function watched(person: DemoPerson, address: string): Promise<Page> {
  const page = await device()
  await page.clock.install()
  await signIn(page, person)
  await page.goto(address)
  return page
}

/** Time goes by for browser and server alike. */
async function pass(page: Page, minutes: number): Promise<void> {
  await unused(minutes)
  await page.clock.fastForward(minutes * 60_000)
}

const dialog = (page: Page) => page.getByRole('alertdialog')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
const nothingLeft = async (page: Page) => {
  expect(await page.locator('body').innerText()).not.toMatch(/High blood sugar|Record of|Home/)
}

test('two minutes before the end a dialog asks, reads well, and is content with one key, ten times over', async () => {
  const page = await watched(jose, '/conditions')
  await page.getByRole('link', { name: 'Visits' }).focus()
  for (let n = 0; n < 10; n += 1) {
    await pass(page, 13.1)
    await dialog(page).waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Stay'))
    expect(await page.locator('[aria-live]').innerText()).toMatch(
      /Time left: 1 minute 45 seconds|Time left: 2 minutes/,
    )
    if (n === 0) expect(await problems(page)).toEqual([])
    await page.keyboard.press(n % 2 ? 'Enter' : 'Escape')
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await focused(page), `round ${n}`).toBe('Visits')
  }
  expect((await page.goto('/conditions'))?.status()).toBe(200)
})

async function problems(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return engine.run()
  })
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
}

test('what is left is said every fifteen seconds and not more often', async () => {
  const page = await watched(jose, '/conditions')
  await pass(page, 13.05)
  await dialog(page).waitFor()
  const said: string[] = []
  for (let second = 0; second < 60; second += 5) {
    const text = await page.locator('[aria-live]').innerText()
    if (said.at(-1) !== text) said.push(text)
    await page.clock.runFor(5_000)
  }
  expect(said.length).toBeGreaterThan(3)
  expect(said.length).toBeLessThan(7)
})

test('a quarter of an hour without use ends it: the screen is empty, back shows nothing, and the way leads back', async () => {
  const page = await watched(jose, '/conditions')
  await page
    .getByText(/diabetes/i)
    .first()
    .waitFor()
  await pass(page, 15.02)
  await page.waitForURL('**/sign-in?**')
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('ended'), searchParams.get('to')]).toEqual(['yes', '/conditions'])
  await page.getByText('you were signed out after a while without use').waitFor()
  for (let back = 0; back < 2; back += 1) {
    await page.goBack().catch(() => null)
    await nothingLeft(page)
  }
  await page.goto('/sign-in?ended=yes&to=/conditions')
  await signIn(page, jose)
  expect(new URL(page.url()).pathname).toBe('/conditions')
})

test('without an answer from the server the screen is emptied all the same', async () => {
  const page = await watched(jose, '/conditions')
  await page.context().setOffline(true)
  await page.clock.fastForward(16 * 60_000)
  await page.waitForFunction(() => !document.body?.innerText.match(/diabetes/i))
})

test('the longest time is said too, and cannot be put off', async () => {
  const page = await watched(jose, '/conditions')
  await endsIn(1.9)
  await page.clock.fastForward(3 * 60_000 + 1000) // it looks at least every three minutes
  await page.getByRole('button', { name: 'Go on until then' }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await endsIn(0)
  await page.clock.fastForward(125_000)
  await page.waitForURL('**/sign-in?**')
})

test('two tabs: one that is used keeps the other open, and one press answers in both', async () => {
  const page = await watched(jose, '/conditions')
  const other = await page.context().newPage()
  await other.goto('/medicines')
  await unused(1)
  await page.clock.fastForward(16 * 60_000) // this tab believes that it is over; the server knows better
  await page.waitForFunction(() => !document.documentElement.hidden)
  await page
    .getByText(/diabetes/i)
    .first()
    .waitFor()
  await unused(13.1)
  for (const tab of [page, other]) {
    await tab.clock.fastForward(3 * 60_000 + 1000)
    await dialog(tab).waitFor()
  }
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await dialog(page).waitFor({ state: 'hidden' })
  await vi.waitFor(async () => {
    await other.clock.runFor(1_000)
    expect(await dialog(other).isVisible()).toBe(false)
  })
})

test('signed out in one tab, the other empties itself; back shows nothing', async () => {
  const page = await watched(jose, '/conditions')
  const other = await page.context().newPage()
  await other.goto('/more')
  await other.getByRole('button', { name: 'Sign out' }).last().click()
  await other.getByText('You are signed out').waitFor()
  await page.waitForURL('**/sign-in?**')
  await page.goBack().catch(() => null)
  await nothingLeft(page)
})

const WORDS = 'Why did a nurse open my record in May?'

async function askPage(page: Page): Promise<string> {
  await page.goto('/access')
  const link = page.getByRole('link', { name: /Ask about this/ }).first()
  if (!(await link.isVisible())) await page.getByText('Show each one').first().click()
  await link.click()
  await page.getByLabel('What would you like to know?').waitFor()
  // What keeps words that are typed is a script: it is there when the page is.
  await page.waitForLoadState()
  return new URL(page.url()).pathname
}

test('what was typed is kept over a logoff, offered on another device, and gone once it was sent', async () => {
  const page = await watched(jose, '/')
  const address = await askPage(page)
  await page.getByLabel('What would you like to know?').fill(WORDS)
  const kept = page.waitForResponse('**/draft')
  await page.clock.runFor(1_100)
  expect((await kept).status()).toBe(200)
  await pass(page, 15.02)
  await page.waitForURL('**/sign-in?**')

  const stranger = await device()
  await signIn(stranger, ruth)
  expect(await stranger.locator('main').innerText()).not.toContain('You were writing')
  await stranger.goto(address)
  expect(await stranger.content()).not.toContain(WORDS)

  const phone = await device()
  await signIn(phone, jose)
  await phone.getByRole('heading', { name: 'You were writing something' }).waitFor()
  await phone.getByRole('link', { name: 'Go on writing' }).click()
  const field = phone.getByLabel('What would you like to know?')
  expect(await field.inputValue()).toBe(WORDS)
  await phone.getByRole('button', { name: 'Send to the privacy officer' }).click()
  await phone.getByText('We have your question').waitFor()
  expect(await phone.locator('main').innerText()).toMatch(/Reference [\dA-F]{4}-[\dA-F]{4}/)
  await phone.goto('/')
  expect(await phone.locator('main').innerText()).not.toContain('You were writing')
})

test('staff are asked and signed out too: the chart is gone, and what they wrote waits on another device', async () => {
  const nurse = (await portal.people()).find(({ name }) => name.startsWith('Marguerite'))
  const begin = async (page: Page) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: nurse?.name }).click()
    await page.waitForURL('**/staff')
  }
  const page = await device()
  await page.clock.install()
  await begin(page)
  const address = `/staff/patients/${jose.patientId}/internal`
  await page.goto(address)
  await page.locator('textarea[name=text]').fill(WORDS)
  const kept = page.waitForResponse('**/draft')
  await page.clock.runFor(1_100)
  expect((await kept).status()).toBe(200)
  await pass(page, 13.1)
  await dialog(page).waitFor()
  expect(await problems(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'hidden' })
  await pass(page, 15.02)
  await page.waitForURL('**/sign-in?**')
  await page.goBack().catch(() => null)
  expect(await page.locator('body').innerText()).not.toMatch(/WM-100117|The patient never/)

  const other = await device()
  await begin(other)
  await other.goto(address)
  expect(await other.locator('textarea[name=text]').inputValue()).toBe(WORDS)
})

test('what is thrown away is gone', async () => {
  const page = await watched(jose, '/')
  const address = await askPage(page)
  await page.getByLabel('What would you like to know?').fill(WORDS)
  await page.goto('/') // leaving is enough
  await vi.waitFor(async () => {
    await page.goto('/')
    await page.getByText('You were writing something').waitFor({ timeout: 1_500 })
  }, 20_000)
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.waitForURL(`${portal.origin}/`)
  expect(await page.locator('main').innerText()).not.toContain('You were writing')
  await page.goto(address)
  expect(await page.getByLabel('What would you like to know?').inputValue()).toBe('')
})

test('without script: a form sent after the end is kept for its writer, and for nobody who signs in there instead', async () => {
  const page = await device({ javaScriptEnabled: false })
  const send = async () => {
    await page.getByLabel('What would you like to know?').fill(WORDS)
    await unused(16)
    await page.getByRole('button', { name: 'Send to the privacy officer' }).click()
    await page.getByText('you were signed out after a while without use').waitFor()
  }
  const words = async () => (await page.content()).includes(WORDS)
  await signIn(page, ruth)
  await askPageWithoutScript(page)
  await send()
  await signIn(page, jose)
  expect(await words()).toBe(false)
  await page.goto('/')
  expect(await page.locator('main').innerText()).not.toContain('You were writing')

  const again = await device({ javaScriptEnabled: false })
  await signIn(again, ruth)
  await again.getByRole('link', { name: 'Go on writing' }).click()
  expect(await again.getByLabel('What would you like to know?').inputValue()).toBe(WORDS)
})

async function askPageWithoutScript(page: Page): Promise<void> {
  await page.goto('/access')
  const link = page.locator('a[href^="/access/ask/"]').first()
  await page.goto((await link.getAttribute('href')) as string)
}

test('without script a page that nobody uses goes away by itself, unless something may be typed there', async () => {
  const page = await device({ javaScriptEnabled: false })
  await signIn(page, jose)
  await page.goto('/conditions')
  const refresh = 'meta[http-equiv=refresh]'
  expect(await page.locator(refresh).getAttribute('content')).toBe('901; url=/session/over')
  await askPageWithoutScript(page)
  expect(await page.locator(refresh).count()).toBe(0)
  await page.goto('/session/over?to=/conditions')
  await page.getByRole('link', { name: 'Go back to where you were' }).waitFor()
  await unused(16)
  await page.goto('/session/over?to=/conditions')
  expect(new URL(page.url()).searchParams.get('to')).toBe('/conditions')
})
