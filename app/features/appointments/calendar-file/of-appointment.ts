// The calendar of appointments as they are read elsewhere: for a file, and for what is sent with a mail.
import type { Texts } from '../../../texts/texts.ts'
import type { Appointment } from '../appointment.ts'
import { eventOf, type Shown, type Titles } from './event.ts'
import { toICalendar } from './ical.ts'

/** @param changedAt when its last event was */
export const shownOf = (one: Appointment, changedAt: Date): Shown => ({
  id: one.id,
  startsAt: one.startsAt,
  endsAt: one.endsAt,
  timeZone: one.timeZone,
  cancelled: one.state === 'cancelled',
  revision: one.revision,
  way: one.way,
  type: one.type.name,
  who: one.bookable.name,
  place: one.location.name,
  address: one.location.address,
  changedAt,
})

/** The text of a `.ics` file. */
export const calendarOf = (
  t: Texts,
  visits: Shown[],
  how: { origin: string; titles: Titles; place: boolean },
): string =>
  toICalendar({
    name: t('calendar.name'),
    lang: t.lang,
    events: visits.map((one) => eventOf(t, one, how)),
  })
