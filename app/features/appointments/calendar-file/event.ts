// What a calendar says of an appointment. Other people see calendars, so unless somebody wants more it says when, and that it
// is at the clinic.
import type { Texts } from '../../../texts/texts.ts'
import { whenWords } from '../told.ts'
import type { Way } from '../way.ts'
import type { CalendarEvent } from './ical.ts'

export const titleKinds = ['neutral', 'full'] as const
export type Titles = (typeof titleKinds)[number]

export type Shown = {
  id: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  cancelled: boolean
  revision: number
  way: Way
  /** For what, with whom. */
  type: string
  who: string
  /** Name and address of the place. */
  place: string
  address: string
  changedAt: Date
}

/**
 * @param origin of the portal: 'https://portal.example.org'
 * @param place whether it says where: a file of one visit does, since whoever asked for it wants to get there
 */
export function eventOf(
  t: Texts,
  shown: Shown,
  { origin, titles, place }: { origin: string; titles: Titles; place: boolean },
): CalendarEvent {
  const { id, cancelled, way } = shown
  const url = `${origin}/visits/appointments/${id}`
  const title =
    titles === 'full'
      ? t('calendar.titleFull', { type: shown.type, who: shown.who })
      : t('calendar.title', { way })
  return {
    uid: `${id}@${new URL(origin).hostname}`,
    sequence: shown.revision,
    startsAt: shown.startsAt,
    endsAt: shown.endsAt,
    timeZone: shown.timeZone,
    cancelled,
    changedAt: shown.changedAt,
    title: cancelled ? t('calendar.cancelled', { title }) : title,
    text: `${whenWords(t, shown)}\n${t('calendar.more', { url })}`,
    ...((place || titles === 'full') &&
      way === 'in person' && {
        place: [shown.place, shown.address].filter(Boolean).join(', ').replaceAll('\n', ', '),
      }),
    url,
  }
}
