// The clinic booked, moved or cancelled an appointment: whoever is to come must know, so it is told whatever was chosen.
import type { NoticeKind } from '../kind.ts'

export const appointments = {
  kind: 'appointments',
  title: 'notices.kind.appointments',
  section: 'appointments',
  always: true,
  awaited: true,
  href: (about) => `/visits/appointments/${about}`,
} as const satisfies NoticeKind
