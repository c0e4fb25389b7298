// The person behind a record: the card that every page needs (name, birth date, record number).
import type { Actor } from '../../kit/actor.ts'
import type { Kit } from '../../kit/kit.ts'
import type { Vault } from '../../kit/vault/vault.ts'

export type Card = {
  /** Full name as on the chart. */
  name: string
  /** What the person is called: a nickname, else the given name. */
  preferred: string
  /** FHIR date, possibly partial. */
  birthDate: string | null
  recordNumber: string | null
}

export const cardPlace = (patient: string): string => `patient.card:${patient}`

/** Opens the card that came with the session; somebody only ever mentioned has none yet. */
export async function readOwnCard(
  kit: Kit,
  actor: Extract<Actor, { kind: 'patient' }>,
): Promise<Card> {
  return readCard(kit.vault, actor.patient, actor.card)
}

/** Opens the card of a patient. */
export async function readCard(vault: Vault, patient: string, card: Buffer | null): Promise<Card> {
  if (!card) return { name: '', preferred: '', birthDate: null, recordNumber: null }
  const plain = await vault.open(patient, cardPlace(patient), card)
  return JSON.parse(plain.toString('utf8')) as Card
}
