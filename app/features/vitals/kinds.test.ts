import { expect, test } from 'vitest'
import { explain } from '../results/explain/explain.ts'
import { kindOfCode, knownCodes, vitalKinds } from './kinds.ts'

test('no code and no address belongs to two kinds', () => {
  const codes = vitalKinds.flatMap((kind) => kind.codes)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  expect(new Set(vitalKinds.map(({ slug }) => slug)).size).toBe(vitalKinds.length)
})

test('what is measured can be read about, whatever code it came under', () => {
  expect(knownCodes.filter((code) => !explain(code))).toEqual([])
})

test('both halves of a blood pressure are blood pressure, under both panel codes', () => {
  for (const code of ['85354-9', '55284-4', '8480-6', '8462-4'])
    expect(kindOfCode(`loinc|${code}`)?.slug).toBe('blood-pressure')
  expect(kindOfCode('loinc|1-8')).toBeNull()
})
