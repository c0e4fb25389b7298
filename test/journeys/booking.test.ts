// Booking without an account, in a browser: with script and without; when somebody else was quicker; and in a frame on the clinic's
// own website, whose policy is strict, in a browser that keeps no cookies of others.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addBookable, addHours, addType, mainPlace } from '../support/appointments.ts'
import { chromiumPath, PATIENCE } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testEnvironment, type TestPortal } from '../support/kit.ts'

const PHONE = { width: 360, height: 740 }

let portal: Demonstration
let owner: pg.Client
let browser: Browser
let contexts: BrowserContext[] = []
let website: http.Server
let site: string
beforeAll(async () => {
  const env = await testEnvironment()
  portal = await startDemonstration(env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  const clinic = { owner, kit: { clock: () => new Date() } } as unknown as TestPortal
  const who = await addBookable(clinic, 'Dr. Frame')
  await addType(clinic, [who], { name: 'First visit', booked_by: 'anyone' })
  const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 480, to: 1080 }
  await addHours(clinic, who, await mainPlace(clinic), everyDay)
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--test-third-party-cookie-phaseout'],
  })
  website = http.createServer((request, response) => {
    const script =
      request.url === '/plain'
        ? ''
        : `<script src="${portal.origin}/embed/booking.js" data-height="300"></script>`
    const plain = `<iframe src="${portal.origin}/book?embed=1" title="Book" width="100%" height="900"></iframe>`
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src ${portal.origin}; frame-src ${portal.origin}`,
    })
    response.end(`<!doctype html><title>The clinic</title><h1>Welcome</h1>${script || plain}`)
  })
  // Another site than the portal's: that is localhost.
  await new Promise<void>((done) => website.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(website.address() as AddressInfo).port}`
}, 240_000)
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(async () => {
  website?.close()
  await browser?.close()
  await owner?.end()
  await portal?.stop()
})

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, viewport: PHONE, ...options })
  context.setDefaultTimeout(PATIENCE)
  contexts.push(context)
  return context.newPage()
}

/** The newest code to an address. */
const codeTo = (address: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const outbox = await fetch(`${portal.origin}/demo/outbox.json`)
      const letters = (await outbox.json()) as { purpose: string; to: string; text: string }[]
      const found = letters.find(({ purpose, to }) => purpose === 'booking code' && to === address)
      return /\d{6}/.exec(found?.text ?? '')?.[0] ?? Promise.reject(new Error('no code yet'))
    },
    { timeout: 10_000, interval: 100 },
  )

async function fill(page: Page | Frame, email: string): Promise<void> {
  await page.getByLabel('First name').fill('Nova')
  await page.getByLabel('Last name').fill('Newly')
  await page.locator('#born').fill('29')
  await page.locator('#born-month').fill('2')
  await page.locator('#born-year').fill('1980')
  await page.getByLabel('E-mail address').fill(email)
  await answer(page)
}

/** The question of people without script, where it is asked. */
async function answer(page: Page | Frame): Promise<void> {
  const sum = page.getByLabel(/^How much is/)
  if ((await sum.count()) === 0) return
  const asked = await page.locator('label[for=answer]').innerText()
  const [a = 0, b = 0] = (asked.match(/\d+/g) ?? []).map(Number)
  await sum.fill(String(a + b))
}

