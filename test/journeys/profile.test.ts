// Own details in a real browser: one group changed by keyboard and by wrong input, without script, by a mother for her child; the desk
// takes part of it over; an insurance card is photographed and suggests what to write; and the clinic is told to write elsewhere.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findReader } from '../../app/kit/files/words-in.ts'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let layla: Page
let dolores: Page
beforeAll(async () => {
  it = await startJourney(phone)
  layla = await it.as('layla')
  dolores = await it.as('dolores', desk)
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test('wrong input is said at its field and nothing typed is lost; then it is sent, by keyboard alone', async () => {
  await layla.goto('/profile')
  expect(await sideways(layla)).toBeLessThanOrEqual(0)
  await layla.getByRole('link', { name: 'Change: Emergency contact' }).focus()
  await layla.keyboard.press('Enter')
  await layla.getByLabel('Phone of the contact').focus()
  await layla.keyboard.type('call her')
  await layla.keyboard.press('Enter')
  await layla.getByText('Enter a number such as').first().waitFor()
  expect(await layla.getByLabel('Phone of the contact').inputValue()).toBe('call her')
  await layla.getByLabel('Phone of the contact').fill('(202) 555-0166')
  await layla.getByLabel('Name of the contact').focus()
  await layla.keyboard.type('Samira Haddad')
  await layla.getByLabel('Who that is').selectOption('mother')
  await layla.getByRole('button', { name: /^Send to/ }).focus()
  await layla.keyboard.press('Enter')
  await layla.getByText('Emergency contact: sent to the clinic').waitFor()
  expect(await main(layla)).toMatch(/Sent to the clinic on[\s\S]+Samira Haddad[\s\S]+answers by/)
})

test('the desk has old and new side by side, takes some of it over and says why not the rest', async () => {
  await dolores.goto('/staff/profile-changes')
  await dolores.getByRole('link', { name: /Layla/ }).click()
  expect(await main(dolores)).toMatch(/Empty\s+Samira Haddad/)
  await dolores.getByLabel(/Name of the contact/).check()
  await dolores.getByRole('button', { name: 'Answer like this' }).click()
  await dolores.getByText('Write why not all of it').first().waitFor()
  expect(await dolores.getByLabel(/Name of the contact/).isChecked()).toBe(true)
  await dolores.getByLabel(/Why not/).fill('This number does not answer.')
  await dolores.getByRole('button', { name: 'Answer like this' }).click()
  await dolores.getByText('Partly on record. The patient is told').waitFor()
  await layla.goto('/')
  await layla.getByRole('link', { name: /took over part of your change/ }).click()
  expect(await main(layla)).toMatch(/This number does not answer[\s\S]+Not taken over/)
  await layla.goto('/profile')
  expect(await main(layla)).toContain('Samira Haddad')
})

test('without script a name to be called holds at once, and the chart says what is good to know', async () => {
  const plain = await it.as('layla', { javaScriptEnabled: false })
  await plain.goto('/profile/change/called')
  await plain.getByLabel('Preferred name').fill('Lulu')
  await plain.getByRole('button', { name: 'Save' }).click()
  expect(await main(plain)).toMatch(/saved\. It holds from now on[\s\S]+Lulu/)
  await plain.goto('/profile/change/care')
  await plain.getByLabel('In your own words').fill('Please knock before you come in.')
  await plain.getByRole('button', { name: 'Save' }).click()
  await dolores.reload()
  expect(await dolores.locator('.subject').innerText()).toContain(
    'Please knock before you come in.',
  )
  await plain.context().close()
})

test('a mother keeps the details of her child; somebody who was let in does not', async () => {
  const amara = await it.as('amara')
  await amara.goto('/who?to=%2Fprofile')
  await amara.getByRole('button', { name: /Theo/ }).first().click()
  await amara.goto('/profile')
  expect(await main(amara)).toContain('Details of Theo')
  await amara.goto('/profile/channel')
  expect(await main(amara)).not.toContain('Where may we reach you?')
  await amara.context().close()
})

test('a card is photographed and suggests what to write; the desk sees both', async () => {
  const lines = ['Blue Cedar Health Plan', 'Member ID: BCX 1234567', 'Group No. 004455'].map(
    (line, i) =>
      `<text x="40" y="${90 + i * 90}" font-family="sans-serif" font-size="46">${line}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><rect width="1000" height="600" fill="white"/>${lines.join('')}</svg>`
  const picture = await sharp(Buffer.from(svg)).jpeg().toBuffer()
  await layla.goto('/profile/change/insurance')
  await layla.getByRole('link', { name: 'Add the front of the card' }).click()
  await layla
    .getByLabel('Or choose a picture')
    .setInputFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer: picture })
  await layla.getByRole('button', { name: 'Keep this picture' }).click()
  const shown = layla.getByRole('img', { name: 'Front of the card' })
  for (let tries = 0; tries < 40 && !(await shown.isVisible()); tries += 1)
    await layla.goto('/profile/change/insurance')
  expect(await shown.isVisible()).toBe(true)
  expect(await sideways(layla)).toBeLessThanOrEqual(0)
  if (findReader()) {
    await layla.getByRole('button', { name: 'Fill in from the photograph' }).click()
    await layla.getByText('Read from the photograph').waitFor()
    expect(await layla.getByLabel('Member ID').inputValue()).toBe('BCX 1234567')
  }
  await layla.getByLabel('Insurance company').fill('Blue Cedar')
  await layla.getByLabel('Member ID').fill('BCX 1234567')
  await layla.getByRole('button', { name: /^Send to/ }).click()
  await layla.getByText('Insurance: sent to the clinic').waitFor()
  await dolores.goto('/staff/profile-changes')
  await dolores.getByRole('link', { name: /Layla/ }).click()
  await dolores.getByRole('img', { name: 'Front of the card' }).waitFor()
  await dolores.getByRole('button', { name: /^Put/ }).click()
  await dolores.getByText('On record. The patient is told.').waitFor()
  await layla.goto('/profile')
  expect(await main(layla)).toMatch(/Blue Cedar[\s\S]+On record since/)
})

test('asked to write elsewhere, the clinic does, and its people see it on every page of the chart', async () => {
  await layla.goto('/profile/channel')
  await layla.getByRole('button', { name: 'Reach me only here from now on' }).click()
  await layla.getByText('Fill in at least one').first().waitFor()
  await layla.getByLabel('E-mail').fill('layla-elsewhere@example.org')
  await layla.getByRole('button', { name: 'Reach me only here from now on' }).click()
  await layla.getByText('Enter the code that we sent there').waitFor()
  await layla.getByLabel('Code from the e-mail').fill(await code('layla-elsewhere@example.org'))
  await layla.getByRole('button', { name: 'Confirm' }).click()
  await layla.getByText('What you entered is confirmed').waitFor()
  await dolores.reload()
  expect(await dolores.locator('.subject').innerText()).toContain(
    'Reach only at: layla-elsewhere@example.org',
  )
  await layla.getByRole('button', { name: /^End this/ }).click()
  await layla.getByText('Your usual addresses hold again').first().waitFor()
})

async function code(to: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${it.portal.origin}/demo/outbox.json`)
    const letters = (await answer.json()) as { to: string; text: string }[]
    const found = /\b\d{6}\b/.exec(letters.find((one) => one.to === to)?.text ?? '')
    if (found) return found[0]
  }
  throw new Error(`No code came to ${to}.`)
}
