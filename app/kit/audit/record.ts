// Audit rows: who did what to whose record, written in the transaction that did it.
import type { Actor, Caller } from '../actor.ts'
import type { Connection } from '../db/connection.ts'
import { statementName } from '../db/statement-names.ts'
import { uuidv7 } from '../ids.ts'

/** What a verb says it did. Nouns, ids and counts; never a value of a record. */
export type Deed = {
  action: 'read' | 'create' | 'change' | 'file' | 'export' | 'sign-in' | 'sign-out' | 'refuse'
  what: string
  id?: string | null
  /** Whose record, when the actor does not say it (a job, a member of staff). */
  patient?: string | null
  /** Whose account it concerns, when nobody is signed in to it: a failed sign-in, a new password by link. */
  account?: string | null
  /** The kind of reason a person gave, a word of ours. */
  why?: string | null
  count?: number
}

export type AuditRow = {
  event_id: string
  patient_id: string | null
  at: Date
  actor_kind: Actor['kind']
  account_id: string | null
  role: string | null
  verb: string
  action: string
  what: string
  object_id: string | null
  count: number
  outcome: 'done' | 'refused' | 'failed'
  why: string | null
  session_id: string | null
  request_id: string
  address: string | null
  device: string | null
}

/** Why a member of staff read it who saw the record as its patient sees it. */
export const AS_PATIENT = 'as the patient'

/** The role of somebody outside to whom something is shared. */
export const AS_SHARE = 'share'

/** In what capacity: a role of staff, the name of a job, or a caregiver on a patient's behalf. */
const roleOf = (actor: Actor): string | null =>
  actor.kind === 'staff'
    ? actor.role
    : actor.kind === 'patient' && actor.viewedBy
      ? actor.viewedBy.role
      : actor.kind === 'job'
        ? actor.job
        : actor.kind === 'patient' && actor.relation === 'proxy'
          ? 'caregiver'
          : null

/** In the log somebody outside is the share that was opened to them, and this opening of it. */
const asShare = ({ share, session }: Extract<Actor, { kind: 'patient' }>) =>
  share && {
    actor_kind: 'public' as const,
    account_id: share.id,
    role: AS_SHARE,
    session_id: session,
  }

export function auditRow(
  actor: Actor,
  caller: Caller,
  verb: string,
  deed: Deed,
  at: Date,
  outcome: AuditRow['outcome'] = 'done',
  why: string | null = null,
): AuditRow {
  const person = actor.kind === 'patient' || actor.kind === 'staff' ? actor : null
  const viewer = actor.kind === 'patient' ? actor.viewedBy : undefined
  return {
    event_id: uuidv7(at),
    patient_id: deed.patient ?? (actor.kind === 'patient' ? actor.patient : null),
    at,
    // Who looks as the patient does is still a member of staff.
    actor_kind: viewer ? 'staff' : actor.kind,
    account_id: viewer?.account ?? person?.account ?? deed.account ?? null,
    role: roleOf(actor),
    verb,
    action: deed.action,
    what: deed.what,
    object_id: deed.id ?? null,
    count: deed.count ?? 1,
    outcome,
    why: why ?? deed.why ?? (viewer ? AS_PATIENT : null),
    session_id: person?.session ?? null,
    request_id: caller.requestId,
    address: caller.address,
    device: caller.device,
    ...(actor.kind === 'patient' && asShare(actor)),
  }
}

const MANY = 8 // rows; a page seldom writes more

const columns = [
  'event_id',
  'patient_id',
  'at',
  'actor_kind',
  'account_id',
  'role',
  'verb',
  'action',
  'what',
  'object_id',
  'count',
  'outcome',
  'why',
  'session_id',
  'request_id',
  'address',
  'device',
] as const satisfies (keyof AuditRow)[]

/** Sends rows off in one statement of the transaction. Should it fail, so does the commit. */
export function writeAudit(connection: Connection, rows: AuditRow[]): void {
  if (rows.length === 0) return
  const text = insertInto(rows.length)
  connection.send({
    name: statementName(text),
    text,
    values: rows.flatMap((row) => columns.map((column) => row[column])),
  })
}

const inserts = new Map<number, string>()

function insertInto(rows: number): string {
  const known = inserts.get(rows)
  if (known) return known
  const places = (row: number) => columns.map((_, i) => `$${row * columns.length + i + 1}`)
  const values = Array.from({ length: rows }, (_, row) => `(${places(row)})`)
  const text = `insert into audit_event (${columns}) values ${values}`
  if (rows <= MANY) inserts.set(rows, text)
  return text
}

export { columns as auditColumns }
