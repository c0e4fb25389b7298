// Short English phrases that the mappers build sentences from.
import { lookUp } from '../../tolerant.fhir.ts'

const ages: Record<string, string> = {
  a: 'year',
  y: 'year',
  yr: 'year',
  year: 'year',
  mo: 'month',
  month: 'month',
  wk: 'week',
  week: 'week',
  d: 'day',
  day: 'day',
  h: 'hour',
}

const ageUnit = (unit: string | null) => lookUp(ages, (unit ?? 'a').toLowerCase().replace(/s$/, ''))

export const phrases = {
  /** What stands where a sender gave neither a name nor a code we know. */
  unnamed: {
    condition: 'Condition without a name',
    medicine: 'Medicine without a name',
    allergy: 'Allergy without a name',
    reaction: 'Reaction without a name',
    immunization: 'Vaccine without a name',
    procedure: 'Procedure without a name',
    visit: 'Visit',
    role: 'Role not given',
    discharge: 'Left',
    note: 'Note',
    careTeam: 'Care team',
    person: 'Name not given',
  },

  atAge(value: number, unit: string | null): string {
    const named = ageUnit(unit)
    if (named === undefined || named === 'year') return `At age ${value}`
    return `At ${value} ${named}${value === 1 ? '' : 's'} old`
  },

  betweenAges(low: number, high: number, unit: string | null): string {
    const named = ageUnit(unit)
    if (named === undefined || named === 'year') return `Between age ${low} and ${high}`
    return `Between ${low} and ${high} ${named}s old`
  },

  /** Slow-release forms are taken differently from quick ones of the same strength. */
  longActing: (medicine: string) => `${medicine}, long-acting`,

  /** 'a', 'a and b', 'a, b and c'. */
  and(parts: readonly string[]): string {
    if (parts.length < 2) return parts[0] ?? ''
    return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  },
}
