// The link of a message: opens what it tells of for the one account it was written to, once they have signed in; and
// stops its channel without signing in.
import { createHash, randomBytes } from 'node:crypto'

const BYTES = 16 // not to be guessed, and short enough for a text message

export function newLink(): { path: string; hash: Buffer } {
  const token = randomBytes(BYTES).toString('base64url')
  return { path: `/n/${token}`, hash: linkHash(token) }
}

export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest()
/** The page that stops a channel, and what a mail program asks instead of opening it. */
export const stopPageOf = (link: string): string => `${link}/stop`
export const oneTapOf = (link: string): string => link.replace('/n/', '/hooks/stop/')
