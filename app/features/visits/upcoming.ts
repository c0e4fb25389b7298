// The appointments to come, soonest first: for the home screen and the top of the visits.
import { sql } from 'kysely'
import type { Appointment } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { keepReasonsBack } from '../record/kept-back.ts'
import { bodyPlace } from '../record/places.ts'
import { mayRead } from '../record/record.policy.ts'
import { toNextVisit, type NextVisit } from './next-visit.fhir.ts'

/** Up to `limit` appointments that still stand; cancelled ones are passed over. */
export async function readUpcoming(tx: PatientTx, limit: number): Promise<NextVisit[]> {
  const { rows } = await sql<{ id: string; patient: string; body: Buffer }>`
    select e.id, e.patient_id as patient, e.body from record_entry e
    where ${mayRead(tx)} and e.kind = 'appointment' and e.state = 'active' and e.at >= ${tx.now}
    order by e.at limit ${sql.lit(limit + 2)}`.execute(tx.db)
  const upcoming: NextVisit[] = []
  for (const row of rows) {
    if (upcoming.length === limit) break
    const plain = await tx.vault.open(row.patient, bodyPlace(row.id), row.body)
    const resource = JSON.parse(plain.toString('utf8')) as Appointment
    const prepared = Boolean(resource.patientInstruction)
    keepReasonsBack(tx, [{ resource }])
    const visit = toNextVisit(row.id, resource)
    if (visit && prepared && !resource.patientInstruction) visit.instructionsKept = true
    if (visit) upcoming.push(visit)
  }
  return upcoming
}
