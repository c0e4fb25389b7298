// The record on one page: what somebody must know who has never met this person. Nothing here is new to anybody: each
// part is read as its own page reads it, by whoever may see that part, and reading it ends no "New" mark.
import type { FhirResource } from 'fhir/r4'
import { z } from 'zod'
import type { Section } from '../../kit/access.ts'
import type { Actor } from '../../kit/actor.ts'
import { notFound } from '../../kit/errors.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { ownZone } from '../appointments/remind/own-zone.ts'
import { readCard, type Card } from '../people/people.server.ts'
import { readNames } from '../record/names.server.ts'
import type { Names } from '../record/people.fhir.ts'
import { listEntries, type Entry, type Kind, type State } from '../record/shelf.ts'
import { toOrder, type Order } from '../results/order.fhir.ts'
import { collectOrders } from '../results/results.server.ts'
import type { NextVisit } from '../visits/next-visit.fhir.ts'
import { readComing } from '../visits/coming.ts'
import type { VitalReading } from '../vitals/vitals.fhir.ts'
import { newestVitals } from '../vitals/vitals.server.ts'

/** How many of each there is room for. */
const MOST = {
  allergy: 12,
  condition: 14,
  medicine: 16,
  immunization: 6,
  procedure: 5,
  visit: 3,
  care_team: 2,
} as const
const RESULTS = 8
const VITALS = 7
const COMING = 2

export type Few = { resources: FhirResource[]; more: boolean }
export type Summary = {
  card: Card
  at: Date
  /** The owner reads it, or somebody who acts for the owner. */
  own: boolean
  sees: readonly Section[]
  few: Record<keyof typeof MOST, Few>
  names: Names
  results: { orders: Order[]; more: boolean }
  vitals: VitalReading[]
  coming: NextVisit[]
  /** Zone of the own clock of whoever reads; null where it is not known. */
  zone: string | null
}

type Reader = PatientTx & { actor: Extract<Actor, { kind: 'patient' }> }

/** Which sections this person sees. */
export const sectionsOf = (actor: Reader['actor'], all: readonly Section[]): readonly Section[] =>
  actor.relation === 'self' ? all : (actor.sections as Section[])

export const readSummary = verb({
  name: 'summary.read',
  who: ['patient'],
  reach: 'any',
  viewed: true,
  shared: true,
  input: z.object({}),
  decide: ({ actor: { share } }) => {
    if (share && !share.summary) throw notFound()
  },
  audit: { action: 'read', what: 'summary' },
  run: async (tx): Promise<Summary> => {
    const { actor } = tx
    const entries: Entry[] = []
    const few = async (kind: keyof typeof MOST, state?: State): Promise<Few> => {
      const limit = MOST[kind] + 1
      const found = await listEntries(tx, { kind: kind as Kind, state, limit })
      entries.push(...(found.slice(0, MOST[kind]) as Entry[]))
      return {
        resources: found.slice(0, MOST[kind]).map(({ resource }) => resource),
        more: found.length > MOST[kind],
      }
    }
    // Row-level security leaves out what is not shared; here each is simply empty then.
    const parts: Summary['few'] = {
      allergy: await few('allergy', 'active'),
      condition: await few('condition', 'active'),
      medicine: await few('medicine', 'active'),
      immunization: await few('immunization'),
      procedure: await few('procedure', 'past'),
      visit: await few('visit', 'past'),
      care_team: await few('care_team', 'active'),
    }
    const { orders, older } = await collectOrders(
      tx,
      { show: 'all', before: null, page: RESULTS },
      toOrder,
    )
    return {
      card: await readCard(tx.vault, actor.patient, actor.card),
      at: tx.now,
      own: actor.relation === 'self',
      sees: sectionsOf(actor, ['appointments', 'results', 'notes', 'medicines', 'record']),
      few: parts,
      names: await readNames(tx, entries),
      results: { orders, more: older !== null },
      vitals: (await newestVitals(tx)).slice(0, VITALS),
      coming: await readComing(tx, COMING),
      zone: await ownZone(tx),
    }
  },
})
