/**
 * What the portal says, in one language and one time zone: `t('results.title', {n: 3})`,
 * `t.date('2019-05')`. Pure: no React, so screens, mail, print and the command line share it.
 * A missing key or value throws while developing; in production the page shows English instead.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { dayOf, formatter, readMoment, type Moment, type When } from './dates.ts'
import { en, type TextKey } from './en.ts'
import { es } from './es.ts'
import { disguise, isPseudo } from './pseudo.ts'

export type { TextKey } from './en.ts'
export type { When } from './dates.ts'

export type Values = Record<string, string | number | boolean | Date | null | undefined>

/** Wraps what stands between `<name>` and `</name>` in a message, for example in a link. */
export type Tags<T> = Record<string, (words: string) => T>

export type TextsOptions = {
  /** BCP 47 tag: 'en', or a pseudo-language: 'en-XA' (long), 'ar-XB' (right to left). */
  lang: string
  /** IANA zone of the clinic; instants are shown in it, partial dates never shift. */
  timeZone: string
  /** Filled in for `{clinic}` in every message. */
  clinicName?: string
  /** Filled in for `{phone}` in every message. */
  phone?: string
  /** The number for emergencies; '911' unless told. */
  emergency?: string
  /** The line for people in a crisis, called or texted; '988' unless told. */
  crisis?: string
}

export type Texts = {
  (key: TextKey, values?: Values): string
  /** The pieces of a message with tags, in order; `Words` renders them. */
  parts<T>(key: TextKey, values: Values, tags: Tags<T>): (string | T)[]
  /** 'Tuesday 24 November 2026', 'May 2019', '2019'; an unreadable date as it was written. */
  date(when: When): string
  /** '2026', in the clinic's zone; an unreadable date as it was written. */
  year(when: When): string
  /** '24 Nov 2026', 'May 2019', '2019' */
  dateShort(when: When): string
  /** 'Tuesday 24 November 2026, 2:30 pm'; only the date when no time is known. */
  dateTime(when: When): string
  /** '2:30 pm' (with a no-break space); '' for a date without a time. */
  time(when: When): string
  /** 'Today', 'Yesterday' or 'Tomorrow' by the clinic's calendar; else as `date`. */
  relativeDay(when: When, now: Date): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** '5.5 %': value and unit that never part, in this order in every language. */
  quantity(value: number | string, unit?: string): string
  /** 'a, b and c' */
  list(items: string[], type?: 'and' | 'or'): string
  lang: string
  dir: 'ltr' | 'rtl'
  timeZone: string
  clinic: string
  phone: string
  emergency: string
  crisis: string
}

/** Other languages: a partial catalogue each; what is missing is shown in English. */
const catalogues: Record<string, Partial<Record<TextKey, string>>> = { en, es }

/** Whether there are words in this language. */
export const hasWords = (lang: string): boolean => Object.hasOwn(catalogues, lang)

type Message = string | IntlMessageFormat
const compiled = new Map<string, Message>()

