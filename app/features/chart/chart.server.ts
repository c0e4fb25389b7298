// A patient's record as the people who treat them read it: only with the permission, two factors, and for a
// restricted record an opened glass (app/features/break-glass). Every reading stands in the patient's own list.
import { sql } from 'kysely'
import type { AllergyIntolerance, Condition, Encounter, Observation } from 'fhir/r4'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { forbidden, notFound } from '../../kit/errors.ts'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { toAllergy, type AllergyView } from '../allergies/allergies.fhir.ts'
import { toCondition, type ConditionView } from '../conditions/conditions.fhir.ts'
import {
  toMedicine,
  type MedicineResource,
  type MedicineView,
} from '../medicines/medicines.fhir.ts'
import { cardPlace, type Card } from '../people/people.server.ts'
import { readShelf, type Listed } from '../record/list-verb.ts'
import { listEntries } from '../record/shelf.ts'
import { readKnown } from '../results/known.server.ts'
import { toResult, type ResultView } from '../results/results.fhir.ts'
import { toVisit, type VisitView } from '../visits/visits.fhir.ts'

const RESULTS = 20

export type Chart = {
  card: Card
  /** Until when this restricted record is open to the reader; null for any other. */
  openUntil: Date | null
  conditions: Listed<ConditionView>[]
  medicines: Listed<MedicineView>[]
  allergies: Listed<AllergyView>[]
  results: { id: string; view: ResultView }[]
  visits: Listed<VisitView>[]
}

type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

/** What holds now, and what was found lately. @throws forbidden 'restricted' until the glass is broken */
export const readChart = verb({
  name: 'chart.read',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient: id }): Promise<Chart & { why: string | null }> => {
    const { open, until, why } = await opens(tx, id)
    const card = await readCard(tx, id)
    if (!open)
      throw forbidden('restricted', 'This record is restricted. Open it only when you must.')
    const reader = readerOf(tx, id)
    const entries = await listEntries<Observation>(reader, { kind: 'result', limit: RESULTS })
    const known = await readKnown(reader, entries)
    return {
      card,
      openUntil: until,
      why,
      conditions: (
        await readShelf(
          reader,
          { kind: 'condition', view: (r: Condition, n) => toCondition(r, n) },
          null,
        )
      ).active,
      medicines: (
        await readShelf(
          reader,
          { kind: 'medicine', view: (r: MedicineResource, n) => toMedicine(r, n) },
          null,
        )
      ).active,
      allergies: (
        await readShelf(
          reader,
          { kind: 'allergy', view: (r: AllergyIntolerance, n) => toAllergy(r, n) },
          null,
        )
      ).active,
      results: entries.map((entry) => ({ id: entry.id, view: toResult(entry.resource, known) })),
      visits: (
        await readShelf(reader, { kind: 'visit', view: (r: Encounter, n) => toVisit(r, n) }, null)
      ).past,
    }
  },
  audit: ({ patient }, { why }) => ({ action: 'read', what: 'record', patient, why }),
})

/** Whether this member of staff may open the record now, and by which opening of the glass. */
async function opens(tx: StaffTx, patient: string) {
  const { rows } = await sql<{ open: boolean; until: Date | null; why: string | null }>`
    select app.opens(${patient}) as open, b.ends_at as until, b.kind as why
    from (values (1)) one left join lateral (
      select b.ends_at, b.kind from break_glass b
      where b.patient_id = ${patient} and b.account_id = ${tx.actor.account} and b.ended_at is null and b.ends_at > ${tx.now}
      order by b.ends_at desc limit 1) b on true`.execute(tx.db)
  return rows[0] as { open: boolean; until: Date | null; why: string | null }
}

async function readCard(tx: StaffTx, patient: string): Promise<Card> {
  const row = await tx.db
    .selectFrom('patient')
    .select('card')
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  if (!row?.card) throw notFound()
  const plain = await tx.vault.open(patient, cardPlace(patient), row.card)
  return JSON.parse(plain.toString('utf8')) as Card
}

/** The same readers as the patient's pages use, with this patient's record open. Nothing is news to staff. */
const readerOf = (tx: StaffTx, patient: string): PatientTx => ({
  ...tx,
  actor: { patient, account: tx.actor.account, newsFrom: null },
})
