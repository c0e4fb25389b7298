// What opens a share: an address that nobody guesses, and eight digits that go another way. Only hashes are kept.
import { randomBytes, randomInt } from 'node:crypto'
import type { Vault } from '../../kit/vault/vault.ts'
import { tokenHash } from '../account/token.ts'

/** 128 bits, short enough for a QR code that an old phone reads from paper. */
export const newAddressToken = (): string => randomBytes(16).toString('base64url')

/** '04291773' */
export const newPasscode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** Spaces and dashes are how somebody reads them out. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '')

/** However it was typed; worth nothing at another address. */
export const passcodeProof = (vault: Vault, token: string, typed: string): Buffer =>
  vault.blind('share-passcode', `${tokenHash(token).toString('hex')}:${digitsOf(typed)}`)
