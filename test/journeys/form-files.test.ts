// A photo and a file in a form that the office built: put there by a patient and by somebody without an account, with script and
// without; what cannot be taken is told where it was put, and nothing that was typed is lost; looked through, it is what staff see.
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chromiumPath, PATIENCE } from '../support/browser.ts'
import { begin } from '../support/filling.ts'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'
import { onePicture } from '../support/pictures.ts'

const TITLE = 'Your card and your letters'
const CARD = 'Your insurance card, front'
const LETTER = 'A letter of another clinic'
const NOTE = 'What should we know about them?'
const TOO_LARGE = 13 * 1024 * 1024

let journey: Journey
let strangers: Browser
/** Where the form is filled in without an account. */
let address: string
beforeAll(async () => {
  journey = await startJourney(phone)
  strangers = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
}, 240_000)
afterAll(async () => {
  await strangers?.close()
  await journey?.end()
})

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const card = { name: 'card.png', mimeType: 'image/png', buffer: onePicture }

const letter = {
  name: 'letter.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ),
}
/** What begins as a picture, and goes on for too long. */
const large = {
  name: 'large.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([onePicture, Buffer.alloc(TOO_LARGE)]),
}

test('the office builds it without script: a photo that must be there, files, and a look at it as on a phone', async () => {
  const admin = await journey.as('tamsin', { ...desk, javaScriptEnabled: false })
  await admin.goto('/staff/settings/forms/new')
  await admin.locator('[name=title]').fill(TITLE)
  await press(admin, 'Go on to the questions')
  await admin.getByRole('link', { name: 'Add a question' }).click()
  const add = async (words: string, way: string, button: string) => {
    await admin.locator('[name=words]').fill(words)
    await admin.locator(`[name=way][value="${way}"]`).check()
    if (way === 'photo') await admin.locator('[name=required]').check()
    await press(admin, button)
  }
  await add(CARD, 'photo', 'Save and add another')
  await add(NOTE, 'long', 'Save and add another')
  await add(LETTER, 'file', 'Save and set details')
  await admin.getByLabel('There can be more than one').check()
  await press(admin, 'Save')
  await admin.getByText('A photo · must be answered').waitFor()
  await admin.getByRole('link', { name: 'Preview' }).click()
  const shown = admin.locator('.phone')
  await shown.getByRole('button', { name: 'Save and go on' }).click()
  await shown.getByText(`Answer this: ${CARD}`).first().waitFor()
  await shown.getByRole('button', { name: `Add a photograph or file: ${CARD}` }).click()
  await shown.getByText('Example').waitFor()
  await shown.getByRole('button', { name: 'Save and go on' }).click()
  await shown.getByText('Example').waitFor()
  await admin.goto(admin.url().replace(/\/preview.*/, '/publish'))
  await press(admin, 'Publish this form')
  await admin.getByText('The form is published').waitFor()
  await admin.getByRole('link', { name: 'Let people fill it in without an account' }).click()
  await press(admin, 'Open it to the public')
  const link = admin.getByRole('link', { name: /\/intake\// })
  address = new URL((await link.getAttribute('href')) ?? '').pathname
}, 120_000)

/** From the page of the questions to the last look: what cannot be taken is told, and what was typed before is there. */
async function fill(page: Page): Promise<void> {
  await page.getByLabel(NOTE).fill('The card is new')
  await press(page, `Add a photograph or file: ${CARD}`)
  const put = async (field: string | RegExp, file: typeof card) => {
    await page.getByLabel(field).setInputFiles(file)
    await press(page, 'Put it into the form')
  }
  await put('Or choose a picture', letter)
  await page.getByText('A file of this kind cannot be used here.').first().waitFor()
  await put('Take a photograph', large)
  await page.getByText('larger than 12 MB').first().waitFor()
  await put('Take a photograph', card)
  await page.getByText('card.png').first().waitFor()
  // Looked through, it is shown.
  await vi.waitFor(
    async () => {
      await page.reload()
      const seen = page.locator('.preview img')
      expect(await seen.count()).toBe(1)
      expect(await seen.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(120)
    },
    { timeout: 20_000, interval: 300 },
  )
  await page.getByRole('link', { name: 'Use it, and go on with the form' }).click()
  expect(await page.getByLabel(NOTE).inputValue()).toBe('The card is new')
  await press(page, `Add a photograph or file: ${LETTER}`)
  await put('Or choose a picture, PDF or document', letter)
  await put('Or choose a picture, PDF or document', { ...card, name: 'other.png' })
  await press(page, 'Take away: other.png')
  expect(await page.getByText('other.png').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('link', { name: 'Use it, and go on with the form' }).click()
  await press(page, 'Save and go on')
  await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor()
  await page.getByText('letter.pdf').first().waitFor()
  await press(page, 'Send my answers')
}

/** Staff read the form, and find what came with it. */
async function found(chart: string): Promise<void> {
  const nurse = await journey.as('marguerite', desk)
  await vi.waitFor(
    async () => {
      await nurse.goto(`${chart}/forms`)
      await nurse.getByRole('link', { name: TITLE }).first().click({ timeout: 2000 })
    },
    { timeout: 30_000, interval: 300 },
  )
  await nurse.getByText('The card is new').waitFor()
  await nurse.getByText('card.png').first().waitFor()
  await nurse.getByRole('link', { name: 'Look at the files that came with it' }).click()
  await nurse.getByText('letter.pdf').first().waitFor()
  const main = await nurse.locator('main').innerText()
  expect(main).toContain('card.png')
  expect(main).not.toContain('other.png')
}

test.each([
  ['wren', true],
  ['kwame', false],
] as const)(
  '%s sends both from the portal (script: %s)',
  async (who, script) => {
    const nurse = await journey.as('marguerite', desk)
    const chart = `/staff/patients/${journey.person(who).patientId}`
    await nurse.goto(`${chart}/ask-form`)
    await nurse.getByLabel(TITLE).check()
    await press(nurse, 'Ask for this form')
    await nurse.getByText('The form waits for the patient now').waitFor()
    const page = await journey.as(who, { ...phone, javaScriptEnabled: script })
    await page.goto('/forms')
    await page.getByRole('link', { name: `Start: ${TITLE}` }).click()
    await page.getByRole('link', { name: 'Start', exact: true }).click()
    await fill(page)
    await page.getByText('We have your answers').waitFor()
    await found(chart)
  },
  120_000,
)

test.each([true, false])(
  'a stranger sends both without an account (script: %s)',
  async (script) => {
    const context = await strangers.newContext({
      ...phone,
      baseURL: journey.portal.origin,
      javaScriptEnabled: script,
    })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    const given = script ? 'Carda' : 'Letta'
    await page.goto(address)
    await begin(page, given)
    await fill(page)
    await page.getByRole('heading', { level: 1, name: 'We have your form' }).waitFor()
    expect(await context.cookies()).toEqual([])
    const front = await journey.as('dolores', desk)
    await front.goto('/staff/intake')
    await front.getByRole('link', { name: new RegExp(`${given} Newly`) }).click()
    await front.getByRole('heading', { level: 1, name: `Form from ${given} Newly` }).waitFor()
    const sure = front.getByLabel(/I looked at those who are alike/)
    if ((await sure.count()) > 0) await sure.check()
    await press(front, 'Register and put it there')
    await front.getByText('The form is in the record now.').waitFor()
    const chart = await front.getByRole('link', { name: 'Open the record' }).getAttribute('href')
    await found(chart!)
  },
  120_000,
)
