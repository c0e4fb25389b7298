// What must hold of the demonstration clinic on any day it is filled.
import { createHash } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { beforeAll, describe, expect, test } from 'vitest'
import { isClosed } from './builders/calendar.ts'
import { faultsOf } from './check/shape.ts'
import { people } from './people.ts'
import { recordOf, records } from './records.ts'

const today = new Date('2026-11-21T15:00:00Z')
let all: FhirResource[]

beforeAll(() => {
  all = [...records(today)]
})

const hashOf = (when: Date) => {
  const hash = createHash('sha256')
  for (const resource of records(when)) hash.update(JSON.stringify(resource))
  return hash.digest('hex')
}
const idsOf = (when: Date) => [...records(when)].map((r) => `${r.resourceType}/${r.id}`)
const isHistory = (r: FhirResource) => r.resourceType !== 'Appointment'

/** Every string of a resource, with the name of its element. */
function* strings(value: unknown, name = ''): Generator<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value]
  else if (Array.isArray(value)) for (const one of value) yield* strings(one, name)
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* strings(one, key)
}
const notesOf = (resource: FhirResource) =>
  [...strings(resource)]
    .filter(([name]) => name === 'data')
    .map(([, data]) => Buffer.from(data, 'base64').toString('utf8'))

describe('the same every time', () => {
  test('one day gives one set of bytes, at any hour of it', () => {
    const hash = hashOf(today)
    expect(hashOf(new Date('2026-11-21T15:00:00Z'))).toBe(hash)
    expect(hashOf(new Date('2026-11-22T04:30:00Z'))).toBe(hash) // still the 21st at the clinic
    expect(hashOf(new Date('2026-11-22T06:00:00Z'))).not.toBe(hash)
  })

  test('every day gives the same ids, so that filling again adds nothing', () => {
    const ids = idsOf(today)
    for (const day of ['2026-11-22', '2027-02-28', '2028-02-29', '2028-03-01', '2031-07-04'])
      expect(idsOf(new Date(`${day}T16:00:00Z`)), day).toEqual(ids)
  })

  test('no id is used twice', () => {
    const ids = all.map((r) => r.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('it is made in less than a second', () => {
    const start = performance.now()
    for (const resource of records(today)) void resource
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('whole', () => {
  test('every resource has the shape of its type', () => {
    const wrong = all.flatMap((r) => faultsOf(r).map((f) => `${r.resourceType}/${r.id}: ${f}`))
    expect(wrong).toEqual([])
  })

  test('every reference is to something in the set, and to no other patient', () => {
    const known = new Set(all.map((r) => `${r.resourceType}/${r.id}`))
    for (const person of people(today).filter((p) => p.role === 'patient'))
      for (const resource of recordOf(person.key, today))
        for (const [name, target] of strings(resource)) {
          if (name !== 'reference') continue
          expect(known, `${resource.resourceType}/${resource.id}`).toContain(target)
          if (target.startsWith('Patient/')) expect(target).toBe(`Patient/${person.patientId}`)
        }
  })

  test('places and people who treat come before patients', () => {
    const firstPatient = all.findIndex((r) => r.resourceType === 'Patient')
    const directory = ['Organization', 'Location', 'Practitioner', 'PractitionerRole']
    for (const [i, r] of all.entries())
      expect(directory.includes(r.resourceType), `${i} ${r.resourceType}`).toBe(i < firstPatient)
  })
})

describe('on a real calendar', () => {
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
        if (!isHistory(resource) || dueDate) continue
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
      expect(
        start.slice(11, 16) >= '08:00' && end.slice(11, 16) <= '17:30',
        `${start} ${end}`,
      ).toBe(true)
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
})

describe('plainly invented', () => {
  test('phones are 555-01xx, addresses of mail and web are example.org, streets are named so', () => {
    for (const resource of all)
      for (const [name, value] of strings(resource)) {
        if (/\(\d{3}\) \d{3}-\d{4}/.test(value)) expect(value).toMatch(/^\(\d{3}\) 555-01\d\d$/)
        if (/@/.test(value) && name !== 'data') expect(value).toMatch(/^[\w.]+@example\.org$/)
        if (name === 'line') expect(value).toMatch(/Example|Sample|Specimen|Invented/)
        if (name === 'lotNumber') expect(value).toMatch(/^INVENTED-/)
      }
    for (const note of all.flatMap(notesOf)) expect(note).not.toMatch(/\d{3}-\d{4}|@/)
  })

  test('no two people share a phone, an e-mail address, a password or a record number', () => {
    const everybody = people(today)
    for (const key of ['email', 'password', 'recordNumber', 'name', 'key'] as const) {
      const values = everybody.map((p) => p[key]).filter(Boolean)
      expect(new Set(values).size, key).toBe(values.length)
    }
    const phones = all.flatMap((r) => (r.resourceType === 'Patient' ? [r.telecom![0]!.value] : []))
    expect(new Set(phones).size).toBe(phones.length)
  })
})
