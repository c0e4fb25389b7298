// From the front desk's "Invite" to a lab result on the person's own phone, in a real browser: with a passkey; with a
// password, a name of one's own and no script; signed out and in again.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'

const PHONE = { width: 360, height: 740 }
const NEXT = 'eleven herons fly south'

let portal: Demonstration
let browser: Browser
let contexts: BrowserContext[] = []
beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
}, 240_000)
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, ...options })
  context.setDefaultTimeout(PATIENCE)
  contexts.push(context)
  return context.newPage()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** The front desk sends an invitation once more. @returns the code on the page to print, and the birth date */
async function sentAgain(name: string): Promise<{ code: string; born: [string, string, string] }> {
  const page = await open()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /Dolores/ }).click()
  await page.getByLabel('Find a patient').fill(name.slice(0, 4).toLowerCase())
  await press(page, 'Find')
  // Whoever comes today stands there a second time.
  await page.getByRole('link', { name }).first().click()
  await page.locator('.subject').getByText(name).first().waitFor()
  const said = await page.locator('main').innerText()
  const [, day, month, year] = /(\d{1,2}) (\w+) ((?:19|20)\d\d)/.exec(said) ?? []
  await page.getByRole('link', { name: 'Way in', exact: true }).first().click()
  await press(page, 'Send again')
  await heading(page, /Invitation for/)
  const code = /[A-Z]{4}-[A-Z]{4}-[A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  const number = new Date(`${month} 1, 2000`).getMonth() + 1
  return { code, born: [day ?? '', String(number), year ?? ''] }
}

async function proves(page: Page, code: string, [day, month, year]: [string, string, string]) {
  await page.goto('/activate')
  await page.getByLabel('Code').fill(code.toLowerCase())
  await press(page, 'Go on')
  await heading(page, 'Your birth date')
  await page.getByLabel('Day').fill(day)
  await page.getByLabel('Month').fill(month)
  await page.getByLabel('Year').fill(year)
  await press(page, 'Go on')
  await heading(page, 'How will you sign in?')
}

async function seesLab(page: Page) {
  await heading(page, /^(Good|Hello)/)
  await page.goto('/results')
  await page.locator('.rows a').first().click()
  await page
    .locator('main')
    .getByText(/cholesterol/i)
    .first()
    .waitFor()
}

async function signsOut(page: Page) {
  await page.goto('/more')
  await press(page, 'Sign out')
  await page.getByText('You are signed out').waitFor()
}

test('with a passkey: three screens, in, out, and in again', async () => {
  const { code, born } = await sentAgain('Noor')
  const page = await open({ viewport: PHONE })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await proves(page, code, born)
  await page.reload()
  await page.goBack()
  await page.goForward()
  await heading(page, 'How will you sign in?')
  await press(page, 'Use a passkey: your fingerprint, face or screen lock')
  await seesLab(page)
  // Or the device would sign in from the autofill of the page before anybody pressed anything.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
  await signsOut(page)
  await page.getByRole('button', { name: /passkey/i }).click()
  await seesLab(page)
})

test('two share an address: a password and a name of one’s own, without script', async () => {
  const { code, born } = await sentAgain('Harold')
  const page = await open({ viewport: PHONE, javaScriptEnabled: false })
  await proves(page, code, born)
  await page.getByText('ruth.abernathy@example.org belongs to an account here').waitFor()
  await page.getByLabel('User name').fill('harold.79')
  await page.getByLabel('Choose a password').fill(NEXT)
  await page.getByLabel('The password again').fill('something else')
  await press(page, 'Open my record')
  expect(await page.getByRole('alert').innerText()).toContain('not the same')
  expect(await page.getByLabel('User name').inputValue()).toBe('harold.79')
  await page.getByLabel('Choose a password').fill(NEXT)
  await page.getByLabel('The password again').fill(NEXT)
  await press(page, 'Open my record')
  await seesLab(page)
  await signsOut(page)
  await page.goto('/sign-in')
  await page.getByLabel(/E-mail address/).fill('Harold.79')
  await page.getByLabel('Password').fill(NEXT)
  await press(page, 'Sign in')
  await seesLab(page)
})
