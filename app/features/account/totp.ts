// Codes of an authenticator app (RFC 6238): six digits, 30 seconds, one step of leeway to either side.
import { generateSecret, generateURI, verify } from 'otplib'

const STEP = 30 // seconds

/** 160 random bits in base32. */
export const newTotpSecret = (): string => generateSecret()

/** What the QR code says; apps show clinic and name. */
export const totpAddress = (secret: string, issuer: string, label: string): string =>
  generateURI({ issuer, label, secret })

/** @returns the time step that a code belongs to; null when it fits none, or one that was used already */
export async function stepOf(
  secret: string,
  code: string,
  now: Date,
  lastStep: number,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const result = await verify({ secret, token: code, epoch, epochTolerance: STEP })
  if (!result.valid || !('timeStep' in result)) return null
  return result.timeStep > lastStep ? result.timeStep : null
}
