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
  { name: 'chart-forms', as: 'Marguerite', go: ofPatient(/Layla/, '/forms') },
  {
    name: 'chart-form',
    as: 'Marguerite',
    go: async (page) => {
      await ofPatient(/Layla/, '/forms')(page)
      await page.locator('main .rows a').filter({ hasText: 'PHQ-9' }).click()
    },
  },
  { name: 'chart-ask-form', as: 'Marguerite', go: ofPatient(/José/, '/ask-form') },
  { name: 'settings-forms', as: 'Tamsin', go: '/staff/settings/forms' },
  { name: 'settings-form', as: 'Tamsin', go: row('/staff/settings/forms', /PHQ-9/) },
]
