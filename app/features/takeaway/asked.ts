// What all verbs share that read a record for a copy of it: with the eyes of whoever asked, and for nobody but the job.
import type { Actor } from '../../kit/actor.ts'
import { forbidden } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'

export type Reader = Tx & { actor: Extract<Actor, { kind: 'patient' }> }

/** @throws forbidden to everybody but the job */
function onlyTheJob({ actor }: Reader): void {
  if (!actor.takeaway) throw forbidden('only_takeaway')
}

export const asked = { who: ['patient'], reach: 'any', viewed: true, decide: onlyTheJob } as const
