// The copy of the whole record is ready, for whoever asked for it. The law gives a right to it, so this is always told.
import type { NoticeKind } from '../kind.ts'

export const takeaway = {
  kind: 'takeaway',
  title: 'notices.kind.takeaway',
  section: null,
  always: true,
  awaited: true,
  href: () => '/takeaway',
} as const satisfies NoticeKind
