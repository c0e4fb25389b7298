// Paying in a real browser: a part, declined and then taken after the bank asked, without script; two clicks and two tabs are one
// payment each; somebody else pays by a link; and, at a gateway under an address of its own, the way there and back, the server killed in between.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemonstration } from '../support/demonstration.ts'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'
import {
  STRIPE_KEY,
  STRIPE_SECRET,
  stripeServer,
  type StripeServer,
} from '../support/stripe-server.ts'

let it: Journey
beforeAll(async () => {
  it = await startJourney(phone)
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on to payment' })

async function openBill(page: Page): Promise<string> {
  await page.goto('/bills')
  await page
    .locator('main .rows a', { hasText: /to pay/i })
    .first()
    .click()
  await page.getByText('Why you owe this').waitFor()
  return page.url()
}

test('a part is paid: declined first, then the bank asks and takes it; the bill says the rest', async () => {
  const jose = await it.as('jose', { javaScriptEnabled: false })
  const bill = await openBill(jose)
  await jose.getByRole('link', { name: 'Pay this bill' }).click()
  await jose.getByLabel(/How much/).fill('0')
  await goOn(jose).click()
  await jose.getByText('Write an amount over 0.').first().waitFor()
  await jose.getByLabel(/How much/).fill('5.00')
  await goOn(jose).click()
  await jose.getByText('No money moves here').waitFor()
  await jose.getByRole('button', { name: /The card is declined/ }).click()
  expect(await main(jose)).toContain('Nothing was charged. Try another card')
  await jose.getByRole('link', { name: 'Go on to payment' }).click()
  await jose.getByRole('button', { name: /The bank asks first/ }).click()
  await jose.getByRole('button', { name: 'Yes, it is me' }).click()
  await jose.getByText('$5.00 arrived').waitFor()
  const receipt = await main(jose)
  expect(receipt).toMatch(/R-\w{4}-\w{4}/)
  // Opened again, and by the back button: the same receipt, nothing more is charged.
  await jose.reload()
  expect(await main(jose)).toBe(receipt)
  await jose.goto(bill)
  expect(await main(jose)).toContain('You paid $5.00 online')
  await jose.context().close()
})

test('two clicks and two tabs of one form are one payment', async () => {
  const jose = await it.as('jose')
  await openBill(jose)
  await jose.getByRole('link', { name: 'Pay this bill' }).click()
  const form = await jose
    .locator('main form')
    .evaluate((one: HTMLFormElement) =>
      [...new FormData(one).entries()].map(([name, value]) => [name, String(value)]),
    )
  const send = () =>
    jose.evaluate(async (fields) => {
      const answer = await fetch(location.href, {
        method: 'POST',
        body: new URLSearchParams(fields as string[][]),
      })
      return new URL(answer.url).pathname
    }, form)
  const went = await Promise.all([send(), send(), send()])
  expect(new Set(went).size).toBe(1)
  await jose.context().close()
})

test('somebody else pays by a link, which shows number and amount alone and works once', async () => {
  const jose = await it.as('jose')
  await openBill(jose)
  await jose.getByRole('link', { name: 'Let somebody else pay' }).click()
  await jose.getByRole('button', { name: 'Make a link' }).click()
  await jose.getByText('The link is made').waitFor()
  const address = /https?:\/\/\S+\/pay\/[\w-]{43}/.exec(await main(jose))?.[0] ?? ''
  const guest = await (await it.as('hoa')).context().browser()?.newPage(phone)
  if (!guest) throw new Error('There is no browser.')
  await guest.goto(address)
  await born(guest, '1', '1', '1950')
  await guest
    .getByText(/do not go together/)
    .first()
    .waitFor()
  const [day = '', month = '', year = ''] = await bornOf('jose')
  await born(guest, day, month, year)
  await guest.getByText('Owed').waitFor()
  const shown = await main(guest)
  expect(shown).not.toMatch(/Jos|blood|cholesterol/i)
  await goOn(guest).click()
  await guest.getByRole('button', { name: /The card is taken/ }).click()
  await guest.getByText(/arrived/).waitFor()
  await guest.goto(address)
  await born(guest, day, month, year)
  await guest
    .getByText(/do not go together/)
    .first()
    .waitFor()
  await jose.goto(jose.url())
  expect(await main(jose)).toContain('Paid by it')
  await guest.context().close()
  await jose.context().close()
})

/** As the front desk reads it: it goes by the day on which the demonstration began. */
async function bornOf(key: string): Promise<string[]> {
  const dolores = await it.as('dolores', desk)
  await dolores.goto(`/staff/patients/${it.person(key).patientId}/edit`)
  const parts = ['day', 'month', 'year'].map((part) =>
    dolores.locator(`[name="born-${part}"]`).inputValue(),
  )
  return Promise.all(parts)
}

async function born(page: Page, day: string, month: string, year: string) {
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`[name="born-${part}"]`).fill(value)
  await page.getByRole('button', { name: 'Open the bill' }).click()
}

test('at a gateway elsewhere: led there and back; the server died meanwhile, and it is paid once', async () => {
  const stripe: StripeServer = await stripeServer()
  const own = await startJourney(desk, {
    PORTICO_STRIPE_KEY: STRIPE_KEY,
    PORTICO_STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
    PORTICO_STRIPE_URL: stripe.origin,
  })
  try {
    const jose = await own.as('jose')
    await openBill(jose)
    await jose.getByRole('link', { name: 'Pay this bill' }).click()
    await goOn(jose).click()
    // Another origin: the policy of our pages lets nobody go there by a form.
    await jose.getByText('A page of somebody else').waitFor()
    const session = jose.url().split('/').at(-1) as string
    stripe.pay(session)
    own.portal.process.kill('SIGKILL')
    const again = await startDemonstration({
      PORTICO_DATA: own.portal.folder,
      PORT: new URL(own.portal.origin).port,
      PORTICO_STRIPE_KEY: STRIPE_KEY,
      PORTICO_STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      PORTICO_STRIPE_URL: stripe.origin,
    })
    await jose.goto(stripe.sessions.get(session)?.back ?? '')
    await jose.getByText(/arrived/).waitFor()
    await jose.goBack()
    expect(stripe.sessions.get(session)?.charges).toBe(1)
    expect([...stripe.sessions.values()]).toHaveLength(1)
    expect(stripe.wrong).toEqual([])
    await again.stop()
  } finally {
    await own.end()
    await stripe.stop()
  }
}, 240_000)
