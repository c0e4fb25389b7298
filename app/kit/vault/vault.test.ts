// The vault forgets in time: a key that was destroyed or replaced elsewhere is soon of no use here.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import type { KeyStore } from './keystore.ts'
import { SealBroken } from './seal.ts'
import { makeVault, ROTATION_PAUSE, type Vault } from './vault.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())
afterEach(() => void vi.useRealTimers())

const place = 'record_entry.body:1'
let counter = 0
const newSubject = () => `00000000-0000-8000-8000-${String((counter += 1)).padStart(12, '0')}`

/** Another server's vault on the same key store. */
const vault = (): Vault => makeVault(portal.keyStore, Buffer.alloc(32, 3))

/** Time that only this test moves; the database's own goes on. */
function later(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
}

/** A key store that counts what it is asked. */
function counted(): { store: KeyStore; asked: () => number } {
  let asked = 0
  const keysOf: KeyStore['keysOf'] = (...args) => {
    asked += 1
    return portal.keyStore.keysOf(...args)
  }
  return { store: { ...portal.keyStore, keysOf }, asked: () => asked }
}

test('what one server seals, another opens', async () => {
  const subject = newSubject()
  const sealed = await vault().seal(subject, place, 'Blutdruck 120/80 ✓')
  expect((await vault().open(subject, place, sealed)).toString()).toBe('Blutdruck 120/80 ✓')
  await expect(vault().open(subject, 'record_entry.body:2', sealed)).rejects.toThrow(SealBroken)
  await expect(vault().open(newSubject(), place, sealed)).rejects.toThrow(/destroyed or never/)
})

test('keys are asked for once, many at a time, and then remembered', async () => {
  const { store, asked } = counted()
  const ours = makeVault(store, Buffer.alloc(32))
  const subjects = [newSubject(), newSubject(), newSubject()]
  await ours.know(subjects)
  for (const subject of subjects) {
    const sealed = ours.sealNow(subject, place, 'x')
    await ours.open(subject, place, sealed)
  }
  await ours.know(subjects)
  expect(asked()).toBe(1)
})

test('opening never makes a key', async () => {
  const subject = newSubject()
  const sealed = await vault().seal(newSubject(), place, 'x')
  await expect(vault().open(subject, place, sealed)).rejects.toThrow()
  expect((await portal.keyStore.keysOf([subject], false)).size).toBe(0)
})

test('after a rotation elsewhere, what was resealed opens here at once', async () => {
  const subject = newSubject()
  const [here, there] = [vault(), vault()]
  const old = await here.seal(subject, place, 'x')
  await portal.keyStore.rotateSubject(subject)
  there.forget(subject)
  const resealed = await there.seal(subject, place, await there.open(subject, place, old))
  expect(resealed.readUInt16BE(2)).toBe(2)
  expect((await here.open(subject, place, resealed)).toString()).toBe('x')
})

test('a key that was destroyed elsewhere opens and seals nothing here a minute later', async () => {
  const subject = newSubject()
  const here = vault()
  const sealed = await here.seal(subject, place, 'x')
  await destroy(subject)
  later(61_000)
  await expect(here.open(subject, place, sealed)).rejects.toThrow(/destroyed/)
  await expect(here.seal(subject, place, 'y')).rejects.toThrow(/not at hand/)
  expect(() => here.sealNow(subject, place, 'y')).toThrow(/not at hand/)
})

test('a key that nobody looked at for long seals nothing, since it may have been replaced', async () => {
  const subject = newSubject()
  const here = vault()
  await here.know([subject])
  later(ROTATION_PAUSE - 60_000)
  expect(() => here.sealNow(subject, place, 'x')).toThrow(/not at hand/)
  await here.know([subject])
  expect(here.sealNow(subject, place, 'x').readUInt16BE(2)).toBe(1)
})

test('forgetting is at once', async () => {
  const subject = newSubject()
  const here = vault()
  const sealed = await here.seal(subject, place, 'x')
  await destroy(subject)
  here.forget(subject)
  await expect(here.open(subject, place, sealed)).rejects.toThrow(/destroyed/)
})

test('a keyed hash is the same for the same value and purpose, and nobody’s without the key', () => {
  const [a, b] = [vault(), vault()]
  expect(a.blind('email', 'ana@example.org')).toEqual(b.blind('email', 'ana@example.org'))
  expect(a.blind('email', 'ana@example.org')).not.toEqual(a.blind('phone', 'ana@example.org'))
  const foreign = makeVault(portal.keyStore, Buffer.alloc(32, 4))
  expect(foreign.blind('email', 'ana@example.org')).not.toEqual(a.blind('email', 'ana@example.org'))
  expect(a.blind('email', 'ana@example.org')).toHaveLength(16)
})

/** As erasing a person does it in the key store. */
async function destroy(subject: string): Promise<void> {
  await portal.keyStore.rotateSubject(subject)
  await portal.keyStore.retireOldKeys(subject)
  const { rows } = await portal.owner.query('select current_database() as name')
  const { Client } = await import('pg')
  const keys = new URL(portal.ownerUrl)
  keys.pathname = `/${rows[0].name}_keys`
  const client = new Client({ connectionString: keys.toString() })
  await client.connect()
  await client.query(
    'update subject_key set wrapped = null, destroyed_at = now() where subject = $1 and destroyed_at is null',
    [subject],
  )
  await client.end()
}