async function toForm(page: Page | Frame, n = 0): Promise<void> {
  await page.getByRole('link', { name: /First visit 30 minutes/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Choose a time' }).waitFor()
  await page
    .getByRole('link', { name: /Dr\. Frame/ })
    .nth(n)
    .click()
  await page.getByRole('heading', { level: 1, name: 'Who is coming?' }).waitFor()
}

/** Whoever is too quick is asked to look it over: without script by the page, with it by waiting. */
async function send(page: Page | Frame): Promise<void> {
  const code = page.getByRole('heading', { level: 1, name: 'Enter the code' })
  await vi.waitFor(
    async () => {
      await answer(page)
      await page.getByRole('button', { name: 'Keep this time and send the code' }).click()
      await code.waitFor({ timeout: 5000 })
    },
    { timeout: 30_000, interval: 100 },
  )
}

test.each([true, false])('booked, seen and cancelled (script: %s)', async (script) => {
  const email = `nova-${script}@example.org`
  const page = await open({ javaScriptEnabled: script })
  await page.goto('/book')
  await toForm(page, script ? 0 : 1)
  await fill(page, email)
  await send(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await page.getByText('These are not the digits that we sent').first().waitFor()
  await page.getByLabel('Code').fill(await codeTo(email))
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Received: the time is yours' }).waitFor()
  await page.getByRole('link', { name: 'See or cancel this visit' }).click()
  await page.getByRole('heading', { level: 1, name: 'Your visit' }).waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/Nova|Newly|First visit/)
  await page.locator('#born').fill('29')
  await page.locator('#born-month').fill('2')
  await page.locator('#born-year').fill('1980')
  await page.getByRole('button', { name: 'Cancel the visit' }).click()
  await page.getByText('The visit is cancelled').waitFor()
})

test('when somebody else is quicker, what was typed stays and the nearest times are offered', async () => {
  const page = await open()
  await page.goto('/book')
  await toForm(page, 3)
  await fill(page, 'slow@example.org')
  const at = Number(new URL(page.url()).searchParams.get('slot')?.split('_')[0])
  const who = new URL(page.url()).searchParams.get('slot')?.split('_')[1]
  await owner.query(
    `insert into busy (what_id, starts_at, ends_at, for_id) values ($1, $2, $3, gen_random_uuid())`,
    [who, new Date(at), new Date(at + 1_800_000)],
  )
  await page.getByRole('button', { name: 'Keep this time and send the code' }).click()
  await page.getByText('Somebody else has just taken that time').waitFor()
  expect(await page.getByLabel('First name').inputValue()).toBe('Nova')
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('slow@example.org')
  await page
    .getByRole('radio', { name: /Dr\. Frame/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Keep this time and send the code' }).click()
  await page.getByRole('heading', { level: 1, name: 'Enter the code' }).waitFor()
})

async function allow(origin: string): Promise<void> {
  const admin = await open({ viewport: { width: 1280, height: 800 } })
  await admin.goto('/sign-in')
  await admin.locator('button[name="person"][value="tamsin"]').click()
  await admin.waitForURL((url) => url.pathname !== '/sign-in')
  await admin.goto('/staff/settings/embed')
  await admin.locator('[name=origins]').fill(origin)
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.getByText(site).first().waitFor()
  // What is to be pasted there is one press away, and without script it stands there to be selected.
  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await admin.getByRole('button', { name: 'Copy' }).first().click()
  await admin.getByText('Copied. Paste it into your website.').waitFor()
  expect(await admin.evaluate(() => navigator.clipboard.readText())).toBe(
    `<script src="${portal.origin}/embed/booking.js" data-title="Book a visit"></script>`,
  )
}

const framed = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error('There is no frame.')
  return frame
}

test('on the clinic’s website it books in a frame, and grows and shrinks with what is in it; elsewhere it shows nothing', async () => {
  const before = await open()
  await before.goto(site)
  expect(await (await framed(before)).getByRole('heading', { level: 1 }).count()).toBe(0)
  await allow(site)
  const page = await open()
  await page.goto(site)
  const frame = await framed(page)
  await frame.getByRole('heading', { level: 1, name: 'Book a visit' }).waitFor()
  const height = () => page.locator('iframe').getAttribute('height').then(Number)
  await vi.waitFor(async () => expect(await height()).not.toBe(300), { timeout: 20_000 })
  await toForm(frame, 5)
  await vi.waitFor(async () => expect(await height()).toBeGreaterThan(900), { timeout: 20_000 })
  const tall = await height()
  await fill(frame, 'framed@example.org')
  await send(frame)
  await frame.getByLabel('Code').fill(await codeTo('framed@example.org'))
  await frame.getByRole('button', { name: 'Book', exact: true }).click()
  await frame.getByRole('heading', { level: 1, name: 'Received: the time is yours' }).waitFor()
  // And it is lower again when less is in it.
  await vi.waitFor(async () => expect(await height()).toBeLessThan(tall - 200), { timeout: 20_000 })
  expect(await page.context().cookies()).toEqual([])
  const plain = await open({ javaScriptEnabled: false })
  await plain.goto(`${site}/plain`)
  await (await framed(plain)).getByRole('heading', { level: 1, name: 'Book a visit' }).waitFor()
})

const policy = async (address: string) => {
  const { headers } = await fetch(portal.origin + address)
  const ancestors = /frame-ancestors ([^;]+)/.exec(
    headers.get('content-security-policy') ?? '',
  )?.[1]
  return { ancestors, options: headers.get('x-frame-options') }
}

test('nothing but the public pages may be framed, and those by the named origins alone', async () => {
  const closed = { ancestors: "'none'", options: 'DENY' }
  expect(await policy('/book?embed=1')).toEqual({ ancestors: site, options: null })
  expect(await policy('/book/code/AAAAAAAA?embed=1')).toEqual({ ancestors: site, options: null })
  for (const address of [
    '/book',
    '/book?embed=0',
    '/book/mine/AAAAAAAA?embed=1',
    '/book/AAAAAAAA?embed=1',
    '/book/link?embed=1',
    '/sign-in?embed=1',
    '/?embed=1',
    '/staff?embed=1',
    '/book/../sign-in?embed=1',
  ])
    expect(await policy(address), address).toEqual(closed)
})
