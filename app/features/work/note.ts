// What somebody wrote to a step: sealed under the patient's key, or the clinic's where it is about no patient.
import type { Vault } from '../../kit/vault/vault.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import { placeOf } from '../../kit/vault/place.ts'

const place = (event: string): string => placeOf('work_event', 'note', event)

export const sealNote = async (vault: Vault, patient: string | null, event: string, note: string) =>
  note ? vault.seal(patient ?? CLINIC_SUBJECT, place(event), note) : null

type Sealed = { event_id: string; patient_id: string | null; note: Buffer | null }

export const openNote = async (vault: Vault, { event_id, patient_id, note }: Sealed) =>
  note && (await vault.open(patient_id ?? CLINIC_SUBJECT, place(event_id), note)).toString()
