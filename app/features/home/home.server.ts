// The home screen in one call: the next visit, and what is new.
import { sql } from 'kysely'
import type { Appointment, FhirResource } from 'fhir/r4'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { bodyPlace } from '../record/places.ts'
import { mayRead } from '../record/record.policy.ts'
import { listNews, type Kind } from '../record/shelf.ts'
import { toNews, type News } from './news.fhir.ts'
import { toNextVisit, type NextVisit } from './next-visit.fhir.ts'

const NEWS = 5
/** What is worth telling on the home screen. Observations are told by the report they came in. */
const told: Kind[] = ['report', 'result', 'note', 'immunization', 'medicine', 'condition']

export const readHome = verb({
  name: 'home.read',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'read', what: 'home' },
  run: async (tx): Promise<{ next: NextVisit | null; news: News[]; more: boolean }> => {
    const next = await readNextVisit(tx)
    const entries = await listNews<FhirResource>(tx, told, NEWS + 1)
    return {
      next,
      news: entries.slice(0, NEWS).map(toNews),
      more: entries.length > NEWS,
    }
  },
})

async function readNextVisit(tx: PatientTx): Promise<NextVisit | null> {
  const { rows } = await sql<{ id: string; body: Buffer }>`
    select e.id, e.body from record_entry e
    where ${mayRead(tx)} and e.kind = 'appointment' and e.state = 'active' and e.at >= ${tx.now}
    order by e.at limit 3`.execute(tx.db)
  for (const row of rows) {
    const plain = await tx.vault.open(tx.actor.patient, bodyPlace(row.id), row.body)
    const visit = toNextVisit(row.id, JSON.parse(plain.toString('utf8')) as Appointment)
    if (visit) return visit
  }
  return null
}
