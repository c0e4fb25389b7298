// Whether a time fits what somebody wished. Pure.
import { wallOf } from '../clock.ts'

export const parts = ['morning', 'afternoon', 'evening'] as const
export type Part = (typeof parts)[number]
/** Minutes: how long before they must know. */
export const notices = [120, 720, 1440, 2880, 10_080] as const

const NOON = 12 * 60
const FIVE = 17 * 60

export const partOf = (minute: number): Part =>
  minute < NOON ? 'morning' : minute < FIVE ? 'afternoon' : 'evening'

export type Wish = { weekdays: number[]; parts: string[] }

/** @param at epoch ms */
export function fitsWish(at: number, zone: string, { weekdays, parts: wished }: Wish): boolean {
  const { weekday, minute } = wallOf(at, zone)
  return weekdays.includes(weekday) && wished.includes(partOf(minute))
}
