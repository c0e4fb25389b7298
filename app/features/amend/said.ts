// How a correction reads: how far it is, how long there is, what was said.
import type { Texts } from '../../texts/texts.ts'
import type { Fact } from '../../ui/facts.tsx'
import type { FlagKind } from '../../ui/flag.tsx'
import type { Tone } from '../../ui/panel.tsx'
import {
  daysLeft,
  stepOf,
  type Amendment,
  type AmendmentState,
  type Happened,
} from './amendment.ts'

export const flags: Record<AmendmentState, FlagKind> = {
  asked: 'waiting',
  accepted: 'done',
  denied: 'abnormal',
  'taken back': 'past',
}

export const tones: Record<AmendmentState, Tone> = {
  asked: 'info',
  accepted: 'done',
  denied: 'attention',
  'taken back': 'info',
}

export const titleWords = (t: Texts, { title }: Pick<Amendment, 'title'>): string =>
  title || t('amend.whole')

/** 'Seen': asked, and somebody of the clinic opened it. */
export const stateWords = (t: Texts, of: Pick<Amendment, 'state' | 'steps'>): string =>
  t(of.state === 'asked' && stepOf(of, 'seen') ? 'amend.state.seen' : `amend.state.${of.state}`)

/** 'Denied on 3 May 2026' */
export const rowWords = (t: Texts, of: Amendment): string =>
  t('amend.row', { state: stateWords(t, of), when: t.date(of.settledAt ?? of.at) })

/** How long there is to answer: '12 days left, until 3 May 2026' */
export const clockWords = (t: Texts, { due }: Pick<Amendment, 'due'>, now: Date): string =>
  due < now
    ? t('amend.clock.over', { due: t.date(due) })
    : t('amend.clock', { n: daysLeft(due, now), due: t.date(due) })

export const askedFacts = (t: Texts, { wrong, should, why, tell }: Amendment): Fact[] => [
  { term: t('amend.fact.wrong'), value: wrong },
  { term: t('amend.fact.should'), value: should },
  { term: t('amend.fact.why'), value: why },
  { term: t('amend.fact.tell'), value: tell },
]

/** What was said after it was asked for, in the order in which it was. */
export const answerFacts = (t: Texts, of: Amendment): Fact[] => [
  { term: t('amend.fact.extended'), value: stepOf(of, 'extended')?.words },
  { term: t('amend.fact.accepted'), value: stepOf(of, 'accepted')?.words },
  { term: t('amend.fact.ground'), value: of.ground && t(`amend.ground.${of.ground}`) },
  { term: t('amend.fact.denied'), value: stepOf(of, 'denied')?.words },
  { term: t('amend.fact.disagreed'), value: stepOf(of, 'disagreed')?.words },
  { term: t('amend.fact.along'), value: of.along === 'request' && t('amend.along.request') },
  { term: t('amend.fact.rebutted'), value: stepOf(of, 'rebutted')?.words },
]

/** Who did a step, as whoever reads it may know. */
export function byWords(
  t: Texts,
  { side, by, account }: Happened,
  reader?: { account: string; own: boolean },
): string {
  if (reader && (account === reader.account || (reader.own && side === 'patient')))
    return t('refills.by.you')
  if (side === 'staff') return t('record.by', { who: by ?? t.clinic })
  return t(side === 'patient' ? 'refills.by.patient' : 'refills.by.helper')
}
