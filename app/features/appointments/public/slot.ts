// A free time as it stands in an address or a form: when, with whom, where and how; ids and nothing of anybody's.
import { isUuid } from '../../../kit/ids.ts'
import type { Slot } from '../rules.ts'
import { ways, type Way } from '../way.ts'

export type Chosen = { at: number; bookable: string; location: string; way: Way }

/** '1780000000000_<who>_<where>_0' */
export const slotText = ({ at, bookable, location }: Omit<Chosen, 'way'>, way: Way): string =>
  [at, bookable, location, ways.indexOf(way)].join('_')

/** Null for what is none. */
export function readSlot(text: string | null): Chosen | null {
  const [at = '', bookable = '', location = '', way = ''] = (text ?? '').slice(0, 120).split('_')
  const how = /^\d$/.test(way) ? ways[Number(way)] : undefined
  if (!/^\d{12,14}$/.test(at) || !isUuid(bookable) || !isUuid(location) || !how) return null
  return { at: Number(at), bookable, location, way: how }
}

/** The time among free ones that was chosen. */
export const sameSlot = (slots: Slot[], { at, bookable, location, way }: Chosen) =>
  slots.find(
    (one) =>
      one.at === at &&
      one.bookable === bookable &&
      one.location === location &&
      one.ways.includes(way) &&
      !one.groupVisit,
  )
