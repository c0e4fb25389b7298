// Whether a message is the gateway's: its time and an HMAC of time and body, as Stripe-Signature says them. An old one is no news.
import { createHmac, timingSafeEqual } from 'node:crypto'

const WINDOW = 300 // s

/** As Stripe signs: of what is sent, byte by byte. */
export const signed = (secret: string, seconds: number, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')

/** @param header 't=1700000000,v1=…,v1=…': while a secret is exchanged there are two */
export function isSigned(header: string, secret: string, body: string, now: Date): boolean {
  const parts = header.split(',').map((part) => part.trim().split('=', 2) as [string, string])
  const at = Number(parts.find(([name]) => name === 't')?.[1])
  if (!Number.isInteger(at) || Math.abs(now.getTime() / 1000 - at) > WINDOW) return false
  const ours = Buffer.from(signed(secret, at, body))
  return parts.some(([name, given = '']) => {
    const theirs = Buffer.from(given)
    return name === 'v1' && theirs.length === ours.length && timingSafeEqual(theirs, ours)
  })
}
