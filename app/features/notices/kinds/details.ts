// The clinic answered a change of somebody's details. Told to the patient, and to who keeps the details for them.
import type { NoticeKind } from '../kind.ts'

export const details = {
  kind: 'details',
  title: 'notices.kind.details',
  section: null,
  keepers: true,
  href: (about) => `/profile/changes/${about}`,
} as const satisfies NoticeKind
