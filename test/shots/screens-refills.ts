// The screens with refills: of who asks, of who answers, and of who keeps the pharmacies.
import type { Page } from 'playwright-core'
import { row } from './go.ts'
import type { Screen } from './screens.ts'

/** A request in the chart, by the queue. */
const queued =
  (medicine: RegExp, show = '') =>
  async (page: Page) => {
    await page.goto(`/staff/refills${show}`)
    await page.locator('main .card h2 a').filter({ hasText: medicine }).first().click()
  }

const deed = (name: string) => async (page: Page) => {
  await queued(/Amlodipine/)(page)
  await page.locator(`main a[href$="/${name}"]`).click()
}

export const refillScreens: Screen[] = [
  { name: 'refills-ask', as: 'José', go: '/medicines/refill' },
  { name: 'refills', as: 'José', go: '/medicines/refills' },
  { name: 'refill-sent', as: 'José', go: row('/medicines/refills', /Metformin/) },
  { name: 'refill-refused', as: 'José', go: row('/medicines/refills', /Empagliflozin/) },
  { name: 'refill-asked', as: 'José', go: row('/medicines/refills', /Atorvastatin/) },
  { name: 'staff-refills', as: 'Inés', go: '/staff/refills' },
  { name: 'staff-refills-desk', as: 'Dolores', go: '/staff/refills' },
  { name: 'chart-refill', as: 'Inés', go: queued(/Amlodipine/) },
  { name: 'chart-refill-to-send', as: 'Marguerite', go: queued(/./, '?show=approved') },
  { name: 'chart-refill-change', as: 'Inés', go: deed('change') },
  { name: 'chart-refill-refuse', as: 'Inés', go: deed('refuse') },
  { name: 'chart-refill-note', as: 'Marguerite', go: deed('note') },
  { name: 'refills-pharmacies', as: 'José', go: '/medicines/pharmacies' },
  { name: 'told-also', as: 'José', go: '/medicines/also' },
  {
    name: 'told-stop',
    as: 'José',
    go: async (page) => {
      await page.goto('/medicines')
      await page.locator('main a[href^="/medicines/stop/"]').first().click()
    },
  },
  { name: 'told-declined', as: 'José', go: row('/medicines', /Cinnamon/) },
  { name: 'told-waits', as: 'Desmond', go: row('/medicines', /Atorvastatin.+no longer/s) },
  { name: 'staff-told', as: 'Marguerite', go: '/staff/told' },
  {
    name: 'chart-told',
    as: 'Marguerite',
    go: async (page) => {
      await page.goto('/staff/told')
      await page.locator('main .card h2 a').first().click()
    },
  },
  { name: 'chart-refill-controlled', as: 'Inés', go: queued(/Pregabalin/) },
  { name: 'corrections', as: 'José', go: '/corrections' },
  { name: 'correction-new', as: 'José', go: '/corrections/new' },
  { name: 'correction-choose', as: 'José', go: '/conditions?correct' },
  { name: 'staff-corrections', as: 'Rūta', go: '/staff/corrections' },
  { name: 'settings-substances', as: 'Tamsin', go: '/staff/settings/substances' },
  { name: 'settings-refills', as: 'Tamsin', go: '/staff/settings/refills' },
  { name: 'settings-pharmacies', as: 'Tamsin', go: '/staff/settings/pharmacies' },
  { name: 'settings-pharmacy', as: 'Tamsin', go: row('/staff/settings/pharmacies', /Lantern/) },
]
