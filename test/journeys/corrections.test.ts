// Corrections of the record, in a real browser: asked for from the list, without script from a result; the privacy officer takes 30
// days more and denies it; the patient disagrees, and what they write stands beside the entry in portal and chart.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let jose: Page
let officer: Page
beforeAll(async () => {
  it = await startJourney(phone)
  jose = await it.as('jose')
  officer = await it.as('ruta', desk)
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()

async function ask(page: Page) {
  await page.getByLabel('What is not right?').fill('It says that I have this since 2019.')
  await page.getByLabel('What should it say?').fill('Since 2021.')
  await page.getByLabel('Why is it not right?').fill('I was told in spring 2021.')
  await page.getByRole('button', { name: /^Send to/ }).click()
}

test('asked for at an entry of a list; what is missing is said at its field, and nothing typed is lost', async () => {
  await jose.goto('/conditions')
  await jose.getByRole('link', { name: 'Something here is not right' }).click()
  await jose.getByRole('link', { name: 'This is not right' }).first().click()
  await jose.getByLabel('What should it say?').fill('Since 2021.')
  await jose.getByRole('button', { name: /^Send to/ }).click()
  await jose.getByRole('link', { name: 'Write what is not right.' }).waitFor()
  expect(await jose.getByLabel('What should it say?').inputValue()).toBe('Since 2021.')
  await ask(jose)
  await jose.getByText('We have it').waitFor()
  expect(await main(jose)).toMatch(/answers here by .+\d{4}/)
})

test('more time, once; denied on a ground, and one who was later is told', async () => {
  await officer.goto('/staff/corrections')
  expect(await main(officer)).toMatch(/José .+: Eye problem[\s\S]+(59|60) days left/)
  await officer.getByRole('link', { name: /Eye problem/ }).click()
  const late = await officer.context().newPage()
  await late.goto(`${officer.url()}/accept`)
  await officer.getByRole('link', { name: 'Take 30 days more' }).click()
  await officer.getByLabel(/^Why it takes longer/).fill('We wait for the other clinic.')
  await officer.getByRole('button', { name: 'Take 30 days more' }).click()
  await officer.getByText('Extended. The patient is told.').waitFor()
  expect(await officer.getByRole('link', { name: 'Take 30 days more' }).count()).toBe(0)
  await officer.getByRole('link', { name: 'Deny', exact: true }).click()
  await officer.getByLabel(/It is accurate and complete/).check()
  await officer.getByLabel(/^Why, in plain words/).fill('The first blood test is of 2019.')
  await officer.getByRole('button', { name: 'Deny it' }).click()
  await officer.getByText('Denied. The patient is told').waitFor()
  await late.getByLabel(/^What was changed/).fill('It is corrected.')
  await late.getByRole('button', { name: 'Accept it' }).click()
  await late.getByText(/Rūta .+ has denied this already/).waitFor()
  await late.close()
})

test('the patient reads why and what can be done, and disagrees', async () => {
  await jose.reload()
  expect(await main(jose)).toMatch(
    /It is accurate and complete[\s\S]+What you can do now[\s\S]+Office for Civil Rights/,
  )
  await jose.getByRole('link', { name: 'Write that I disagree' }).click()
  await jose.getByLabel(/^Why do you disagree/).fill('Nobody told me of that test.')
  await jose.getByRole('button', { name: 'Put it beside my record' }).click()
  await jose.getByText('We have your statement').waitFor()
  await jose.goto('/conditions')
  expect(await main(jose)).toMatch(
    /A correction of this was denied on[\s\S]+Nobody told me of that test/,
  )
  const doctor = await it.as('castellano', desk)
  const chart = new URL(officer.url()).pathname.split('/').slice(0, 4).join('/')
  await doctor.goto(`${chart}/conditions`)
  expect(await main(doctor)).toContain('The patient disagrees: Nobody told me of that test.')
  await doctor.context().close()
})

test('without script, from a result; taken back', async () => {
  const page = await it.as('jose', { javaScriptEnabled: false })
  await page.goto('/results')
  await page.locator('main ul.rows a').first().click()
  await page.getByRole('link', { name: 'Something here is not right' }).click()
  await ask(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  expect(await main(page)).toMatch(/Taken back[\s\S]+You can ask again at any time/)
  await page.goto('/corrections')
  expect(await main(page)).toMatch(/Denied on[\s\S]*/)
  await page.context().close()
})
