// When somebody is there on a day: their rules, what was opened beside them, less what is closed. Pure.
import { addDays, daysBetween, instantOf, weekdayOf } from '../clock.ts'
import type { Exception, Rule } from '../rules.ts'

/** Epoch ms. */
export type Span = { from: number; to: number }

export type Times = { rules: Rule[]; exceptions: Exception[] }

export type Days = {
  /** Days (`2026-12-25`) on which the clinic is closed. */
  closedDays: ReadonlySet<string>
  /** IANA name of the zone of a place. */
  zoneOf: (location: string) => string
}

/** A rule's own day: of every other week, those that are counted from the week it began in. */
export function holdsOn(rule: Rule, day: string): boolean {
  if (day < rule.startsOn || (rule.endsOn !== null && day > rule.endsOn)) return false
  if (weekdayOf(day) !== rule.weekday) return false
  const weeks = daysBetween(mondayOf(rule.startsOn), mondayOf(day)) / 7
  return weeks % rule.everyWeeks === 0
}

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** Spans in which somebody is there, in order, none touching another; clipped to `within`. */
export function openSpans({ rules, exceptions }: Times, day: string, within: Span, days: Days) {
  const open: Span[] = []
  const closedAt = (place: string) =>
    exceptions.filter(
      ({ what, location }) => what === 'closed' && (location === null || location === place),
    )
  // A place in another zone has its day somewhat before or after.
  for (const near of [addDays(day, -1), day, addDays(day, 1)]) {
    if (days.closedDays.has(near)) continue
    for (const rule of rules)
      if (holdsOn(rule, near)) {
        const zone = days.zoneOf(rule.location)
        const span = {
          from: instantOf(near, rule.from, zone),
          to: instantOf(near, rule.to, zone),
        }
        open.push(...less([span], closedAt(rule.location)))
      }
  }
  for (const { what, from, to, location } of exceptions)
    if (what === 'open') open.push(...less([{ from, to }], closedAt(location ?? '')))
  return clipped(joined(open), within)
}

/** In order, those that touch made one. */
export function joined(spans: Span[]): Span[] {
  const made: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = made.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else made.push({ ...span })
  }
  return made
}

/** What is left of `spans` without `gone`. */
export function less(spans: Span[], gone: Span[]): Span[] {
  let left = spans
  for (const { from, to } of gone)
    left = left.flatMap((span) =>
      to <= span.from || from >= span.to
        ? span
        : [
            { from: span.from, to: Math.min(span.to, from) },
            { from: Math.max(span.from, to), to: span.to },
          ].filter((part) => part.to > part.from),
    )
  return left
}

export const clipped = (spans: Span[], { from, to }: Span): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.to > span.from)
