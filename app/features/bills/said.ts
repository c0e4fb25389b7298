// How a bill reads: how far it is, and what was done on it, in plain words.
import { dayOf, readMoment } from '../../texts/dates.ts'
import type { TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'
import type { FlagKind } from '../../ui/flag.tsx'
import { standingOf, type Bill, type Standing } from './bill.ts'
import type { Entry } from './ledger/deeds.ts'
import { moneyText } from './money.ts'

/** By the clinic's calendar. */
export const todayOf = (t: Pick<Texts, 'timeZone'>, now: Date): string =>
  dayOf(readMoment(now), t.timeZone) ?? now.toISOString().slice(0, 10)

export const standing = (t: Texts, bill: Bill, now: Date): Standing =>
  standingOf(bill, todayOf(t, now))

const words: Record<Standing, TextKey> = {
  draft: 'bills.standing.draft',
  open: 'bills.standing.open',
  'partly paid': 'bills.standing.partly',
  overdue: 'bills.standing.overdue',
  paid: 'bills.standing.paid',
  void: 'bills.standing.void',
  estimate: 'bills.standing.estimate',
}

export const standingWords = (t: Texts, bill: Bill, now: Date): string => {
  const far = standing(t, bill, now)
  return t(far === 'paid' && bill.paid <= 0 ? 'bills.standing.nothing' : words[far])
}

export const flagOf: Record<Standing, FlagKind> = {
  draft: 'past',
  open: 'waiting',
  'partly paid': 'waiting',
  overdue: 'abnormal',
  paid: 'done',
  void: 'past',
  estimate: 'active',
}

/** An amount of this bill. */
export const money = (t: Texts, bill: Pick<Bill, 'currency'>, minor: number): string =>
  moneyText(t, { minor, currency: bill.currency })

const done: Record<Entry['deed'], TextKey> = {
  charge: 'bills.did.charge',
  reduction: 'bills.did.reduction',
  void: 'bills.did.void',
  'write-off': 'bills.did.writeOff',
  payment: 'bills.did.payment',
  'payment at the desk': 'bills.did.desk',
  'credit used': 'bills.did.creditUsed',
  'taken off the bill': 'bills.did.takenOff',
  refund: 'bills.did.refund',
  'refund failed': 'bills.did.refundFailed',
  dispute: 'bills.did.dispute',
  'dispute won': 'bills.did.disputeWon',
}

/** 'You paid $20.00 at the front desk, in cash.' @param entries of one thing that was done */
export function doneWords(t: Texts, entries: Entry[]): string {
  const [first] = entries
  if (!first) return ''
  const { currency, deed, cause, debit, quiet } = first
  const say = (minor: number) => moneyText(t, { minor, currency })
  const all = entries.reduce((sum, { minor }) => sum + minor, 0)
  const kept = entries.filter(({ credit }) => credit === 'credit' && deed !== 'taken off the bill')
  const over = kept.reduce((sum, { minor }) => sum + minor, 0)
  const way = cause.startsWith('card:') ? 'card' : cause.startsWith('cash:') ? 'cash' : 'other'
  const said = t(quiet && deed === 'credit used' ? 'bills.did.paid' : done[deed], {
    amount: say(all),
    way,
    till: entries.some(({ credit }) => credit === 'till') ? 'yes' : 'no',
  })
  return over > 0 && debit !== 'credit'
    ? `${said} ${t('bills.did.over', { amount: say(over) })}`
    : said
}
