// Everything in the demonstration clinic says of itself that it is invented.
import { expect, test } from 'vitest'
import { notesOf, strings } from './check/strings.ts'
import { people } from './people.ts'
import { records } from './records.ts'

const today = new Date('2026-11-21T15:00:00Z')
const all = [...records(today)]

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
