// What answers to reminders leave to the front desk.
import type { Kind, Thing } from '../../work/kind.ts'

const common = {
  may: 'appointments.book',
  href: ({ about, patient }: Thing) => `/staff/patients/${patient}/appointments/${about}`,
  deed: null,
} as const

/** They want another time. */
export const visitMove = {
  kind: 'visit-move',
  title: 'work.visitMove',
  line: 'work.visitMove.line',
  ...common,
} as const satisfies Kind

/** They want to cancel, later than they can by themselves; or stopped all texts with a word that means it. */
export const visitCancel = {
  kind: 'visit-cancel',
  title: 'work.visitCancel',
  line: 'work.visitCancel.line',
  ...common,
} as const satisfies Kind

/** The clinic moved or cancelled a visit, and nothing that is written reaches them. */
export const visitUntold = {
  kind: 'visit-untold',
  title: 'work.visitUntold',
  line: 'work.visitUntold.line',
  ...common,
} as const satisfies Kind

/** An offer that the clinic made, because it must move the visit, was refused or not answered. */
export const offerLeft = {
  kind: 'offer-left',
  title: 'work.offerLeft',
  line: 'work.offerLeft.line',
  ...common,
} as const satisfies Kind
