// Everybody who might ask: each role of staff, with one factor and with two, and people who act for a patient, with
// everything shared, with nothing, and with what was shared taken back.
import { randomUUID } from 'node:crypto'
import { createAccount } from '../../app/features/account/account.server.ts'
import { sections } from '../../app/kit/access.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from './kit.ts'
import { addStaff, PASSWORD, signedIn, type TestPatient, type TestPerson } from './people.ts'

export type Persona = { ctx: Context; token: string; person: TestPerson }

/** A session of one member of staff for each role there is, by role. */
export async function staffByRole(portal: TestPortal): Promise<Record<string, Persona>> {
  const { rows } = await portal.owner.query<{ role: string }>(
    'select role from staff_role order by role',
  )
  const found: Record<string, Persona> = {}
  for (const { role } of rows) {
    const person = await addStaff(portal, `${role} ${randomUUID().slice(0, 8)}`, role)
    found[role] = { person, ...(await signedIn(portal, person)) }
  }
  return found
}

/** What each role may do, as the database has it. */
export async function permissionsOf(portal: TestPortal): Promise<Map<string, string[]>> {
  const { rows } = await portal.owner.query<{ role: string; may: string[] }>(
    'select role, may from staff_role',
  )
  return new Map(rows.map(({ role, may }) => [role, may]))
}

/** Somebody who acts for `patient` and has nothing else. */
export async function addCaregiver(
  portal: TestPortal,
  patient: TestPatient,
  shared: readonly string[] = sections,
): Promise<Persona> {
  const email = `carer-${randomUUID().slice(0, 8)}@example.org`
  const { account } = await createAccount(jobContext(portal.kit, 'account'), {
    email,
    password: PASSWORD,
    temporary: false,
  })
  const now = portal.kit.clock()
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, sections, acts, news_from, created_at)
     values ($1, $2, $3, 'proxy', $4, $4, $5, $5)`,
    [patient.id, account, randomUUID(), shared, now],
  )
  const person = { name: 'Cara Carer', email, account }
  return { person, ...(await signedIn(portal, person)) }
}

/** Takes back what is shared with somebody. */
export const endGrant = (portal: TestPortal, { person }: Persona) =>
  portal.owner.query('update account_patient set ended_at = $2 where account_id = $1', [
    person.account,
    portal.kit.clock(),
  ])
