// How a request for a refill reads: how far it is, what happens next, who did what.
import type { Texts } from '../../../texts/texts.ts'
import type { Happened, Refill } from './refill.ts'

type State = Pick<Refill, 'state'> & { steps: Pick<Happened, 'what'>[] }

/** 'Approved with a change' */
export const stateWords = (t: Texts, refill: State): string =>
  t(
    refill.state === 'approved' && refill.steps.some(({ what }) => what === 'changed')
      ? 'refills.state.changed'
      : `refills.state.${refill.state}`,
  )

/** 'Approved on 3 May 2026' */
export const rowWords = (t: Texts, refill: State & Pick<Refill, 'stateAt'>): string =>
  t('refills.row', { state: stateWords(t, refill), when: t.date(refill.stateAt) })

export function nextWords(t: Texts, { state, due, pharmacy }: Refill, now: Date): string {
  const { name, phone, street, town } = pharmacy
  const late = state === 'asked' && due < now
  return t(late ? 'refills.next.late' : `refills.next.${state}`, {
    due: t.dateTime(due),
    pharmacy: name,
    phone,
    street,
    town,
  })
}

/** Who did a step, as whoever reads it may know. */
export function byWords(
  t: Texts,
  { side, by, account }: Happened,
  reader: { account: string; own: boolean },
): string {
  if (account === reader.account || (reader.own && side === 'patient')) return t('refills.by.you')
  if (side === 'staff') return t('record.by', { who: by ?? t.clinic })
  return t(side === 'patient' ? 'refills.by.patient' : 'refills.by.helper')
}
