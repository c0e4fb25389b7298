// The screens with somebody's own details: of whoever keeps them, and of the front desk.
import type { Page } from 'playwright-core'
import type { Screen } from './screens.ts'

/** What waits first at the desk. */
const queued = async (page: Page) => {
  await page.goto('/staff/profile-changes')
  await page.locator('main .rows a').first().click()
}

/** What waits for the clinic. */
const sent = async (page: Page) => {
  await page.goto('/profile')
  await page.locator('main .panel a[href^="/profile/changes/"]').first().click()
}

export const profileScreens: Screen[] = [
  { name: 'profile', as: 'José', go: '/profile' },
  { name: 'profile-name', as: 'José', go: '/profile/change/name' },
  { name: 'profile-person', as: 'José', go: '/profile/change/person' },
  { name: 'profile-address', as: 'José', go: '/profile/change/address' },
  { name: 'profile-language', as: 'José', go: '/profile/change/language' },
  { name: 'profile-contact', as: 'José', go: '/profile/change/contact' },
  { name: 'profile-care', as: 'José', go: '/profile/change/care' },
  { name: 'profile-insurance', as: 'José', go: '/profile/change/insurance' },
  { name: 'profile-card', as: 'José', go: '/profile/insurance/front' },
  { name: 'profile-channel', as: 'José', go: '/profile/channel' },
  { name: 'profile-change', as: 'José', go: sent },
  { name: 'staff-profile-changes', as: 'Dolores', go: '/staff/profile-changes' },
  { name: 'chart-detail', as: 'Dolores', go: queued },
]
