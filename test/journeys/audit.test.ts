// The privacy officer in a real browser: finds who opened a record, reviews a row and a period, looks into an odd
// access, takes a part of the log away, verifies the chain; and is told in red when somebody touched it.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, startJourney, type Journey } from '../support/journey.ts'
import { testEnvironment } from '../support/kit.ts'

let it: Journey
let as: Journey['as']
let owner: pg.Client
let ruta: Page
beforeAll(async () => {
  const env = await testEnvironment()
  it = await startJourney({ ...desk, javaScriptEnabled: false }, env)
  as = it.as
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  ruta = await as('ruta')
}, 240_000)
afterAll(async () => {
  await owner?.end()
  await it?.end()
})

const main = (page = ruta) => page.locator('main').innerText()

test('the log opens with what people did lately, in plain words', async () => {
  await ruta.getByRole('link', { name: 'Audit', exact: true }).click()
  const said = await main()
  expect(said).toMatch(/Marguerite Ngata-Dubois, RN, nurse/)
  expect(said).toContain('Asked for something in the record of Kwame Asante-Reid and was refused')
  expect(said).toContain('from 10.0.0.12, by Chrome on Linux')
  expect(said).not.toContain('The portal itself')
})

test('whose record is found by name, and no name stands in an address', async () => {
  await ruta.getByRole('link', { name: 'Find a person or a record' }).click()
  await ruta.getByLabel('Name or record number').fill('Lucien')
  await ruta.getByRole('button', { name: 'Find', exact: true }).click()
  expect(ruta.url()).toMatch(/\/staff\/audit\/find$/)
  await ruta.getByRole('link', { name: 'Who opened this record' }).click()
  expect(ruta.url()).toMatch(/\/staff\/audit\?patient=[\da-f-]{36}$/)
  expect(await main()).toContain('Record of Lucien Ngata-Dubois')
  expect(await main()).toContain('Marguerite Ngata-Dubois, RN, nurse')
})

test('one row shows everything, and is reviewed', async () => {
  await ruta.locator('.rows a', { hasText: 'Marguerite' }).first().click()
  const said = await main()
  for (const words of ['10.0.0.12', 'Lucien Ngata-Dubois, record WM-100612', 'sealed', 'Session'])
    expect(said).toContain(words)
  await ruta.getByRole('button', { name: 'Mark as reviewed' }).click()
  expect(await ruta.getByRole('alert').innerText()).toContain('Choose what you found')
  await ruta.getByLabel('Looked odd, is explained').check()
  await ruta.getByRole('button', { name: 'Mark as reviewed' }).click()
  expect(await main()).toContain('Your review is on record.')
  expect(await main()).toContain('Looked odd, is explained, Rūta Kalniņa-West')
})

test('a period is reviewed up to what was seen', async () => {
  await ruta.goto('/staff/audit?by=staff')
  await ruta.getByRole('link', { name: 'Reviewed up to here' }).click()
  expect(await main()).toContain('What comes later, and what you did yourself, is not part of it')
  await ruta.getByLabel('Nothing odd').check()
  await ruta.getByLabel('In your own words').fill('As every Monday.')
  await ruta.getByRole('button', { name: 'Mark as reviewed' }).click()
  expect(await main()).toContain('As every Monday.')
})

test('odd accesses wait, and a review says what was found', async () => {
  await ruta.goto('/staff/audit/alerts')
  expect(await ruta.locator('.rows li').allInnerTexts()).toEqual([
    expect.stringContaining('Own record'),
    expect.stringContaining('Same family name'),
  ])
  await ruta.locator('.rows a', { hasText: 'Same family name' }).click()
  expect(await main()).toContain('who has the same family name')
  expect(await main()).toContain('Looked at record in the record of Lucien Ngata-Dubois')
  await ruta.getByLabel('Explained: there was a good reason').check()
  await ruta.getByLabel('In your own words').fill('He was her patient of the day.')
  await ruta.getByRole('button', { name: 'Save the review' }).click()
  expect(await ruta.locator('.rows li').count()).toBe(1)
  await ruta.getByRole('link', { name: 'Reviewed', exact: true }).click()
  await ruta.locator('.rows a').click()
  expect(await main()).toContain('He was her patient of the day.')
})

