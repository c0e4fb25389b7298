// A free time as an address and a form carry it: when, with whom, where, and of a group visit which.
import { isUuid } from '../../../kit/ids.ts'
import type { Slot } from '../rules.ts'

export type Chosen = { at: Date; bookable: string; location: string; groupVisit?: string }

export const slotKey = ({ at, bookable, location, groupVisit }: Omit<Slot, 'end' | 'ways'>) =>
  [Math.round(at / 60_000).toString(36), bookable, location, groupVisit].filter(Boolean).join('.')

/** Null for what is none. */
export function readSlotKey(key: string): Chosen | null {
  const [minute = '', bookable = '', location = '', groupVisit] = key.split('.')
  const at = new Date(Number.parseInt(minute, 36) * 60_000)
  if (Number.isNaN(at.getTime()) || !isUuid(bookable) || !isUuid(location)) return null
  if (groupVisit && !isUuid(groupVisit)) return null
  return { at, bookable, location, ...(groupVisit && { groupVisit }) }
}
