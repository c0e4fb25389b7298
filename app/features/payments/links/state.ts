// That somebody proved a link to pay. It lies sealed in a cookie of their browser for an hour, and nobody can read or make it.
import type { Kit } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import type { Proved } from './guest.server.ts'

export const PAY_COOKIE = '__Host-pay'
export const PAY_SECONDS = 5400
const PLACE = 'cookie.pay'

export async function sealProved(kit: Kit, proved: Proved): Promise<string> {
  const text = JSON.stringify({ ...proved, until: kit.clock().getTime() + PAY_SECONDS * 1000 })
  return (await kit.vault.seal(CLINIC_SUBJECT, PLACE, text)).toString('base64url')
}

/** Null for none, for one that was damaged or made up, and when it is too old. */
export async function openProved(kit: Kit, value: string | undefined): Promise<Proved | null> {
  if (!value) return null
  try {
    const plain = await kit.vault.open(CLINIC_SUBJECT, PLACE, Buffer.from(value, 'base64url'))
    const { until, patient, link } = JSON.parse(plain.toString()) as Proved & { until: number }
    return kit.clock().getTime() < until ? { patient, link } : null
  } catch {
    return null
  }
}
