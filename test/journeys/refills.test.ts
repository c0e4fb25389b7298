// Refills in a real browser: one tap from the list of medicines, two at once by keyboard, without script; the clinician approves
// one with a change and refuses the other; the patient reads both, and the one that was sent becomes ready.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let hoa: Page
let doctor: Page
beforeAll(async () => {
  it = await startJourney(phone)
  hoa = await it.as('hoa')
  doctor = await it.as('castellano', desk)
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()

test('one tap asks for more, says until when, and cannot be done twice', async () => {
  const jose = await it.as('jose')
  const again = await jose.context().newPage()
  await jose.goto('/medicines')
  await again.goto('/medicines')
  const button = { name: /^Ask for a refill\s+of Lisinopril/ }
  await jose.getByRole('button', button).click()
  await jose.getByText('We have your request').waitFor()
  expect(await main(jose)).toMatch(/answers by .+\d{4}, \d/)
  expect(await main(jose)).toContain('Lantern Pharmacy')
  // The other tab still shows the button: it leads to what was asked for.
  await again.getByRole('button', button).click()
  await again.getByText('What happened').waitFor()
  expect(new URL(again.url()).pathname).toBe(new URL(jose.url()).pathname)
  await jose.goto('/medicines')
  expect(await main(jose)).toMatch(/Refill: Received on/)
  expect(await jose.getByRole('button', button).count()).toBe(0)
  await jose.context().close()
})

test('two at once, by keyboard alone, at a pharmacy that is searched for', async () => {
  await hoa.goto('/medicines/refill')
  await hoa.getByLabel(/Amlodipine/).focus()
  await hoa.keyboard.press('Space')
  await hoa.getByLabel(/Alendron/).focus()
  await hoa.keyboard.press('Space')
  await hoa.getByLabel('None. It has run out').focus()
  await hoa.keyboard.press('Space')
  await hoa.getByLabel('Another pharmacy').focus()
  await hoa.keyboard.type('bethesda')
  await hoa.keyboard.press('Enter')
  await hoa.getByText('Found one.').waitFor()
  // What was chosen stays.
  expect(await hoa.getByLabel(/Amlodipine/).isChecked()).toBe(true)
  await hoa.getByLabel(/Night Owl/).focus()
  await hoa.keyboard.press('Space')
  await hoa.getByRole('button', { name: /^Send to/ }).focus()
  await hoa.keyboard.press('Enter')
  await hoa.getByText('We have your request').waitFor()
  const said = await main(hoa)
  for (const words of ['Amlodipine', 'Alendron', 'Night Owl Pharmacy'])
    expect(said).toContain(words)
})

test('the clinician has in view what matters, changes one and refuses the other', async () => {
  await doctor.goto('/staff/refills')
  const card = doctor.locator('.card').filter({ hasText: /Amlodipine.+Hoa/ })
  expect(await card.innerText()).toMatch(
    /Nothing left[\s\S]+Last visit[\s\S]+Allergies\s+Lisinopril/,
  )
  await card.getByRole('link', { name: /Amlodipine/ }).click()
  await doctor.getByRole('link', { name: 'Approve with a change' }).click()
  await doctor.getByRole('button', { name: 'Approve with this change' }).click()
  expect(await main(doctor)).toContain('Write at least one change')
  await doctor.getByLabel(/^How much/).fill('90 tablets')
  await doctor.getByRole('button', { name: 'Approve with this change' }).click()
  await doctor.getByText('Approved with a change. It now waits').waitFor()
  await doctor.goto('/staff/refills')
  await doctor.getByRole('link', { name: /Alendron.+Hoa/ }).click()
  const late = await doctor.context().newPage()
  await late.goto(doctor.url())
  await doctor.getByRole('link', { name: 'Refuse' }).click()
  await doctor.getByLabel(/^Why, for the patient/).fill('Please have your bones measured first.')
  await doctor.getByRole('button', { name: 'Refuse it' }).click()
  await doctor.getByText('The patient reads why').waitFor()
  // Whoever still has the page open hears that it was answered.
  await late.getByRole('button', { name: 'Approve', exact: true }).click()
  await late.getByText(/has refused this already/).waitFor()
})

test('the patient finds both on the first page, until they are opened', async () => {
  await expect
    .poll(async () => {
      await hoa.goto('/')
      return main(hoa)
    })
    .toMatch(/Not approved on[\s\S]+New/)
  await hoa.getByRole('link', { name: /Alendron/ }).click()
  expect(await main(hoa)).toContain('Why: Please have your bones measured first.')
  await hoa.goto('/')
  expect(await main(hoa)).not.toContain('Not approved')
  await hoa.getByRole('link', { name: /Amlodipine.*Approved with a change/s }).click()
  expect(await main(hoa)).toMatch(/What is different[\s\S]+90 tablets/)
})

test('sent and ready are said by whoever carries it on, without script too', async () => {
  const nurse = await it.as('marguerite', { ...desk, javaScriptEnabled: false })
  await nurse.goto('/staff/refills?show=approved')
  await nurse.getByRole('link', { name: /Amlodipine.+Hoa/ }).click()
  await nurse.getByRole('button', { name: /It is sent to Night Owl/ }).click()
  await nurse.getByRole('button', { name: 'It is ready' }).click()
  expect(await main(nurse)).toContain('Ready. The patient is told.')
  await nurse.context().close()
  await hoa.reload()
  expect(await main(hoa)).toContain('It can be picked up at Night Owl Pharmacy')
  expect(await main(hoa)).toMatch(/Received[\s\S]+Approved with a change[\s\S]+Sent[\s\S]+Ready/)
})

test('without script: asked for, and taken back', async () => {
  const layla = await it.as('layla', { javaScriptEnabled: false })
  await layla.goto('/medicines/refill')
  await layla.getByRole('button', { name: /^Send to/ }).click()
  await layla.getByRole('button', { name: 'Take it back' }).click()
  expect(await main(layla)).toContain('You can ask for it again at any time.')
  await layla.context().close()
})
