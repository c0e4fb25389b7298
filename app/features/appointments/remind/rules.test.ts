import { expect, test } from 'vitest'
import { cityOf, offeredZones, zoneOf, zones } from './rules.ts'

test('a city is of one clock, and its name is enough to tell which', () => {
  expect(new Set(zones.map(cityOf)).size).toBe(zones.length)
  for (const zone of zones) {
    expect(zoneOf(cityOf(zone)), zone).toBe(zone)
    expect(zoneOf(zone)).toBe(zone)
  }
  expect(zoneOf('Atlantis')).toBe('Atlantis')
  expect(offeredZones).toEqual(
    expect.arrayContaining(['America/New_York', 'Pacific/Honolulu', 'Asia/Tokyo']),
  )
})
