// A patient lets a daughter help, in a real browser: asks, she accepts, sees what is shared and nothing else; the
// patient sees what she did, hides a result, and stops it; her open page says so.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PATIENCE } from '../support/browser.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'

let portal: Demonstration
let browser: Browser
let jose: DemoPerson
const contexts: BrowserContext[] = []

beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
  jose = await person('José')
}, 240_000)
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser?.close()
  await portal?.stop()
})

const person = async (first: string) =>
  (await portal.people()).find(({ name }) => name.startsWith(first)) as DemoPerson

async function device(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.origin,
    viewport: { width: 360, height: 740 },
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  contexts.push(context)
  return context.newPage()
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const main = (page: Page) => page.locator('main').innerText()
const h1 = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const PASSWORD = 'quiet lanterns over water'
const EMAIL = 'lucia.ramirez@example.org'

/** The newest letter to an address that left, or would have. */
async function letterTo(to: string): Promise<{ text: string }> {
  const answer = await fetch(`${portal.origin}/demo/outbox.json`)
  const all = (await answer.json()) as { to: string; text: string; at: string }[]
  const found = all.filter((letter) => letter.to === to)
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? { text: '' }
}

let patient: Page
let daughter: Page
let digits: string

test('a form that says nothing of what is shared is not taken, and keeps what was typed', async () => {
  patient = await device()
  await signIn(patient, jose.email, jose.password)
  await patient.goto('/more')
  await patient.getByRole('link', { name: /People who help me/ }).click()
  expect(await main(patient)).toContain('Nobody else can open your record here.')
  await patient.getByRole('link', { name: 'Let somebody help you' }).click()
  await patient.getByLabel('Name').fill('Lucía')
  await patient.getByLabel('This person is my').selectOption('daughter')
  await patient.getByRole('button', { name: 'Go on' }).click()
  const alert = patient.getByRole('alert')
  expect(await alert.innerText()).toContain('Choose at least one part')
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await patient.getByLabel('Name').inputValue()).toBe('Lucía')
})

test('the patient reads it over, sends it, and is told what to say in person', async () => {
  await patient.getByLabel('E-mail address').fill(EMAIL)
  await patient
    .getByRole('group', { name: 'Test results and vital signs' })
    .getByLabel('Can see')
    .check()
  await patient.getByLabel('For how long').selectOption('6-months')
  await patient.getByRole('button', { name: 'Go on' }).click()
  expect(await h1(patient)).toBe('Is this right?')
  expect(await main(patient)).toContain('Lucía, your daughter')
  await patient.getByRole('button', { name: /^Send the invitation/ }).click()
  expect(await h1(patient)).toBe('Now tell Lucía six digits')
  digits =
    /(\d{3}) (\d{3})/
      .exec(await main(patient))
      ?.slice(1)
      .join('') ?? ''
  expect(digits).toHaveLength(6)
})

test('the letter names no health, holds no digits, and opening it spends nothing', async () => {
  const letter = await letterTo(EMAIL)
  const link = new RegExp(`${portal.origin}/join/\\S+`).exec(letter.text)?.[0] ?? ''
  expect(letter.text).not.toContain(digits)
  for (let n = 0; n < 3; n += 1) expect((await fetch(link)).status).toBe(200)
  daughter = await device({ javaScriptEnabled: false })
  await daughter.goto(link)
  expect(await h1(daughter)).toBe('José asks you to help')
  expect(await main(daughter)).toContain('Test results and vital signs')
})

test('she needs the digits, makes an account and lands on the record', async () => {
  const send = async (code: string) => {
    await daughter.getByLabel('Six digits').fill(code)
    await daughter.getByLabel('Choose a password').fill(PASSWORD)
    await daughter.getByLabel('New password again').fill(PASSWORD)
    await daughter.getByRole('button', { name: 'Make my account and accept' }).click()
  }
  await send(digits === '123456' ? '654321' : '123456')
  expect(await daughter.getByRole('alert').innerText()).toContain('Check the six digits')
  await send(digits)
  expect(await h1(daughter)).toBe('José’s record')
  expect(await daughter.locator('header').innerText()).toContain(
    'You are looking at José’s record.',
  )
})

test('she sees what is shared and no way to anything else', async () => {
  const places = await daughter.getByRole('navigation').first().innerText()
  expect(places).toMatch(/Record/)
  expect(places).not.toMatch(/Visits/)
  await daughter.goto('/record')
  const rows = await daughter.locator('main .rows a').all()
  expect(await Promise.all(rows.map((row) => row.getAttribute('href')))).toEqual([
    '/results',
    '/vitals',
    '/summary',
    '/takeaway',
  ])
  for (const closed of [
    '/visits',
    '/medicines',
    '/conditions',
    '/care-team',
    '/access',
    '/caregivers',
  ]) {
    const answer = await daughter.goto(closed)
    expect(answer?.status(), closed).toBe(403)
  }
  await daughter.goto('/results')
  await daughter.locator('main .rows a').first().click()
  expect(await daughter.getByRole('button', { name: /Hide from/ }).count()).toBe(0)
})

test('the patient sees what she did, by name', async () => {
  await patient.goto('/caregivers')
  await patient.getByRole('link', { name: 'What Lucía did' }).click()
  const said = await main(patient)
  expect(said).toContain('Lucía, your daughter')
  expect(said).toMatch(/a (test result|group of test results)/)
  expect(said).not.toMatch(/\nYou\n/)
})

