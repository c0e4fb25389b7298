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

export const endOf = (made: Date): Date => new Date(made.getTime() + DAYS_VALID * DAYS)

/** When it is sent again next, after so many times; null when that was the last. */
export function followUpAt(made: Date, done: number): Date | null {
  const days = FOLLOW_UPS[done]
  return days === undefined ? null : new Date(made.getTime() + days * DAYS)
}
