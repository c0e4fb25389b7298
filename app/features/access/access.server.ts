// Who opened the record: the audit log as its owner may read it.
import { sql } from 'kysely'
import { z } from 'zod'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { isInstant } from '../record/dates.fhir.ts'

export type Access = {
  id: string
  at: Date
  who: 'you' | 'staff' | 'clinic' | 'other'
  name: string | null
  role: string | null
  action: string
  what: string
  count: number
  refused: boolean
}

const PAGE = 50

/** Where a page ended, as `<instant>_<event id>`: one page of the portal leaves several rows of one instant. */
const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f-]{36}$/)
  .transform((text) => text.split('_') as [at: string, id: string])
  .refine(([at, id]) => isInstant(at) && isUuid(id))

/** Each access to the own record, newest first. @param before where the page before ended */
export const listAccess = verb({
  name: 'access.list',
  who: ['patient'],
  input: z.object({ before: cursor.nullable() }),
  audit: { action: 'read', what: 'access list' },
  run: async (tx, input): Promise<{ items: Access[]; older: string | null }> => {
    const [at, id] = input.before ?? []
    const older = at ? sql`e.at <= ${at} and (e.at, e.event_id) < (${at}, ${id})` : sql`true`
    const { rows } = await sql<{
      event_id: string
      at: Date
      actor_kind: string
      account_id: string | null
      role: string | null
      name: string | null
      action: string
      what: string
      count: number
      outcome: string
    }>`
      select e.event_id, e.at, e.actor_kind, e.account_id, e.role, m.name, e.action, e.what, e.count, e.outcome
      from audit_event e left join staff_member m on m.account_id = e.account_id
      where e.patient_id = ${tx.actor.patient} and ${older}
      order by e.at desc, e.event_id desc limit ${PAGE + 1}`.execute(tx.db)
    const items = rows.slice(0, PAGE).map((row): Access => ({
      id: row.event_id,
      at: row.at,
      who:
        row.account_id === tx.actor.account
          ? 'you'
          : row.actor_kind === 'staff'
            ? 'staff'
            : row.actor_kind === 'job'
              ? 'clinic'
              : 'other',
      name: row.name,
      role: row.role,
      action: row.action,
      what: row.what,
      count: row.count,
      refused: row.outcome === 'refused',
    }))
    const last = rows.length > PAGE ? items.at(-1) : undefined
    return { items, older: last ? `${last.at.toISOString()}_${last.id}` : null }
  },
})
