// What became of a file that was sent to the clinic.
import type { NoticeKind } from '../kind.ts'

export const uploads = {
  kind: 'uploads',
  title: 'notices.kind.uploads',
  section: 'documents',
  href: (about) => `/uploads/${about}`,
} as const satisfies NoticeKind