export function createTexts(options: TextsOptions): Texts {
  const { lang, timeZone, clinicName = '', phone = '', emergency = '911', crisis = '988' } = options
  // House style for English: 'Tuesday 24 November 2026, 2:30 pm', which is how en-AU writes it.
  const locale = lang === 'en' || isPseudo(lang) ? 'en-AU' : lang
  const dir = /^(ar|fa|he|ps|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr'
  const shared = { clinic: clinicName, phone }

  const format = (key: TextKey, values: Values, tags?: Tags<unknown>) => {
    const message = compile(lang, locale, key)
    if (typeof message === 'string') return message
    const filled: Record<string, unknown> = isolated({ ...shared, ...values }, dir)
    for (const [name, wrap] of Object.entries(tags ?? {})) {
      filled[name] = (pieces: unknown[]) => wrap(pieces.join(''))
    }
    try {
      return message.format(filled as never) as unknown
    } catch (error) {
      if (!inProduction()) throw new Error(`Text "${key}": ${String(error)}`, { cause: error })
      return en[key]
    }
  }

  const own = (text: string) => (dir === 'rtl' ? alone(text) : text)
  const number = (value: number, style?: Intl.NumberFormatOptions) =>
    numbers(locale, style).format(value)
  const day = (style: 'long' | 'short' | 'year') => (when: When) =>
    own(showDate(readMoment(when), locale, timeZone, style))
  const date = day('long')
  const time = (when: When) => {
    const moment = readMoment(when)
    if (moment.kind !== 'instant') return ''
    const clock = formatter(locale, {
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h12',
      timeZone,
    })
    return own(clock.format(moment.at).replace(/[\s\u202F]/g, '\u00A0'))
  }

  const call = (key: TextKey, values: Values = {}) => String(format(key, values))
  return Object.assign(call, {
    parts: <T>(key: TextKey, values: Values, tags: Tags<T>) =>
      [format(key, values, tags)].flat() as (string | T)[],
    date,
    year: day('year'),
    dateShort: day('short'),
    dateTime: (when: When) =>
      time(when) ? call('common.dateTime', { date: date(when), time: time(when) }) : date(when),
    time,
    relativeDay: (when: When, now: Date) => {
      const key = nearDays[distance(when, now, timeZone)]
      return key ? call(key) : date(when)
    },
    number,
    quantity: (value: number | string, unit?: string) => {
      const text = typeof value === 'number' ? number(value) : value
      const whole = unit ? `${text}\u00A0${unit}` : text
      // U+2066: left to right, as doses and results are written in right-to-left scripts too.
      return dir === 'rtl' ? `\u2066${whole}\u2069` : whole
    },
    list: (items: string[], type: 'and' | 'or' = 'and') =>
      lists(locale, type === 'and' ? 'conjunction' : 'disjunction').format(items),
    lang,
    dir: dir as 'ltr' | 'rtl',
    timeZone,
    clinic: clinicName,
    phone,
    emergency,
    crisis,
  })
}

const inProduction = () => process.env['NODE_ENV'] === 'production'

/** Parsed once per language and key, and only when first shown. Plain sentences stay strings. */
function compile(lang: string, locale: string, key: TextKey): Message {
  const place = `${lang} ${key}`
  const known = compiled.get(place)
  if (known !== undefined) return known
  const source = (catalogues[lang] ?? en)[key] ?? en[key]
  if (source === undefined) {
    if (!inProduction()) throw new Error(`No text for "${key}". Add it to app/texts/en.`)
    return key
  }
  const simple = !/[{}<>']/.test(source) && !isPseudo(lang)
  let message: Message = source
  if (!simple) {
    message = new IntlMessageFormat(source, locale)
    if (isPseudo(lang)) message = new IntlMessageFormat(disguise(lang, message.getAst()), locale)
  }
  compiled.set(place, message)
  return message
}

/** In right-to-left text, a name or a number keeps its own direction. */
const alone = (text: string) => `\u2068${text}\u2069`

/** Values as they go into a message: strings stand alone where the text runs right to left. */
function isolated(values: Values, dir: string): Values {
  if (dir === 'ltr') return values
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // Choices of a `select` are single lower-case words and must arrive untouched.
      typeof value === 'string' && !/^[a-z-]*$/.test(value) ? alone(value) : value,
    ]),
  )
}

function showDate(
  moment: Moment,
  locale: string,
  timeZone: string,
  style: 'long' | 'short' | 'year',
) {
  if (moment.kind === 'unreadable') return moment.text
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    timeZone: moment.kind === 'instant' ? timeZone : 'UTC',
  }
  if (style === 'year') return formatter(locale, options).format(moment.at)
  if (moment.kind !== 'year') options.month = style
  if (moment.kind === 'day' || moment.kind === 'instant') {
    options.day = 'numeric'
    if (style === 'long') options.weekday = 'long'
  }
  return formatter(locale, options).format(moment.at)
}

const nearDays: Record<string, TextKey> = {
  '-1': 'common.yesterday',
  '0': 'common.today',
  '1': 'common.tomorrow',
}

/** Calendar days from now to then in the zone; 'far' when the day is not known. */
function distance(when: When, now: Date, timeZone: string): string {
  const [then, today] = [readMoment(when), readMoment(now)].map((m) => dayOf(m, timeZone))
  return then && today ? String((Date.parse(then) - Date.parse(today)) / 86_400_000) : 'far'
}

const listFormats = new Map<string, Intl.ListFormat>()

function lists(locale: string, type: 'conjunction' | 'disjunction') {
  const key = locale + type
  let made = listFormats.get(key)
  if (!made) listFormats.set(key, (made = new Intl.ListFormat(locale, { type })))
  return made
}

const numberFormats = new Map<string, Intl.NumberFormat>()

function numbers(locale: string, style: Intl.NumberFormatOptions = {}) {
  const key = locale + JSON.stringify(style)
  let made = numberFormats.get(key)
  if (!made) numberFormats.set(key, (made = new Intl.NumberFormat(locale, style)))
  return made
}
