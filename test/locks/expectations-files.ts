// Who may do what with files: the part of expectations.ts about them.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const job = ['job'] as const

export const fileVerbs: Record<string, VerbRow> = {
  'files.held.list': { who: job, input: {} },
  'files.held.read': { who: job, input: { id } },
  'files.settle': { who: job, input: { id, state: 'clean', why: null, sha256: null } },
}
