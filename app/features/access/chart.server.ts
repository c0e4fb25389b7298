// Who opened a record, as whoever watches over that reads it in the chart: what the patient sees, with what was refused.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { openWho } from '../caregivers/who.ts'
import { cardFor } from '../staff/person.ts'
import type { Access } from './access.server.ts'
import { cursor } from './cursor.ts'

const PAGE = 50

export type StaffAccess = Omit<Access, 'who'> & { who: Access['who'] | 'patient' }

type Row = {
  event_id: string
  at: Date
  actor_kind: string
  role: string | null
  name: string | null
  action: string
  what: string
  count: number
  outcome: string
  why: string | null
  grant_id: string | null
  acts_as: Buffer | null
}

/** Each access to the record, newest first. @param before where the page before ended */
export const readAccessOf = verb({
  name: 'access.chart.list',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ patient: z.uuid(), before: cursor.nullable() }),
  audit: ({ patient }) => ({ action: 'read', what: 'access list', patient }),
  run: async (tx, { patient, before }): Promise<{ items: StaffAccess[]; older: string | null }> => {
    await cardFor(tx, patient)
    const [at, id] = before ?? []
    const older = at ? sql`e.at <= ${at} and (e.at, e.event_id) < (${at}, ${id})` : sql`true`
    // As for the patient's own list: the index has them in order, and stops at the end of the page.
    await sql`set local enable_sort = off`.execute(tx.db)
    const { rows } = await sql<Row>`
      select e.event_id, e.at, e.actor_kind, e.role, m.name, e.action, e.what, e.count, e.outcome, e.why,
        l.grant_id, l.who as acts_as
      from audit_event e left join staff_member m on m.account_id = e.account_id
      left join lateral (select grant_id, who from account_patient l where e.role = 'caregiver'
        and l.patient_id = e.patient_id and l.account_id = e.account_id order by l.created_at desc limit 1) l on true
      where e.patient_id = ${patient} and ${older}
      order by e.at desc, e.event_id desc limit ${PAGE + 1}`.execute(tx.db)
    await sql`set local enable_sort = on`.execute(tx.db)
    const items: StaffAccess[] = []
    for (const row of rows.slice(0, PAGE)) {
      const carer = row.grant_id
        ? await openWho(tx.vault, patient, row.grant_id, row.acts_as)
        : null
      items.push({
        id: row.event_id,
        at: row.at,
        who: whoOf(row),
        name: carer?.name || row.name,
        relation: carer?.relation || null,
        role: row.role,
        action: row.action,
        what: row.what,
        count: row.count,
        refused: row.outcome === 'refused',
        why: row.why,
      })
    }
    const last = rows.length > PAGE ? items.at(-1) : undefined
    return { items, older: last ? `${last.at.toISOString()}_${last.id}` : null }
  },
})

function whoOf({ actor_kind, role }: Row): StaffAccess['who'] {
  if (actor_kind === 'staff') return 'staff'
  if (actor_kind === 'job') return 'clinic'
  if (actor_kind === 'patient') return role === 'caregiver' ? 'carer' : 'patient'
  return 'other'
}
