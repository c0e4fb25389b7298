// What patients tell of their medicines, in a real browser: that one is taken no more, and one is missing, without script too; the
// nurse reads it beside the record, notes one and declines the other; a second nurse is told who was quicker.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let jose: Page
let nurse: Page
beforeAll(async () => {
  it = await startJourney(phone)
  jose = await it.as('jose')
  nurse = await it.as('marguerite', desk)
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()

test('one is taken no more: said from the list, which says so and is not changed', async () => {
  await jose.goto('/medicines')
  await jose.getByRole('link', { name: /^I no longer take this\s+Lisinopril/ }).click()
  expect(await main(jose)).toMatch(/answers you here by .+\d{4}/)
  await jose.getByLabel(/^Why not any more/).fill('It made me cough.')
  await jose.getByRole('button', { name: 'Tell the clinic' }).click()
  await jose.getByText('We have it').waitFor()
  expect(await main(jose)).toMatch(/A nurse or clinician of .+ reads it/)
  await jose.goto('/medicines')
  const row = jose.locator('main li').filter({ hasText: 'Lisinopril' }).first()
  expect(await row.innerText()).toMatch(/You told the clinic on .+ that you no longer take this/)
  expect(await row.getByRole('link', { name: /^I no longer take/ }).count()).toBe(0)
})

test('one is missing: said by keyboard alone; what is wrong is said at the field', async () => {
  await jose.goto('/medicines/also')
  await jose.getByRole('button', { name: 'Tell the clinic' }).focus()
  await jose.keyboard.press('Enter')
  await jose.getByRole('link', { name: 'Write the name of the medicine.' }).waitFor()
  await jose.getByLabel('What is it called?').focus()
  await jose.keyboard.type('Magnesium 400 mg')
  await jose.getByLabel(/^What is it for/).focus()
  await jose.keyboard.type('For cramps')
  await jose.getByLabel('I buy it without a prescription').focus()
  await jose.keyboard.press('Space')
  await jose.keyboard.press('Enter')
  await jose.getByText('We have it').waitFor()
  expect(await main(jose)).toMatch(/Magnesium 400 mg: also taken[\s\S]+For cramps/)
})

test('the nurse finds both, with what the record says; notes one and declines the other', async () => {
  await nurse.goto('/staff/told')
  const card = nurse.locator('.card').filter({ hasText: /no longer takes Lisinopril/ })
  expect(await card.innerText()).toMatch(/It made me cough\.[\s\S]+The record says\s+Lisinopril/)
  await card.getByRole('link').first().click()
  const late = await nurse.context().newPage()
  await late.goto(nurse.url())
  await nurse.getByRole('button', { name: 'Note it in the record' }).click()
  await nurse.getByText(/^Noted in the record on/).waitFor()
  // Whoever still has the page open hears that it was done.
  await late.getByLabel(/^Words for the patient/).fill('Please call us.')
  await late.getByRole('button', { name: 'Do not note it' }).click()
  await late.getByText(/Marguerite .+ has noted this in the record already/).waitFor()
  await late.close()
  await nurse.goto('/staff/told')
  await nurse.getByRole('link', { name: /also takes Magnesium/ }).click()
  await nurse.getByRole('button', { name: 'Do not note it' }).click()
  await nurse.getByRole('link', { name: /Say in a few words why/ }).waitFor()
  await nurse.getByLabel(/^Words for the patient/).fill('Let us talk about it at your visit.')
  await nurse.getByRole('button', { name: 'Do not note it' }).click()
  await nurse.getByText(/^Not noted on/).waitFor()
  await nurse.getByRole('link', { name: 'Medicines', exact: true }).first().click()
  expect(await main(nurse)).toMatch(/No longer taken, as the patient told/)
})

test('the patient reads both answers, and both stay', async () => {
  await jose.goto('/medicines')
  expect(await main(jose)).toMatch(/Noted by the clinic on .+: you no longer take this/)
  await jose.getByRole('link', { name: /Magnesium/ }).click()
  expect(await main(jose)).toMatch(
    /They write: Let us talk about it[\s\S]+Received[\s\S]+Seen[\s\S]+Not noted/,
  )
  await jose.goto('/medicines')
  expect(await main(jose)).toMatch(/Told to the clinic on .+, noted by Marguerite/)
})

test('without script, for somebody one helps: told and taken back', async () => {
  const linh = await it.as('linh', { javaScriptEnabled: false })
  await linh.goto('/medicines')
  await linh
    .getByRole('link', { name: /^This is no longer taken/ })
    .first()
    .click()
  expect(await linh.getByLabel('Keep this from people who help me').count()).toBe(0)
  await linh.getByRole('button', { name: 'Tell the clinic' }).click()
  await linh.getByRole('button', { name: 'Take it back' }).click()
  expect(await main(linh)).toMatch(/Taken back[\s\S]+You can tell us again at any time/)
  await linh.context().close()
})
