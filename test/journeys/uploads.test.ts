// From a request of the clinic to a document of the record, in a real browser: what is asked for waits on the first page; two
// files go there over a connection that breaks; staff look, file one and refuse the other; the patient follows all of it.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperOf } from '../../db/seed/paper.ts'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let jose: Page
beforeAll(async () => {
  it = await startJourney(phone)
  jose = await it.as('jose')
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()

/** A letter as large as a scan, so that it needs several pieces. */
const letter = () => {
  const { pdf } = paperOf('Your eyes', 'Today', ['Both are well. See you in a year.'])
  return Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024, '\n% nothing')])
}
const photo = () => readFile(new URL('../support/turned.heic', import.meta.url))

/** Looks again until the page says it. */
async function until(page: Page, words: RegExp): Promise<void> {
  while (!words.test(await main(page))) await page.reload()
}

test('what is asked for leads to sending it; a broken connection is said, and the file goes on', async () => {
  await jose.goto('/')
  expect(await main(jose)).toContain('Waiting for you')
  await jose.getByRole('link', { name: 'Send: Letter from your eye doctor' }).click()
  expect(await main(jose)).toContain('Please send us the letter')
  let pieces = 0
  await jose.route(/\/uploads\/tus\/.+/, (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    pieces += 1
    return pieces === 2 ? route.abort('connectionreset') : route.continue()
  })
  await jose.getByLabel('Files', { exact: true }).setInputFiles([
    { name: 'eyes.pdf', mimeType: 'application/pdf', buffer: letter() },
    { name: 'IMG_0007.heic', mimeType: 'image/heic', buffer: await photo() },
  ])
  const list = jose.locator('[data-uploads]')
  await list.getByText('the connection broke').waitFor()
  await list.getByText('eyes.pdf: it is here').waitFor()
  await list.getByText('IMG_0007.heic: it is here').waitFor()
  // One that was chosen by mistake is not sent.
  await jose
    .getByLabel('Files', { exact: true })
    .setInputFiles([{ name: 'cat.heic', mimeType: 'image/heic', buffer: await photo() }])
  await list.getByRole('button', { name: 'Do not send cat.heic' }).click()
  expect(await list.innerText()).not.toContain('cat.heic')
  expect(pieces).toBeGreaterThan(3)
  await jose.getByRole('button', { name: /^Send to/ }).click()
  const said = await main(jose)
  expect(said).toMatch(/Receipt [\dA-F]{4}-[\dA-F]{4}/)
  for (const words of [
    'We have your files',
    'eyes.pdf',
    'IMG_0007.heic',
    'We have it and will look',
  ])
    expect(said).toContain(words)
  expect(said).not.toContain('cat.heic')
  await until(jose, /(does not check files[\s\S]+){2}/)
  // The photo of the phone is drawn as a picture that the browser shows, upright.
  const picture = jose.getByAltText('How IMG_0007.heic looks')
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(
      () => picture.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]),
      {
        timeout: 20_000,
      },
    )
    .toEqual([80, 120])
})

test('staff look, file one as a document and refuse the other', async () => {
  const dolores = await it.as('dolores', desk)
  await dolores.goto(`/staff/patients/${it.person('jose').patientId}/uploads`)
  expect(await main(dolores)).toContain('Sent, look at it')
  await dolores.getByRole('link', { name: /eyes\.pdf/ }).click()
  expect(await main(dolores)).toContain('This answers what was asked for')
  await dolores.getByRole('link', { name: 'File eyes.pdf' }).click()
  // Whose it is stays in view where it is decided.
  expect(await main(dolores)).toContain('WM-100117')
  await dolores.getByRole('button', { name: 'File it' }).click()
  expect(await main(dolores)).toContain('Choose what kind of document it is')
  await dolores.getByLabel('What it is', { exact: true }).selectOption({ label: 'Letter' })
  await dolores.getByLabel('What it is called').fill('Letter from the eye doctor')
  await dolores.getByRole('button', { name: 'File it' }).click()
  expect(await main(dolores)).toContain('It is filed, and the patient is told.')
  await dolores.getByRole('link', { name: 'Refuse IMG_0007.heic' }).click()
  const why = dolores.getByLabel('Why it is refused')
  expect(await why.getAttribute('aria-required')).toBe('true')
  await why.fill('This is a picture of two colours. You need not send it again.')
  await dolores.getByRole('button', { name: 'Refuse it' }).click()
  const said = await main(dolores)
  expect(said).toMatch(/Filed by Dolores .+ See it: Letter/)
  expect(said).toMatch(/Refused by Dolores .+ two colours/)
  await dolores.getByRole('link', { name: /^See it: Letter/ }).click()
  expect(await main(dolores)).toContain('Sent by the patient')
})

test('the patient reads what became of each, and opens the document', async () => {
  await jose.reload()
  const said = await main(jose)
  expect(said).toMatch(/Seen by Dolores[\s\S]+Filed on/)
  expect(said).toContain('Not everything was taken')
  expect(await jose.getByRole('link', { name: 'Send another file' }).count()).toBe(1)
  expect(said).toContain('Why: This is a picture of two colours.')
  await jose.getByRole('link', { name: /^See it: Letter/ }).click()
  expect(await main(jose)).toContain('Letter from the eye doctor')
  const page = jose.getByAltText('Page 1 of 1')
  await expect
    .poll(() => page.evaluate((one: HTMLImageElement) => one.naturalWidth), { timeout: 20_000 })
    .toBeGreaterThan(500)
  await jose.goto('/')
  expect(await main(jose)).not.toContain('Waiting for you')
})

test('without script and with the keyboard alone, a refused one is sent again', async () => {
  const kwame = await it.as('kwame', { javaScriptEnabled: false })
  await kwame.goto('/')
  await kwame.getByRole('link', { name: 'Read why' }).click()
  expect(await main(kwame)).toContain('Please take it again from above')
  const again = kwame.getByRole('link', { name: 'Send it again' })
  await again.focus()
  await kwame.keyboard.press('Enter')
  await kwame.waitForURL(/\/uploads\/for\//)
  await kwame
    .getByLabel('Files', { exact: true })
    .setInputFiles([{ name: 'list.pdf', mimeType: 'application/pdf', buffer: letter() }])
  const send = kwame.getByRole('button', { name: /^Send to/ })
  await send.focus()
  await kwame.keyboard.press('Enter')
  await kwame.getByText('We have your files').waitFor()
  await kwame.goto('/')
  expect(await main(kwame)).not.toContain('Waiting for you')
})

test('staff ask for something else, and take it back', async () => {
  const dolores = await it.as('dolores', { ...desk, javaScriptEnabled: false })
  await dolores.goto(`/staff/patients/${it.person('wren').patientId}/uploads`)
  await dolores.getByRole('link', { name: 'Ask for a document' }).click()
  await dolores.getByRole('link', { name: /^Insurance card/ }).click()
  await dolores
    .getByLabel('What the patient reads')
    .fill('Please send us your new card, both sides.')
  await dolores.getByRole('button', { name: 'Ask for it' }).click()
  expect(await main(dolores)).toContain('The patient is asked for it')
  const wren = await it.as('wren')
  await wren.goto('/')
  expect(await main(wren)).toContain('Please send us your new card, both sides.')
  await dolores.getByRole('button', { name: 'Take back: Insurance card' }).click()
  expect(await main(dolores)).toContain('The request is taken back')
  await wren.goto('/')
  expect(await main(wren)).not.toContain('new card')
})
