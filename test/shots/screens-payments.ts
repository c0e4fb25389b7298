// The screens with payments, as far as they show without somebody paying: choosing what, and links by which somebody else pays.
import type { Page } from 'playwright-core'
import { row } from './go.ts'
import type { Screen } from './screens.ts'

const ofBill = (link: string) => async (page: Page) => {
  await row('/bills', /Blood tests/)(page)
  await page.locator(`main a[href*="${link}"]`).first().click()
}

export const paymentScreens: Screen[] = [
  { name: 'pay', as: 'José', go: ofBill('/bills/pay?bill=') },
  { name: 'pay-link', as: 'José', go: ofBill('/bills/pay/link/') },
  { name: 'pay-link-door', as: null, go: '/pay/nothing-here' },
  { name: 'pay-link-over', as: null, go: '/pay/over' },
]
