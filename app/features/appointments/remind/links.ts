// The address in a reminder or an offer: /a/ and something not to be guessed, of which the database keeps the hash.
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../../../kit/kit.ts'
import { uuidv7 } from '../../../kit/ids.ts'

const BYTES = 16 // not to be guessed, and short enough for a text message

export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** @returns the whole address */
export async function newLink(
  tx: Pick<Tx, 'db' | 'now' | 'ctx'>,
  { patient, appointment, offer }: { patient: string; appointment: string; offer?: string },
): Promise<string> {
  const token = randomBytes(BYTES).toString('base64url')
  await tx.db
    .insertInto('appointment_link')
    .values({
      patient_id: patient,
      link_id: uuidv7(tx.now),
      appointment_id: appointment,
      offer_id: offer ?? null,
      hash: linkHash(token),
      created_at: tx.now,
    })
    .execute()
  return `${tx.ctx.kit.config.origin}/a/${token}`
}
