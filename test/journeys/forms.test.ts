// A form as it is filled in with script: what an answer makes necessary is asked at once, what nobody needs any more goes away,
// help is told of as soon as an answer asks for it; what stays is not touched.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let journey: Journey
let jose: Page // AUDIT-C waits for him
let kwame: Page // PHQ-9 is asked of him
beforeAll(async () => {
  journey = await startJourney({ ...phone, bypassCSP: true }) // for axe
  const nurse = await journey.as('marguerite', desk)
  await nurse.goto('/staff')
  await nurse.locator('[name=q]').fill('Kwame')
  await nurse.locator('[data-found] .rows a').filter({ hasText: 'Kwame' }).first().click()
  await nurse.waitForURL(/\/staff\/patients\//)
  await nurse.goto(`${new URL(nurse.url()).pathname}/ask-form`)
  await nurse.getByLabel(/PHQ-9/).check()
  await nurse.getByRole('button', { name: 'Ask for this form' }).click()
  await nurse.getByText('The form waits for the patient now').waitFor()
  jose = await begins('jose', /AUDIT-C/)
  kwame = await begins('kwame', /PHQ-9/)
}, 240_000)
afterAll(() => journey?.end())

async function begins(who: string, form: RegExp): Promise<Page> {
  const page = await journey.as(who)
  await page.goto('/forms')
  await page.getByRole('link', { name: new RegExp(`^Start: .*${form.source}`) }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await page.locator('[data-asked] fieldset').first().waitFor()
  return page
}

const question = (page: Page, n: number) => page.locator('[data-asked] fieldset').nth(n)
const choice = (page: Page, n: number, at: number) => question(page, n).locator('input').nth(at)

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return engine.run()
  })
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
}

test('what an answer asks for appears at once, and goes again; what stays is not touched', async () => {
  const others = () => jose.locator('[data-asked] fieldset').count()
  expect(await others()).toBe(1)
  await choice(jose, 0, 1).check()
  await question(jose, 2).waitFor()
  expect(await jose.locator('[data-more]').textContent()).toContain('there are more questions')
  await choice(jose, 2, 1).check()
  expect(await findings(jose)).toEqual([])
  await choice(jose, 0, 1).focus()
  await jose.keyboard.press('ArrowDown')
  await expect.poll(() => choice(jose, 0, 2).isChecked()).toBe(true)
  expect(await choice(jose, 0, 2).evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await choice(jose, 2, 1).isChecked()).toBe(true)
  await choice(jose, 0, 0).check()
  await question(jose, 1).waitFor({ state: 'detached' })
})

test('what was answered so is kept, without a press of any button', async () => {
  await jose.reload()
  await expect.poll(() => choice(jose, 0, 0).isChecked()).toBe(true)
})

test('help is told of as soon as an answer asks for it', async () => {
  const help = kwame.locator('[data-help] .panel')
  expect(await help.count()).toBe(0)
  await choice(kwame, 8, 1).check()
  await help.waitFor()
  expect(await findings(kwame)).toEqual([])
  await choice(kwame, 8, 0).check()
  await help.waitFor({ state: 'detached' })
})