test('a part of the log is taken away: with a reason, once', async () => {
  await ruta.goto('/staff/audit?by=staff')
  await ruta.getByRole('link', { name: 'Take this away' }).click()
  await ruta.getByRole('button', { name: 'Make the file' }).click()
  expect(await ruta.getByRole('alert').innerText()).toContain('Choose a kind of file')
  await ruta.getByLabel('CSV, for a spreadsheet').check()
  await ruta.getByLabel('A regular review').check()
  await ruta.getByLabel('In your own words').fill('For the meeting on Friday.')
  await ruta.getByRole('button', { name: 'Make the file' }).click()
  const rows = Number(/The file will have (\d+) rows/.exec(await main())?.[1])
  expect(rows).toBeGreaterThan(10)
  const [download] = await Promise.all([
    ruta.waitForEvent('download'),
    ruta.getByRole('button', { name: 'Fetch the file' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/)
  const text = fs.readFileSync(await download.path(), 'utf8')
  expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1)
  expect(text).not.toContain('Lucien')
  await ruta.goto('/staff/audit/exports')
  expect(await main()).toContain('For the meeting on Friday.')
  expect(await main()).toMatch(new RegExp(`${rows} rows\\s+whole`))
  await ruta.locator('.rows a').click()
  expect(await main()).toContain('This file was fetched already')
})

test.each([
  ['/staff/audit', 'audit_event', 'the audit log'],
  ['/staff/audit/alerts', 'access_alert', 'the odd accesses'],
  ['/staff/audit/reviews', 'audit_review', 'the reviews'],
  ['/staff/audit/exports', 'audit_export', 'what was taken away'],
  ['/staff/audit/chain', 'audit_check', 'the state of the chain'],
])('%s with %s gone says so, and the rest of it stands', async (address, table, what) => {
  await owner.query(`revoke select on ${table} from portico_staff`)
  try {
    expect((await ruta.goto(address))?.status()).toBe(200)
    expect(await main()).toMatch(new RegExp(`We could not load ${what} at \\d`))
    expect(await ruta.getByRole('navigation', { name: 'Parts of the audit log' }).count()).toBe(1)
  } finally {
    await owner.query(`grant select on ${table} to portico_staff`)
  }
})

/** Presses the button and looks until a job has done it. */
async function verified(): Promise<string> {
  const before = await checks()
  await ruta.goto('/staff/audit/chain')
  await ruta.getByRole('button', { name: 'Verify now' }).click()
  while ((await checks()) === before) await ruta.goto('/staff/audit/chain')
  await ruta.goto('/staff/audit/chain')
  return main()
}
const checks = async () =>
  (await owner.query('select count(*)::int as n from audit_check where finished_at is not null'))
    .rows[0].n

test('the chain is verified; once a row is touched, every page of the log says so in red', async () => {
  expect(await verified()).toMatch(/The log is whole: \d+ rows verified/)
  const { rows } = await owner.query('select event_id from audit_seal where seq = 7')
  await owner.query(`update audit_event set what = 'something else' where event_id = $1`, [
    rows[0].event_id,
  ])
  const broken = await verified()
  expect(broken).toContain('The audit log was touched')
  expect(broken).toContain('The first row that was touched is number 7.')
  await ruta.goto('/staff/audit')
  expect(await ruta.getByRole('alert').innerText()).toContain('What to do')
  await ruta.getByRole('link', { name: 'See this row as it is now' }).click()
  expect(ruta.url()).toContain(rows[0].event_id)
})

test('a nurse has no way there', async () => {
  const nurse = await as('marguerite')
  expect(await nurse.getByRole('link', { name: 'Audit', exact: true }).count()).toBe(0)
  expect((await nurse.goto('/staff/audit'))?.status()).toBe(403)
})
