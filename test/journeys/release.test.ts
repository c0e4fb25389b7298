// A result is held back and shown again, the patient chooses to wait, a nurse sees what the patient sees, and two
// colleagues edit one comment: in a real browser, as these people do it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from '../support/journey.ts'
import { testEnvironment } from '../support/kit.ts'

let it: Journey
let as: Journey['as']
beforeAll(async () => {
  it = await startJourney({}, await testEnvironment())
  as = it.as
}, 240_000)
afterAll(() => it?.end())

const chartOf = (key: string) => `/staff/patients/${it.person(key).patientId}`
const main = (page: Page) => page.locator('main').innerText()
const LIPIDS = /Cholesterol and blood fats/

test('a clinician holds a result with a reason and an end; the patient does not see it until it is lifted', async () => {
  const [doctor, jose] = [await as('castellano'), await as('jose')]
  const fats = async () => {
    await jose.goto('/results')
    return (await main(jose)).match(new RegExp(LIPIDS, 'g'))?.length ?? 0
  }
  const before = await fats()
  expect(before).toBeGreaterThan(0)
  await doctor.goto(`${chartOf('jose')}/release`)
  await doctor.locator('.rows a').filter({ hasText: 'Lipid panel' }).first().click()
  await doctor.getByRole('button', { name: 'Hold it back' }).click()
  expect(await doctor.locator('.error').allInnerTexts()).toHaveLength(3)
  await doctor.getByLabel(/may be wrong/).check()
  await doctor.getByLabel('In your own words').fill('Two tubes had one number, as the lab told us.')
  await doctor.getByLabel('For how long').selectOption('72')
  await doctor.getByRole('button', { name: 'Hold it back' }).click()
  expect(await main(doctor)).toContain('It is held back.')
  expect(await main(doctor)).toMatch(/Held until/)
  expect(await fats()).toBe(before - 1)
  await doctor.goto(`${chartOf('jose')}/results`)
  expect(await main(doctor)).toMatch(/Held until/)
  await doctor.goBack()
  await doctor.getByRole('button', { name: 'Show it to the patient now' }).click()
  expect(await main(doctor)).toContain('The patient sees it now.')
  expect(await fats()).toBe(before)
}, 240_000)

test('who chooses not to see results here is told so where they would be, and staff are too', async () => {
  const jose = await as('jose')
  await jose.goto('/timing')
  await jose.locator('input[name=results][value="not online"]').check()
  await jose.getByRole('button', { name: 'Save' }).click()
  expect(await main(jose)).toContain('Saved.')
  await jose.goto('/results')
  expect(await main(jose)).toContain('You chose not to see test results here.')
  expect(await main(jose)).not.toMatch(LIPIDS)
  const nurse = await as('marguerite')
  await nurse.goto(`${chartOf('jose')}/release`)
  expect(await main(nurse)).toMatch(/Not online/)
  await nurse.goto(`${chartOf('jose')}/view`)
  await nurse.getByRole('button', { name: 'Start' }).click()
  expect(await nurse.locator('.band.view').innerText()).toMatch(/You see this as José sees it/)
  await nurse.getByRole('link', { name: 'Record', exact: true }).click()
  await nurse
    .locator('main')
    .getByRole('link', { name: /results/i })
    .first()
    .click()
  expect(await main(nurse)).toBe(await main(jose))
  await nurse.getByRole('button', { name: 'Back to the chart' }).click()
  expect(new URL(nurse.url()).pathname).toBe(chartOf('jose'))
  await jose.goto('/access')
  expect(await main(jose)).toContain('to see your record as you see it')
}, 240_000)

test('a flag is in the head of the chart; of two who edit a comment the second sees the first’s', async () => {
  const [nurse, doctor] = [await as('marguerite'), await as('castellano')]
  await nurse.goto(`${chartOf('wren')}/internal/flag`)
  await nurse.getByLabel('Safety: see with two staff').check()
  await nurse.getByRole('button', { name: 'Set the flag' }).click()
  expect(await nurse.locator('.subject').innerText()).toContain('see with two staff')
  await nurse.getByLabel('Comment').fill('Call her in the morning.')
  await nurse.getByRole('button', { name: 'Add the comment' }).click()
  for (const page of [nurse, doctor]) {
    await page.goto(`${chartOf('wren')}/internal`)
    await page.locator('.rows a').filter({ hasText: 'in the morning' }).click()
  }
  await nurse.getByLabel('Comment').fill('Call her in the evening.')
  await nurse.getByRole('button', { name: 'Save the comment' }).click()
  await doctor.getByLabel('Comment').fill('Write to her.')
  await doctor.getByRole('button', { name: 'Save the comment' }).click()
  expect(await main(doctor)).toContain('Somebody else changed this meanwhile')
  expect(await main(doctor)).toContain('Call her in the evening.')
  await doctor.getByRole('button', { name: 'Keep mine' }).click()
  expect(await main(doctor)).toContain('Saved.')
  expect(await main(doctor)).toContain('Call her in the evening.') // among what it said before
}, 240_000)
