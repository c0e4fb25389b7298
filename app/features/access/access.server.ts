// Who opened the record: the audit log as its owner may read it.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { AS_SHARE } from '../../kit/audit/record.ts'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { openWho } from '../caregivers/who.ts'
import { ofPerson } from '../record/record.policy.ts'
import { openShareWords } from '../shares/place.ts'
import { cursor } from './cursor.ts'

export type Access = {
  id: string
  at: Date
  who: 'you' | 'carer' | 'staff' | 'clinic' | 'outside' | 'other'
  name: string | null
  /** Of somebody who acts for the patient: "your mother". */
  relation: string | null
  role: string | null
  action: string
  what: string
  count: number
  refused: boolean
  /** The kind of reason a member of staff gave. */
  why: string | null
}

const PAGE = 50

/**
 * Each access to the own record, newest first.
 * @param before where the page before ended @param by only of this person who helps, by the id of their link
 */
export const listAccess = verb({
  name: 'access.list',
  who: ['patient'],
  input: z.object({ before: cursor.nullable(), by: z.string().nullable().default(null) }),
  audit: { action: 'read', what: 'access list' },
  run: async (tx, input): Promise<{ items: Access[]; older: string | null }> => {
    const [at, id] = input.before ?? []
    const older = at ? sql`e.at <= ${at} and (e.at, e.event_id) < (${at}, ${id})` : sql`true`
    const rows = await rowsWhere(tx, sql`${older} and ${doneBy(input.by)}`, PAGE + 1)
    const items = await Promise.all(rows.slice(0, PAGE).map((row) => toAccess(tx, row)))
    const last = rows.length > PAGE ? items.at(-1) : undefined
    return { items, older: last ? `${last.at.toISOString()}_${last.id}` : null }
  },
})

/** One access to the own record, to ask about it. */
export const readAccess = verb({
  name: 'access.entry.read',
  who: ['patient'],
  input: z.object({ id: z.string() }),
  audit: (input) => ({ action: 'read', what: 'access entry', id: input.id }),
  run: async (tx, { id }): Promise<Access> => {
    const [row] = isUuid(id) ? await rowsWhere(tx, sql`e.event_id = ${id}`, 1) : []
    if (!row) throw notFound()
    return toAccess(tx, row)
  },
})

const doneBy = (grant: string | null) =>
  !grant
    ? sql`true`
    : isUuid(grant)
      ? sql`e.role = 'caregiver' and e.account_id = (select g.account_id from account_patient g
          where g.patient_id = e.patient_id and g.grant_id = ${grant})`
      : sql`false`

type Row = {
  event_id: string
  patient_id: string
  at: Date
  actor_kind: string
  account_id: string | null
  role: string | null
  name: string | null
  action: string
  what: string
  count: number
  outcome: string
  why: string | null
  grant_id: string | null
  acts_as: Buffer | null
  whom: Buffer | null
}

async function rowsWhere(tx: PatientTx, and: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  // Of rows that a policy lets through PostgreSQL expects few, and would fetch and sort all of a long log. The index
  // has them in order, and stops at the end of the page.
  await sql`set local enable_sort = off`.execute(tx.db)
  const { rows } = await sql<Row>`
    select e.event_id, e.patient_id, e.at, e.actor_kind, e.account_id, e.role, m.name, e.action, e.what, e.count, e.outcome, e.why,
      l.grant_id, l.who as acts_as, s.words as whom
    from audit_event e left join staff_member m on m.account_id = e.account_id
    left join lateral (select grant_id, who from account_patient l where e.role = 'caregiver'
      and l.patient_id = e.patient_id and l.account_id = e.account_id order by l.created_at desc limit 1) l on true
    left join share s on e.role = ${AS_SHARE} and s.patient_id = e.patient_id and s.share_id = e.account_id
    where e.patient_id = ${ofPerson(tx)} and ${and}
    order by e.at desc, e.event_id desc limit ${limit}`.execute(tx.db)
  return rows
}

async function toAccess(tx: PatientTx, row: Row): Promise<Access> {
  const who = whoOf(row, tx.actor.account)
  const carer =
    who === 'carer' && row.grant_id
      ? await openWho(tx.vault, row.patient_id, row.grant_id, row.acts_as)
      : null
  const refused = row.outcome === 'refused'
  return {
    id: row.event_id,
    at: row.at,
    who,
    name: carer?.name || row.name || (await openWhom(tx, row)),
    relation: carer?.relation || null,
    role: row.role,
    action: row.action,
    what: row.what,
    count: row.count,
    refused,
    why: refused || who !== 'staff' ? null : row.why,
  }
}

/** For whom somebody outside says that it is. */
const openWhom = ({ vault }: PatientTx, { patient_id: patient, account_id: id, whom }: Row) =>
  id && whom ? openShareWords(vault, patient, id, whom) : null

function whoOf(row: Row, account: string): Access['who'] {
  if (row.account_id === account) return 'you'
  if (row.role === AS_SHARE) return 'outside'
  if (row.actor_kind === 'staff') return 'staff'
  if (row.actor_kind === 'job') return 'clinic'
  return row.role === 'caregiver' ? 'carer' : 'other'
}
