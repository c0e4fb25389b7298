// Two records side by side: what matches, what differs, who gets in to each, and what would happen if they were merged.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { finishWork } from '../work/add.ts'
import { addressesOf } from '../account/notice.ts'
import { caregiversOf, isActive } from '../caregivers/caregivers.server.ts'
import type { PersonFields } from './fields.ts'
import { opened, type StaffTx } from './file-person.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { pairOf } from './pair.ts'
import { toFields } from './patient.fhir.ts'

export type Own = { account: string; email: string | null; since: Date }
export type Side = {
  patient: string
  fields: PersonFields
  name: string
  source: string
  since: Date
  restricted: boolean
  /** The account that is the person's own. */
  own: Own | null
  /** People who act for this record: they go on seeing this one alone. */
  helpers: string[]
  /** Open invitations, which end when this record is merged into the other. */
  invited: boolean
  /** Through which record it is read already, and how many are read through it. */
  into: string | null
  also: number
}
export type Pair = {
  one: Side
  other: Side
  likeness: Likeness
  decision: 'same' | 'different' | null
}

/** @throws notFound when either is nobody's record, or both are one */
export const readPair = verb({
  name: 'register.pair.read',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({ patient: z.uuid(), other: z.uuid() }),
  run: async (tx, { patient, other }): Promise<Pair> => {
    const [one, two] = [await sideOf(tx, patient), await sideOf(tx, other)]
    if (!one || !two || patient === other) throw notFound()
    const decided = await tx.db
      .selectFrom('patient_likeness')
      .select('decision')
      .where(pairOf(patient, other))
      .executeTakeFirst()
    const decision = (decided?.decision ?? null) as Pair['decision']
    return { one, other: two, likeness: likenessOf(one.fields, two.fields), decision }
  },
  audit: ({ patient, other }) => [
    { action: 'read', what: 'contact', patient },
    { action: 'read', what: 'contact', patient: other },
  ],
})

async function sideOf(tx: Tx, patient: string): Promise<Side | null> {
  const { rows } = await sql<{
    id: string
    body: Buffer
    source: string
    since: Date
    restricted: boolean
    into: string | null
    also: string[] | null
    invited: boolean
  }>`
    select e.id, e.body, s.name as source, p.created_at as since, p.into_id as into, p.also,
      exists (select from patient_restriction r where r.patient_id = p.patient_id and r.ended_at is null) as restricted,
      exists (select from invitation i where i.patient_id = p.patient_id and i.kind in ('activation', 'caregiver')
        and i.used_at is null and i.ended_at is null and i.ends_at > ${tx.now}) as invited
    from patient p
    join record_entry e on e.patient_id = p.patient_id and e.type = ${sql.lit('Patient')} and e.state <> 'void'
    join record_source s on s.source_id = e.source_id
    where p.patient_id = ${patient} and p.card is not null
    order by e.received_at desc limit 1`.execute(tx.db)
  const row = rows[0]
  if (!row) return null
  const fields = toFields((await opened(tx, patient, row)) as Patient)
  const { source, since, restricted, into, invited } = row
  return {
    patient,
    fields,
    name: [fields.given, fields.family, fields.suffix].filter(Boolean).join(' '),
    source,
    since,
    restricted,
    into,
    invited,
    also: row.also?.length ?? 0,
    own: await ownAccount(tx, patient),
    helpers: (await caregiversOf(tx, patient))
      .filter((one) => isActive(one, tx.now))
      .map(({ name }) => name),
  }
}

export async function ownAccount(tx: Tx, patient: string): Promise<Own | null> {
  const row = await tx.db
    .selectFrom('account_patient')
    .select(['account_id', 'created_at'])
    .where('patient_id', '=', patient)
    .where('relation', '=', 'self')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { email } = await addressesOf(tx, row.account_id)
  return { account: row.account_id, email, since: row.created_at }
}

/** The two records of an item of work; null when there are none. */
export const findPair = verb({
  name: 'register.pair.find',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }) => {
    const row = await tx.db
      .selectFrom('patient_likeness')
      .select(['patient_id as patient', 'other_id as other'])
      .where('likeness_id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },
})

/** Two people, for good: nobody is asked again. */
export const decideDifferent = verb({
  name: 'register.pair.different',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({ patient: z.uuid(), other: z.uuid() }),
  audit: ({ patient, other }) => [
    { action: 'change', what: 'likely duplicate', patient, why: 'different people' },
    { action: 'change', what: 'likely duplicate', patient: other, why: 'different people' },
  ],
  run: (tx, { patient, other }) => decide(tx, patient, other, 'different'),
})

/** Writes down what was decided about two records. @throws notFound */
export async function decide(
  tx: StaffTx,
  patient: string,
  other: string,
  decision: 'same' | 'different',
): Promise<void> {
  if (patient === other) throw notFound()
  const { rows } = await sql<{ id: string }>`
    insert into patient_likeness (patient_id, likeness_id, other_id, found_by, created_at, decided_at, decided_by, decision)
    values (${patient}, ${uuidv7(tx.now)}, ${other}, 'desk', ${tx.now}, ${tx.now}, ${tx.actor.account}, ${decision})
    on conflict (least(patient_id, other_id), greatest(patient_id, other_id))
      do update set decided_at = excluded.decided_at, decided_by = excluded.decided_by, decision = excluded.decision
      returning likeness_id as id`.execute(tx.db)
  for (const { id } of rows) await finishWork(tx, { kind: 'duplicate', about: id })
}
