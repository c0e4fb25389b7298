// The clinic wrote to the patient.
import type { NoticeKind } from '../kind.ts'

export const messages = {
  kind: 'messages',
  title: 'notices.kind.messages',
  section: 'messages',
  of: 'thread',
  href: (about) => `/messages/${about}`,
} as const satisfies NoticeKind
