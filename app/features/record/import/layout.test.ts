// A server may lay out the same record in another way the next time: that changes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { bundle, filed, importTexts, patient, result } from './sample-imports.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const text = bundle(
  { resource: patient('p') },
  { resource: result('x', 'Patient/p', { valueString: 'one' }) },
  { resource: result(undefined, 'Patient/p', { valueString: 'known by this alone' }) },
)

test('another layout is no other resource, with an id or without', async () => {
  const first = await importTexts(portal, 'layout', text)
  expect(first.types.Observation).toMatchObject({ read: 2, new: 2 })
  const rows = await filed(portal, 'layout')

  const spread = JSON.stringify(JSON.parse(text), null, 2)
  const second = await importTexts(portal, 'layout', spread)
  expect(second.types.Observation).toEqual({ read: 2, new: 0, changed: 0, same: 2, refused: 0 })
  expect(await filed(portal, 'layout')).toEqual(rows)
})

test('two layouts in one import are one resource', async () => {
  const both = await importTexts(portal, 'both', text, JSON.stringify(JSON.parse(text), null, 2))
  expect(both.types.Observation).toMatchObject({ read: 4, new: 2, changed: 0, same: 2 })
})
