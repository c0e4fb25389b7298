// Who acts for a patient, as the patient calls them: sealed with the link under the patient's key.
import type { Vault } from '../../kit/vault/vault.ts'
import { placeOf } from '../../kit/vault/place.ts'

export type Who = {
  /** "Ana" */
  name: string
  /** "your mother", as the patient is told. */
  relation: string
  /** Where notices go. */
  email: string | null
  /** Whom they act for, so that they can be told when it ends. */
  whose: string
}

export const sealWho = (vault: Vault, patient: string, grant: string, who: Who): Promise<Buffer> =>
  vault.seal(patient, placeOf('account_patient', 'who', grant), JSON.stringify(who))

export async function openWho(
  vault: Vault,
  patient: string,
  grant: string,
  sealed: Buffer | null,
): Promise<Who> {
  const empty = { name: '', relation: '', email: null, whose: '' }
  if (!sealed) return empty
  const plain = await vault.open(patient, placeOf('account_patient', 'who', grant), sealed)
  return { ...empty, ...(JSON.parse(plain.toString('utf8')) as Partial<Who>) }
}
