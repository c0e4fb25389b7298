// Seen from any day, the lives of the demonstration clinic keep to a real calendar.
import { expect, test } from 'vitest'
import { isClosed } from './builders/calendar.ts'
import { notesOf, strings } from './check/strings.ts'
import { records } from './records.ts'

const all = [...records(new Date('2026-11-21T15:00:00Z'))]
const days = [
  '2026-11-21',
  '2026-11-23',
  '2026-12-26',
  '2027-01-01',
  '2027-03-15',
  '2028-02-29',
  '2028-11-06',
]

test.each(days)('seen from %s, history is past and appointments lie ahead', (day) => {
  // Just after midnight at the clinic: the earliest moment of that day.
  const now = new Date(`${day}T05:01:00Z`)
  for (const resource of records(now)) {
    for (const [name, value] of strings(resource)) {
      if (!/^\d{4}(-\d\d){0,2}(T|$)/.test(value) || ['data', 'value', 'code'].includes(name))
        continue
      const dueDate = name === 'valueDateTime' && JSON.stringify(resource).includes('11778-8')
      if (resource.resourceType === 'Appointment' || dueDate) continue
      expect(Date.parse(value), `${resource.resourceType} ${name} ${value}`).toBeLessThanOrEqual(
        now.getTime(),
      )
    }
    if (resource.resourceType === 'Appointment' && resource.status === 'booked')
      expect(Date.parse(resource.start!)).toBeGreaterThan(now.getTime())
  }
})

test.each(days)('seen from %s, planned visits are on open days within opening hours', (day) => {
  for (const resource of records(new Date(`${day}T15:00:00Z`))) {
    const planned =
      resource.resourceType === 'Encounter' && ['AMB', 'VR'].includes(resource.class.code!)
    if (!planned && resource.resourceType !== 'Appointment') continue
    const [start, end] =
      resource.resourceType === 'Encounter'
        ? [resource.period!.start!, resource.period!.end!]
        : [resource.start!, resource.end!]
    expect(isClosed(start.slice(0, 10)), start).toBe(false)
    expect(start.slice(11, 16) >= '08:00' && end.slice(11, 16) <= '17:30', `${start} ${end}`).toBe(
      true,
    )
  }
})

test('results are given out after they are collected', () => {
  for (const r of all)
    if (r.resourceType === 'Observation' || r.resourceType === 'DiagnosticReport')
      if (r.issued) expect(Date.parse(r.issued)).toBeGreaterThan(Date.parse(r.effectiveDateTime!))
})

test('notes name no season or month: their day moves with today', () => {
  const named =
    /\b(january|february|april|june|july|august|september|october|november|december|summer|autumn|winter|spring)\b/i
  for (const r of all) for (const note of notesOf(r)) expect(note).not.toMatch(named)
})
