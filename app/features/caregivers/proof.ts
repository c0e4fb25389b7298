// What proves an invitation to act for somebody: the link or the letter, which can be forwarded or found, and six
// digits that are told in person and never written beside it. Only hashes are kept.
import { createHash, randomInt } from 'node:crypto'
import type { Vault } from '../../kit/vault/vault.ts'

export const WRONG_CODES = 5
export const DAYS_VALID = 14

// Capitals that nobody takes for another or for a figure; no vowels, so that no word comes out. 18^16: 66 bits.
const LETTERS = 'BCDFGHJKMNPRTVWXYZ'
const group = () =>
  Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] as string).join('')

/** 'BKTM-WXRD-PHGC-JNVZ' */
export const newLink = (): string => [group(), group(), group(), group()].join('-')

/** '042917' */
export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** However it was typed. */
export const linkHash = (typed: string): Buffer =>
  createHash('sha256')
    .update(typed.replace(/[^a-z]/gi, '').toUpperCase())
    .digest()

export const digitsMac = (vault: Vault, invitation: string, typed: string): Buffer =>
  vault.blind('caregiver-code', `${invitation}:${typed.replace(/\D/g, '')}`)
