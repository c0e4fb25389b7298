// How what was told of a medicine reads: how far it is, by whom, what was said.
import type { Texts } from '../../../texts/texts.ts'
import type { Fact } from '../../../ui/facts.tsx'
import type { FlagKind } from '../../../ui/flag.tsx'
import type { Told, ToldState } from './told.ts'

export const flags: Record<ToldState, FlagKind> = {
  told: 'waiting',
  noted: 'done',
  declined: 'past',
  'taken back': 'past',
}

/** 'Seen': told, and somebody of the clinic opened it. */
export const stateWords = (t: Texts, { state, seenAt }: Pick<Told, 'state' | 'seenAt'>): string =>
  t(state === 'told' && seenAt ? 'told.state.seen' : `told.state.${state}`)

/** 'Noted in the record on 3 May 2026, by Marguerite Hale' */
export function rowWords(t: Texts, told: Told): string {
  const { state, at, seenAt, seenBy, settledAt, by } = told
  const who = state === 'told' ? seenBy : by
  const row = { state: stateWords(t, told), when: t.date(settledAt ?? seenAt ?? at) }
  const known = state !== 'taken back' && (state !== 'told' || seenAt)
  return known ? t('told.rowBy', { ...row, by: who ?? t.clinic }) : t('told.row', row)
}

/** What the patient says of it, as terms and values. */
export const saidOf = (t: Texts, { kind, how, purpose, from, since, reason }: Told): Fact[] => [
  { term: t('told.fact.how'), value: how },
  { term: t('told.fact.purpose'), value: purpose },
  { term: t('told.fact.from'), value: from && t(`told.from.${from}`) },
  { term: t(kind === 'also' ? 'told.fact.since' : 'told.fact.until'), value: since },
  { term: t('told.fact.reason'), value: reason },
]
