// Messages as both sides live them, in real browsers: a patient writes, whoever is at the clinic sees it at once and
// without reloading, takes it, answers; the patient sees the answer come, and the clinic that it was read. What a colleague
// wrote meanwhile is shown before an answer goes. What cannot wait is said on every page of the clinic until somebody has it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let journey: Journey
let jose: Page
let marguerite: Page
let castellano: Page
beforeAll(async () => {
  journey = await startJourney({ ...desk, bypassCSP: true }) // for axe
  jose = await journey.as('jose', phone)
  marguerite = await journey.as('marguerite')
  castellano = await journey.as('castellano')
}, 240_000)
afterAll(() => journey?.end())

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return engine.run()
  })
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
}
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const count = (page: Page) => page.locator('.places [data-count]')
/** The page has told the server that it listens. */
const listens = (page: Page) =>
  page.waitForResponse((heard) => heard.url().includes('/live/') && heard.ok())

async function write(subject: string, body: string): Promise<void> {
  await jose.goto('/messages/new')
  await jose.getByLabel('Care').check()
  await jose.locator('[name=subject]').fill(subject)
  await jose.locator('[name=body]').fill(body)
  await press(jose, /^Send/)
  await jose.waitForLoadState()
}

/** The thread stands there, whole: keys are pressed by whoever sees it. */
async function opensThread(page: Page, subject: string): Promise<void> {
  await page.locator('[data-inbox] .rows a', { hasText: subject }).click()
  await page.locator('[name=body]').waitFor()
  await page.waitForLoadState()
}

/** What the page asks for of its thread from now on, without being drawn anew. */
function asksFor(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/talk')) asked.push(request.method())
  })
  return asked
}

async function answer(page: Page, body: string): Promise<void> {
  await page.locator('[name=body]').fill(body)
  await press(page, /^Send to/)
}

test('a message is in the inbox at once, is taken, commented and answered, and both see how far it got', async () => {
  const listening = listens(marguerite)
  await marguerite.goto('/staff/messages')
  await listening
  await write('Night shift again', 'May I take both tablets at night?')
  const [joseAsks, margueriteAsks] = [asksFor(jose), asksFor(marguerite)]
  const row = marguerite.locator('[data-inbox] .rows a', { hasText: 'Night shift again' })
  await row.waitFor()
  expect(await findings(marguerite)).toEqual([])

  await opensThread(marguerite, 'Night shift again')
  await marguerite.keyboard.press('a')
  await marguerite.getByText('You have it now').waitFor()
  await marguerite.waitForLoadState()
  await marguerite.keyboard.press('c')
  await marguerite.locator('[name=text]').fill('Ask Dr. Castellano first.')
  await press(marguerite, 'Save the comment')
  await marguerite.getByText('Only staff see it').waitFor()

  await jose.locator('.said', { hasText: 'Opened by Care' }).waitFor()
  expect(await jose.content()).not.toContain('Ask Dr. Castellano first.')
  // That the other side has read is told, and asked for by nobody; so is what an answer comes back with.
  expect(joseAsks).toEqual([])
  await answer(marguerite, 'Take one before and one after your shift.')
  await marguerite.getByText('Your answer is sent').waitFor()
  await jose.locator('.talk', { hasText: 'Take one before' }).waitFor()
  await marguerite.locator('.said', { hasText: 'Read by the patient' }).last().waitFor()
  expect([joseAsks, margueriteAsks]).toEqual([['GET'], ['POST']])
  expect(await findings(jose)).toEqual([])
  expect(await findings(marguerite)).toEqual([])
})

test('the number of what is new stands on every page and changes while it is open', async () => {
  const listening = listens(jose)
  await jose.goto('/record')
  await listening
  await count(jose).waitFor({ state: 'attached' })
  const before = Number((await count(jose).textContent())?.match(/\d+/)?.[0] ?? 0)
  await answer(marguerite, 'And drink enough.')
  await marguerite.getByText('Your answer is sent').waitFor()
  await expect
    .poll(async () => Number(/\d+/.exec((await count(jose).innerText()) ?? '')?.[0]))
    .toBe(before + 1)
})

async function find(page: Page): Promise<void> {
  await page.goto('/staff/messages?show=open')
  await opensThread(page, 'Which shoes')
}

