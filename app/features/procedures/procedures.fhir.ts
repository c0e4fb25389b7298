// FHIR Procedure -> what the procedures screens show. Pure.
import type { Procedure } from 'fhir/r4'
import { conceptName, statusCode } from '../record/coding.fhir.ts'
import { whoAre, whoIs, type Names } from '../record/people.fhir.ts'
import { reasons } from '../record/reasons.fhir.ts'
import { remarks } from '../record/remarks.fhir.ts'
import { distinct, lookUp, objects, words } from '../record/tolerant.fhir.ts'
import { when, type When } from '../record/when.fhir.ts'
import { bareNames, conceptWords, plainNames } from '../record/words/words.fhir.ts'

export type ProcedureStatus =
  | 'planned'
  | 'in-progress'
  | 'on-hold'
  | 'completed'
  | 'stopped'
  | 'not-done'
  | 'unknown'

export type ProcedureView = {
  plain: string
  clinical: string | null
  about: string | null
  status: ProcedureStatus
  /** Why it was not done or stopped, in the sender's words. */
  whyNot: string[]
  done: When
  who: string[]
  where: string | null
  reasons: string[]
  /** Where on the body. */
  places: string[]
  outcome: string | null
  complications: string[]
  /** What to do afterwards. */
  followUp: string[]
  /** Things put in or taken out: a pacemaker, a hip. */
  devices: string[]
  notes: string[]
}

const statuses: Record<string, ProcedureStatus> = {
  preparation: 'planned',
  'in-progress': 'in-progress',
  'on-hold': 'on-hold',
  completed: 'completed',
  stopped: 'stopped',
  'not-done': 'not-done',
}

/** @param names shared resources by reference: who did it, the place, devices */
export function toProcedure(procedure: Procedure, names?: Names): ProcedureView {
  const { plain, clinical, about } = conceptWords(procedure.code, 'procedure')
  const details = objects(procedure.complicationDetail).map((one) => words(one.display))
  return {
    plain,
    clinical,
    about: about ?? null,
    status: lookUp(statuses, statusCode(procedure.status)) ?? 'unknown',
    whyNot: bareNames(procedure.statusReason),
    done: when(procedure, 'performed'),
    who: performers(procedure, names),
    where: whoIs(procedure.location, procedure, names),
    reasons: reasons(procedure, names),
    places: bareNames(procedure.bodySite),
    outcome: words(procedure.outcome?.text) ?? conceptName(procedure.outcome),
    complications: distinct([...plainNames(procedure.complication, 'condition'), ...details]),
    followUp: bareNames(procedure.followUp),
    devices: whoAre(
      objects(procedure.focalDevice).map((one) => one.manipulated),
      procedure,
      names,
    ),
    notes: remarks(procedure.note),
  }
}

/** Those who did it; the organization only where no person is named. */
function performers(procedure: Procedure, names?: Names): string[] {
  const all = objects(procedure.performer)
  const people = whoAre(
    all.map((one) => one.actor),
    procedure,
    names,
  )
  if (people.length > 0) return people
  return whoAre(
    all.map((one) => one.onBehalfOf),
    procedure,
    names,
  )
}
