// New results of tests.
import type { NoticeKind } from '../kind.ts'

export const results = {
  kind: 'results',
  title: 'notices.kind.results',
  section: 'results',
  of: 'new entry',
  href: (about, shelf) =>
    shelf === 'report'
      ? `/results/report/${about}`
      : shelf === 'result'
        ? `/results/${about}`
        : '/',
} as const satisfies NoticeKind
