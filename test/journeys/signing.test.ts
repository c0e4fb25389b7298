// A consent is signed: by a keyboard alone, with no script at all, and drawn by hand, which is kept when the page is left; and
// the copy is checked.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draw } from '../support/drawing.ts'
import { phone, startJourney, type Journey } from '../support/journey.ts'
import { Keyboard } from '../support/keyboard.ts'

let journey: Journey
let nurse: Page
beforeAll(async () => {
  journey = await startJourney(phone)
  nurse = await journey.as('marguerite', { viewport: { width: 1280, height: 800 } })
}, 240_000)
afterAll(() => journey?.end())

/** Asks somebody for the consent to treatment. */
async function ask(name: string) {
  await nurse.goto('/staff')
  await nurse.locator('[name=q]').fill(name)
  await nurse.locator('[data-found] .rows a').filter({ hasText: name }).first().click()
  await nurse.waitForURL(/\/staff\/patients\//)
  await nurse.goto(`${new URL(nurse.url()).pathname}/ask-form`)
  await nurse.getByLabel('Consent to treatment').check()
  await nurse.getByRole('button', { name: 'Ask for this form' }).click()
  await nurse.getByText('The form waits for the patient now').waitFor()
}

test('by a keyboard alone: from the first page to the signature', async () => {
  const page = await journey.as('jose')
  const keys = new Keyboard(page)
  await keys.press(page.getByRole('link', { name: 'Start: Consent to treatment' }))
  await keys.press(page.getByRole('link', { name: 'Start', exact: true }))
  const question = await page.locator('input[type=radio]').first().getAttribute('name')
  await keys.choose(question!, 'yes')
  await keys.press(page.getByRole('button', { name: 'Save and go on' }))
  await keys.press(page.getByRole('link', { name: 'Go on to sign' }))
  // Sent too early, it says what is missing, and leads there.
  await keys.press(page.getByRole('button', { name: 'Sign and send' }))
  await keys.to(page.getByRole('link', { name: /Sign here/ }))
  await page.keyboard.press('Enter')
  expect(await page.locator('[name=typed]:focus').count()).toBe(1)
  await page.keyboard.type('José Herrera')
  await keys.press(page.getByRole('button', { name: 'Sign and send' }))
  await page.getByRole('heading', { name: 'You signed this form' }).waitFor()
  expect(await page.getByText('José Herrera', { exact: true }).count()).toBeGreaterThan(0)
}, 120_000)

test('without script: the name is typed, and nothing is there that does not work', async () => {
  await ask('Wren')
  const page = await journey.as('wren', { javaScriptEnabled: false })
  await page.goto('/forms')
  await page.getByRole('link', { name: 'Start: Consent to treatment' }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await page.getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('link', { name: 'Go on to sign' }).click()
  expect(await page.locator('[data-sign]').isVisible()).toBe(false)
  await page.getByLabel('Your full name').fill('Wren')
  await page.getByRole('button', { name: 'Sign and send' }).click()
  await page.getByRole('heading', { name: 'You signed this form' }).waitFor()
}, 120_000)

test('drawn by hand: kept when the page is left, and checked as the file that it is', async () => {
  await ask('Desmond')
  const page = await journey.as('desmond')
  await page.goto('/forms')
  await page.getByRole('link', { name: 'Start: Consent to treatment' }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await page.getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('link', { name: 'Go on to sign' }).click()
  await draw(page)
  const strokes = await page.locator('[name=strokes]').inputValue()
  expect(strokes).toMatch(/^M\d+ \d+L/)
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/draft'))
  await page.getByRole('button', { name: 'Clear the drawing' }).scrollIntoViewIfNeeded()
  expect((await kept).ok()).toBe(true)
  // Another device: the lines are there.
  const other = await journey.as('desmond')
  await other.goto(new URL(page.url()).pathname)
  expect(await other.locator('[name=strokes]').inputValue()).toBe(strokes)
  await other.getByRole('button', { name: 'Clear the drawing' }).click()
  expect(await other.locator('[name=strokes]').inputValue()).toBe('')
  await draw(other)
  await other.getByRole('button', { name: 'Sign and send' }).click()
  await other.getByRole('img', { name: /Signature that Desmond/ }).waitFor()
  await other.getByRole('link', { name: 'Open the signed copy' }).click()
  const download = other.waitForEvent('download')
  await other
    .getByRole('button', { name: /save|copy|download/i })
    .first()
    .click()
  const file = await (await download).path()
  await other.goto('/signed')
  await other.getByLabel('The file').setInputFiles({
    name: 'copy.pdf',
    mimeType: 'application/pdf',
    buffer: readFileSync(file),
  })
  await other.getByRole('button', { name: 'Check this file' }).click()
  await other.getByText('This is exactly what was signed on').waitFor()
}, 120_000)
