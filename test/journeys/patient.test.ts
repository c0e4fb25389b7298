// A patient's way through the portal in a real browser: in, around, out again; with wrong input, by keyboard,
// without script, with the server killed in the middle.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import { codeAt } from '../support/codes.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'

let portal: Demonstration
let browser: Browser
let context: BrowserContext
let page: Page
let jose: DemoPerson
let people: DemoPerson[]

beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
  people = await portal.people()
  jose = people.find(({ name }) => name.startsWith('José')) as DemoPerson
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})
beforeEach(async () => {
  await begin()
})
afterEach(() => context.close())

async function begin(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close()
  context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 360, height: 740 },
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  page = await context.newPage()
}

async function signIn(person: DemoPerson): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: /^(Good|Hello)/ }).waitFor()
}

const heading = () => page.getByRole('heading', { level: 1 }).innerText()

test('a wrong password says so, takes focus, keeps the e-mail and says nothing about accounts', async () => {
  const said: string[] = []
  for (const email of [jose.email, 'nobody@example.org']) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const alert = page.getByRole('alert')
    said.push(await alert.innerText())
    expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(email)
    expect(await page.getByLabel('Password').inputValue()).toBe('')
  }
  expect(said[0]).toBe(said[1])
})

test('empty fields are named, each with a link to it', async () => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Enter your password.' }).click()
  expect(new URL(page.url()).hash).toBe('#password')
})

test('a page asked for before signing in is where signing in leads', async () => {
  await page.goto('/medicines')
  await page.getByLabel('E-mail address').fill(jose.email)
  await page.getByLabel('Password').fill(jose.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Medicines' }).waitFor()
})

test('nobody is led to another site after signing in', async () => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'https://evil.example',
  ]) {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    const kept = await page.locator('input[name=to]').first().inputValue()
    expect(new URL(kept, portal.origin).origin).toBe(portal.origin)
    expect(kept.startsWith('//')).toBe(false)
  }
})

test('what is new is marked until it is opened', async () => {
  await signIn(jose)
  const first = page.locator('.rows a:not([href="/messages"], [href^="/bills"])').first()
  const href = (await first.getAttribute('href')) ?? ''
  expect(await first.innerText()).toContain('New')
  await first.click()
  await page.waitForURL(`**${href}`)
  await page.goto('/')
  expect(await page.locator(`.rows a[href="${href}"]`).count()).toBe(0)
})

test('from home to a result with its range, its flag in words, its chart and its table', async () => {
  await signIn(jose)
  await page.getByRole('link', { name: 'See your results' }).click()
  await page
    .locator('.rows a')
    .filter({ hasText: /A1c|blood sugar, 3 months/i })
    .first()
    .click()
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/%/)
  expect(text).toMatch(/High|usual range/)
  expect(await page.locator('figure svg[role=img], svg[role=img]').count()).toBeGreaterThan(1)
  expect(await page.locator('table tbody tr').count()).toBeGreaterThan(5)
  expect(await page.title()).not.toMatch(/A1c|sugar/i)
})

test('the last visit is one tap from home and tells what happened', async () => {
  await signIn(jose)
  await page.getByRole('link', { name: 'Your last visit' }).click()
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/Diabetes follow-up/)
  expect(text).toMatch(/next/i)
})

test('nothing on record is not the same as could not load', async () => {
  const wren = people.find(({ name }) => name.startsWith('Wren')) as DemoPerson
  await signIn(wren)
  await page.goto('/allergies')
  expect(await page.locator('main').innerText()).toContain('No allergies are on record')
})

test('text size, contrast and theme stick, also after signing out', async () => {
  await signIn(jose)
  await page.goto('/display')
  await page.getByLabel('Twice as large').check()
  await page.getByLabel('High contrast').check()
  await page.getByLabel('Dark').check()
  await page.getByRole('button', { name: 'Use these settings' }).click()
  const look = () =>
    page.evaluate(() => {
      const { text, contrast, theme } = document.documentElement.dataset
      return { text, contrast, theme }
    })
  const chosen = { text: '200', contrast: 'high', theme: 'dark' }
  expect(await look()).toEqual(chosen)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('You are signed out').waitFor()
  expect(await look()).toEqual(chosen)
  await signIn(jose)
  expect(await look()).toEqual(chosen)
  await page.goto('/display')
  await page.getByLabel('Standard').check()
  await page.locator('input[name=contrast][value=auto]').check()
  await page.locator('input[name=theme][value=auto]').check()
  await page.getByRole('button', { name: 'Use these settings' }).click()
})

