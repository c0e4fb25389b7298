import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeVault } from '../../../kit/vault/vault.ts'
import { entryId, identifierTokens, keyOf, readReference } from './identity.ts'

const uuid = '6A0C9CF2-6a6c-4a0e-9d0e-0c8d6d1b1a11'
const key = `uuid:${uuid.toLowerCase()}`

test('reads references in every form they are written in', () => {
  const table: [string, ReturnType<typeof readReference>][] = [
    ['Patient/1', { is: 'key', key: 'Patient/1', type: 'Patient' }],
    [' Patient/1 ', { is: 'key', key: 'Patient/1', type: 'Patient' }],
    ['Patient/1/_history/2', { is: 'key', key: 'Patient/1', type: 'Patient' }],
    ['/Patient/1', { is: 'key', key: 'Patient/1', type: 'Patient' }],
    ['https://a.example.org/fhir/Patient/1', { is: 'key', key: 'Patient/1', type: 'Patient' }],
    [
      'https://a.example.org/Patient/1/_history/2',
      { is: 'key', key: 'Patient/1', type: 'Patient' },
    ],
    [`Patient/${uuid}`, { is: 'key', key, type: 'Patient' }],
    [`urn:uuid:${uuid}`, { is: 'key', key, type: null }],
    [`URN:UUID:${uuid}`, { is: 'key', key, type: null }],
    [uuid, { is: 'key', key, type: null }],
    [`Person/${uuid}`, { is: 'key', key: `Person/${uuid}`, type: 'Person' }],
    ['urn:oid:1.2.3', { is: 'key', key: 'urn:oid:1.2.3', type: null }],
    ['#p', { is: 'contained', id: 'p' }],
    ['#', { is: 'contained', id: '' }],
    ['urn:uuid:patient-1', { is: 'local', name: 'urn:uuid:patient-1' }],
    ['resource:1', { is: 'local', name: 'resource:1' }],
    ['Nobody/1', { is: 'local', name: 'Nobody/1' }],
    ['Patient/', { is: 'local', name: 'Patient/' }],
    ['', { is: 'local', name: '' }],
    ['Location?identifier=urn:x|7', { is: 'identifier', type: 'Location', token: 'urn:x|7' }],
    ['http://h/f/Location?identifier=7', { is: 'identifier', type: 'Location', token: '7' }],
    ['Location?identifier=|7', { is: 'identifier', type: 'Location', token: '7' }],
    [
      'Location?identifier=http%3A%2F%2Fx%7C7',
      { is: 'identifier', type: 'Location', token: 'http://x|7' },
    ],
    ['Location?identifier=50%|7', { is: 'identifier', type: 'Location', token: '50%|7' }],
  ]
  for (const [written, target] of table) expect(readReference(written), written).toEqual(target)
  // A second condition could mean somebody else.
  expect(readReference('Patient?identifier=a|1&birthdate=1980').is).not.toBe('identifier')
  expect(readReference('Patient?name=x').is).not.toBe('identifier')
})

test('a resource has the key that references to it have', () => {
  for (const reference of ['Patient/1', `Patient/${uuid}`, `Person/${uuid}`]) {
    const [type = '', id = ''] = reference.split('/')
    expect(readReference(reference)).toMatchObject({ key: keyOf(type, id) })
  }
})

test('an id is of its key and its source alone, and says nothing of them', () => {
  const [vault, other] = [1, 2].map(() => makeVault({} as never, randomBytes(32)))
  const id = entryId(vault as never, 'import', 'Patient/1')
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(entryId(vault as never, 'import', 'Patient/1')).toBe(id)
  expect(entryId(vault as never, 'import', 'Patient/2')).not.toBe(id)
  expect(entryId(vault as never, 'else', 'Patient/1')).not.toBe(id)
  expect(entryId(other as never, 'import', 'Patient/1')).not.toBe(id)
})

test('an identifier is found with and without its system', () => {
  expect(
    identifierTokens([{ system: 'urn:x', value: ' 7 ' }, { value: '8' }, { system: 'y' }, null]),
  ).toEqual(['7', 'urn:x|7', '8'])
  expect(identifierTokens({ value: '7' })).toEqual([])
})
