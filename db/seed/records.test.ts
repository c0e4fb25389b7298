// The demonstration clinic is the same every time, and whole.
import { createHash } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from './check/shape.ts'
import { strings } from './check/strings.ts'
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
    for (const person of people(today).filter((p) => p.patientId))
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
