// Which accesses of a batch look odd, and why: a rule, whose, who, on which day, the rows.
import { dayOf, formatter } from '../../../texts/dates.ts'
import type { Named, Rule } from './rules.ts'
import { isBetween, samePerson, sameSurname } from './rules.ts'
import type { Span } from './known.ts'

export type Seen = {
  id: string
  at: Date
  account: string
  patient: string
  verb: string
  outcome: string
  why: string | null
}

export type Odd = { rule: Rule; account: string; patient: string | null; day: string; rows: Seen[] }

export type Settings = {
  /** Rules that are looked for. */
  active: Set<Rule>
  hours: { from: number; until: number }
  zone: string
}

export type Knowledge = {
  staff: Map<string, Named>
  patients: Map<string, Named>
  restricted: Span[]
  opened: Span[]
}

/** What the privacy officer does to do their work is no odd access: looking at the log, reviewing, answering. */
const duty = /^(audit|break-glass|questions)\./

/** A refusal counts only where it says that somebody tried a restricted record. */
export const isAccess = ({ verb, outcome, why }: Seen): boolean =>
  !duty.test(verb) && (outcome === 'done' || why === 'restricted')

export function judge(seen: Seen[], known: Knowledge, { active, hours, zone }: Settings): Odd[] {
  const found: Odd[] = []
  for (const one of seen.filter(isAccess)) {
    const day = dayOf({ kind: 'instant', at: one.at }, zone) as string
    const add = (rule: Rule, patient: string | null) => {
      if (!active.has(rule)) return
      const same = found.find(
        (odd) =>
          odd.rule === rule &&
          odd.account === one.account &&
          odd.patient === patient &&
          odd.day === day,
      )
      if (same) same.rows.push(one)
      else found.push({ rule, account: one.account, patient, day, rows: [one] })
    }
    const who = known.staff.get(one.account)
    const whose = known.patients.get(one.patient)
    if (who && whose && samePerson(who, whose)) add('own record', one.patient)
    else if (who && whose && sameSurname(who, whose)) add('same surname', one.patient)
    if (holds(known.restricted, one) && !holds(known.opened, one))
      add('restricted record', one.patient)
    if (isBetween(hourOf(one.at, zone), hours.from, hours.until)) add('unusual hours', null)
  }
  return found
}

const holds = (spans: Span[], { patient, account, at }: Seen): boolean =>
  spans.some(
    (span) =>
      span.patient === patient &&
      (span.account === null || span.account === account) &&
      span.from <= at &&
      (span.until === null || at < span.until),
  )

function hourOf(at: Date, zone: string): number {
  const clock = formatter('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone })
  return Number(clock.format(at))
}
