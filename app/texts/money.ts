// Amounts of money, as the language writes them. The clinic is paid in one currency.
import type { Texts } from './texts.ts'

/** ISO 4217. */
export const CURRENCY = 'USD'

const digits = new Map<string, number>()

/** How many digits stand behind the point: 2 for dollars, none for yen. */
export function minorDigits(currency: string): number {
  let known = digits.get(currency)
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    digits.set(currency, (known = format.resolvedOptions().maximumFractionDigits ?? 2))
  }
  return known
}

/** '$25.00' for 2500. @param minor in the smallest unit of the currency */
export const moneyWords = (
  t: Pick<Texts, 'number' | 'quantity'>,
  minor: number,
  currency: string = CURRENCY,
): string =>
  t.quantity(
    t.number(minor / 10 ** minorDigits(currency), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }),
  )
