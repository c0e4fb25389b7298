// Whom somebody treats: who has them in a care team, was seen by them within a year, or has an appointment with them here.
// As far as whoever asks may read records and appointments.
import type { CareTeam, Encounter } from 'fhir/r4'
import { sql } from 'kysely'
import { toCareTeam } from '../../care-team/care-team.fhir.ts'
import { readerOf } from '../../chart/open.server.ts'
import { readNames } from '../../record/names.server.ts'
import { listEntries } from '../../record/shelf.ts'
import { peopleOf } from '../../visits/visits.fhir.ts'
import type { StaffTx } from '../../work/list.server.ts'

const MOST = 10_000 // entries that are looked through
const YEAR = 365 * 86_400_000 // ms

/** Those of them whom somebody of this name treats; all of them where no name is said. */
export async function treatedBy(tx: StaffTx, ids: string[], clinician: string): Promise<string[]> {
  const words = bare(clinician)
  const [first, ...others] = ids
  if (words.length === 0 || !first) return ids
  const isMeant = (name: string) => {
    const all = bare(name)
    return words.every((word) => all.includes(word))
  }
  await tx.vault.know(ids)
  const reader = readerOf(tx, first, others)
  const teams = await listEntries<CareTeam>(reader, {
    kind: 'care_team',
    state: 'active',
    limit: MOST,
  })
  const visits = await listEntries<Encounter>(reader, {
    kind: 'visit',
    since: new Date(tx.now.getTime() - YEAR),
    limit: MOST,
  })
  const names = await readNames(reader, [...teams, ...visits])
  const cared = teams.filter(({ resource }) =>
    toCareTeam(resource, names).members.some(({ name }) => isMeant(name)),
  )
  const seen = visits.filter(({ resource }) =>
    peopleOf(resource, names).some(({ name }) => isMeant(name)),
  )
  const here = await withAppointments(tx, ids, isMeant)
  return [
    ...new Set([
      ...cared.map(({ patient }) => patient),
      ...seen.map(({ patient }) => patient),
      ...here,
    ]),
  ]
}

/** Who has an appointment here to come, or had one within a year. */
async function withAppointments(
  tx: StaffTx,
  ids: string[],
  isMeant: (name: string) => boolean,
): Promise<string[]> {
  const people = await tx.db
    .selectFrom('bookable')
    .select(['bookable_id', 'name'])
    .where('kind', '=', 'person')
    .execute()
  const meant = people.filter(({ name }) => isMeant(name)).map(({ bookable_id }) => bookable_id)
  if (meant.length === 0) return []
  const { rows } = await sql<{ patient: string }>`
    select p.id as patient from unnest(${ids}::uuid[]) p (id) where exists (select from appointment a
      where a.patient_id = p.id and a.bookable_id = any (${meant}::uuid[]) and a.state not in ('missed', 'cancelled')
        and a.starts_at > ${new Date(tx.now.getTime() - YEAR)})`.execute(tx.db)
  return rows.map(({ patient }) => patient)
}

/** 'Dr. Ana Núñez' is dr, ana, nunez. */
const bare = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
