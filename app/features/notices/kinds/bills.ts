// A bill or an estimate that came, or something that the clinic changed about one.
import type { NoticeKind } from '../kind.ts'

export const bills = {
  kind: 'bills',
  title: 'notices.kind.bills',
  section: 'bills',
  of: 'bill',
  href: (about) => `/bills/${about}`,
} as const satisfies NoticeKind
