// The clinic asks for a form to be filled in. It goes to the patient alone: whoever acts for them does not see it.
import type { NoticeKind } from '../kind.ts'

export const forms = {
  kind: 'forms',
  title: 'notices.kind.forms',
  section: null,
  href: (about) => `/forms/${about}`,
} as const satisfies NoticeKind
