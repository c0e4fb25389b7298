// The list of work by keyboard alone, in a real browser: walked, opened, taken, done, handed over, snoozed; a colleague
// who has it open hears of what is new, and nothing moves under their hand.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import pg from 'pg'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'

let portal: Demonstration
let browser: Browser
let dolores: Page
let marguerite: Page
let owner: pg.Client
beforeAll(async () => {
  const env = await testEnvironment()
  portal = await startDemonstration(env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  // Messages, files and forms of the demonstration would come before and between the letters that are walked here.
  await owner.query(
    `update work_item set done_at = now() where kind in ('message', 'upload', 'intake')`,
  )
  browser = await openBrowser()
  dolores = await as('dolores')
  marguerite = await as('marguerite')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await owner?.end()
  await portal?.stop()
})

async function as(key: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator(`button[name="person"][value="${key}"]`).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto('/staff/work')
  return page
}

const said = (page: Page) => page.locator('main').innerText()
const focused = (page: Page) => page.locator(':focus').innerText()
/** Presses a key that leads to another page, and waits for what is there. */
async function press(page: Page, key: string, then: string | RegExp): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.keyboard.press(key)
  await loaded
  await page.locator('main', { hasText: then }).waitFor()
}
const shown = (page: Page) => page.locator('.split > section h2').first().innerText()

test('the number of what waits stands in the title and in the rail', async () => {
  const [, n] = /^\((\d+)\) Work/.exec(await dolores.title()) ?? []
  expect(Number(n)).toBeGreaterThan(3)
  expect(await dolores.locator('.places [data-waiting]').innerText()).toContain(n)
})

test('j walks, Enter opens, a takes, e is done and goes on to the next', async () => {
  await dolores.keyboard.press('j')
  expect(await focused(dolores)).toContain('A letter to Nguyễn Thị Hoa did not arrive')
  await press(dolores, 'Enter', 'What happened so far')
  await press(dolores, 'a', 'You have it now')
  expect(await said(dolores)).toMatch(/Dolores \S+ took it/)
  await press(dolores, 'e', 'Done. Look at it again')
  expect(await shown(dolores)).not.toContain('Hoa')
  expect(await dolores.locator('.rows').first().innerText()).not.toContain('Hoa')
})

test('? says what there is, in the words of the page', async () => {
  await dolores.keyboard.press('?')
  const keys = await dolores.locator('dialog[open]').innerText()
  for (const line of [/e\s+Done/, /h\s+Hand over/, /z\s+Snooze/, /a\s+Take it/])
    expect(keys).toMatch(line)
  await dolores.keyboard.press('Escape')
})

test('h hands over with a note; who gets it is told without a jump', async () => {
  const name = /to (.+) did not arrive/.exec(await shown(dolores))?.[1] as string
  const before = await marguerite.locator('[data-list]').innerText()
  await press(dolores, 'h', 'Who gets it')
  await dolores.getByLabel('Who gets it').focus()
  await dolores.keyboard.type('Marguerite')
  await dolores.keyboard.press('Tab')
  await dolores.keyboard.type('Please ring her, she knows you.')
  await dolores.keyboard.press('Escape')
  await press(dolores, 'h', 'Handed over.')

  const news = marguerite.getByRole('status').getByRole('link', { name: '1 is new. Show it' })
  await news.waitFor()
  expect(await marguerite.locator('[data-list]').innerText()).toBe(before)
  await news.focus()
  await press(marguerite, 'Enter', 'Work')
  const row = marguerite.locator('[data-list] a', { hasText: `letter to ${name}` })
  expect(await row.innerText()).toContain('you have it')
  await row.focus()
  await press(marguerite, 'Enter', 'Please ring her, she knows you.')
})

test('z snoozes until tomorrow morning; it is found among what is snoozed, and brought back', async () => {
  const line = await shown(marguerite)
  await press(marguerite, 'z', 'Out of the way until')
  await press(marguerite, 'z', 'Snoozed. Look at it again')
  await marguerite.getByRole('link', { name: 'Snoozed', exact: true }).focus()
  await press(marguerite, 'Enter', line)
  await marguerite.locator('[data-list] a', { hasText: line }).focus()
  await press(marguerite, 'Enter', 'Bring it back now')
  expect(await said(marguerite)).toMatch(/snoozed it until \w+ \d+ \w+ \d{4}, 8:00/)
  await press(marguerite, 'z', 'Back on the list')
})

test('what was snoozed comes back where it is shown, and nothing moves', async () => {
  await dolores.goto('/staff/work?show=snoozed')
  const rows = dolores.locator('[data-list] a')
  const row = rows.first()
  expect(await row.innerText()).toContain('snoozed until')
  const before = await rows.locator('b').allInnerTexts()
  const id = /\/staff\/work\/([\da-f-]{36})/.exec((await row.getAttribute('href')) ?? '')?.[1]
  // As the job does when its time has come.
  await owner.query('update work_item set snoozed_until = now() where work_id = $1', [id])
  await owner.query(`select pg_notify('portico_work', $1)`, [id])
  await dolores.getByRole('status').getByRole('link', { name: '1 is new. Show it' }).waitFor()
  expect(await row.innerText()).not.toContain('snoozed until')
  expect(await rows.locator('b').allInnerTexts()).toEqual(before)
})

test('of two who look at the same, the second is told what became of it', async () => {
  await dolores.goto('/staff/work?who=nobody')
  await dolores.locator('[data-list] a').first().focus()
  await press(dolores, 'Enter', 'Take it')
  await marguerite.goto(dolores.url())
  await press(dolores, 'a', 'You have it now')
  await press(marguerite, 'a', 'What you did was not written down')
  const told = await said(marguerite)
  expect(told).toMatch(/Dolores \S+ took it on/)
  expect(told).toMatch(/Dolores \S+ has it, since today/)
})
