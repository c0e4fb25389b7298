// The vault: one data key per subject (a patient, an account, the clinic), kept wrapped in a key store
// of its own. Sealing and opening are synchronous once a key is known; `know` fetches keys in bulk.
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { KeyStore } from './keystore.ts'
import { keyVersionOf, openBytes, sealBytes } from './seal.ts'

/** The clinic itself as a subject: what belongs to no one patient is sealed under its key. */
export const CLINIC_SUBJECT = '00000000-0000-8000-8000-000000000001'

export type Vault = {
  /** Makes sure the current keys of `subjects` are at hand, creating those that do not exist. */
  know(subjects: Iterable<string>): Promise<void>
  seal(subject: string, place: string, plain: string | Buffer): Promise<Buffer>
  open(subject: string, place: string, sealed: Buffer): Promise<Buffer>
  /** As `seal`, for subjects that `know` has just fetched. */
  sealNow(subject: string, place: string, plain: string | Buffer): Buffer
  /** Keyed hash for finding by equality: same input, same 16 bytes; nothing without the key. */
  blind(purpose: string, value: string): Buffer
  /** The version of the key that new seals of `subject` use. */
  currentVersion(subject: string): Promise<number>
  /** Forgets cached keys, after a rotation or destruction. */
  forget(subject: string): void
}

type Known = { current: number; keys: Map<number, KeyObject>; at: number }
const CACHE = 20_000 // subjects; 32 bytes of key each
const STALE = 60_000 // ms: how long another node may still know a destroyed key
const TOO_OLD = 2 * STALE // ms: keys older than this seal nothing, since they may have been replaced
const LONGEST_TRANSACTION = 2 * 60_000 // ms, generously

/** Milliseconds after a rotation until no server seals, or commits what it sealed, under the key before. */
export const ROTATION_PAUSE = TOO_OLD + LONGEST_TRANSACTION

export function makeVault(store: KeyStore, indexSecret: Buffer): Vault {
  const indexKey = createSecretKey(indexSecret)
  const cache = new Map<string, Known>()

  async function fetchKeys(subjects: Iterable<string>, create: boolean): Promise<void> {
    const now = Date.now()
    const missing = [...new Set(subjects)].filter((subject) => {
      const known = cache.get(subject)
      return !known || now - known.at > STALE
    })
    if (missing.length === 0) return
    const found = await store.keysOf(missing, create)
    // A key that is gone is forgotten here too: erasing a person holds in every running server.
    for (const subject of missing) if (!found.has(subject)) cache.delete(subject)
    for (const [subject, raw] of found) {
      const keys = new Map([...raw].map(([version, key]) => [version, createSecretKey(key)]))
      if (cache.size >= CACHE) cache.delete(cache.keys().next().value as string)
      cache.set(subject, { current: Math.max(...keys.keys()), keys, at: now })
    }
  }

  const know = (subjects: Iterable<string>) => fetchKeys(subjects, true)

  function sealNow(subject: string, place: string, plain: string | Buffer): Buffer {
    const known = cache.get(subject)
    const key = known?.keys.get(known.current)
    if (!known || !key || Date.now() - known.at > TOO_OLD)
      throw new Error('The key of this subject is not at hand.')
    const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain
    return sealBytes(key, known.current, subject, place, bytes)
  }

  async function open(subject: string, place: string, sealed: Buffer): Promise<Buffer> {
    const version = keyVersionOf(sealed)
    const known = cache.get(subject)
    if (!known || Date.now() - known.at > STALE) await fetchKeys([subject], false)
    // Resealed by another node since we looked: ask once more.
    if (!cache.get(subject)?.keys.has(version)) {
      cache.delete(subject)
      await fetchKeys([subject], false)
    }
    const key = cache.get(subject)?.keys.get(version)
    if (!key) throw new Error('The key of this subject was destroyed or never existed.')
    return openBytes(key, subject, place, sealed)
  }

  return {
    know,
    sealNow,
    open,
    seal: async (subject, place, plain) => {
      await know([subject])
      return sealNow(subject, place, plain)
    },
    blind: (purpose, value) =>
      createHmac('sha256', indexKey).update(`${purpose}|${value}`).digest().subarray(0, 16),
    currentVersion: async (subject) => {
      await know([subject])
      const known = cache.get(subject)
      if (!known) throw new Error('The key of this subject was destroyed.')
      return known.current
    },
    forget: (subject) => void cache.delete(subject),
  }
}
