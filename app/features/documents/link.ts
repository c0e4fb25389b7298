// A link to the bytes of a document, made when somebody opens its page or asks to download it. It names the version, what
// it is for, and the minute it ends; what it is signed with also says whose account and session it was made for, so it is
// worth nothing to anybody else, and nothing after signing out. Whether they may is asked again when it is opened.
import { timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../kit/vault/vault.ts'
import { asUuid } from '../../kit/ids.ts'

export const LASTS = 10 * 60_000 // ms; at most 15 minutes are allowed

/** To look at in the page, or to keep. */
export type Use = 'show' | 'keep'

type Holder = { account: string; session: string }

export type Link = { version: string; use: Use; ends: Date }

const signature = (vault: Vault, { account, session }: Holder, body: Buffer): Buffer =>
  vault.blind('document-link', `${account}|${session}|${body.toString('hex')}`)

/** @returns 50 characters for an address */
export function makeLink(
  vault: Vault,
  holder: Holder,
  version: string,
  use: Use,
  now: Date,
): string {
  const body = Buffer.alloc(21)
  Buffer.from(version.replaceAll('-', ''), 'hex').copy(body)
  body.writeUInt32BE(Math.floor((now.getTime() + LASTS) / 1000), 16)
  body.writeUInt8(use === 'keep' ? 1 : 0, 20)
  return Buffer.concat([body, signature(vault, holder, body)]).toString('base64url')
}

/**
 * @returns what a link is for, and whether it holds for this holder now; null for what is no link at all. One that does
 * not hold still names its version: whoever may see that document is led to its page.
 */
export function readLink(
  vault: Vault,
  holder: Holder,
  text: string,
  now: Date,
): (Link & { holds: boolean }) | null {
  if (!/^[\w-]{50}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  const body = bytes.subarray(0, 21)
  const ends = new Date(body.readUInt32BE(16) * 1000)
  const genuine = timingSafeEqual(bytes.subarray(21), signature(vault, holder, body))
  return {
    version: asUuid(body.subarray(0, 16)),
    use: body[20] === 1 ? 'keep' : 'show',
    ends,
    holds: genuine && ends > now,
  }
}
