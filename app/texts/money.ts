// Amounts of money, as the language writes them. The clinic is paid in one currency.
import type { Texts } from './texts.ts'

/** ISO 4217. */
export const CURRENCY = 'USD'

/** '$25.00' for 2500. @param cents hundredths of the currency */
export const moneyWords = (t: Pick<Texts, 'number'>, cents: number): string =>
  t.number(cents / 100, {
    style: 'currency',
    currency: CURRENCY,
    currencyDisplay: 'narrowSymbol',
  })
