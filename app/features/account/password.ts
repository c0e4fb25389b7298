// Passwords: argon2id, at most four hashes at once so that a burst of sign-ins cannot take all memory.
import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

export { refuseBreached } from './breached/breached.ts'

// OWASP's second profile: 19 MiB, two passes, one lane. Algorithm 2 is argon2id.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

/** A place that becomes free goes to whoever waits longest, so there are never more than AT_ONCE. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), cost))

/** `stored` null: somebody without an account takes just as long to refuse. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(async () =>
    verify(stored ?? (await (nobody ??= hash('nobody has this password', cost))), normal(password)),
  )
  return stored !== null && fits
}
let nobody: Promise<string> | undefined

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string) => password.normalize('NFKC')

/**
 * NIST SP 800-63B-4: at least 15 characters for a password that stands alone, 8 beside a second factor; whoever runs
 * the portal has 12. No rules of composition.
 */
export const PASSWORD_LENGTH = { min: 15, admin: 12, second: 8, max: 256 }

/** How many characters a password needs. */
export const leastLength = (second: boolean, role: string | null): number =>
  !second ? PASSWORD_LENGTH.min : role === 'admin' ? PASSWORD_LENGTH.admin : PASSWORD_LENGTH.second

const letters = 'abcdefghjkmnpqrstuvwxyz23456789' // none that look alike on paper

/** A password to be changed at first sign-in: four groups of five, about 99 bits. */
export const temporaryPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')
