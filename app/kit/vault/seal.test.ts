import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openBytes, SealBroken, sealBytes } from './seal.ts'

const newKey = () => createSecretKey(randomBytes(32))
const key = newKey()
const subject = '00000000-0000-8000-8000-00000000000a'
const place = 'record_entry.body:1'

test('what was sealed opens again, short and long', () => {
  for (const plain of [
    Buffer.from(''),
    Buffer.from('ä'),
    randomBytes(5000),
    Buffer.alloc(9000, 'a'),
    Buffer.alloc(3000, 'a'),
  ])
    expect(openBytes(key, subject, place, sealBytes(key, 1, subject, place, plain))).toEqual(plain)
})

test('sealed bytes do not open elsewhere, for somebody else, under another key, or changed', () => {
  const sealed = sealBytes(key, 1, subject, place, Buffer.from('Hemoglobin A1c 6.9 %'))
  expect(() => openBytes(key, subject, 'record_entry.body:2', sealed)).toThrow(SealBroken)
  expect(() => openBytes(key, `${subject.slice(0, -1)}b`, place, sealed)).toThrow(SealBroken)
  expect(() => openBytes(newKey(), subject, place, sealed)).toThrow(SealBroken)
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] as number) ^ 1
    expect(() => openBytes(key, subject, place, changed)).toThrow()
  }
})

test('the same words sealed twice look different', () => {
  const twice = [1, 2].map(() =>
    sealBytes(key, 1, subject, place, Buffer.from('same')).toString('hex'),
  )
  expect(twice[0]).not.toBe(twice[1])
})