test('after signing out, back shows nothing and the old session is worth nothing', async () => {
  await signIn(jose)
  await page.goto('/conditions')
  const old = await context.cookies()
  await page.goto('/more')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('You are signed out').waitFor()
  for (let back = 0; back < 2; back += 1) {
    await page.goBack()
    await page.waitForLoadState()
    expect(await page.locator('main').innerText()).not.toMatch(/Type 2 diabetes|Sign out/)
  }
  await context.addCookies(old.map((cookie) => ({ ...cookie, expires: -1 })))
  await page.goto('/conditions')
  expect(await heading()).toBe('Sign in')
})

test('changing the password: each wrong input is named, the right one signs other devices out', async () => {
  const kwame = people.find(({ name }) => name.startsWith('Kwame')) as DemoPerson
  await signIn(kwame)
  const elsewhere = await context.cookies()
  await begin()
  await signIn(kwame)
  const send = async (current: string, next: string, again = next) => {
    await page.goto('/password')
    await page.getByLabel('The password you have now').fill(current)
    await page.getByLabel('New password', { exact: true }).fill(next)
    await page.getByLabel('New password again').fill(again)
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  const next = 'four new words together'
  for (const [current, chosen, again, problem] of [
    ['wrong', next, next, 'This is not the password you have now.'],
    [kwame.password, 'short', 'short', 'Use at least 15 characters'],
    [kwame.password, next, 'another one altogether', 'not the same as the new password'],
    [kwame.password, kwame.password, kwame.password, 'differs from the password you have now'],
  ] as const) {
    await send(current, chosen, again)
    expect(await page.getByRole('alert').innerText()).toContain(problem)
  }
  await send(kwame.password, next)
  await page.getByText('Your password is changed').waitFor()
  const fresh = await browser.newContext({ baseURL: portal.origin })
  await fresh.addCookies(elsewhere)
  const other = await fresh.newPage()
  await other.goto('/record')
  expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in')
  await fresh.close()
})

test('the list of who opened the record tells the visit before', async () => {
  await signIn(jose)
  await page.goto('/allergies')
  await page.goto('/access')
  const own = page.locator('.rows li').filter({ hasText: /^You/ }).first()
  await own.getByText('Show each one').click()
  expect(await own.innerText()).toMatch(/Looked at allergies/)
})

test('everything is there with script off', async () => {
  await begin({ javaScriptEnabled: false })
  await signIn(jose)
  for (const address of [
    '/',
    '/results',
    '/record',
    '/visits/last',
    '/medicines',
    '/access',
    '/more',
  ]) {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80)
  }
})

test('by keyboard alone: skip link, a tapped row, and back', async () => {
  await signIn(jose)
  await page.goto('/record')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Test results' }).waitFor()
})

test('no page asks another origin for anything, and the browser keeps nothing but the offline page', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await signIn(jose)
  await page.goto('/results')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.locator('head > link[rel=manifest]').waitFor({ state: 'attached' })
  expect(new Set(asked)).toEqual(new Set([portal.origin]))
  const kept = await page.evaluate(async () => {
    const addresses: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        addresses.push(new URL(request.url).pathname)
    return { addresses, local: localStorage.length, session: sessionStorage.length }
  })
  expect(kept).toEqual({ addresses: ['/offline'], local: 0, session: 0 })
})

test('staff sign in with a password and the code of their app, and reach no page of a patient', async () => {
  const nurse = people.find(({ role }) => role === 'nurse') as DemoPerson
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(nurse.email)
  await page.getByLabel('Password').fill(nurse.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const code = await codeAt(nurse.totpSecret as string, Date.now())
  await page.getByLabel('Code from your authenticator app').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('You are signed in as nurse').waitFor()
  await page.goto('/results')
  expect(await heading()).toBe('Sign in')
})

// Last, since it ends the server.
test('with the server killed the page says offline; started again, nothing is lost', async () => {
  await signIn(jose)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const env = { PORT: new URL(portal.origin).port, PORTICO_DATA: portal.folder }
  portal.process.kill('SIGKILL')
  await new Promise((gone) => portal.process.once('exit', gone))
  await page.goto('/visits')
  expect(await heading()).toBe('You are offline')
  const before = portal
  portal = await startDemonstration({ ...env, PORTICO_MASTER_KEY_FILE: `${before.folder}.key` })
  await page.goto('/visits')
  expect(await heading()).toBe('Visits')
  expect(await page.locator('.rows a').count()).toBeGreaterThan(5)
})
