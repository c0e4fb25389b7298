// All visits to come, soonest first: those that were booked here and those of other systems.
import type { PatientTx } from '../../kit/kit.ts'
import { toFhir } from '../appointments/appointments.fhir.ts'
import { bookedToCome } from '../appointments/booked.ts'
import { toNextVisit, type NextVisit } from './next-visit.fhir.ts'
import { readUpcoming } from './upcoming.ts'

export async function readComing(tx: PatientTx, limit: number): Promise<NextVisit[]> {
  const here = (await bookedToCome(tx, limit)).flatMap((one): NextVisit[] => {
    const visit = toNextVisit(one.id, toFhir(one))
    const { startsAt, timeZone, way } = one
    return visit ? [{ ...visit, here: { startsAt, timeZone, way } }] : []
  })
  return [...here, ...(await readUpcoming(tx, limit))]
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .slice(0, limit)
}
