// How a day is laid out: in which lane each thing stands that overlaps another, where free time is cut so that it can be
// chosen, and from which hour to which the page goes. Pure; minutes are those of the clock on the wall.

export type Placed<T> = T & { lane: number; lanes: number }
type Minutes = { from: number; to: number }

/** How many the style sheet can put beside each other (calendar.css). */
export const MOST_LANES = 12

/** Things that overlap stand beside each other: each group of them in as many lanes as it takes, what is beyond that in the last one. */
export function inLanes<T extends Minutes>(things: T[]): Placed<T>[] {
  const placed: Placed<T>[] = []
  let group: Placed<T>[] = []
  let end = -Infinity
  const settle = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1
    for (const one of group) one.lanes = lanes
    placed.push(...group)
    group = []
  }
  for (const thing of things.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (thing.from >= end) settle()
    const busy = new Set(group.filter(({ to }) => to > thing.from).map(({ lane }) => lane))
    let lane = 0
    while (busy.has(lane) && lane < MOST_LANES - 1) lane += 1
    group.push({ ...thing, lane, lanes: 1 })
    end = Math.max(end, thing.to)
  }
  settle()
  return placed
}

const CUT = 30 // minutes

/** Free time in pieces of half an hour by the clock, so that a piece says when it begins. */
export const cutUp = ({ from, to }: Minutes): Minutes[] => {
  const pieces: Minutes[] = []
  for (let at = from; at < to;) {
    const next = Math.min(to, (Math.floor(at / CUT) + 1) * CUT)
    pieces.push({ from: at, to: next })
    at = next
  }
  return pieces
}

const USUAL = { from: 8 * 60, to: 17 * 60 }
const LEAST = 8 * 60

/** From which whole hour to which the page goes, so that everything is on it. */
export function rangeOf(things: Minutes[]): Minutes {
  if (things.length === 0) return USUAL
  const from = Math.floor(Math.min(...things.map((one) => one.from)) / 60) * 60
  const to = Math.ceil(Math.max(...things.map((one) => one.to)) / 60) * 60
  return { from, to: Math.min(1440, Math.max(to, from + LEAST)) }
}

/** Classes of the style sheet that say where a thing begins and how long it is, in steps of five minutes. */
export const placeClasses = ({ from, to }: Minutes, start: number): string => {
  const at = Math.max(0, Math.round((from - start) / 5))
  const long = Math.max(2, Math.round((to - from) / 5))
  return `h${Math.floor(at / 12)} m${at % 12} x${Math.floor(long / 12)} y${long % 12}`
}
