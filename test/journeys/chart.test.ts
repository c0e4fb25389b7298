// The chart in a real browser, by keyboard alone: from the list of patients through its sections, into a note and back,
// and into a restricted record. Its head stays in view, and what cannot be loaded is never "none on record".
import type { Browser, Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'

let portal: Demonstration
let owner: pg.Client
let browser: Browser
let page: Page
let people: DemoPerson[]
beforeAll(async () => {
  const env = await testEnvironment()
  portal = await startDemonstration(env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  people = await portal.people()
  browser = await openBrowser()
  const context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 1280, height: 800 },
  })
  context.setDefaultTimeout(PATIENCE)
  page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('button[name="person"][value="castellano"]').click()
  await page.waitForURL('**/staff')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await owner?.end()
  await portal?.stop()
})

const chartOf = (key: string) =>
  `/staff/patients/${people.find((one) => one.key === key)?.patientId}`
const main = () => page.locator('main').innerText()
const here = () => new URL(page.url()).pathname
const press = async (key: string, to: string) => {
  await Promise.all([page.waitForURL((url) => url.pathname === to), page.keyboard.press(key)])
}
const heading = () => page.locator('h1').innerText()

/** Presses Tab until something with these words has the focus. */
async function tabTo(words: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const part = document.activeElement
      if (part === document.body) return ''
      const label = (part as HTMLInputElement | null)?.labels?.[0]?.textContent
      return `${part?.textContent ?? ''} ${label ?? ''}`
    })
    if (words.test(focused)) return
  }
  throw new Error(`Tab never came to ${words}.`)
}

test('h and l turn the sections, and ? tells so', async () => {
  const at = chartOf('jose')
  await page.goto(at)
  expect(await heading()).toBe('Overview')
  await press('l', `${at}/timeline`)
  await press('l', `${at}/results`)
  expect(await heading()).toBe('Results')
  await press('h', `${at}/timeline`)
  await press('h', at)
  await page.keyboard.press('?')
  expect(await page.locator('dialog[open]').innerText()).toMatch(/l\s+Next: Timeline/)
  await page.keyboard.press('Escape')
})

test('the head stays in view: name, age, birth date, record number and what must not be overlooked', async () => {
  await page.goto(`${chartOf('desmond')}/results`)
  await page.keyboard.press('End')
  const head = page.getByRole('region', { name: 'Patient', exact: true })
  await page.waitForFunction(() => scrollY > 400)
  expect((await head.boundingBox())?.y).toBe(0)
  expect(await head.innerText()).toMatch(
    /Desmond[\s\S]*\d+ \w+ 1977, \d+ years old · Record WM-100064[\s\S]*Allergies: Prawns/,
  )
})

test('a short table is as tall as its rows beside the longer list of sections', async () => {
  for (const section of ['vitals', 'notices', 'documents']) {
    await page.goto(`${chartOf('jose')}/${section}`)
    const table = page.locator('main .scroll').first()
    const [seen, whole] = await table.evaluate((part) => [part.clientHeight, part.scrollHeight])
    expect(seen, section).toBe(whole)
    expect(seen, section).toBeGreaterThan(60)
  }
})

test('a note is opened and left by keyboard, and a result leads to its values over time', async () => {
  const at = chartOf('jose')
  await page.goto(`${at}/notes`)
  await tabTo(/^Progress note/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/notes\/[\da-f-]{36}$/)
  expect(await main()).toContain('The patient reads this')
  await page.goto(`${at}/results`)
  await tabTo(/^Hemoglobin A1c/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/results\/[\da-f-]{36}$/)
  expect(await main()).toMatch(/Over time[\s\S]*Usual range/)
  await page.goBack()
  expect(here()).toBe(`${at}/results`)
})

test('an entry can be read as it was sent', async () => {
  await page.goto(`${chartOf('jose')}/conditions`)
  await tabTo(/^\d+ \w+ \d{4}/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/received\/[\da-f-]{36}$/)
  expect(await page.locator('pre').innerText()).toContain('"resourceType": "Condition"')
})

test('a restricted record opens with a reason, under a red band that closes it again', async () => {
  const at = chartOf('ruth')
  await page.goto(`${at}/medicines`)
  expect(await main()).not.toMatch(/Allergies:|Tablet/)
  await tabTo(/An emergency/)
  await page.keyboard.press('ArrowDown')
  await tabTo(/In your own words/)
  await page.keyboard.type('The hospital called about an interaction.')
  await tabTo(/Open for one hour/)
  await page.keyboard.press('Enter')
  const band = page.locator('.alarm')
  await band.waitFor()
  expect(here()).toBe(`${at}/medicines`)
  expect(await main()).toMatch(/Allergies:[\s\S]*Tablet/)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  expect((await band.boundingBox())?.y).toBeLessThan(20)
  await tabTo(/Close this record now/)
  await page.keyboard.press('Enter')
  await page.getByText('This record is restricted').waitFor()
  expect(await band.count()).toBe(0)
})

const sources = [
  ['', 'record_entry'],
  ['/timeline', 'record_entry'],
  ['/results', 'record_entry'],
  ['/notes', 'record_entry'],
  ['/conditions', 'record_entry'],
  ['/medicines', 'record_entry'],
  ['/vitals', 'record_entry'],
  ['/person', 'record_entry'],
  ['/way-in', 'invitation'],
  ['/helpers', 'account_patient'],
] as const

test('what waits about a patient stands in the overview and leads to it; when it fails, the rest stands', async () => {
  await page.goto(chartOf('wren'))
  expect(await main()).toContain('Nothing about this patient waits for you.')
  const { rows } = await owner.query<{ work_id: string; patient_id: string }>(
    `select work_id, patient_id from work_item where done_at is null and kind = 'letter' limit 1`,
  )
  const [item] = rows
  await page.goto(`/staff/patients/${item?.patient_id}`)
  await page.locator(`main a[href="/staff/work/${item?.work_id}"]`).click()
  await page.waitForURL(`**/staff/work/${item?.work_id}`)
  await owner.query('revoke select on work_item from portico_staff')
  try {
    await page.goto(chartOf('wren'))
    const said = await main()
    expect(said).toMatch(/We could not load what waits at \d{1,2}:\d{2}/)
    expect(said).not.toContain('waits for you')
    expect(said).toContain('Medicines')
  } finally {
    await owner.query('grant select on work_item to portico_staff')
  }
})

test('a source that fails takes its section along and nothing else, and is not "none on record"', async () => {
  // Somebody with almost nothing on record: the lists are empty, and a failure could hide behind that.
  const at = chartOf('wren')
  for (const [section, table] of sources) {
    await owner.query(`revoke select on ${table} from portico_staff`)
    try {
      await page.goto(at + section)
      const said = await main()
      expect(said, section).toContain('Wren Halloway-Pike')
      expect(said, section).toMatch(/We could not load “[^”]+” at \d{1,2}:\d{2}/)
      expect(said, section).toContain('(202) 555-0100')
      expect(said, section).not.toContain('None on record')
      if (table !== 'record_entry') continue
      expect(said).toContain('Allergies: could not be loaded.')
      expect(said).not.toContain('No allergies')
    } finally {
      await owner.query(`grant select on ${table} to portico_staff`)
    }
  }
})
