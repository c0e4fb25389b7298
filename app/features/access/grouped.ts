// The list of accesses, day by day: each of somebody else's stands alone; the person's own, and what the
// clinic's computers did, are folded, so that others stand out. Nothing is left out.
import type { Access } from './access.server.ts'

export type Group = { who: Access['who']; items: [Access, ...Access[]] }
export type Day = { day: string; groups: Group[] }

/** Others first: they are what people come to see. */
const order: Access['who'][] = ['staff', 'carer', 'outside', 'other', 'clinic', 'you']
const folded = new Set<Access['who']>(['clinic', 'you'])

/** @param list newest first @param dayOf the calendar day of a moment, in words */
export function byDay(list: Access[], dayOf: (at: Date) => string): Day[] {
  return [...Map.groupBy(list, ({ at }) => dayOf(at))].map(([day, items]) => ({
    day,
    groups: order.flatMap((who) => groupsOf(who, items)),
  }))
}

function groupsOf(who: Access['who'], day: Access[]): Group[] {
  const [first, ...rest] = day.filter((item) => item.who === who)
  if (!first) return []
  return folded.has(who)
    ? [{ who, items: [first, ...rest] }]
    : [first, ...rest].map((item) => ({ who, items: [item] }))
}
