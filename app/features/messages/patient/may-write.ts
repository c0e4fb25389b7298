// Whether the person at the screen may write, or only read what was written.
import type { OpenContext } from '../../../kit/transaction.ts'

export function mayWriteHere({ open: { actor } }: OpenContext): boolean {
  return actor.kind === 'patient' && (actor.relation === 'self' || actor.acts.includes('messages'))
}
