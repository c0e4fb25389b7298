// What became of a refill that was asked for. It is about the medicine, which may be kept from somebody, who is not told then.
import type { NoticeKind } from '../kind.ts'

export const refills = {
  kind: 'refills',
  title: 'notices.kind.refills',
  section: 'medicines',
  of: 'entry',
  href: (about) => `/medicines/refills/of/${about}`,
} as const satisfies NoticeKind
