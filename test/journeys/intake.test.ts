// A form without an account, in a browser: with script and without; gone on with on another device; in a frame on the clinic's own
// website, whose policy is strict, in a browser that keeps no cookies of others; by a patient who was invited; and matched by the desk.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { chromiumPath, PATIENCE } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { begin, type Where } from '../support/filling.ts'
import { testEnvironment } from '../support/kit.ts'

const PHONE = { width: 360, height: 740 }
const FORM = 'About you, before your visit'
const ADDRESS = /^(Address|Street)/

let portal: Demonstration
let browser: Browser
let contexts: BrowserContext[] = []
let website: http.Server
let site: string
/** The address of the public form. */
let address: string
beforeAll(async () => {
  portal = await startDemonstration(await testEnvironment())
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--test-third-party-cookie-phaseout'],
  })
  website = http.createServer((request, response) => {
    const plain = `<iframe src="${portal.origin}${address}?embed=1" title="Form" width="100%" height="900"></iframe>`
    const script = `<script src="${portal.origin}/embed/form.js" data-form="${address.split('/').at(-1)}" data-height="300"></script>`
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src ${portal.origin}; frame-src ${portal.origin}`,
    })
    const frame = request.url === '/plain' ? plain : script
    response.end(`<!doctype html><title>The clinic</title><h1>Welcome</h1>${frame}`)
  })
  // Another site than the portal's: that is localhost.
  await new Promise<void>((done) => website.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(website.address() as AddressInfo).port}`
  await openToAll()
}, 240_000)
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(async () => {
  website?.close()
  await browser?.close()
  await portal?.stop()
})

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, viewport: PHONE, ...options })
  context.setDefaultTimeout(PATIENCE)
  contexts.push(context)
  return context.newPage()
}

async function signedIn(person: string): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 800 } })
  await page.goto('/sign-in')
  await page.locator(`button[name="person"][value="${person}"]`).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

