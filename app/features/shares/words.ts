// A share in words: how it stands, how often it was opened, how much it shows.
import type { Texts } from '../../texts/texts.ts'
import type { Share } from './terms.ts'

export const stateWords = (t: Texts, { state, endsAt, endedAt }: Share): string =>
  state === 'open'
    ? t('shares.until', { when: t.dateTime(endsAt) })
    : t(`shares.state.${state}`, { when: t.dateTime(endedAt ?? endsAt) })

export const openedWords = (t: Texts, { openings, lastOpened }: Share): string =>
  t('shares.opened', { n: openings, last: lastOpened ? t.dateTime(lastOpened) : '' })

export const thingsWords = (t: Texts, { documents, summary }: Share): string =>
  t('shares.things', { n: documents, summary: summary ? 'yes' : 'no' })
