// What of appointments is sealed under the patient's key, and where each value belongs.
import { placeOf } from '../../kit/vault/place.ts'

export const reasonPlace = (appointment: string) => placeOf('appointment', 'reason', appointment)
export const eventPlace = (event: string) => placeOf('appointment_event', 'words', event)
export const notePlace = (note: string) => placeOf('appointment_note', 'body', note)
