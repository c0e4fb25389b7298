// A form that somebody without an account begins in a browser.
import type { Frame, Page } from 'playwright-core'
import { vi } from 'vitest'

export type Where = Page | Frame

/** Somebody without an account says who they are, and begins the form whose page is open. */
export async function begin(page: Where, given: string): Promise<void> {
  await page.getByLabel('First name').fill(given)
  await page.getByLabel('Last name').fill('Newly')
  await page.locator('#born').fill('29')
  await page.locator('#born-month').fill('2')
  await page.locator('#born-year').fill('1980')
  await page.getByLabel('E-mail address').fill(`${given.toLowerCase()}@example.org`)
  await page.getByLabel('Mobile number').fill('(202) 555-0177')
  // Whoever is too quick is asked to look it over: without script by the page, with it by waiting.
  await vi.waitFor(
    async () => {
      await answer(page)
      await page.getByRole('button', { name: 'Start' }).click()
      await page.locator('input[name=_shown]').waitFor({ state: 'attached', timeout: 5000 })
    },
    { timeout: 30_000, interval: 100 },
  )
}

/** The question of people without script, where it is asked. */
async function answer(page: Where): Promise<void> {
  const sum = page.getByLabel(/^How much is/)
  if ((await sum.count()) === 0) return
  const asked = await page.locator('label[for=answer]').innerText()
  const [a = 0, b = 0] = (asked.match(/\d+/g) ?? []).map(Number)
  await sum.fill(String(a + b))
}
