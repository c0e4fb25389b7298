// A row of the audit log with the names that belong to it. Names of patients are sealed and opened here, when somebody
// reads; the log itself holds ids.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { openWho } from '../caregivers/who.ts'
import { cardPlace, type Card } from '../people/people.server.ts'

export type Entry = {
  id: string
  at: Date
  kind: 'patient' | 'staff' | 'job' | 'public'
  account: string | null
  /** Whose account it is; null when nobody was signed in, for jobs, or when the name cannot be told. */
  name: string | null
  /** Role of staff at that time, name of a job, 'caregiver' of who acts for a patient. */
  role: string | null
  /** Of who acts for a patient: "mother". */
  relation: string | null
  action: string
  what: string
  verb: string
  object: string | null
  count: number
  outcome: 'done' | 'refused' | 'failed'
  why: string | null
  /** Whose record; null for what concerns nobody's. */
  patient: { id: string; name: string | null; number: string | null; own: boolean } | null
  session: string | null
  request: string
  address: string | null
  device: string | null
  /** Number in the chain; null until it is sealed. */
  seq: number | null
}

type Row = {
  event_id: string
  at: Date
  actor_kind: Entry['kind']
  account_id: string | null
  role: string | null
  action: string
  what: string
  verb: string
  object_id: string | null
  count: number
  outcome: Entry['outcome']
  why: string | null
  patient_id: string | null
  session_id: string | null
  request_id: string
  address: string | null
  device: string | null
  seq: number | null
  staff_name: string | null
  card: Buffer | null
  grant_id: string | null
  acts_as: Buffer | null
  known_patient: string | null
  known_relation: string | null
  known_grant: string | null
  known_who: Buffer | null
  known_card: Buffer | null
}

/** Rows of the log that `condition` (on `e`) holds for, newest first, at most `limit`. */
export async function entriesWhere(
  tx: Pick<Tx, 'db' | 'vault'>,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<Entry[]> {
  // Of rows that a policy lets through PostgreSQL expects few, and would fetch and sort all of a long log. The index
  // has them in order, and stops at the end of the page; so do the names that belong to them.
  await sql`set local enable_sort = off`.execute(tx.db)
  await sql`set local enable_seqscan = off`.execute(tx.db)
  const { rows } = await sql<Row>`
    select e.*, s.seq, m.name as staff_name, p.card, g.grant_id, g.who as acts_as, k.patient_id as known_patient,
      k.relation as known_relation, k.grant_id as known_grant, k.who as known_who, kp.card as known_card
    from (select e.* from audit_event e where ${condition} order by e.at desc, e.event_id desc limit ${limit}) e
    left join audit_seal s on s.event_id = e.event_id
    left join staff_member m on m.account_id = e.account_id
    left join patient p on p.patient_id = e.patient_id
    left join lateral (select l.grant_id, l.who from account_patient l where e.role = 'caregiver'
      and l.patient_id = e.patient_id and l.account_id = e.account_id and l.relation = 'proxy' limit 1) g on true
    left join lateral (select l.patient_id, l.relation, l.grant_id, l.who from account_patient l
      where l.account_id = e.account_id and m.account_id is null
      order by l.relation = 'self' desc limit 1) k on true
    left join patient kp on kp.patient_id = k.patient_id
    order by e.at desc, e.event_id desc`.execute(tx.db)
  await tx.vault.know(subjectsOf(rows))
  return Promise.all(rows.map((row) => toEntry(tx, row)))
}

const subjectsOf = (rows: Row[]): string[] =>
  rows.flatMap(({ card, patient_id, known_card, known_patient }) =>
    [card && patient_id, known_card && known_patient].filter((one) => one !== null),
  )

async function toEntry(tx: Pick<Tx, 'vault'>, row: Row): Promise<Entry> {
  const card = await cardOf(tx, row.patient_id, row.card)
  return {
    id: row.event_id,
    at: row.at,
    kind: row.actor_kind,
    account: row.account_id,
    ...(await personOf(tx, row)),
    role: row.role,
    action: row.action,
    what: row.what,
    verb: row.verb,
    object: row.object_id,
    count: row.count,
    outcome: row.outcome,
    why: row.why,
    patient: row.patient_id
      ? {
          id: row.patient_id,
          name: card?.name ?? null,
          number: card?.recordNumber ?? null,
          own: row.known_relation === 'self' && row.known_patient === row.patient_id,
        }
      : null,
    session: row.session_id,
    request: row.request_id,
    address: row.address,
    device: row.device,
    seq: row.seq,
  }
}

/** Who it was: a colleague, a patient, or somebody who acts for one, as that patient calls them. */
async function personOf(
  tx: Pick<Tx, 'vault'>,
  row: Row,
): Promise<Pick<Entry, 'name' | 'relation'>> {
  if (row.staff_name) return { name: row.staff_name, relation: null }
  const here =
    row.grant_id && row.patient_id
      ? await openWho(tx.vault, row.patient_id, row.grant_id, row.acts_as)
      : null
  const relation = here?.relation || null
  if (row.known_relation === 'self') {
    const own = await cardOf(tx, row.known_patient, row.known_card)
    if (own) return { name: own.name, relation }
  }
  if (here) return { name: here.name || null, relation }
  if (!row.known_patient || !row.known_grant) return { name: null, relation: null }
  const known = await openWho(tx.vault, row.known_patient, row.known_grant, row.known_who)
  return { name: known.name || null, relation: null }
}

/** Null also when the key was destroyed: the row stays, the name is gone. */
async function cardOf(
  tx: Pick<Tx, 'vault'>,
  patient: string | null,
  card: Buffer | null,
): Promise<Card | null> {
  if (!patient || !card) return null
  try {
    return JSON.parse((await tx.vault.open(patient, cardPlace(patient), card)).toString()) as Card
  } catch {
    return null
  }
}
