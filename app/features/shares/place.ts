// For whom a share is, as its maker wrote it: sealed under the patient's key.
import type { Vault } from '../../kit/vault/vault.ts'
import { placeOf } from '../../kit/vault/place.ts'

export const shareWordsPlace = (id: string): string => placeOf('share', 'words', id)

export const openShareWords = async (
  vault: Vault,
  patient: string,
  id: string,
  sealed: Buffer,
): Promise<string> => (await vault.open(patient, shareWordsPlace(id), sealed)).toString('utf8')
