// What proves an invitation: a long token for the link, and a short code for people who type it. Only hashes are kept.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Vault } from '../../kit/vault/vault.ts'

// Capitals that nobody takes for another or for a figure; no vowels, so that no word comes out. 18^12: 50 bits.
const LETTERS = 'BCDFGHJKMNPRTVWXYZ'
const group = () =>
  Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] as string).join('')

/** What a person brings along, as it is looked up. */
export type Key = { by: 'code' | 'link'; hash: Buffer }

export type Secrets = { code: string; token: string }

/** 'BKTM-WXRD-PHGC' and 256 random bits. */
export const newSecrets = (): Secrets => ({
  code: [group(), group(), group()].join('-'),
  token: newToken(),
})

export const newToken = (): string => randomBytes(32).toString('base64url')

/** The letters of a code, however it was typed; null when it cannot be one. */
export function lettersOf(typed: string): string | null {
  const letters = typed.replace(/[^a-z]/gi, '').toUpperCase()
  return letters.length === 12 ? letters : null
}

export const codeKey = (vault: Vault, letters: string): Key => ({
  by: 'code',
  hash: vault.blind('invitation-code', letters),
})

export const linkKey = (token: string): Key => ({
  by: 'link',
  hash: createHash('sha256').update(token).digest(),
})

/** What stands behind /activate/ in a link: the code of a printed sheet, or the token of a message. */
export function keyOfLink(vault: Vault, part: string): Key {
  const letters = /^[a-z]{4}-?[a-z]{4}-?[a-z]{4}$/i.test(part) ? lettersOf(part) : null
  return letters ? codeKey(vault, letters) : linkKey(part)
}

/** Columns of a row for these secrets. */
export const hashesOf = (vault: Vault, { code, token }: Secrets) => ({
  code_mac: codeKey(vault, lettersOf(code) ?? '').hash,
  link_hash: linkKey(token).hash,
})
