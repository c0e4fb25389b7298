// Why an appointment is cancelled: the words that stand in the rows, so they never change, and who may say which.
import type { TextKey } from '../../texts/en.ts'

export const patientReasons = ['not needed', 'another time', 'cannot come', 'other'] as const
export const clinicReasons = [
  'clinician away',
  'clinic closed',
  'asked by patient',
  'other',
] as const
export type PatientReason = (typeof patientReasons)[number]
export type ClinicReason = (typeof clinicReasons)[number]
export type Reason = PatientReason | ClinicReason

const words: Record<Reason, TextKey> = {
  'not needed': 'appointments.why.notNeeded',
  'another time': 'appointments.why.anotherTime',
  'cannot come': 'appointments.why.cannotCome',
  'clinician away': 'appointments.why.clinicianAway',
  'clinic closed': 'appointments.why.clinicClosed',
  'asked by patient': 'appointments.why.askedByPatient',
  other: 'appointments.why.other',
}

/** Null for a word that is not of the list. */
export const reasonWords = (why: string): TextKey | null =>
  Object.hasOwn(words, why) ? words[why as Reason] : null