/** The clinic opens the form, and lets its website show it. */
async function openToAll(): Promise<void> {
  const admin = await signedIn('tamsin')
  await admin.goto('/staff/settings/forms')
  await admin.getByRole('link', { name: FORM }).click()
  await admin.getByRole('link', { name: 'Let people fill it in without an account' }).click()
  await admin.getByRole('button', { name: 'Open it to the public' }).click()
  await admin.getByText('The form is open to the public now.').waitFor()
  await admin.getByRole('img', { name: /a camera opens the form/ }).waitFor()
  const link = admin.getByRole('link', { name: /\/intake\// })
  address = new URL((await link.getAttribute('href')) ?? '').pathname
  await admin.goto('/staff/settings/embed')
  await admin.locator('[name=origins]').fill(site)
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.getByText(site).first().waitFor()
}

/** The newest letter of a kind to an address. */
const letterTo = (whom: string, kind: string, shape: RegExp): Promise<string> =>
  vi.waitFor(
    async () => {
      const outbox = await fetch(`${portal.origin}/demo/outbox.json`)
      const letters = (await outbox.json()) as { purpose: string; to: string; text: string }[]
      const found = letters.find(({ purpose, to }) => purpose === kind && to === whom)
      return shape.exec(found?.text ?? '')?.[1] ?? Promise.reject(new Error('no letter yet'))
    },
    { timeout: 10_000, interval: 100 },
  )

const heading = (page: Where, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()
const next = (page: Where) => page.getByRole('button', { name: 'Save and go on' }).click()
const part = (page: Where, n: number) => page.getByText(`Part ${n} of`).waitFor()

/** From the first page of the form to the last look. */
async function fill(page: Where): Promise<void> {
  expect(await page.getByLabel('Mobile phone').inputValue()).toBe('(202) 555-0177')
  await next(page)
  await part(page, 2)
  await next(page)
  await part(page, 3)
  await page.getByLabel(/What matters most/).fill('My knee')
  await page.getByRole('radio', { name: 'No' }).last().check()
  await next(page)
  await heading(page, 'Check your answers')
}

test.each([true, false])(
  'filled in, changed at the last look, and sent (script: %s)',
  async (script) => {
    const page = await open({ javaScriptEnabled: script })
    await page.goto(address)
    await heading(page, FORM)
    await begin(page, script ? 'Scripta' : 'Plana')
    await fill(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('link', { name: /^Change: .*call you/ }).click()
    await page.getByLabel(/What should we call you/).fill('Nova the Second')
    for (const n of [2, 3]) {
      await next(page)
      await part(page, n)
    }
    expect(await page.getByLabel(/What matters most/).inputValue()).toBe('My knee')
    await next(page)
    await page.getByText('Nova the Second').waitFor()
    const at = page.url()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await heading(page, 'We have your form')
    // Nobody reads it on this device any more.
    await page.goto(at)
    await heading(page, 'This page is not open any more')
    expect(await page.context().cookies()).toEqual([])
  },
)

test('what is typed is kept while it is typed, and goes on on another device with a code', async () => {
  const page = await open()
  await page.goto(address)
  await begin(page, 'Moveda')
  await page.getByLabel(ADDRESS).fill('12 Fern Lane')
  await page.getByText('Kept. You can go on later.').waitFor()
  await page.reload()
  expect(await page.getByLabel(ADDRESS).inputValue()).toBe('12 Fern Lane')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.getByRole('button', { name: 'Stop here and go on later' }).click()
  await heading(page, 'Your answers are kept')
  await page.getByRole('button', { name: 'Send me the code by e-mail' }).click()
  await page.getByText('We sent the code').waitFor()
  const code = await letterTo('moveda@example.org', 'form code', /Code: (\S+)/)
  expect(await page.locator('.secret').innerText()).toContain(code)
  const other = await open({ javaScriptEnabled: false })
  await other.goto('/intake/go-on')
  await other.getByLabel('Code').fill('aaaaa-bbbbb')
  await other.getByRole('button', { name: 'Go on' }).click()
  await other.getByText('This code opens nothing').first().waitFor()
  await other.getByLabel('Code').fill(code)
  await other.getByRole('button', { name: 'Go on' }).click()
  await part(other, 3)
  await other.getByRole('link', { name: 'Back' }).click()
  await other.getByRole('link', { name: 'Back' }).click()
  expect(await other.getByLabel(ADDRESS).inputValue()).toBe('12 Fern Lane')
  await page.goBack()
  await heading(page, 'This page is not open any more')
})

test('what an answer makes necessary is asked at once, while it is typed, and kept', async () => {
  const page = await open()
  await page.goto('/intake')
  await page.getByRole('link', { name: /New patient/ }).click()
  await begin(page, 'Liva')
  const plan = () => page.getByLabel('Name of the insurance')
  for (let n = 0; n < 3 && (await page.getByText('Part 2 of').count()) === 0; n++) {
    for (const field of await page.locator('[data-asked] input[type=text]').all())
      if (!(await field.inputValue())) await field.fill('Fern Lane')
    await next(page)
    await page.waitForLoadState()
  }
  expect(await plan().count()).toBe(0)
  await page.getByLabel('Yes').first().check()
  await plan().fill('Fern Health')
  await page.getByText('Kept. You can go on later.').waitFor()
  await page.reload()
  expect(await plan().inputValue()).toBe('Fern Health')
  await page.getByLabel('No', { exact: true }).first().check()
  await plan().waitFor({ state: 'detached' })
})

const framed = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error('There is no frame.')
  return frame
}

test('on the clinic’s website it is filled in within a frame, without a cookie', async () => {
  const page = await open()
  await page.goto(site)
  const frame = await framed(page)
  await heading(frame, FORM)
  const height = () => page.locator('iframe').getAttribute('height').then(Number)
  await vi.waitFor(async () => expect(await height()).not.toBe(300), { timeout: 20_000 })
  await begin(frame, 'Framed')
  await frame.getByLabel(ADDRESS).fill('In a frame')
  await frame.getByText('Kept. You can go on later.').waitFor()
  await fill(frame)
  await frame.getByText('In a frame').waitFor()
  await frame.getByRole('button', { name: 'Send my answers' }).click()
  await heading(frame, 'We have your form')
  expect(await page.context().cookies()).toEqual([])
  const plain = await open({ javaScriptEnabled: false })
  await plain.goto(`${site}/plain`)
  await heading(await framed(plain), FORM)
})

test('a link for a patient, and what the desk sends, may not be framed', async () => {
  for (const path of ['/intake/link/AAAA?embed=1', '/staff/intake?embed=1', address]) {
    const { headers } = await fetch(portal.origin + path, { redirect: 'manual' })
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
  }
})

test('an invited patient enters the code that went to the contact on file, and finds what is known', async () => {
  const desk = await signedIn('dolores')
  await desk.goto('/staff')
  await desk.locator('[name=q]').fill('Ramírez')
  await desk.locator('[data-found] .rows a').first().click()
  await desk.waitForURL(/\/staff\/patients\//)
  await desk.goto(`/staff/patients/${desk.url().split('/')[5]}/person`)
  await desk.getByRole('link', { name: 'Send a form by a link' }).click()
  await desk.getByLabel('Form').selectOption({ label: FORM })
  const to = await desk
    .getByRole('radio')
    .first()
    .evaluate((one) => one.parentElement?.innerText)
  await desk.getByRole('button', { name: 'Send the link' }).click()
  await desk.getByText('The link is on its way.').waitFor()
  const contact = /\S+@\S+/.exec(to ?? '')?.[0] ?? ''
  const link = await letterTo(contact, 'form link', /(\/intake\/link\/[\w-]+)/)
  const page = await open({ javaScriptEnabled: false })
  await page.goto(link)
  await heading(page, /A form from/)
  expect(await page.locator('main').innerText()).not.toMatch(/Ramírez|José|About you/)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await page.getByText('the code is on its way').waitFor()
  await page.getByLabel('Enter the code').fill('000000')
  await page.getByRole('button', { name: 'Open the form' }).click()
  await page.getByText('These are not the digits that we sent').first().waitFor()
  await page
    .getByLabel('Enter the code')
    .fill(await letterTo(contact, 'form code', /code is (\d{6})/))
  await page.getByRole('button', { name: 'Open the form' }).click()
  await part(page, 1)
  await page.getByText('This is on your record').first().waitFor()
})

test('the desk sees who it is from, and puts it with a patient or makes a new record', async () => {
  const page = await open()
  await page.goto(address)
  await begin(page, 'Queuea')
  await fill(page)
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await heading(page, 'We have your form')
  const desk = await signedIn('dolores')
  await vi.waitFor(
    async () => {
      await desk.goto('/staff/intake')
      await desk.getByRole('link', { name: /Queuea Newly/ }).click({ timeout: 1000 })
    },
    { timeout: 20_000, interval: 200 },
  )
  await heading(desk, 'Form from Queuea Newly')
  expect(await desk.locator('main').innerText()).not.toContain('My knee')
  const sure = desk.getByLabel(/I looked at those who are alike/)
  if ((await sure.count()) > 0) await sure.check()
  await desk.getByRole('button', { name: 'Register and put it there' }).click()
  await desk.getByText('The form is in the record now.').waitFor()
  const chart = await desk.getByRole('link', { name: 'Open the record' }).getAttribute('href')
  const nurse = await signedIn('marguerite')
  await vi.waitFor(
    async () => {
      await nurse.goto(`${chart}/forms`)
      await nurse.getByRole('link', { name: new RegExp(FORM) }).click({ timeout: 1000 })
    },
    { timeout: 20_000, interval: 200 },
  )
  await nurse.getByText('My knee').waitFor()
})
