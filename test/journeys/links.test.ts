// Ways in without the password, in a real browser, without script: by link, by code, and to a new password. The
// letters are read where the demonstration shows them.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'

type Shown = { channel: string; purpose: string; to: string | null; text: string; sentAt: string }

let portal: Demonstration
let browser: Browser
let context: BrowserContext
let page: Page
let people: DemoPerson[]
beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
  // Whoever opens one record lands on it at once.
  people = (await portal.people()).filter((one) => one.role === 'patient' && !one.actsFor)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const device = () =>
  browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
beforeEach(async () => {
  context = await device()
  page = await context.newPage()
})
afterEach(() => context.close())

const outbox = async () =>
  (await (await fetch(`${portal.origin}/demo/outbox.json`)).json()) as Shown[]

/** The last letter to somebody, once it would have left. */
const letterTo = (email: string, purpose: string): Promise<Shown> =>
  vi.waitFor(
    async () => {
      const found = (await outbox()).find((one) => one.to === email && one.purpose === purpose)
      if (!found?.sentAt) throw new Error('no letter yet')
      return found
    },
    { timeout: 10_000, interval: 50 },
  )

const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function ask(from: string, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: from }).click()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me the e-mail' }).click()
  await heading('Look at your e-mail')
}

test('by link: nothing typed, wrong address, then the letter in the mailbox and one tap', async () => {
  const { email } = people[0] as DemoPerson
  await page.goto('/sign-in/link')
  await page.getByRole('button').click()
  expect(await page.getByText('There is a problem').count()).toBe(1)
  await ask('Sign in with a link by e-mail', email)
  await letterTo(email, 'sign-in link')
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Mailbox and phone of this demonstration' }).click()
  await page
    .getByRole('link', { name: /\/sign-in\/link\// })
    .first()
    .click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await heading(/^(Good|Hello)/)
})

test('by code: the letter is read on another device, which gets no further', async () => {
  const { email } = people[1] as DemoPerson
  await ask('Sign in with a link by e-mail', email)
  const { text } = await letterTo(email, 'sign-in link')
  const phone = await device()
  const reading = await phone.newPage()
  await reading.goto(/http\S+/.exec(text)?.[0] ?? '')
  await reading.getByText('Type the code from the e-mail there.').waitFor()
  expect(await reading.getByRole('button').count()).toBe(0)
  await phone.close()
  await page.getByLabel('Code from the e-mail').fill('12')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('You can try 4 more times.').first().waitFor()
  await page.getByLabel('Code from the e-mail').fill(/^\d{6}$/m.exec(text)?.[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await heading(/^(Good|Hello)/)
})

test('forgotten: a password that strangers try is told, a good one leads in', async () => {
  const { email } = people[2] as DemoPerson
  await ask('Forgot your password?', email)
  const { text } = await letterTo(email, 'reset')
  await page.goto(/http\S+/.exec(text)?.[0] ?? '')
  const choose = async (password: string) => {
    await page.getByLabel('New password', { exact: true }).fill(password)
    await page.getByLabel('New password again').fill(password)
    await page.getByRole('button', { name: 'Save and sign in' }).click()
  }
  await choose('passwordpassword')
  await page.getByText('Strangers try this password first').first().waitFor()
  await choose('nine copper lanterns hum')
  await heading(/^(Good|Hello)/)
  expect((await letterTo(email, 'security notice')).text).toContain('was changed')
})
