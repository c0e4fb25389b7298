// Codes of authenticator apps, as their owners would read them off.
import { generate } from 'otplib'
import type { TestPortal } from './kit.ts'

/** The code at a moment, in milliseconds. */
export const codeAt = (secret: string, at: number): Promise<string> =>
  generate({ secret, epoch: Math.floor(at / 1000) })

/** A code that the portal has not taken before: it forgets the last one, as if some minutes had passed. */
export async function unusedCode(
  portal: TestPortal,
  { account, totpSecret }: { account: string; totpSecret: string },
): Promise<string> {
  await portal.owner.query('update totp set last_step = 0 where account_id = $1', [account])
  return codeAt(totpSecret, portal.kit.clock().getTime())
}
