// How the home screen greets.
import { formatter } from '../../texts/dates.ts'

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

/** For greeting. At night nobody is told that the evening, or the morning, is good. */
export function partOfDay(now: Date, timeZone: string): PartOfDay {
  const hour = Number(formatter('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now))
  if (hour < 5 || hour >= 22) return 'night'
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
