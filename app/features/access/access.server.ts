// Who opened the record: the audit log as its owner may read it.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

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

/** Each access to the own record, newest first. @param before only those before this moment */
export const listAccess = verb({
  name: 'access.list',
  who: ['patient'],
  input: z.object({ before: z.iso.datetime().nullable() }),
  audit: { action: 'read', what: 'access list' },
  run: async (tx, input): Promise<{ items: Access[]; older: string | null }> => {
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
      where e.patient_id = ${tx.actor.patient} and (${input.before}::timestamptz is null or e.at < ${input.before})
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
    return { items, older: rows.length > PAGE ? (items.at(-1)?.at.toISOString() ?? null) : null }
  },
})