test('an answer of a colleague that came meanwhile is shown before the own one goes', async () => {
  await write('Which shoes', 'Which shoes do I need?')
  await find(marguerite)
  await marguerite.locator('[name=body]').fill('Any that are wide.')
  await find(castellano)
  await answer(castellano, 'The ones of the foot clinic.')
  await castellano.getByText('Your answer is sent').waitFor()
  await marguerite.locator('.talk', { hasText: 'The ones of the foot clinic.' }).waitFor()
  await press(marguerite, /^Send to/)
  await marguerite.locator('main', { hasText: 'Castellano' }).waitFor()
  expect(await marguerite.locator('[name=body]').inputValue()).toBe('Any that are wide.')
  await marguerite.reload()
  expect(await marguerite.locator('.talk', { hasText: 'Any that are wide.' }).count()).toBe(0)
})

test('what a closed conversation is called, and what can be done with it, follows when the patient writes again', async () => {
  await write('Bandage', 'May the bandage get wet?')
  await marguerite.goto('/staff/messages?show=open')
  await opensThread(marguerite, 'Bandage')
  await marguerite.keyboard.press('e')
  await marguerite.getByRole('button', { name: 'Open again' }).waitFor()
  await jose.goto('/messages')
  await jose.getByRole('link', { name: /Bandage/ }).click()
  await jose.locator('[name=body]').fill('And for how long?')
  await press(jose, /^Send/)
  await marguerite.locator('.talk', { hasText: 'And for how long?' }).waitFor()
  await marguerite.getByRole('button', { name: 'Close without' }).waitFor()
  expect(await marguerite.getByRole('button', { name: 'Open again' }).count()).toBe(0)
})

test('who puts a conversation aside reads there what came after it was opened', async () => {
  const nurse = await journey.as('marguerite', { ...desk, javaScriptEnabled: false })
  await write('Socks', 'Which socks?')
  await nurse.goto('/staff/messages?show=open')
  await nurse.locator('[data-inbox] .rows a', { hasText: 'Socks' }).click()
  await jose.locator('[name=body]').fill('The long ones?')
  await press(jose, /^Send/)
  await jose.locator('.talk', { hasText: 'The long ones?' }).waitFor()
  await nurse.locator('[data-key=z]').click()
  const main = await nurse.locator('main').innerText()
  expect(main).toContain('A message came meanwhile')
  expect(main).toContain('The long ones?')
  expect(main).not.toContain('Which socks?')
})

test('what cannot wait is said on every page of the clinic until somebody takes it', async () => {
  const listening = listens(marguerite)
  await marguerite.goto('/staff')
  await listening
  const alarm = marguerite.locator('[data-alarm]')
  const n = Number(await alarm.getAttribute('data-alarm'))
  expect(await alarm.getAttribute('aria-live')).toBe('assertive')
  await write('My chest', 'I have chest pain right now and cannot breathe')
  await jose.getByRole('link', { name: '911' }).first().waitFor()
  await press(jose, 'Send it all the same')
  await marguerite.locator(`[data-alarm="${n + 1}"] a`).click()
  await opensThread(marguerite, 'My chest')
  expect(await findings(marguerite)).toEqual([])
  await marguerite.keyboard.press('a')
  await marguerite.getByText('You have it now').waitFor()
  expect(await alarm.getAttribute('data-alarm')).toBe(String(n))
  await castellano.goto('/staff')
  expect(await castellano.locator('[data-alarm]').getAttribute('data-alarm')).toBe(String(n))
})

test('below a text stands how many it makes, and the look at it says the same', async () => {
  const dolores = await journey.as('dolores')
  await dolores.goto('/staff/messages?show=open')
  await opensThread(dolores, 'Text messages')
  await dolores.keyboard.press('t')
  const field = dolores.locator('[name=body]')
  const counted = dolores.locator('[data-segments]')
  // The thread has such a field too: what counts is only here.
  await counted.waitFor({ state: 'attached' })
  await dolores.waitForLoadState()
  const says = async (words: string) => {
    await field.fill(words)
    const live = await counted.innerText()
    await press(dolores, 'Look at the text')
    await dolores.getByText('This is what goes out').waitFor()
    const looked = await dolores.locator('main').innerText()
    return [live, /(One text|\d+ texts)(?:,| joined)/.exec(looked)?.[1]]
  }
  expect(await says('Come at ten.')).toEqual(['One text.', 'One text'])
  expect(await says(`“It’s” – fine… ${'a'.repeat(140)}\n€`)).toEqual(['2 texts.', '2 texts'])
  expect(await says(`Está ${'a'.repeat(160)}`)).toEqual([
    '3 texts. The sign á makes each text hold fewer: 70 instead of 160.',
    '3 texts',
  ])
  expect(await findings(dolores)).toEqual([])
})
