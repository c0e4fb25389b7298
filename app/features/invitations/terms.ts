// What an invitation says, sealed: where it was sent, and of staff who they will be here.
import { placeOf } from '../../kit/vault/place.ts'
import { CLINIC_SUBJECT, type Vault } from '../../kit/vault/vault.ts'

export type Terms = {
  email: string | null
  phone: string | null
  /** Of staff. */
  name?: string
  role?: string
}

const place = (id: string) => placeOf('invitation', 'terms', id)

/** @param patient whose record it opens; null for staff */
export const sealTerms = (vault: Vault, patient: string | null, id: string, terms: Terms) =>
  vault.seal(patient ?? CLINIC_SUBJECT, place(id), JSON.stringify(terms))

export async function openTerms(
  vault: Vault,
  row: { patient_id: string | null; invitation_id: string; terms: Buffer },
): Promise<Terms> {
  const subject = row.patient_id ?? CLINIC_SUBJECT
  const plain = await vault.open(subject, place(row.invitation_id), row.terms)
  return JSON.parse(plain.toString('utf8')) as Terms
}

const DAYS = 86_400_000
export const DAYS_VALID = 14
/** Days after which an unanswered invitation is sent again. */
export const FOLLOW_UPS = [3, 7]
/** Days between two of them, also when the first had to wait until the clinic was open again. */
const APART = 3

export const endOf = (made: Date): Date => new Date(made.getTime() + DAYS_VALID * DAYS)

/** When it is sent again next, after so many times, the last one just now; null when that was all. */
export function followUpAt(made: Date, done: number, now = made): Date | null {
  const days = FOLLOW_UPS[done]
  if (days === undefined) return null
  return new Date(Math.max(made.getTime() + days * DAYS, now.getTime() + APART * DAYS))
}
