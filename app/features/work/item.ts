// An item of work as it is shown: its patient's name opened, who has it, whether it is late.
import type { Tx } from '../../kit/kit.ts'
import { openCard } from '../staff/person.ts'
import type { Row } from './lanes.ts'
import { urgencyOf, type Urgency } from './urgency.ts'

export type Item = {
  id: string
  kind: string
  about: string
  patient: string | null
  /** The patient's; null where it is about nobody, or about somebody only ever mentioned. */
  name: string | null
  urgency: Urgency
  dueAt: Date | null
  late: boolean
  createdAt: Date
  holder: { account: string; name: string; since: Date; isMe: boolean } | null
  team: { id: string; name: string } | null
  /** Null when it is not, or not any more. */
  snoozedUntil: Date | null
  doneAt: Date | null
  /** Goes along with whatever is done to it: who saw an older state is told. */
  changes: number
}

/** @param me account of whoever reads */
export async function toItems(tx: Tx, rows: Row[], me: string): Promise<Item[]> {
  await tx.vault.know(rows.flatMap(({ patient_id: id, card }) => (id && card ? [id] : [])))
  return Promise.all(rows.map((row) => toItem(tx, row, me)))
}

async function toItem(tx: Tx, row: Row, me: string): Promise<Item> {
  const { patient_id: patient, card, holder_id: account, held_at: since } = row
  const dueAt = row.due_at instanceof Date ? row.due_at : null
  return {
    id: row.work_id,
    kind: row.kind,
    about: row.about_id,
    patient,
    name: patient && card ? (await openCard(tx, patient, card)).name : null,
    urgency: urgencyOf(row.urgency),
    dueAt,
    late: dueAt !== null && !row.done_at && dueAt < tx.now,
    createdAt: row.created_at,
    holder:
      account && since ? { account, name: row.holder ?? '', since, isMe: account === me } : null,
    team: row.team_id ? { id: row.team_id, name: row.team ?? '' } : null,
    snoozedUntil: row.snoozed_until && row.snoozed_until > tx.now ? row.snoozed_until : null,
    doneAt: row.done_at,
    changes: row.changes,
  }
}
