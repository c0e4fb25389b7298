// How far somebody has come with a booking link. It lies sealed in a cookie of their browser for half an hour, and nobody can read or
// make it.
import type { Kit } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'

export const LINK_COOKIE = '__Host-book'
export const LINK_SECONDS = 1800
const PLACE = 'cookie.book'

export type LinkState =
  /** The code is not entered yet. */
  | { step: 'code'; patient: string; link: string }
  | { step: 'open'; patient: string; link: string }
  | { step: 'done'; startsAt: string; timeZone: string; place: string; with: string }

export async function sealLink(kit: Kit, state: LinkState): Promise<string> {
  const text = JSON.stringify({ ...state, until: kit.clock().getTime() + LINK_SECONDS * 1000 })
  return (await kit.vault.seal(CLINIC_SUBJECT, PLACE, text)).toString('base64url')
}

/** Null for none, for one that was damaged or made up, and after half an hour. */
export async function openLinkState(
  kit: Kit,
  value: string | undefined,
): Promise<LinkState | null> {
  if (!value) return null
  try {
    const plain = await kit.vault.open(CLINIC_SUBJECT, PLACE, Buffer.from(value, 'base64url'))
    const { until, ...state } = JSON.parse(plain.toString()) as LinkState & { until: number }
    return kit.clock().getTime() < until ? (state as LinkState) : null
  } catch {
    return null
  }
}
