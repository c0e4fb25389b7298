// A form is signed without an account, on a phone: drawn by hand, and typed with no script at all; what is missing is said where one
// signs, and nothing that was answered is lost. Staff find it signed, with its paper.
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chromiumPath, PATIENCE } from '../support/browser.ts'
import { draw } from '../support/drawing.ts'
import { begin } from '../support/filling.ts'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

const TITLE = 'Consent to treatment'
let journey: Journey
let strangers: Browser
/** Where it is filled in without an account. */
let address: string
beforeAll(async () => {
  journey = await startJourney(phone)
  strangers = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const admin = await journey.as('tamsin', desk)
  await admin.goto('/staff/settings/forms')
  await admin.getByRole('link', { name: TITLE }).click()
  await admin.getByRole('link', { name: 'Let people fill it in without an account' }).click()
  await admin.getByRole('button', { name: 'Open it to the public' }).click()
  const link = admin.getByRole('link', { name: /\/intake\// })
  address = new URL((await link.getAttribute('href')) ?? '').pathname
}, 240_000)
afterAll(async () => {
  await strangers?.close()
  await journey?.end()
})

test.each([
  ['Drawna', true],
  ['Typa', false],
] as const)(
  '%s signs (script: %s)',
  async (given, script) => {
    const context = await strangers.newContext({
      ...phone,
      baseURL: journey.portal.origin,
      javaScriptEnabled: script,
    })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    const press = (name: string) => page.getByRole('button', { name }).click()
    await page.goto(address)
    await begin(page, given)
    await page.getByLabel('Yes').check()
    await press('Save and go on')
    await page.getByRole('link', { name: 'Go on to sign' }).click()
    expect(await page.locator('[data-sign]').isVisible()).toBe(script)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await press('Sign and send')
    await page.getByText('Sign here: type your name, or draw your signature.').first().waitFor()
    if (script) await draw(page)
    else await page.getByLabel('Your full name').fill(`${given} Newly`)
    await press('Sign and send')
    await page.getByRole('heading', { level: 1, name: 'We have your form' }).waitFor()
    expect(await context.cookies()).toEqual([])

    const front = await journey.as('dolores', desk)
    await front.goto('/staff/intake')
    await front.getByRole('link', { name: new RegExp(`${given} Newly`) }).click()
    await front.getByRole('heading', { level: 1, name: `Form from ${given} Newly` }).waitFor()
    const sure = front.getByLabel(/I looked at those who are alike/)
    if ((await sure.count()) > 0) await sure.check()
    await front.getByRole('button', { name: 'Register and put it there' }).click()
    await front.getByText('The form is in the record now.').waitFor()
    const chart = await front.getByRole('link', { name: 'Open the record' }).getAttribute('href')
    const nurse = await journey.as('marguerite', desk)
    await vi.waitFor(
      async () => {
        await nurse.goto(`${chart}/forms`)
        await nurse.getByRole('link', { name: TITLE }).first().click({ timeout: 2000 })
      },
      { timeout: 30_000, interval: 300 },
    )
    if (script)
      await nurse.getByRole('img', { name: new RegExp(`Signature that ${given}`) }).waitFor()
    else await nurse.getByText(`${given} Newly`, { exact: true }).first().waitFor()
    await nurse.goto(`${chart}/documents`)
    await nurse.getByText(TITLE).first().waitFor()
  },
  120_000,
)
