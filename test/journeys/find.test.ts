// Finding a patient in a real browser, with the keyboard alone, and without script by sending the form: nothing that was
// typed stands in an address, and what cannot be found just now is never said to be nobody.
import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalCookie, PATIENCE } from '../support/browser.ts'
import { signIn } from '../shots/sign-in.ts'
import { openBrowser } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'

let portal: Demonstration
let owner: pg.Client
let browser: Browser
let session: string
beforeAll(async () => {
  const env = await testEnvironment()
  portal = await startDemonstration(env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  browser = await openBrowser()
  session = await signIn(portal, { key: 'dolores' })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await owner?.end()
  await portal?.stop()
})

async function desk(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled })
  context.setDefaultTimeout(PATIENCE)
  await context.addCookies([portalCookie(portal.origin, '__Host-staff', session)])
  const page = await context.newPage()
  await page.goto('/staff')
  return page
}

const found = (page: Page) => page.locator('[data-found] .rows b').allInnerTexts()
const says = (page: Page, words: string | RegExp) =>
  page.locator('main').getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })

test('with the keyboard alone: find, walk, open; then found again among those opened lately', async () => {
  const page = await desk()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.keyboard.press('/')
  await page.keyboard.type('ramriez', { delay: 20 })
  await says(page, '1 patient found')
  expect(await found(page)).toEqual(['José Luis Ramírez Ortega'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('o brien')
  await page.locator('[data-found] .rows b').filter({ hasText: "O'Brien" }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff\/patients\//)
  expect(asked.join(' ')).not.toMatch(/brien|ramr/i)
  await page.goto('/staff')
  const lately = page.getByRole('list', { name: 'Opened lately' })
  expect(await lately.innerText()).toContain("O'Brien")
  await page.context().close()
})

test('what is too short, nobody, and signed out are three different things', async () => {
  const page = await desk()
  const field = page.getByLabel('Find a patient')
  await field.fill('jo')
  await says(page, 'Type one more letter')
  await field.fill('xyzzy')
  await says(page, 'Nobody found')
  await field.fill('')
  await says(page, /^$/)
  await page.context().clearCookies()
  await field.fill('jose')
  await page.waitForURL(/sign-in/)
  await page.context().close()
})

test('without script the form is sent, and the page says who was found', async () => {
  const page = await desk(false)
  await page.getByLabel('Find a patient').fill('nguyen thi')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  expect(await found(page)).toEqual([expect.stringContaining('Nguyễn')])
  expect(page.url()).not.toContain('nguyen')
  await page.context().close()
})

const without = async (change: [string, string], work: () => Promise<void>) => {
  await owner.query(change[0])
  try {
    await work()
  } finally {
    await owner.query(change[1])
  }
}
const gone = (what: string): [string, string] => [
  `revoke ${what} from portico_staff`,
  `grant ${what} to portico_staff`,
]

test('what cannot be loaded is not said to be nobody', async () => {
  const page = await desk()
  const plain = await desk(false)
  await without(gone('execute on function app.find_patients(int[], int[], int)'), async () => {
    await page.getByLabel('Find a patient').fill('jose')
    await says(page, /could not search just now/)
    await plain.getByLabel('Find a patient').fill('jose')
    await plain.getByRole('button', { name: 'Find', exact: true }).click()
    const said = await plain.locator('[data-found]').innerText()
    expect(said).toMatch(/could not load who was found at .+ call \(202\) 555-0100/)
  })
  // The same question again, now that it can be answered.
  await page.getByLabel('Find a patient').fill('jose ')
  await says(page, '1 patient found')
  for (const [change, words] of [
    [gone('select on patient_opened'), 'whom you opened lately'],
    [
      gone('execute on function app.patients_between(timestamptz, timestamptz, int)'),
      'who comes today',
    ],
  ] as const)
    await without(change, async () => {
      await page.goto('/staff')
      const said = await page.locator('main').innerText()
      expect(said).toContain(`could not load ${words} at`)
      expect(said).toContain('Find a patient')
    })
  await page.context().close()
  await plain.context().close()
})

test('who has searched too often is told so, and when to go on', async () => {
  const page = await desk()
  await owner.query('update throttle set hits = 100000')
  await page.getByLabel('Find a patient').fill('ramirez')
  await says(page, /too many searches.*ten minutes/)
  await owner.query('delete from throttle')
  await page.context().close()
})
