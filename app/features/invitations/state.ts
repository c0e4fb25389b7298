// How far somebody has come with an invitation. It lies sealed in a cookie of their browser, so that loading a page
// again, going back, or another server changes nothing; and nobody can read or make it.
import type { Kit } from '../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import type { Key } from './secret.ts'

export const STATE_COOKIE = '__Host-activate'
export const STATE_SECONDS = 1800
const PLACE = 'cookie.activate'

export type State =
  /** A code or a link, not yet proved. */
  | { step: 'date'; by: Key['by']; hash: string }
  /** The link of a new colleague, which proves enough: it was sent to their address at work. */
  | { step: 'staff'; by: 'link' | 'code'; hash: string }
  /** Proved by the birth date. `name`: one to sign in with, if it is needed. */
  | { step: 'way'; invitation: string; name: string }

export async function sealState(kit: Kit, state: State): Promise<string> {
  const text = JSON.stringify({ ...state, at: kit.clock().getTime() })
  return (await kit.vault.seal(CLINIC_SUBJECT, PLACE, text)).toString('base64url')
}

/** Null for none, for one that was damaged or made up, and after half an hour. */
export async function openState(kit: Kit, value: string | undefined): Promise<State | null> {
  if (!value) return null
  try {
    const plain = await kit.vault.open(CLINIC_SUBJECT, PLACE, Buffer.from(value, 'base64url'))
    const { at, ...state } = JSON.parse(plain.toString('utf8')) as State & { at: number }
    return kit.clock().getTime() - at < STATE_SECONDS * 1000 ? state : null
  } catch {
    return null
  }
}

/** The invitation that this browser has proved; null when it has proved none. */
export const provedBy = (state: State | null) => (state?.step === 'way' ? state : null)
