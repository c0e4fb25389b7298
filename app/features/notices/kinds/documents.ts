// New documents from the clinic.
import type { NoticeKind } from '../kind.ts'

export const documents = {
  kind: 'documents',
  title: 'notices.kind.documents',
  section: 'documents',
  of: 'document',
  href: (about) => `/documents/${about}`,
} as const satisfies NoticeKind
