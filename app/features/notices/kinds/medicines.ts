// What the clinic made of something that a patient told of their medicines. No word of it stands in the message.
import type { NoticeKind } from '../kind.ts'

export const medicines = {
  kind: 'medicines',
  title: 'notices.kind.medicines',
  section: 'medicines',
  of: 'told',
  href: (about) => `/medicines/told/${about}`,
} as const satisfies NoticeKind
