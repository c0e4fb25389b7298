import { expect, test } from 'vitest'
import { cityOf, offeredZones, zoneOf, zones } from './rules.ts'

test('a city is of one clock, and its name is enough to tell which', () => {
  expect(new Set(zones.map(cityOf)).size).toBe(zones.length)
  for (const zone of zones) {
    expect(zoneOf(cityOf(zone)), zone).toBe(zone)
    expect(zoneOf(zone)).toBe(zone)
  }
  expect(zoneOf('Atlantis')).toBe('Atlantis')
  expect(zones).toEqual(expect.arrayContaining([...offeredZones]))
  expect(new Set(offeredZones).size).toBe(offeredZones.length)
  expect(offeredZones.map(cityOf)).toEqual(expect.arrayContaining(['New York', 'Kathmandu']))
})
