// The master key: the one secret that is kept neither in the records nor in the key store.
// A KMS plugs in by implementing MasterKey.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { StartError } from '../errors.ts'
import type { Config } from '../config.ts'

export type MasterKey = {
  /** Names the key without giving it away, to tell "missing" from "wrong". */
  id: string
  /** Where it is kept, for people. */
  where: string
  wrap(name: string, secret: Buffer): Promise<Buffer>
  unwrap(name: string, wrapped: Buffer): Promise<Buffer>
  /** A password derived from the key, for one database role. */
  password(role: string): string
}

/** A master key held in memory. `value` is 32 bytes. */
export function masterKey(value: Buffer, where: string): MasterKey {
  return {
    id: createHash('sha256').update('portico master id').update(value).digest('hex').slice(0, 16),
    where,
    wrap: async (name, secret) => wrapKey(value, name, secret),
    unwrap: async (name, wrapped) => unwrapKey(value, name, wrapped),
    password: (role) => createHmac('sha256', value).update(`role:${role}`).digest('base64url'),
  }
}

/** Wraps key material: nonce, ciphertext, tag; `name` is bound to it. */
export function wrapKey(key: Buffer, name: string, secret: Buffer): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(name))
  return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** @throws when the key or the name is another one. */
export function unwrapKey(key: Buffer, name: string, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12))
  decipher.setAAD(Buffer.from(name))
  decipher.setAuthTag(wrapped.subarray(-16))
  return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()])
}

/**
 * Reads the master key named by the configuration.
 * `mayCreate` is true only when there are no keys yet: a lost file must never be replaced silently.
 * @throws StartError when it is missing, readable by others or not a key.
 */
export function readMasterKey(from: Config['masterKey'], mayCreate: boolean): MasterKey {
  if (from.from === 'environment')
    return masterKey(parse(from.value, 'PORTICO_MASTER_KEY'), 'PORTICO_MASTER_KEY')
  if (!fs.existsSync(from.path)) {
    if (!mayCreate)
      throw new StartError(
        `The master key is missing: ${from.path}. Without it the records cannot be opened. Put the file back, or name its place in PORTICO_MASTER_KEY_FILE.`,
      )
    createMasterKey(from.path)
  }
  const mode = fs.statSync(from.path).mode & 0o777
  if (process.platform !== 'win32' && mode & 0o077)
    throw new StartError(
      `Others can read the master key ${from.path} (mode ${mode.toString(8)}). Run: chmod 600 ${from.path}`,
    )
  return masterKey(parse(readText(from.path), from.path), from.path)
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartError(
      `The master key ${file} cannot be read (${(error as { code?: string }).code}).`,
    )
  }
}

/** Of two first starts at once, one makes the file and both read it: it appears whole or not at all. */
function createMasterKey(file: string): void {
  const beside = `${file}.${randomBytes(4).toString('hex')}`
  try {
    writeMasterKey(beside, randomBytes(32))
    try {
      fs.linkSync(beside, file)
    } finally {
      fs.rmSync(beside)
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EEXIST' && fs.existsSync(file)) return
    throw new StartError(
      `The master key cannot be written to ${file} (${code}). Name a place for it in PORTICO_MASTER_KEY_FILE.`,
    )
  }
}

/** Writes a key file with mode 0600; never over an existing one. */
export function writeMasterKey(file: string, value: Buffer): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  fs.writeFileSync(file, `${value.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
}

function parse(text: string, where: string): Buffer {
  const value = Buffer.from(text.trim(), 'base64')
  if (value.length !== 32)
    throw new StartError(
      `${where} does not hold a master key: it must be 32 bytes, written in base64.`,
    )
  return value
}
