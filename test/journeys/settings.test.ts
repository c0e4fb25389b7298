// The clinic's settings in real browsers: two people change the same thing, the second sees both and chooses, and
// nothing is overwritten silently.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let as: Journey['as']
beforeAll(async () => {
  it = await startJourney()
  as = it.as
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()
const saved = (page: Page) => page.getByText('It holds from now on')
const name = (page: Page) => page.getByLabel('Name', { exact: true })
const NAME = '/staff/settings/name'

let one: Page
let other: Page

test('whoever saves second sees theirs beside their own, and what was typed is still there', async () => {
  one = await as('tamsin')
  other = await as('tamsin', { javaScriptEnabled: false })
  await one.goto(NAME)
  await other.goto(NAME)
  await name(one).fill('Harbor Clinic')
  await one.getByRole('button', { name: 'Save' }).click()
  await saved(one).waitFor()
  expect(await one.locator('.clinic').innerText()).toBe('Harbor Clinic')

  await name(other).fill('Meadow Clinic')
  await other.getByLabel(/^Why/).fill('A new sign is up')
  await other.getByRole('button', { name: 'Save' }).click()
  const said = await main(other)
  expect(said).toContain('Somebody else changed this meanwhile')
  expect(said).toMatch(/Tamsin\S* .*changed it on/)
  const row = other.getByRole('row', { name: /^Name/ })
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Harbor Clinic', 'Meadow Clinic'])
  expect(await name(other).inputValue()).toBe('Meadow Clinic')
  expect(await other.getByLabel(/^Why/).inputValue()).toBe('A new sign is up')
  await one.reload()
  expect(await name(one).inputValue(), 'nothing was overwritten').toBe('Harbor Clinic')
})

test('theirs can be taken: then the form shows it, and nothing of the own is left over', async () => {
  await other.getByRole('button', { name: 'Take theirs' }).click()
  expect(new URL(other.url()).pathname).toBe(NAME)
  expect(await name(other).inputValue()).toBe('Harbor Clinic')
  expect(await main(other)).not.toContain('did not send it yet')
})

test('one’s own can be kept, knowing what it replaces; with a script the focus goes to the question first', async () => {
  await one.goto(NAME)
  await name(one).fill('Orchard Clinic')
  await name(other).fill('Meadow Clinic')
  await other.getByRole('button', { name: 'Save' }).click()
  await saved(other).waitFor()
  await one.getByRole('button', { name: 'Save' }).click()
  const panel = one.locator('.panel', { hasText: 'Somebody else changed this' })
  await panel.and(one.locator(':focus')).waitFor()
  await one.getByRole('button', { name: 'Keep mine' }).click()
  await saved(one).waitFor()
  expect(await name(one).inputValue()).toBe('Orchard Clinic')
})

test('the history says all of it, from what to what, and an earlier name can hold again', async () => {
  await one.getByRole('link', { name: 'History' }).click()
  const said = await main(one)
  expect(said).toContain('Meadow Clinic → Orchard Clinic')
  expect(said).toContain('Harbor Clinic → Meadow Clinic')
  expect(said).toMatch(/By Tamsin/)
  const first = one.locator('section', { hasText: 'What stood there before' })
  await first.getByRole('button', { name: 'Let this hold again' }).click()
  expect(await main(one)).toContain('The earlier version holds again')
  expect(await name(one).inputValue()).toBe('Willowmere Community Clinic')
  expect(await one.locator('.clinic').innerText()).toBe('Willowmere Community Clinic')
})

/** A picture of 32 by 16 dots, all of one colour. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAIAAAD4YuoOAAAAHElEQVR42mNgSM2iLRq1YNSCUQtGLRi1YChYAABrip4QblWmqwAAAABJRU5ErkJggg==',
  'base64',
)

test('a logo stands on the next page of everybody, kept by browsers for good; SVG is refused', async () => {
  await one.goto('/staff/settings/logo')
  const choose = (file: { name: string; mimeType: string; buffer: Buffer }) =>
    one.getByLabel('Picture').setInputFiles(file)
  await choose({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await one.getByRole('button', { name: 'Show this logo' }).click()
  expect(await one.getByRole('alert').innerText()).toContain('This is no PNG, JPEG or WebP')
  await choose({ name: 'logo.png', mimeType: 'image/png', buffer: PNG })
  await one.getByRole('button', { name: 'Show this logo' }).click()
  await saved(one).waitFor()
  const patient = await as('jose')
  const logo = patient.locator('.clinic img')
  expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(32)
  const answer = await fetch(it.portal.origin + (await logo.getAttribute('src')))
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-type')).toBe('image/png')
})

test('a colour that cannot be read is refused with the nearest that can, seen first and then saved', async () => {
  await one.goto('/staff/settings/colour')
  await one.getByLabel('Your own, on light pages').fill('#FFD400')
  await one.getByRole('button', { name: 'Show me first' }).click()
  expect(await one.getByRole('alert').innerText()).toMatch(/too light to read on light pages/)
  expect(await one.getByLabel('Your own, on light pages').inputValue()).toBe('#FFD400')
  const nearest = one.getByRole('button', { name: /^Take #[0-9a-f]{6} on light pages instead/ })
  const colour = /#[0-9a-f]{6}/.exec(await nearest.innerText())?.[0] ?? ''
  await nearest.click()
  await one.getByRole('img', { name: `Light: ${colour}` }).waitFor()
  await one.getByRole('button', { name: 'Save' }).click()
  await saved(one).waitFor()
  const shown = await one.getByRole('link', { name: 'History' }).evaluate((a) => {
    const [r, g, b] = (getComputedStyle(a).color.match(/\d+/g) ?? []).map(Number)
    return `#${[r, g, b].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`
  })
  expect(shown).toBe(colour)
})

test('of ages it is said whom they reach before anything is saved', async () => {
  await one.goto('/staff/settings/ages')
  await one.getByLabel('Age from which guardians see less').fill('8')
  await one.getByRole('button', { name: 'Show me what this changes' }).click()
  expect(await main(one)).toMatch(/\d+ (person|people) who acts? for a child sees? less/)
  await one.goto('/staff/settings/history/ages')
  expect(await main(one)).not.toContain('→')
})

test('hours in any writing are read, and what cannot be stays to be put right', async () => {
  await one.goto('/staff/settings/locations')
  await one.getByRole('link', { name: /Main place/ }).click()
  await one.getByRole('link', { name: 'Opening hours' }).click()
  const monday = one.getByLabel(/^Monday/)
  await monday.fill('17-8')
  await one.getByRole('button', { name: 'Save' }).click()
  expect(await one.getByRole('alert').innerText()).toContain('in order and without overlap')
  expect(await monday.inputValue()).toBe('17-8')
  await monday.fill('8am-12pm, 1pm-5:30 pm')
  await one.getByRole('button', { name: 'Save' }).click()
  expect(await one.getByRole('alert').count()).toBe(0)
})

test('who is told of what: chosen with the team’s people in sight, and said in an e-mail that names nobody', async () => {
  await one.goto('/staff/settings/told')
  const row = one.locator('.rows a', { hasText: 'Unanswered invitations' })
  expect(await row.innerText()).toContain('Nobody is told')
  await row.click()
  expect(await main(one)).toContain('2 of its 2 people may see this work')
  expect(await main(one)).not.toContain('Wendell')
  await one.getByLabel(/^Team: Front desk/).check()
  await one.getByLabel(/^Once a day/).check()
  await one.getByRole('button', { name: 'Save' }).click()
  await saved(one).waitFor()
  await one.goto('/staff/settings/told')
  expect(await row.innerText()).toContain('Front desk, once a day')

  const outbox = async () => {
    await one.goto('/demo/outbox')
    return one.getByRole('article', { name: /^New work at/ }).allInnerTexts()
  }
  await expect.poll(outbox, { timeout: 15_000 }).not.toEqual([])
  for (const letter of await outbox()) {
    expect(letter).toMatch(/^(Undelivered letters|Questions about access|Possible duplicates): \d/m)
    expect(letter).not.toMatch(/Hoa|Jonah|Kwame|José|Zoë/)
  }
})
