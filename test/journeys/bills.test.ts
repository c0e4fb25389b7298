// Bills in a real browser: written without script, sent, read on a phone, asked about, paid at the desk; a reduction that is
// discussed, and seen once it is agreed; what helpers see.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let jose: Page
let wendell: Page
beforeAll(async () => {
  it = await startJourney(phone)
  jose = await it.as('jose')
  wendell = await it.as('wendell', desk)
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()
/** The chart of José, by a bill of his. */
const chart = async () => {
  await wendell.goto('/staff/bills?number=7719-0426')
  await wendell.getByRole('link', { name: /José/ }).click()
  return new URL(wendell.url()).pathname.replace(/\/[^/]+$/, '')
}

test('a bill is written, wrong fields say so and keep what was typed, and only once it is sent the patient has it', async () => {
  await wendell.goto(`${await chart()}/new`)
  await wendell.getByLabel('What it is for').fill('Vaccine against flu')
  await wendell.getByLabel('Day of the care').fill('2026-01-15')
  const line = wendell.getByRole('group', { name: 'Line 1' })
  await line.getByLabel('In plain words').fill('Flu vaccine')
  await line.getByLabel('Charged').fill('forty')
  await wendell.getByRole('button', { name: 'More lines' }).click()
  await wendell.getByRole('group', { name: 'Line 5' }).waitFor()
  expect(await line.getByLabel('In plain words').inputValue()).toBe('Flu vaccine')
  await wendell.getByRole('button', { name: 'Keep the draft' }).click()
  await wendell.getByText('Write an amount in figures').first().waitFor()
  expect(await line.getByLabel('Charged').inputValue()).toBe('forty')
  await line.getByLabel('Charged').fill('$45.00')
  await line.getByLabel('Insurance pays', { exact: true }).fill('40')
  await wendell.getByRole('button', { name: 'Keep the draft' }).click()
  await wendell.getByText('Only staff see it until you send it').waitFor()
  await jose.goto('/bills')
  expect(await main(jose)).not.toContain('Vaccine against flu')
  await wendell.getByRole('button', { name: 'Send to the patient' }).click()
  await wendell.getByText('It was sent').waitFor()
  await jose.goto('/bills')
  await jose.getByRole('link', { name: /Vaccine against flu/ }).click()
  expect(await main(jose)).toMatch(
    /\$5\.00 is to be paid by[\s\S]+The clinic charged \$45\.00\. +Insurance pays \$40\.00\. Your part is \$5\.00\./,
  )
})

test('a line is asked about, with the line quoted to the team', async () => {
  await jose.getByRole('link', { name: /Ask about this line/ }).click()
  await jose.getByLabel('Your question').fill('Was this the one in January?')
  await jose.getByRole('button', { name: 'Send to the billing team' }).click()
  await jose.waitForURL(/\/messages\//)
  expect(await main(jose)).toMatch(
    /Line: Flu vaccine, charged \$45\.00, my part \$5\.00[\s\S]+Was this the one in January/,
  )
  await wendell.goto('/staff/messages')
  await wendell
    .getByText(/^Bill \d{4}-\d{4}/)
    .first()
    .waitFor()
})

test('a reduction under discussion is nowhere to be seen, and agreed it is on the bill', async () => {
  await wendell.goto('/staff/bills?number=7719-0426')
  await wendell.getByRole('link', { name: /José/ }).click()
  await wendell.getByRole('link', { name: 'Propose a reduction' }).click()
  await wendell.getByLabel('How much less').fill('4.80')
  await wendell.getByLabel('Why').fill('We were slow to bill it')
  await wendell.getByRole('button', { name: 'Propose it' }).click()
  await wendell.getByText('The patient sees nothing of it').waitFor()
  await jose.goto('/bills')
  await jose.getByRole('link', { name: /Blood tests/ }).click()
  expect(await main(jose)).toContain('$24.80 is to be paid')
  expect(await main(jose)).not.toMatch(/slow|4\.80 less/)
  await wendell.getByRole('link', { name: 'Decide it' }).click()
  await wendell.getByLabel('Agreed').check()
  await wendell.getByRole('button', { name: 'Decide' }).click()
  await wendell.getByText('It is decided').waitFor()
  await jose.reload()
  expect(await main(jose)).toMatch(/\$20\.00 is to be paid[\s\S]+We made it \$4\.80 less\./)
})

test('paid at the desk, not more than is owed; the patient has a receipt', async () => {
  const dolores = await it.as('dolores', desk)
  await dolores.goto('/staff/bills?number=7719-0426')
  await dolores.getByRole('link', { name: /José/ }).click()
  expect(await dolores.getByRole('link', { name: 'Propose a reduction' }).count()).toBe(0)
  await dolores.getByRole('link', { name: 'Take a payment' }).click()
  await dolores.getByLabel('How much was paid').fill('25')
  await dolores.getByLabel('In cash').check()
  await dolores.getByRole('button', { name: 'Write the payment down' }).click()
  await dolores.getByText('This is more than is owed.').first().waitFor()
  await dolores.getByLabel('How much was paid').fill('20')
  await dolores.getByRole('button', { name: 'Write the payment down' }).click()
  await dolores.getByText('The payment is on the bill').waitFor()
  await jose.reload()
  expect(await main(jose)).toMatch(/Paid\s+Nothing more is to be paid/)
  const [file] = await Promise.all([
    jose.waitForEvent('download'),
    jose.getByRole('link', { name: /^Receipt/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^receipt-[\dA-F]{4}-[\dA-F]{4}\.pdf$/)
  await dolores.context().close()
})

test('a bill waits on the first page, and not for who acts for the patient where bills are not shared', async () => {
  const hoa = await it.as('hoa')
  await hoa.goto('/')
  await hoa.getByRole('link', { name: /A bill waits: \$40\.00/ }).click()
  await hoa.getByText('Why you owe this').waitFor()
  const address = new URL(hoa.url()).pathname
  const linh = await it.as('linh')
  await linh.goto('/')
  expect(await main(linh)).not.toMatch(/bill/i)
  for (const page of ['/bills', address]) {
    const answer = await linh.goto(page)
    expect([403, 404]).toContain(answer?.status())
    expect(await linh.content()).not.toContain('$40.00')
  }
  await linh.context().close()
  await hoa.context().close()
})
