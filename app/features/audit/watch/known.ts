// What the watch has to know of people to judge: opened for the moment of judging, kept nowhere.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { contactOf } from '../../people/contact.fhir.ts'
import { cardPlace, type Card } from '../../people/people.server.ts'
import { bodyPlace } from '../../record/places.ts'
import { objects, words } from '../../record/tolerant.fhir.ts'
import type { Named } from './rules.ts'

type Reading = Pick<Tx, 'db' | 'vault'>

/** Members of staff by account. */
export async function staffOf({ db, vault }: Reading, ids: string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff_member as m')
    .innerJoin('account as a', 'a.account_id', 'm.account_id')
    .select(['m.account_id', 'm.name', 'a.email'])
    .where('m.account_id', 'in', ids)
    .execute()
  return new Map(
    await Promise.all(
      rows.map(async ({ account_id: id, name, email }) => {
        const place = placeOf('account', 'email', id)
        const address = email && (await vault.open(id, place, email)).toString()
        return [id, { name, email: address }] as const
      }),
    ),
  )
}

/** Patients by id; who cannot be opened any more is left out. */
export async function patientsOf(tx: Reading, ids: string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<{
    patient_id: string
    card: Buffer | null
    id: string | null
    body: Buffer | null
  }>`
    select p.patient_id, p.card, r.id, r.body from patient p
    left join lateral (select e.id, e.body from record_entry e where e.patient_id = p.patient_id
      and e.type = 'Patient' and e.state <> 'void' order by e.received_at desc limit 1) r on true
    where p.patient_id = any(${ids}::uuid[])`.execute(tx.db)
  await tx.vault.know(rows.filter(({ card }) => card).map((row) => row.patient_id))
  const known = await Promise.all(
    rows.map(async (row) => {
      const open = async (place: string, sealed: Buffer | null): Promise<unknown> =>
        sealed && JSON.parse((await tx.vault.open(row.patient_id, place, sealed)).toString())
      try {
        const card = (await open(cardPlace(row.patient_id), row.card)) as Card | null
        const about = (await open(bodyPlace(row.id ?? ''), row.body)) as Patient | null
        return card && ([row.patient_id, named(card, about)] as const)
      } catch {
        return null // the key was destroyed
      }
    }),
  )
  return new Map(known.filter((one) => one !== null))
}

const named = (card: Card, about: Patient | null): Named => ({
  name: card.name,
  families: objects<{ family?: string }>(about?.name)
    .map(({ family }) => words(family))
    .filter((family) => family !== null),
  email: about ? contactOf(about).email : null,
})

export type Span = { patient: string; account: string | null; from: Date; until: Date | null }

/** When which record was restricted. */
export async function restrictionsOf({ db }: Reading, ids: string[]): Promise<Span[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('patient_restriction')
    .select(['patient_id', 'created_at', 'ended_at'])
    .where('patient_id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    patient: row.patient_id,
    account: null,
    from: row.created_at,
    until: row.ended_at,
  }))
}

const BEFORE = 900_000 // ms: looking who it is, and being refused, comes before saying why

/** Who had opened which of them with a reason: that is reviewed by itself. */
export async function openingsOf({ db }: Reading, ids: string[]): Promise<Span[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('break_glass')
    .select(['patient_id', 'account_id', 'started_at', 'ends_at', 'ended_at'])
    .where('patient_id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    patient: row.patient_id,
    account: row.account_id,
    from: new Date(row.started_at.getTime() - BEFORE),
    until: row.ended_at && row.ended_at < row.ends_at ? row.ended_at : row.ends_at,
  }))
}
