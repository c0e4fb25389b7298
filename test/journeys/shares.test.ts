// A patient shares a letter; somebody elsewhere opens it on a phone with the address and the digits that they were told; the
// patient sees that, and stops it: with script and without.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'

const PHONE = { width: 360, height: 740 }

let portal: Demonstration
let browser: Browser
let contexts: BrowserContext[] = []
beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
}, 240_000)
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, viewport: PHONE, ...options })
  context.setDefaultTimeout(PATIENCE)
  contexts.push(context)
  return context.newPage()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()
const words = (page: Page) => page.locator('main').innerText()
/** Nothing is wider than a phone. */
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

test.each([true, false])(
  'shared, opened on a phone, seen, stopped (script: %s)',
  async (script) => {
    const jose = await open({ javaScriptEnabled: script })
    await jose.goto('/sign-in')
    await jose.getByRole('button', { name: /José/ }).click()
    await heading(jose, /^(Good|Hello)/)
    await jose.goto('/documents')
    await jose
      .getByRole('link', { name: /Foot check/ })
      .first()
      .click()
    await jose.getByRole('link', { name: 'Share', exact: true }).click()
    await heading(jose, 'Share documents')
    await press(jose, 'Make the address')
    await jose.getByText('Say for whom this is.').first().waitFor()
    await jose.getByLabel('For whom is it?').fill('Dr. Okafor')
    await press(jose, 'Make the address')
    await heading(jose, 'Ready for Dr. Okafor')
    await fits(jose)
    const told = await words(jose)
    const address = /https?:\/\/\S+\/s\/[\w-]{22}/.exec(told)?.[0] as string
    const passcode = /\d{4} \d{4}/.exec(told)?.[0] as string

    const doctor = await open({ javaScriptEnabled: script })
    await doctor.goto(address)
    await heading(doctor, 'Documents for you')
    await fits(doctor)
    await doctor.getByLabel('Passcode').fill('1111 1111')
    await press(doctor, 'Open')
    await doctor.getByText('This does not open.').first().waitFor()
    await doctor.getByLabel('Passcode').fill(passcode)
    await press(doctor, 'Open')
    await heading(doctor, 'Shared with you')
    await fits(doctor)
    expect(await words(doctor)).toContain('José')
    await doctor.getByRole('link', { name: /Foot check/ }).click()
    await heading(doctor, /Foot check/)
    await doctor.locator('.preview img').first().scrollIntoViewIfNeeded()
    await expect
      .poll(() =>
        doctor
          .locator('.preview img')
          .first()
          .evaluate((img) => (img as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(300)
    const [download] = await Promise.all([
      doctor.waitForEvent('download'),
      press(doctor, 'Download'),
    ])
    expect(download.suggestedFilename()).toMatch(/Foot check.*\.pdf$/)
    // Neither the title nor the address says whose it is, or what.
    expect(await doctor.title()).not.toMatch(/Foot|José/)

    await jose.goto('/shares')
    await jose
      .getByRole('link', { name: /Okafor/ })
      .first()
      .click()
    await heading(jose, 'For Dr. Okafor')
    expect(await words(jose)).toContain('Opened once')
    await jose.locator('summary', { hasText: 'Stop sharing' }).click()
    await press(jose, 'Stop sharing')
    await jose.getByText('Stopped. Nobody can open it any more.').waitFor()
    await fits(jose)

    await doctor.reload()
    await heading(doctor, 'This is not open')
    await jose.goto('/access')
    await jose.getByText('Dr. Okafor, by an address that was shared').first().waitFor()
  },
)
