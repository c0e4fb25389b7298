// Passkeys in a real browser with an authenticator of its own: made, used by button and by autofill, as the second
// factor and to confirm, removed; and what is there without a script.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'

let portal: Demonstration
let browser: Browser
let context: BrowserContext
let page: Page
let device: Awaited<ReturnType<typeof addDevice>>
let people: DemoPerson[]

beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
  people = await portal.people()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})
beforeEach(async () => {
  await begin()
  device = await addDevice()
})
afterEach(() => context.close())

async function begin(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close()
  context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 360, height: 740 },
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  page = await context.newPage()
}

/** A phone or computer that checks its user. It answers whatever is asked of it while it is `willing`. */
async function addDevice() {
  const cdp: CDPSession = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    willing: (enabled: boolean) =>
      cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  }
}

const person = (first: string) => people.find(({ name }) => name.startsWith(first)) as DemoPerson
const button = (name: string) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const home = () => heading(/^(Good|Hello)/).waitFor()

async function typePassword({ email, password }: DemoPerson): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function addPasskey(): Promise<void> {
  await page.goto('/security')
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await button('Make a passkey').click()
  await page.getByText('Your new passkey is ready').waitFor()
}

/** From here on the browser is one that offers no passkeys by autofill. */
const withoutAutofill = () =>
  page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })

/** Signed out, with a device that says nothing until it is asked to. */
async function leave(): Promise<void> {
  await device.willing(false)
  await page.goto('/more')
  await button('Sign out').click()
  await heading('Sign in').waitFor()
}

/** The sign-in page is left first: what it offers by autofill would be answered there, in the middle of the next step. */
async function deviceAnswersOn(address: string): Promise<void> {
  await page.goto('about:blank')
  await device.willing(true)
  await page.goto(address)
}

test('made on the security page, used by button and by autofill, and removed', async () => {
  await typePassword(person('José'))
  await home()
  await addPasskey()
  await page.getByRole('link', { name: /Chrome on Linux.*Not used yet/ }).waitFor()

  await leave()
  await deviceAnswersOn('/sign-in') // nothing is tapped: the device answers what autofill offers
  await home()

  await withoutAutofill()
  await leave()
  await device.willing(true)
  await button('Use a passkey').click()
  await home()

  await page.goto('/security')
  await page.getByRole('link', { name: /Chrome on Linux.*Last used/ }).click()
  await page.getByLabel('The password you have now').fill(person('José').password)
  await button('Remove passkey').click()
  await page.getByText('The passkey is removed').waitFor()
  expect(await page.getByRole('link', { name: /Chrome on Linux/ }).count()).toBe(0)

  await leave()
  await device.willing(true)
  await button('Use a passkey').click()
  await page.getByRole('alert').getByText('That passkey did not work here').waitFor()
})

test('the page that somebody wanted is where a passkey leads', async () => {
  await typePassword(person('Layla'))
  await home()
  await addPasskey()
  await leave()
  await deviceAnswersOn('/medicines')
  await heading('Medicines').waitFor()
})

test('the second factor after a password, and asked for again before a change', async () => {
  await typePassword(person('Ruth'))
  await home()
  await addPasskey()
  await leave()
  await typePassword(person('Ruth'))
  await device.willing(true)
  await button('Use a passkey').click()
  await home()

  await page.goto('/confirm?to=/security/passkeys/new')
  await button('Use a passkey').click()
  await heading('Add a passkey').waitFor()
  await button('Make a passkey').click() // the same device again
  await page.getByText('This device has a passkey for your account already').waitFor()
})

test('nothing moves when the button shows, and without a script there is none', async () => {
  await page.goto('/sign-in')
  await button('Use a passkey').waitFor()
  const moved = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().length)).observe({
          type: 'layout-shift',
          buffered: true,
        })
        requestAnimationFrame(() => requestAnimationFrame(() => done(0)))
      }),
  )
  expect(moved).toBe(0)

  await begin({ javaScriptEnabled: false })
  await typePassword(person('Wren'))
  await home()
  await page.goto('/security/passkeys/new')
  await page.getByText('Passkeys need a newer browser').waitFor()
  expect(await button('Make a passkey').count()).toBe(0)
  await page.goto('/sign-in')
  expect(await button('Use a passkey').count()).toBe(0)
})
