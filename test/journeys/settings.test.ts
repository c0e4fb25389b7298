// The clinic's settings in real browsers: two people change the same thing, the second sees both and chooses, and
// nothing is overwritten silently.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'

let portal: Demonstration
let browser: Browser
const contexts: BrowserContext[] = []
beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser?.close()
  await portal?.stop()
})

/** A browser of its own in which one of the invented people is signed in. */
async function as(key: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  context.setDefaultTimeout(8_000)
  contexts.push(context)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator(`button[name="person"][value="${key}"]`).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

const main = (page: Page) => page.locator('main').innerText()
const saved = (page: Page) => page.getByText('It holds from now on')
const name = (page: Page) => page.getByLabel('Name', { exact: true })
const NAME = '/staff/settings/name'

let one: Page
let other: Page

test('whoever saves second sees theirs beside their own, and what was typed is still there', async () => {
  one = await as('tamsin')
  other = await as('tamsin', { javaScriptEnabled: false })
  await one.goto(NAME)
  await other.goto(NAME)
  await name(one).fill('Harbor Clinic')
  await one.getByRole('button', { name: 'Save' }).click()
  await saved(one).waitFor()
  expect(await one.locator('.clinic').innerText()).toBe('Harbor Clinic')

  await name(other).fill('Meadow Clinic')
  await other.getByLabel(/^Why/).fill('A new sign is up')
  await other.getByRole('button', { name: 'Save' }).click()
  const said = await main(other)
  expect(said).toContain('Somebody else changed this meanwhile')
  expect(said).toMatch(/Tamsin\S* .*changed it on/)
  const row = other.getByRole('row', { name: /^Name/ })
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Harbor Clinic', 'Meadow Clinic'])
  expect(await name(other).inputValue()).toBe('Meadow Clinic')
  expect(await other.getByLabel(/^Why/).inputValue()).toBe('A new sign is up')
  await one.reload()
  expect(await name(one).inputValue(), 'nothing was overwritten').toBe('Harbor Clinic')
})

test('theirs can be taken: then the form shows it, and nothing of the own is left over', async () => {
  await other.getByRole('button', { name: 'Take theirs' }).click()
  expect(new URL(other.url()).pathname).toBe(NAME)
  expect(await name(other).inputValue()).toBe('Harbor Clinic')
  expect(await main(other)).not.toContain('did not send it yet')
})

test('one’s own can be kept, knowing what it replaces; with a script the focus goes to the question first', async () => {
  await one.goto(NAME)
  await name(one).fill('Orchard Clinic')
  await name(other).fill('Meadow Clinic')
  await other.getByRole('button', { name: 'Save' }).click()
  await saved(other).waitFor()
  await one.getByRole('button', { name: 'Save' }).click()
  const panel = one.locator('.panel', { hasText: 'Somebody else changed this' })
  await panel.waitFor()
  expect(await panel.evaluate((node) => node === document.activeElement)).toBe(true)
  await one.getByRole('button', { name: 'Keep mine' }).click()
  await saved(one).waitFor()
  expect(await name(one).inputValue()).toBe('Orchard Clinic')
})

test('the history says all of it, from what to what, and an earlier name can hold again', async () => {
  await one.getByRole('link', { name: 'History' }).click()
  const said = await main(one)
  expect(said).toContain('Meadow Clinic → Orchard Clinic')
  expect(said).toContain('Harbor Clinic → Meadow Clinic')
  expect(said).toMatch(/By Tamsin/)
  const first = one.locator('section', { hasText: 'What stood there before' })
  await first.getByRole('button', { name: 'Let this hold again' }).click()
  expect(await main(one)).toContain('The earlier version holds again')
  expect(await name(one).inputValue()).toBe('Willowmere Community Clinic')
  expect(await one.locator('.clinic').innerText()).toBe('Willowmere Community Clinic')
})
