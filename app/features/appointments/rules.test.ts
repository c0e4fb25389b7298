// Free times from rules: whatever the rules, nobody is offered twice at once, nobody when they are not there, and what was
// changed and changed back leaves nothing behind.
import { expect, test } from 'vitest'
import { addDays, instantOf, wallOf, weekdayOf } from './clock.ts'
import {
  freeTimes,
  type Asked,
  type Exception,
  type Person,
  type Rule,
  type Wanted,
} from './rules.ts'

const NEW_YORK = 'America/New_York'
const zones: Record<string, string> = {
  york: NEW_YORK,
  hawaii: 'Pacific/Honolulu',
  phoenix: 'America/Phoenix',
  nepal: 'Asia/Kathmandu',
}

const type: Wanted = {
  id: 'check-up',
  minutes: 30,
  beforeMinutes: 0,
  afterMinutes: 0,
  stepMinutes: 30,
  ways: ['in person', 'video'],
  leadMinutes: 0,
  aheadDays: 365,
  dayLimit: null,
  needsRoom: false,
}
const rule = (more: Partial<Rule> = {}): Rule => ({
  location: 'york',
  weekday: 1,
  from: 540,
  to: 660,
  startsOn: '2026-01-01',
  endsOn: null,
  everyWeeks: 1,
  ways: ['in person', 'video', 'phone'],
  types: null,
  ...more,
})
const person = (more: Partial<Person> = {}): Person => ({
  id: 'ames',
  rules: [rule()],
  exceptions: [],
  taken: [],
  ...more,
})
const ms = (iso: string) => Date.parse(iso)
const asked = (more: Partial<Asked> = {}): Asked => ({
  type,
  people: [person()],
  closedDays: new Set(),
  zoneOf: (location) => zones[location] as string,
  from: ms('2026-11-30T00:00:00-05:00'), // a Monday
  to: ms('2026-12-01T00:00:00-05:00'),
  now: ms('2026-11-29T12:00:00-05:00'),
  lead: false,
  ...more,
})
const times = (more: Partial<Asked> = {}, zone = NEW_YORK) =>
  freeTimes(asked(more)).map(({ at }) => {
    const { day, minute } = wallOf(at, zone)
    return `${day.slice(5)} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  })

test('a rule offers times one after the other, as far apart as the type says', () => {
  expect(times()).toEqual(['11-30 9:00', '11-30 9:30', '11-30 10:00', '11-30 10:30'])
  expect(times({ type: { ...type, minutes: 45, stepMinutes: 20 } })).toEqual([
    '11-30 9:00',
    '11-30 9:20',
    '11-30 9:40',
    '11-30 10:00',
  ])
})

test('what is taken is not offered, nor what is too near to it for the time between', () => {
  const taken = [ms('2026-11-30T09:30:00-05:00'), ms('2026-11-30T10:00:00-05:00')]
  const people = [person({ taken })]
  expect(times({ people })).toEqual(['11-30 9:00', '11-30 10:00', '11-30 10:30'])
  expect(times({ people, type: { ...type, beforeMinutes: 10 } })).toEqual([
    '11-30 9:00',
    '11-30 10:30',
  ])
  expect(times({ people, type: { ...type, afterMinutes: 5 } })).toEqual([
    '11-30 10:00',
    '11-30 10:30',
  ])
})

test('closed stretches are left out, hours beside the usual ones are there, a closed day has none', () => {
  const exceptions: Exception[] = [
    {
      location: null,
      what: 'closed',
      from: ms('2026-11-30T09:00:00-05:00'),
      to: ms('2026-11-30T10:00:00-05:00'),
      ways: null,
    },
    {
      location: 'york',
      what: 'open',
      from: ms('2026-11-30T18:00:00-05:00'),
      to: ms('2026-11-30T18:30:00-05:00'),
      ways: ['video'],
    },
  ]
  expect(times({ people: [person({ exceptions })] })).toEqual([
    '11-30 10:00',
    '11-30 10:30',
    '11-30 18:00',
  ])
  expect(freeTimes(asked({ people: [person({ exceptions })] })).at(-1)?.ways).toEqual(['video'])
  expect(times({ closedDays: new Set(['2026-11-30']) })).toEqual([])
  const elsewhere = exceptions.map((one) => ({ ...one, location: 'nepal' }))
  expect(times({ people: [person({ exceptions: elsewhere.slice(0, 1) })] })).toHaveLength(4)
})

test('every other week is counted from the week in which the rule begins', () => {
  const people = [person({ rules: [rule({ everyWeeks: 2, startsOn: '2026-11-26' })] })] // a Thursday
  const weeks = { from: ms('2026-11-23T00:00:00-05:00'), to: ms('2026-12-24T00:00:00-05:00') }
  const days = new Set(times({ people, ...weeks, now: weeks.from }).map((one) => one.slice(0, 5)))
  expect([...days]).toEqual(['12-07', '12-21'])
})

test('patients book in time, and not too far ahead; staff whenever', () => {
  const now = ms('2026-11-30T09:10:00-05:00')
  const late = { ...type, leadMinutes: 60 }
  expect(times({ now, type: late, lead: true })).toEqual(['11-30 10:30'])
  expect(times({ now, type: late })).toEqual(['11-30 9:30', '11-30 10:00', '11-30 10:30'])
  const far = { to: ms('2027-02-01T00:00:00-05:00'), type: { ...type, aheadDays: 7 } }
  expect(new Set(times({ ...far, lead: true }).map((one) => one.slice(0, 5)))).toEqual(
    new Set(['11-30']),
  )
  expect(times(far).length).toBeGreaterThan(20)
})

test('of a type with a limit per day no more are offered on a day that is full', () => {
  const people = [person({ dayCounts: new Map([['2026-11-30', 2]]) })]
  expect(times({ people, type: { ...type, dayLimit: 3 } })).toHaveLength(4)
  expect(times({ people, type: { ...type, dayLimit: 2 } })).toEqual([])
})

test('hours for other types, or other ways, are not offered', () => {
  expect(times({ people: [person({ rules: [rule({ types: ['other'] })] })] })).toEqual([])
  expect(times({ people: [person({ rules: [rule({ ways: ['phone'] })] })] })).toEqual([])
})

test('in person takes a room; without one there is video', () => {
  const half = [ms('2026-11-30T09:00:00-05:00'), ms('2026-11-30T10:00:00-05:00')]
  const rooms = [{ id: 'one', location: 'york', taken: half, closed: [] }]
  const found = freeTimes(asked({ rooms, type: { ...type, needsRoom: true } }))
  expect(found.map(({ ways }) => ways.length)).toEqual([1, 1, 2, 2])
  expect(times({ type: { ...type, needsRoom: true, ways: ['in person'] } })).toEqual([])
})

test('nine in the morning is nine on the wall before and after the clocks change, in each zone', () => {
  for (const [location, zone] of Object.entries(zones)) {
    const rules = [1, 2, 3, 4, 5, 6, 7].map((weekday) => rule({ weekday, location, to: 570 }))
    for (const month of ['2026-03', '2026-11']) {
      const from = instantOf(`${month}-01`, 0, zone)
      const found = times(
        { people: [person({ rules })], from, to: from + 14 * 86_400_000, now: from },
        zone,
      )
      expect(new Set(found.map((one) => one.split(' ')[1]))).toEqual(new Set(['9:00']))
      expect(found.length).toBeGreaterThanOrEqual(13)
    }
  }
})

test('hours that the clocks jump over are shorter, hours that come twice longer, and no time is offered twice', () => {
  const rules = [rule({ weekday: 7, from: 60, to: 240 })] // one to four
  const on = (day: string) => {
    const from = instantOf(day, 0, NEW_YORK)
    return freeTimes(asked({ people: [person({ rules })], from, to: from + 86_400_000, now: from }))
  }
  expect(on('2026-03-08')).toHaveLength(4)
  expect(on('2026-11-01')).toHaveLength(8)
  expect(new Set(on('2026-11-01').map(({ at }) => at)).size).toBe(8)
})

test('a place that moves to another zone offers the same times of the wall there', () => {
  const before = times({})
  const after = times({ zoneOf: () => 'America/Denver' }, 'America/Denver')
  expect(after).toEqual(before)
  expect(() => freeTimes(asked({ zoneOf: () => '' }))).toThrowError(
    expect.objectContaining({ code: 'no_time_zone' }),
  )
})

/** Numbers that are the same each time. */
function seeded(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/** Hours, blocks and appointments as they come. */
function anything(seed: number): { given: Asked; rules: Rule[] } {
  const random = seeded(seed)
  const places = Object.keys(zones)
  const location = places[random(places.length)] as string
  const zone = zones[location] as string
  const start = addDays('2026-01-01', random(330))
  const rules = Array.from({ length: 1 + random(8) }, () => {
    const from = random(1300)
    return rule({
      location,
      weekday: 1 + random(7),
      from,
      to: Math.min(1440, from + 20 + random(500)),
      startsOn: addDays(start, random(60) - 40),
      endsOn: random(3) ? null : addDays(start, random(60)),
      everyWeeks: 1 + random(3),
    })
  })
  const stretch = () => {
    const from = instantOf(addDays(start, random(40)), random(1440), zone)
    return [from, from + (5 + random(300)) * 60_000] as const
  }
  const exceptions = Array.from({ length: random(6) }, (): Exception => {
    const [from, to] = stretch()
    return { location, what: random(2) ? 'open' : 'closed', from, to, ways: null }
  })
  const taken = Array.from({ length: random(40) }, stretch)
    .toSorted(([a], [b]) => a - b)
    .flat()
  const steps = [5, 10, 15, 20, 30, 60]
  const from = instantOf(start, random(1440), zone)
  return {
    rules,
    given: asked({
      type: {
        ...type,
        minutes: 5 + random(90),
        beforeMinutes: random(3) * 5,
        afterMinutes: random(3) * 5,
        stepMinutes: steps[random(steps.length)] as number,
      },
      people: [person({ rules, exceptions, taken })],
      from,
      to: from + 40 * 86_400_000,
      now: from - random(10) * 86_400_000,
    }),
  }
}

const SEEDS = Array.from({ length: 400 }, (_, n) => n + 1)

test('whatever the rules, each time lies in them, meets nothing taken or closed, and comes once', () => {
  let offered = 0
  for (const seed of SEEDS) {
    const { given, rules } = anything(seed)
    const [{ taken, exceptions } = person()] = given.people
    const { minutes, beforeMinutes, afterMinutes } = given.type
    const found = freeTimes(given)
    offered += found.length
    expect(new Set(found.map(({ at }) => at)).size, `seed ${seed}`).toBe(found.length)
    const wrong = found.filter(({ at, end }) => {
      const inRule = rules.some((one) => holds(one, at, end))
      const inOpen = exceptions.some(
        (one) => one.what === 'open' && one.from <= at && end <= one.to,
      )
      const isClosed = exceptions.some(
        (one) => one.what === 'closed' && one.from < end && one.to > at,
      )
      const isTaken = pairsOf(taken).some(
        ([from, to]) => from < end + afterMinutes * 60_000 && to > at - beforeMinutes * 60_000,
      )
      const isAsked = at >= given.from && at < given.to && end - at === minutes * 60_000
      return !isAsked || !(inRule || inOpen) || isClosed || isTaken
    })
    expect(wrong, `seed ${seed}`).toEqual([])
  }
  expect(offered).toBeGreaterThan(10_000)
})

const monday = (one: string) => Date.parse(addDays(one, 1 - weekdayOf(one)))

/** Said again in another way: asked of the wall alone. */
function holds(
  { location, weekday, from, to, startsOn, endsOn, everyWeeks }: Rule,
  at: number,
  end: number,
): boolean {
  const zone = zones[location] as string
  const { day } = wallOf(at, zone)
  if (weekdayOf(day) !== weekday || day < startsOn || (endsOn && day > endsOn)) return false
  if (((monday(day) - monday(startsOn)) / 604_800_000) % everyWeeks !== 0) return false
  return instantOf(day, from, zone) <= at && end <= instantOf(day, to, zone)
}

test('booking what is offered, one after the other, never books anybody twice at once', () => {
  for (const seed of SEEDS.slice(0, 60)) {
    const { given } = anything(seed)
    const random = seeded(seed)
    let [one = person()] = given.people
    const booked: [number, number][] = []
    for (let n = 0; n < 25; n += 1) {
      const found = freeTimes({ ...given, people: [one] })
      if (found.length === 0) break
      const { at, end } = found[random(found.length)] as (typeof found)[0]
      for (const [from, to] of booked) expect(from < end && to > at, `seed ${seed}`).toBe(false)
      booked.push([at, end])
      const taken = [...pairsOf(one.taken), [at, end]].toSorted(([a = 0], [b = 0]) => a - b).flat()
      one = { ...one, taken }
    }
  }
})

const pairsOf = (flat: readonly number[]) =>
  Array.from(
    { length: flat.length / 2 },
    (_, i) => [flat[i * 2], flat[i * 2 + 1]] as [number, number],
  )

test('rules that were changed and changed back leave no trace', () => {
  for (const seed of SEEDS.slice(0, 60)) {
    const { given, rules } = anything(seed)
    const before = freeTimes(given)
    const [one = person()] = given.people
    freeTimes({
      ...given,
      people: [{ ...one, rules: rules.map((old) => ({ ...old, from: 0, to: 1440 })) }],
    })
    freeTimes({ ...given, people: [{ ...one, rules: [] }] })
    expect(freeTimes(given)).toEqual(before)
    expect(freeTimes({ ...given, people: [{ ...one, rules: rules.toReversed() }] })).toEqual(before)
  }
})
