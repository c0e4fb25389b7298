// How a payment reads: how far it is, and what to do.
import type { Texts } from '../../texts/texts.ts'
import { moneyText } from '../bills/money.ts'
import type { Tone } from '../../ui/panel.tsx'
import type { FlagKind } from '../../ui/flag.tsx'
import { standingOf, type Payment, type Standing } from './payment.ts'

type Told = Pick<Payment, 'state' | 'dispute' | 'refunds' | 'taken' | 'why' | 'currency' | 'minor'>

export const standingWords = (t: Texts, payment: Told): string =>
  t(`payments.state.${standingOf(payment)}`)

/** What is so, and what to do. `open`: whether the gateway's page still takes it. */
export function nextWords(t: Texts, payment: Told, open: boolean): string {
  const standing = standingOf(payment)
  if (standing === 'declined') return t(`payments.why.${payment.why ?? 'other'}`)
  if (standing === 'begun') return t(open ? 'payments.next.begun' : 'payments.next.expired')
  return t(`payments.next.${standing}`, { amount: amountText(t, payment) })
}

/** '$25.00': what was taken, or what was asked for. */
export const amountText = (t: Texts, { taken, minor, currency }: Told): string =>
  moneyText(t, { minor: taken || minor, currency })

export const tones: Record<Standing, Tone> = {
  begun: 'info',
  waiting: 'info',
  paid: 'done',
  declined: 'attention',
  expired: 'info',
  disputed: 'attention',
  lost: 'attention',
  'going back': 'info',
  refunded: 'done',
  'partly refunded': 'done',
}

export const flags: Record<Standing, FlagKind> = {
  begun: 'past',
  waiting: 'waiting',
  paid: 'done',
  declined: 'past',
  expired: 'past',
  disputed: 'waiting',
  lost: 'past',
  'going back': 'waiting',
  refunded: 'done',
  'partly refunded': 'done',
}