test('a result that is hidden is gone for her: from the list and by its address', async () => {
  const address = new URL(daughter.url()).pathname
  await patient.goto(address)
  await patient.getByRole('button', { name: 'Hide from people who help me' }).click()
  expect(await main(patient)).toContain('Hidden from people who help you')
  expect((await daughter.goto(address))?.status()).toBe(404)
  await daughter.goto('/results')
  expect(await daughter.locator(`a[href="${address}"]`).count()).toBe(0)
  await patient.goto('/hidden')
  await patient.getByRole('button', { name: /Show again/ }).click()
  expect((await daughter.goto(address))?.status()).toBe(200)
})

test('stopped: her open page says so at the next tap', async () => {
  await daughter.goto('/results')
  await patient.goto('/caregivers')
  await patient.getByText('Stop sharing Lucía').click()
  await patient.getByRole('button', { name: 'Stop sharing with Lucía' }).click()
  expect(await main(patient)).toContain('Sharing is stopped')
  await daughter.locator('main .rows a').first().click()
  expect(await main(daughter)).toContain('José no longer shares this record with you.')
  expect(await daughter.content()).not.toMatch(/Hemoglobin|A1c/)
  expect((await letterTo(EMAIL)).text).toContain('You no longer act for José')
})

test('who opens several records chooses, always sees whose it is, and switches in one tap', async () => {
  const amara = await person('Amara')
  const page = await device()
  await signIn(page, amara.email, amara.password)
  expect(await h1(page)).toBe('Whose record do you want to open?')
  await page.goto('/results') // nothing is open yet, so nothing else opens
  expect(await h1(page)).toBe('Whose record do you want to open?')
  await page.locator('main').getByRole('button', { name: /^Theo/ }).click()
  expect(new URL(page.url()).pathname).toBe('/results')
  expect(await page.locator('header').innerText()).toContain('You are looking at Theo’s record.')
  await page.goto('/immunizations')
  await page.getByRole('button', { name: 'Open my own record' }).click()
  expect(await page.locator('header').innerText()).toContain('This is your own record.')
})

test('a form left open for one record does nothing to another, and says so', async () => {
  const amara = await person('Amara')
  const page = await device()
  await signIn(page, amara.email, amara.password)
  await page
    .locator('main')
    .getByRole('button', { name: /^Amara/ })
    .click()
  const other = await page.context().newPage()
  await other.goto('/hidden/conditions')
  await page.getByRole('button', { name: 'Open Theo’s record' }).click()
  await other.locator('main .rows button').first().click()
  expect(await h1(other)).toBe('Nothing was changed')
  expect(await other.locator('header').innerText()).toContain('Theo’s record')
  await page.getByRole('button', { name: 'Open my own record' }).click()
  await page.goto('/hidden')
  expect(await main(page)).toContain('Nothing is hidden.')
})

test('the mother of a teenager sees what is left to her, and no trace of what is confidential', async () => {
  const niamh = await person('Niamh')
  const page = await device()
  await signIn(page, niamh.email, niamh.password)
  expect(await h1(page)).toBe('Declan’s record')
  for (const closed of ['/results', '/medicines'])
    expect((await page.goto(closed))?.status(), closed).toBe(403)
  for (const open of ['/', '/visits', '/conditions']) {
    expect((await page.goto(open))?.status(), open).toBe(200)
    expect(await main(page), open).not.toMatch(/acne|pimples/i)
  }
  const declan = await person('Declan')
  const own = await device()
  await signIn(own, declan.email, declan.password)
  await own.goto('/visits')
  expect(await main(own)).toMatch(/pimples/i)
})

test('a form of the record that is open is taken', async () => {
  const amara = await person('Amara')
  const page = await device()
  await signIn(page, amara.email, amara.password)
  await page
    .locator('main')
    .getByRole('button', { name: /^Amara/ })
    .click()
  await page.goto('/hidden/conditions')
  await page.locator('main .rows button').first().click()
  expect(await main(page)).toContain('Show again')
})

test('who helps stops it alone: asked once more, told what follows, and the record is closed at once', async () => {
  const amara = await person('Amara')
  const page = await device({ javaScriptEnabled: false })
  await signIn(page, amara.email, amara.password)
  await page.locator('main').getByRole('button', { name: /^Theo/ }).click()
  expect(await h1(page)).toBe('Theo’s record')
  await page.goto('/who')
  const stop = page.getByRole('link', { name: 'Stop acting for Theo' })
  expect(await page.getByRole('link', { name: /^Stop acting/ }).count()).toBe(1) // not for herself
  await stop.click()
  expect(await h1(page)).toBe('Do you want to stop acting for Theo?')
  expect(await main(page)).toMatch(/Only .+ can let you open it again/)
  await page.getByRole('link', { name: 'Change nothing' }).click()
  await stop.click()
  await page.getByRole('button', { name: 'Stop acting for Theo' }).click()
  expect(await main(page)).toContain('Done. You no longer act for that person.')
  expect(await main(page)).not.toMatch(/Theo|no longer shares/)
  await page.goto('/immunizations')
  expect(await page.content()).not.toContain('Theo')
})
