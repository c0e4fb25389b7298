// What of messages is sealed under the patient's key, and where each value belongs.
import type { Vault } from '../../kit/vault/vault.ts'
import { placeOf } from '../../kit/vault/place.ts'

export const subjectPlace = (thread: string) => placeOf('message_thread', 'subject', thread)
export const bodyPlace = (message: string) => placeOf('message', 'body', message)
export const namePlace = (message: string) => placeOf('message', 'author_name', message)
export const commentPlace = (comment: string) => placeOf('message_comment', 'body', comment)
export const notePlace = (event: string) => placeOf('message_event', 'note', event)

/** What such a value says. */
export const openText = async (
  vault: Vault,
  patient: string,
  place: string,
  sealed: Buffer,
): Promise<string> => (await vault.open(patient, place, sealed)).toString('utf8')
