// FHIR Timing in plain English: "2 times a day with meals, for 10 days".
import type { Duration, Range, Timing, TimingRepeat } from 'fhir/r4'
import { statusCode } from '../coding.fhir.ts'
import { list, lookUp, number, words } from '../tolerant.fhir.ts'
import { dayTimes, timeUnits, timingCodes, weekdays } from './en/dose-words.ts'
import { phrases } from './en/phrases.ts'

/** How often and when; null when the timing says neither. */
export function timingText(timing: Timing | null | undefined): string | null {
  const repeat = timing?.repeat
  const often = repeat ? frequency(repeat) : null
  const said = [often ?? codeText(timing), ...(repeat ? moments(repeat) : [])].filter(Boolean)
  if (said.length === 0) return null
  const ends = repeat ? [howLong(repeat), inAll(repeat)].filter(Boolean) : []
  return [said.join(' '), ...ends].join(', ')
}

function codeText(timing: Timing | null | undefined): string | null {
  const code = statusCode(timing?.code)?.toUpperCase()
  return lookUp(timingCodes, code) ?? words(timing?.code?.text)
}

const upTo = (low: number, high: number | null) =>
  high === null || high === low ? `${low}` : `${low} to ${high}`

function frequency(repeat: TimingRepeat): string | null {
  const unit = lookUp(timeUnits, repeat.periodUnit)
  const period = number(repeat.period)
  if (!unit || period === null || period <= 0) return null
  const times = number(repeat.frequency) ?? 1
  const most = number(repeat.frequencyMax)
  const longest = number(repeat.periodMax)
  const [one, many] = unit
  const once = times === 1 && (most === null || most === 1)
  if (period === 1 && longest === null) {
    if (once) return one === 'hour' || one === 'minute' ? `every ${one}` : `once a ${one}`
    return `${upTo(times, most)} times ${one === 'hour' ? 'an' : 'a'} ${one}`
  }
  const every = `every ${upTo(period, longest)} ${many}`
  return once ? every : `${upTo(times, most)} times ${every}`
}

function moments(repeat: TimingRepeat): string[] {
  const days = list(repeat.dayOfWeek)
    .map((day) => lookUp(weekdays, day))
    .filter((day) => day !== undefined)
  const clock = list(repeat.timeOfDay)
    .map(clockTime)
    .filter((time) => time !== null)
  const before = number(repeat.offset)
  const at = list(repeat.when)
    .map((code) => lookUp(dayTimes, code))
    .filter((time) => time !== undefined)
    .map((time) => (before && /^(before|after)/.test(time) ? `${minutes(before)} ${time}` : time))
  return [
    days.length > 0 ? `on ${phrases.and(days)}` : '',
    clock.length > 0 ? `at ${phrases.and(clock)}` : '',
    phrases.and(at),
  ].filter(Boolean)
}

const minutes = (count: number) => (count === 60 ? '1 hour' : `${count} minutes`)

/** '08:30:00' -> '8:30 am'. */
function clockTime(time: string): string | null {
  const [, hour, minute] = String(time).match(/^(\d{2}):(\d{2})/) ?? []
  if (hour === undefined) return null
  const at = Number(hour)
  return `${at % 12 === 0 ? 12 : at % 12}:${minute} ${at < 12 ? 'am' : 'pm'}`
}

function howLong(repeat: TimingRepeat): string | null {
  const range: Range | undefined = repeat.boundsRange
  const low: Duration | undefined = repeat.boundsDuration ?? range?.low
  const value = number(low?.value)
  const unit = lookUp(timeUnits, low?.code ?? low?.unit)
  if (value === null || !unit) return null
  const high = repeat.boundsDuration ? null : number(range?.high?.value)
  return `for ${upTo(value, high)} ${value === 1 && high === null ? unit[0] : unit[1]}`
}

function inAll(repeat: TimingRepeat): string | null {
  const times = number(repeat.count)
  if (times === null || times < 1) return null
  return times === 1 ? 'one time only' : `${times} times in all`
}
