// The clinic asks for something: a document to send.
import type { NoticeKind } from '../kind.ts'

export const requests = {
  kind: 'requests',
  title: 'notices.kind.requests',
  section: 'documents',
  href: (about) => `/uploads/for/${about}`,
} as const satisfies NoticeKind
