// The screens with bills: of who owes, of who acts for them, and of who bills.
import type { Page } from 'playwright-core'
import { row } from './go.ts'
import type { Screen } from './screens.ts'

/** A bill of the clinic's side, by the queue. */
const queued =
  (words: RegExp, show = '') =>
  async (page: Page) =>
    row(`/staff/bills${show}`, words)(page)

const deed =
  (words: RegExp, name: string, show = '') =>
  async (page: Page) => {
    await queued(words, show)(page)
    await page.locator(`main a[href$="/${name}"]`).first().click()
  }

export const billScreens: Screen[] = [
  { name: 'bills', as: 'José', go: '/bills' },
  { name: 'bill-open', as: 'José', go: row('/bills', /Blood tests/) },
  { name: 'bill-paid', as: 'José', go: row('/bills', /diabetes/) },
  { name: 'bill-estimate', as: 'Kwame', go: row('/bills', /check-up/) },
  { name: 'bill-overdue', as: 'Desmond', go: row('/bills', /spring/) },
  {
    name: 'bill-ask',
    as: 'José',
    go: async (page) => {
      await row('/bills', /Blood tests/)(page)
      await page.locator('main a[href*="/ask?line="]').first().click()
    },
  },
  { name: 'staff-bills', as: 'Wendell', go: '/staff/bills' },
  { name: 'staff-bills-drafts', as: 'Wendell', go: '/staff/bills?show=drafts' },
  {
    name: 'staff-bills-export',
    as: 'Wendell',
    go: '/staff/bills/export?from=2020-01-01&to=2039-12-31',
  },
  { name: 'chart-bill', as: 'Wendell', go: queued(/Desmond/) },
  { name: 'chart-bill-draft', as: 'Wendell', go: queued(/Jonah/, '?show=drafts') },
  { name: 'chart-bill-edit', as: 'Wendell', go: deed(/Jonah/, 'edit', '?show=drafts') },
  { name: 'chart-bill-pay', as: 'Dolores', go: deed(/Desmond/, 'pay') },
  { name: 'chart-bill-reduce', as: 'Wendell', go: deed(/Desmond/, 'reduce') },
  { name: 'chart-bill-end', as: 'Wendell', go: deed(/Desmond/, 'end') },
  {
    name: 'chart-bill-back',
    as: 'Wendell',
    go: async (page) => {
      await deed(/Desmond/, 'end')(page)
      await page.goto(new URL(page.url()).pathname.replace(/[^/]+$/, 'back'))
    },
  },
  { name: 'chart-bill-note', as: 'Dolores', go: deed(/Desmond/, 'note') },
  {
    name: 'chart-bill-decide',
    as: 'Wendell',
    go: async (page) => {
      await queued(/Desmond/)(page)
      await page.locator('main a[href*="/reductions/"]').first().click()
    },
  },
  {
    name: 'chart-bill-new',
    as: 'Wendell',
    go: async (page) => {
      await queued(/Desmond/)(page)
      await page.goto(new URL(page.url()).pathname.replace(/[^/]+$/, 'new'))
    },
  },
]
