// What an invitation to act for a patient says, sealed under the patient's key until it is answered.
import type { Section } from '../../kit/access.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { Vault } from '../../kit/vault/vault.ts'

export type Basis = 'patient' | 'guardian' | 'incapacity'

export type Share = {
  sections: Section[]
  /** Sections in which they may also do things. */
  acts: Section[]
  /** ISO instant; null until it is ended. */
  until: string | null
}

export type CaregiverTerms = Share & {
  name: string
  /** What they are to the patient: one of `relations`. */
  relation: string
  /** Null for an invitation on paper. */
  email: string | null
  basis: Basis
  /** Of an incapacity: why, and when staff look at it again (ISO instant). */
  grounds: string | null
  reviewAt: string | null
}

export const relations = [
  'mother',
  'father',
  'daughter',
  'son',
  'partner',
  'sister',
  'brother',
  'grandparent',
  'friend',
  'guardian',
  'carer',
  'other',
] as const
export type Relation = (typeof relations)[number]

const place = (id: string) => placeOf('invitation', 'terms', id)

export const sealTerms = (vault: Vault, patient: string, id: string, terms: CaregiverTerms) =>
  vault.seal(patient, place(id), JSON.stringify(terms))

export async function openTerms(vault: Vault, patient: string, id: string, sealed: Buffer) {
  return JSON.parse(
    (await vault.open(patient, place(id), sealed)).toString('utf8'),
  ) as CaregiverTerms
}
