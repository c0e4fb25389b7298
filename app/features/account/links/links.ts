// Links that stand in for a password (sign-in) or lead to a new one (reset): how long they hold, and what of them
// is kept. The token is in the letter alone, the database has its hash; of the code a keyed one.
import { randomInt } from 'node:crypto'
import type { Vault } from '../../../kit/vault/vault.ts'

export type LinkPurpose = 'link' | 'reset'

export const LINK_MINUTES: Record<LinkPurpose, number> = { link: 15, reset: 30 }

/** Codes that may be tried for one link; and for one account in a day, before its letters bring links alone. */
export const CODE_TRIES = { link: 5, day: 20 }

/** Letters that can be asked for in 15 minutes. Counted apart from passwords: this locks nobody out of theirs. */
export const ASK_LIMITS = { account: 5, network: 30 }

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** As it was typed: spaces and dashes are nobody's mistake. */
export const codeMac = (vault: Vault, id: string, code: string): Buffer =>
  vault.blind('link-code', `${id}|${code.replace(/\D/g, '')}`)
