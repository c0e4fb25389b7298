// Small lines that every shelf shares.
import { Fragment, type ReactNode } from 'react'
import type { Texts } from '../../../texts/texts.ts'
import type { When } from '../when.fhir.ts'

/** Pieces of a second line, those that are known, with dots between. */
export function Lines({ of }: { of: (ReactNode | null | undefined | false)[] }) {
  return of
    .filter((piece) => piece !== null && piece !== undefined && piece !== false && piece !== '')
    .map((piece, i) => (
      <Fragment key={i}>
        {i > 0 && <br />}
        {piece}
      </Fragment>
    ))
}

/** A time as far as it is known: '3 May 2021', '2019 to 2021', 'at age 34'; null when nothing is. */
export function whenWords(t: Texts, { date, until, text }: When): string | null {
  const [from, to] = [date, until].map((one) => one && t.dateShort(one))
  if (from && to && from !== to) return t('record.fromTo', { from, to })
  if (date) return t.dateShort(date)
  return until ? t('record.until', { to: t.dateShort(until) }) : text
}
