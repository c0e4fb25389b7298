// The mark of a form that was drawn here: when, how much work a script owes for it, and the question for people without
// script. Sealed, so that nobody reads or makes one; spent once by what it is of (guard.server.ts).
import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Kit } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'

const PLACE = 'form.booking'
export const MINUTES_VALID = 45
/** Seconds in which nobody fills the form in. */
export const SOONEST = 3

export type Mark = {
  at: number
  /** What a script works on; also what is spent. */
  nonce: string
  /** Zero bits that its hash must begin with. */
  bits: number
  /** The question: two numbers to be added. */
  sum: [number, number]
}

export type Drawn = { token: string; nonce: string; bits: number; sum: [number, number] }

export async function drawMark(kit: Kit, bits: number): Promise<Drawn> {
  const mark: Mark = {
    at: kit.clock().getTime(),
    nonce: randomBytes(16).toString('base64url'),
    bits,
    sum: [randomInt(2, 10), randomInt(2, 10)],
  }
  const sealed = await kit.vault.seal(CLINIC_SUBJECT, PLACE, JSON.stringify(mark))
  return { token: sealed.toString('base64url'), ...mark }
}

/** Null for one that was damaged or made up. */
export async function openMark(kit: Pick<Kit, 'vault'>, token: string): Promise<Mark | null> {
  try {
    const sealed = Buffer.from(token.slice(0, 1000), 'base64url')
    return JSON.parse((await kit.vault.open(CLINIC_SUBJECT, PLACE, sealed)).toString()) as Mark
  } catch {
    return null
  }
}

/** Whether a script has done the work: a number after the nonce whose hash begins with so many zero bits. */
export function isWorked({ nonce, bits }: Pick<Mark, 'nonce' | 'bits'>, proof: string): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false
  const hash = createHash('sha256').update(`${nonce}:${proof}`).digest()
  return Math.clz32(hash.readUInt32BE(0)) >= bits
}

const EASY = 13 // bits; a phone does as many hashes within a tenth of a second
const HARD = 21 // the same phone works for ten seconds and more
const CALM = 40 // bookings in a quarter of an hour that are nothing odd for a clinic

/** How much work is owed, by how many were sent lately from this network and altogether. */
export function bitsFor(fromNetwork: number, altogether: number): number {
  const near = Math.min(5, Math.floor(Math.log2(1 + fromNetwork)))
  const all = altogether > CALM ? Math.ceil(Math.log2(altogether / CALM)) : 0
  return Math.min(HARD, EASY + near + all)
}
