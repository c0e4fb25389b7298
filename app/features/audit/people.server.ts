// Finding whose record, or whom, to look for in the audit log: patients by the same search as everywhere, the accounts
// that are theirs or help them, and colleagues by a part of the name.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { openWho } from '../caregivers/who.ts'
import { searchPatients } from '../find/find.server.ts'

const MOST = 20

export type FoundPatient = {
  patient: string
  name: string
  birthDate: string | null
  recordNumber: string | null
  /** The account that is theirs. */
  account: string | null
  helpers: { account: string; name: string; relation: string; ended: boolean }[]
}
export type FoundStaff = { account: string; name: string; role: string; left: boolean }
export type Found = { patients: FoundPatient[]; staff: FoundStaff[] }

/** @param search a record number, or a part of a name */
export const findPeople = verb({
  name: 'audit.people.find',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ search: z.string().trim().min(1, 'Type a name or a record number.').max(100) }),
  run: async (tx, { search }): Promise<Found> => {
    // A role that reads the log and does not find patients still finds colleagues.
    const listed = tx.actor.may.includes('people.find')
      ? (await searchPatients(tx.ctx, { search })).items.slice(0, MOST)
      : []
    const { rows } = await sql<{
      patient_id: string
      account_id: string
      relation: string
      grant_id: string
      who: Buffer | null
      ended_at: Date | null
    }>`
      select l.patient_id, l.account_id, l.relation, l.grant_id, l.who, l.ended_at from account_patient l
      where l.patient_id = any(${listed.map(({ patient }) => patient)}::uuid[])
      order by l.created_at`.execute(tx.db)
    const patients = await Promise.all(
      listed.map(async ({ patient, name, birthDate, recordNumber }) => {
        const links = rows.filter((row) => row.patient_id === patient)
        const helpers = links.filter(({ relation }) => relation === 'proxy')
        return {
          patient,
          name,
          birthDate,
          recordNumber,
          account: links.findLast(({ relation }) => relation === 'self')?.account_id ?? null,
          helpers: await Promise.all(
            helpers.map(async (row) => {
              const who = await openWho(tx.vault, patient, row.grant_id, row.who)
              const { name: called, relation } = who
              return {
                account: row.account_id,
                name: called,
                relation,
                ended: row.ended_at !== null,
              }
            }),
          ),
        }
      }),
    )
    return { patients, staff: await staffNamed(tx, search) }
  },
  audit: (_input, { patients, staff }) => ({
    action: 'read',
    what: 'people to look for in the audit log',
    count: patients.length + staff.length,
  }),
})

/** Names are found without capitals and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

async function staffNamed({ db }: Pick<Tx, 'db'>, search: string): Promise<FoundStaff[]> {
  const rows = await db
    .selectFrom('staff_member as m')
    .leftJoin('account as a', 'a.account_id', 'm.account_id')
    .select(['m.account_id', 'm.name', 'm.role', 'a.disabled_at'])
    .orderBy('m.name')
    .execute()
  return rows
    .filter(({ name }) => plain(name).includes(plain(search)))
    .slice(0, MOST)
    .map((row) => ({
      account: row.account_id,
      name: row.name,
      role: row.role,
      left: row.disabled_at !== null,
    }))
}
