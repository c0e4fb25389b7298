// Money is a whole number of the smallest unit of a currency, and never a fraction: cents of dollars. Pure.
import { z } from 'zod'
import { CURRENCY, minorDigits, moneyWords } from '../../texts/money.ts'
import type { Texts } from '../../texts/texts.ts'

export type Money = { minor: number; currency: string }

/** More is a slip of the finger. */
export const MOST_MINOR = 999_999_999

export type Misread = 'empty' | 'unreadable' | 'digits' | 'much'

const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/ // 1,234.50
const groupedByPoints = /^(?:\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})$/ // 1.234,50: behind the comma are no thousands

/** What a person typed, as '1,234.50', '$12', '12,50'. Never guesses: what can be read in two ways is not read. */
export function readMoney(
  typed: string,
  currency: string = CURRENCY,
): { ok: true; minor: number } | { ok: false; why: Misread } {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s\u200E\u200F\u2066-\u2069]/g, '')
    .replace(new RegExp(`^(?:[$€£]|${currency})|(?:[$€£]|${currency})$`, 'gi'), '')
  if (text === '') return { ok: false, why: 'empty' }
  const points = groupedByPoints.exec(text)
  const plain = points ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  const found = points ?? grouped.exec(text)
  if (!found) return { ok: false, why: 'unreadable' }
  const digits = minorDigits(currency)
  const behind = found[1] ?? ''
  if (behind.length > digits) return { ok: false, why: 'digits' }
  const minor = Number(plain.split('.')[0] + behind.padEnd(digits, '0'))
  return minor <= MOST_MINOR ? { ok: true, minor } : { ok: false, why: 'much' }
}

const misread: Record<Misread, string> = {
  empty: 'Write an amount, such as 25.00.',
  unreadable: 'Write an amount in figures, such as 1,234.50.',
  digits: 'Write at most two figures behind the point, such as 25.50.',
  much: 'This is more than can be written here. Check the figures.',
}

/** A field with an amount. @param least the smallest that it may be, in the smallest unit */
export const moneyField = ({ least = 1, empty }: { least?: number; empty?: number } = {}) =>
  z.string().transform((typed, context) => {
    const read = readMoney(typed)
    if (read.ok && read.minor >= least) return read.minor
    if (!read.ok && read.why === 'empty' && empty !== undefined) return empty
    context.addIssue({
      code: 'custom',
      message: read.ok ? 'Write an amount over 0.' : misread[read.why],
    })
    return z.NEVER
  })

/** As it is written into a field again: '1234.50'. */
export const typedMoney = (minor: number, currency: string = CURRENCY): string => {
  const digits = minorDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

/** '$1,234.50' */
export const moneyText = (t: Pick<Texts, 'number' | 'quantity'>, { minor, currency }: Money) =>
  moneyWords(t, minor, currency)
