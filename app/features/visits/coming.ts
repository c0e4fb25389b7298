// All visits to come, soonest first: those that were booked here and those of other systems.
import type { PatientTx } from '../../kit/kit.ts'
import { toFhir } from '../appointments/appointments.fhir.ts'
import { bookedToCome, sharedToCome } from '../appointments/booked.ts'
import { toNextVisit, type NextVisit } from './next-visit.fhir.ts'
import { readUpcoming } from './upcoming.ts'

export async function readComing(tx: PatientTx, limit: number): Promise<NextVisit[]> {
  const here = tx.actor.share ? await shared(tx, limit) : await own(tx, limit)
  return [...here, ...(await readUpcoming(tx, limit))]
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .slice(0, limit)
}

const own = async (tx: PatientTx, limit: number): Promise<NextVisit[]> =>
  (await bookedToCome(tx, limit)).flatMap(({ appointment, cannotKeep }): NextVisit[] => {
    const visit = toNextVisit(appointment.id, toFhir(appointment, { cannotKeep }))
    const { startsAt, timeZone, way } = appointment
    return visit ? [{ ...visit, here: { startsAt, timeZone, way, cannotKeep } }] : []
  })

const shared = async (tx: PatientTx, limit: number): Promise<NextVisit[]> =>
  (await sharedToCome(tx, limit)).map(
    ({ id, type, preparation, who, place, address, startsAt, timeZone, way, cannotKeep }) => ({
      id,
      start: startsAt.toISOString(),
      reason: type,
      withWhom: [who],
      place:
        way === 'in person' ? [place, ...address.split('\n')].filter(Boolean).join(', ') : null,
      instructions: preparation || null,
      here: { startsAt, timeZone, way, cannotKeep },
    }),
  )
