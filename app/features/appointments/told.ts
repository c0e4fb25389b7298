// How the time of an appointment is told, wherever it is: on the clock of the place, whose zone is named, and on the clock of
// whoever reads when that shows something else.
import { formatter } from '../../texts/dates.ts'
import type { Texts } from '../../texts/texts.ts'
import { wallOf } from './clock.ts'

export type Told = { startsAt: Date; timeZone: string }

/** 'Eastern Time', 'Nepal Time': the zone by the name that people call it. */
export function zoneName(t: Pick<Texts, 'lang'>, at: Date, zone: string): string {
  const parts = formatter(localeOf(t), {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/**
 * 'Tuesday 2 June 2026, 9:30 am Eastern Time', and '(your time: 3:30 pm Central European Time)' after it where that differs.
 * @param viewerZone IANA zone of whoever reads, where it is known
 */
export function whenWords(
  t: Texts,
  { startsAt, timeZone }: Told,
  viewerZone?: string | null,
): string {
  const here = inZone(t, startsAt, timeZone)
  const clinics = t('appointments.when', { ...here })
  const yours = yourTime(t, { startsAt, timeZone }, viewerZone)
  return yours ? t('appointments.whenBoth', { when: clinics, yours }) : clinics
}

/** '9:30 am Eastern Time', beside a heading that says the day. */
export function timeWords(t: Texts, { startsAt, timeZone }: Told): string {
  const { time, zone } = inZone(t, startsAt, timeZone)
  return t('appointments.time', { time, zone })
}

/** '3:30 pm Central European Time', with the day before it where that differs too; null when the clocks agree. */
export function yourTime(
  t: Texts,
  { startsAt, timeZone }: Told,
  viewerZone?: string | null,
): string | null {
  if (!viewerZone || viewerZone === timeZone) return null
  const [there, here] = [viewerZone, timeZone].map((zone) => wallOf(startsAt.getTime(), zone))
  if (there?.day === here?.day && there?.minute === here?.minute) return null
  const { date, time, zone } = inZone(t, startsAt, viewerZone)
  return there?.day === here?.day
    ? t('appointments.time', { time, zone })
    : t('appointments.when', { date, time, zone })
}

/** The day on the clock of the place: 'Tuesday 2 June 2026'. */
export const dayWords = (t: Texts, { startsAt, timeZone }: Told): string =>
  inZone(t, startsAt, timeZone).date

export const localeOf = ({ lang }: Pick<Texts, 'lang'>) =>
  /^(en|en-XA|ar-XB)$/.test(lang) ? 'en-AU' : lang

function inZone(t: Texts, at: Date, timeZone: string) {
  const locale = localeOf(t)
  const date = formatter(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  const time = formatter(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone })
  return {
    date: date.format(at),
    time: time.format(at).replace(/[\s\u202F]/g, '\u00A0'),
    zone: zoneName(t, at, timeZone),
  }
}

/** '9:30 am' on the clock of the place, where its zone is named above. */
export function clockWords(t: Texts, { startsAt, timeZone }: Told): string {
  const { time } = inZone(t, startsAt, timeZone)
  return t.dir === 'rtl' ? `\u2068${time}\u2069` : time
}
