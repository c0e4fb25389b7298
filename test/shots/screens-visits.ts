// The screens of appointments: rows of screens.ts.
import type { Page } from 'playwright-core'
import type { Screen } from './screens.ts'

/** Free times of the first kind of visit. */
async function toTimes(page: Page): Promise<void> {
  await page.goto('/visits/book')
  await page.locator('main .rows a').first().click()
  await page.locator('main .lede').waitFor()
}

/** One of them, about to be booked. */
async function toTime(page: Page): Promise<void> {
  await toTimes(page)
  await page.locator('main a[href*="/confirm?"]').first().click()
  await page.locator('[name=reason]').waitFor()
}

/** The next visit that was booked here, or a page of it. */
const toAppointment =
  (of = '') =>
  async (page: Page) => {
    await page.goto('/visits')
    const link = page.locator('main .card a[href*="/visits/appointments/"]').first()
    await page.goto((await link.getAttribute('href')) + of)
  }

export const visitScreens: Screen[] = [
  { name: 'visits-book', as: 'José', go: '/visits/book' },
  { name: 'visits-times', as: 'José', go: toTimes },
  { name: 'visits-time', as: 'José', go: toTime },
  { name: 'visits-appointment', as: 'José', go: toAppointment() },
  { name: 'visits-move', as: 'José', go: toAppointment('/move') },
  { name: 'visits-cancel', as: 'José', go: toAppointment('/cancel') },
  { name: 'visits-details', as: 'José', go: toAppointment('/details') },
  { name: 'visits-before', as: 'José', go: '/visits/appointments' },
  { name: 'visits-calendar', as: 'José', go: '/visits/calendar' },
  { name: 'schedule', as: 'Dolores', go: '/staff/schedule' },
  { name: 'schedule-sheet', as: 'Dolores', go: '/staff/schedule/day' },
  { name: 'schedule-find', as: 'Dolores', go: '/staff/schedule/book' },
  { name: 'schedule-move-day', as: 'Dolores', go: '/staff/schedule/move-day' },
  { name: 'schedule-groups', as: 'Dolores', go: '/staff/schedule/groups' },
  { name: 'schedule-hours', as: 'Dolores', go: '/staff/schedule/hours' },
  { name: 'schedule-requests', as: 'Dolores', go: '/staff/schedule/requests' },
  { name: 'schedule-offers', as: 'Dolores', go: '/staff/schedule/offers' },
]
