// How screens are come to that have no address of their own.
import type { Page } from 'playwright-core'

/** By the row of a list that says these words. */
export const row = (from: string, words: RegExp) => async (page: Page) => {
  await page.goto(from)
  await page.locator('.rows a').filter({ hasText: words }).first().click()
}

/** A page about one patient, whom staff look for by name. */
export const ofPatient = (name: RegExp, page: string) => async (at: Page) => {
  await at.goto('/staff')
  await at.locator('[name=q]').fill(/^\/(.+)\/$/.exec(String(name))?.[1] ?? '')
  await at.locator('[data-found] .rows a').filter({ hasText: name }).first().click()
  await at.waitForURL(/\/staff\/patients\//)
  await at.goto(new URL(at.url()).pathname + page)
}
