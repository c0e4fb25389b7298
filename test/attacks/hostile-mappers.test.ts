// Every place of every kind of resource holds, one after the other, what nobody should send: nothing that reads
// resources throws, and nothing but texts, numbers and lists of them comes out.
import type { Appointment, FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { toAllergy } from '../../app/features/allergies/allergies.fhir.ts'
import { toCareTeam } from '../../app/features/care-team/care-team.fhir.ts'
import { toCondition } from '../../app/features/conditions/conditions.fhir.ts'
import { toImmunization } from '../../app/features/immunizations/immunizations.fhir.ts'
import { toMedicine } from '../../app/features/medicines/medicines.fhir.ts'
import { toProcedure } from '../../app/features/procedures/procedures.fhir.ts'
import { file } from '../../app/features/record/filing.fhir.ts'
import { titleOf } from '../../app/features/record/title.fhir.ts'
import { toReport } from '../../app/features/results/report.fhir.ts'
import { toResult } from '../../app/features/results/results.fhir.ts'
import { toNextVisit } from '../../app/features/visits/next-visit.fhir.ts'
import { toNote } from '../../app/features/visits/notes.fhir.ts'
import { toVisit } from '../../app/features/visits/visits.fhir.ts'
import type { Entry } from '../../app/features/record/shelf.ts'
import { fullRecord, hostile, mutants } from './hostile-records.ts'

const readers = {
  Observation: [toResult],
  DiagnosticReport: [toReport, toNote],
  Condition: [toCondition],
  MedicationRequest: [toMedicine],
  MedicationStatement: [toMedicine],
  AllergyIntolerance: [toAllergy],
  Immunization: [toImmunization],
  Procedure: [toProcedure],
  CareTeam: [toCareTeam],
  Encounter: [toVisit],
  DocumentReference: [toNote],
  Appointment: [(one: Appointment) => toNextVisit('x', one)],
} as unknown as Record<string, ((resource: FhirResource) => unknown)[]>

/** Where in a view something stands that is no text, number or list; references are kept as sent. */
function strange(view: unknown, at = ''): string | null {
  if (typeof view === 'function') return `${at} is a function`
  if (typeof view === 'number' && !Number.isFinite(view)) return `${at} is ${view}`
  if (typeof view === 'string' && /[\u202a-\u202e]/.test(view)) return `${at} turns around`
  if (typeof view === 'string' && /native code|\[object /.test(view)) return `${at} says ${view}`
  if (typeof view !== 'object' || view === null) return null
  for (const [name, value] of Object.entries(view)) {
    const found = name === 'orders' ? null : strange(value, `${at}.${name}`)
    if (found) return found
  }
  return null
}

test.each(Object.keys(hostile))('%s', (name) => {
  const wrong = new Set<string>()
  for (const resource of fullRecord('key'))
    for (const one of mutants(resource, hostile[name])) {
      const bad = one as unknown as FhirResource
      const titled = { kind: file(bad)?.kind, resource: bad, code: null } as Entry<FhirResource>
      for (const read of [...(readers[resource.resourceType] ?? []), file, () => titleOf(titled)])
        try {
          const found = strange(read(bad))
          if (found) wrong.add(`${resource.id}: ${found}`)
        } catch (error) {
          wrong.add(`${resource.id}: ${String(error)}`)
        }
    }
  expect([...wrong]).toEqual([])
})
