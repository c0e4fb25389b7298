// The screens with forms: of who was asked, of who asks, and of who brings them.
import type { Page } from 'playwright-core'
import { ofPatient, row } from './go.ts'
import type { Screen } from './screens.ts'

/** The form that waits, and the first page of it. */
const begun = async (page: Page) => {
  await page.goto('/forms')
  await page.locator('main a.button[href^="/forms/"]').first().click()
  await page.locator('main a.button[href^="/forms/"]').first().click()
}

/** The page on which a form that waits is signed. */
const signing = (title: RegExp) => async (page: Page) => {
  await page.goto('/forms')
  const waiting = page.locator('main .card').filter({ hasText: title })
  await waiting.locator('a.button').click()
  await page.goto(`${new URL(page.url()).pathname}/sign`)
}

/** A form in the chart of somebody. */
const chartForm = (whose: RegExp, title: RegExp) => async (page: Page) => {
  await ofPatient(whose, '/forms')(page)
  await page.locator('main .rows a').filter({ hasText: title }).first().click()
}

export const formScreens: Screen[] = [
  { name: 'forms', as: 'José', go: '/forms' },
  { name: 'forms-fill', as: 'José', go: begun, readme: 'phone' },
  { name: 'forms-known', as: 'Zoë', go: begun },
  {
    name: 'forms-review',
    as: 'José',
    go: async (page) => {
      await begun(page)
      await page.goto(new URL(page.url()).pathname.replace(/[^/]+$/, 'review'))
    },
  },
  { name: 'forms-sent', as: 'Layla', go: row('/forms', /PHQ-9/) },
  { name: 'forms-sign', as: 'José', go: signing(/Consent to treatment/), readme: 'phone' },
  { name: 'forms-signed', as: 'Desmond', go: row('/forms', /Consent to treatment/) },
  { name: 'forms-taken-back', as: 'Zoë', go: row('/forms', /video/) },
  {
    name: 'forms-take-back',
    as: 'Desmond',
    go: async (page) => {
      await row('/forms', /Consent to treatment/)(page)
      await page.locator('main a[href$="/withdraw"]').click()
    },
  },
  { name: 'signed-check', as: 'José', go: '/signed' },
  { name: 'chart-consent', as: 'Inés', go: chartForm(/Desmond/, /Consent/) },
  {
    name: 'chart-countersign',
    as: 'Inés',
    go: async (page) => {
      await chartForm(/Theo/, /Consent/)(page)
      await page.locator('main a[href$="/countersign"]').click()
    },
  },
  { name: 'staff-signed-check', as: 'Inés', go: '/staff/signed' },
  { name: 'chart-forms', as: 'Marguerite', go: ofPatient(/Layla/, '/forms') },
  {
    name: 'chart-form',
    as: 'Marguerite',
    go: async (page) => {
      await ofPatient(/Layla/, '/forms')(page)
      await page.locator('main .rows a').filter({ hasText: 'PHQ-9' }).click()
    },
  },
  { name: 'chart-form-beside', as: 'Marguerite', go: chartForm(/Jonah/, /health so far/) },
  {
    name: 'chart-form-refuse',
    as: 'Marguerite',
    go: async (page) => {
      await chartForm(/Jonah/, /health so far/)(page)
      await page.locator('main a[href*="/refuse/"]').first().click()
    },
  },
  { name: 'chart-ask-form', as: 'Marguerite', go: ofPatient(/José/, '/ask-form') },
  { name: 'settings-forms', as: 'Tamsin', go: '/staff/settings/forms' },
  { name: 'settings-form', as: 'Tamsin', go: row('/staff/settings/forms', /PHQ-9/) },
]
