// Printed codes: ten letters that cannot be mistaken for each other on paper, some 49 bits.
import { randomInt } from 'node:crypto'
import type { Vault } from '../../../kit/vault/vault.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 10

export const CODES = 10
/** So few are left that a new list is due. */
export const FEW = 3

/** As printed: two groups of five. */
export const newCode = (): string => {
  const code = Array.from({ length: LENGTH }, () => letters[randomInt(letters.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** Of an account and a code, however it is typed. */
export const codeMac = (vault: Vault, account: string, code: string): Buffer =>
  vault.blind('printed-code', `${account}|${code.toLowerCase().replace(/[^a-z\d]/g, '')}`)
