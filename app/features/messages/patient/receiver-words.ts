// What a patient reads of a team before they write to it: how fast it usually answers, measured; until when at the latest;
// and when it is closed.
import type { Texts } from '../../../texts/texts.ts'
import type { Receiver } from '../read.server.ts'
import type { Usual } from '../teams.ts'

const HOUR = 60
const DAY = 24 * HOUR
const SOON = 7 // days ahead on which it is worth saying that nobody is there

/** Rounded up: nobody is told less than it takes. */
export function usualWords(usual: Usual | null, t: Texts): string {
  if (!usual) return t('messages.usual.none')
  const { minutes } = usual
  if (minutes < HOUR)
    return t('messages.usual.minutes', { n: Math.max(5, Math.ceil(minutes / 5) * 5) })
  if (minutes < DAY) return t('messages.usual.hours', { n: Math.ceil(minutes / HOUR) })
  return t('messages.usual.days', { n: Math.ceil(minutes / DAY) })
}

export const receiverWords = (of: Receiver, now: Date, t: Texts): string =>
  [whenThere(of, now, t), t('messages.until', { when: t.dateTime(of.answerBy) })].join(' ')

/** How fast, and when not. */
export function whenThere(of: Receiver, now: Date, t: Texts): string {
  const closed = Object.entries(of.closedDays)
    .filter(([day]) => isSoon(day, now))
    .toSorted()
    .map(([day, name]) => t('messages.closedDay', { day: t.date(day), name }))
  return [
    usualWords(of.usual, t),
    of.closedUntil && t('messages.closedUntil', { when: t.dateTime(of.closedUntil) }),
    ...closed,
  ]
    .filter(Boolean)
    .join(' ')
}

function isSoon(day: string, now: Date): boolean {
  const ahead = (Date.parse(day) - now.getTime()) / 86_400_000
  return ahead > -1 && ahead < SOON
}
