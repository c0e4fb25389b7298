// What happened to an appointment, as its patient reads it.
import type { PatientTx } from '../../../kit/kit.ts'
import type { Side } from '../appointment.ts'
import { eventPlace } from '../sealed.ts'

export type Happened = {
  id: string
  what: string
  side: Side
  /** Whoever reads did it. */
  own: boolean
  at: Date
  startsAt: Date
  who: string
  why: string | null
  words: string | null
}

/** In the order in which it happened. @param own whoever reads is the patient */
export async function eventsOf(
  tx: PatientTx,
  { patient, id }: { patient: string; id: string },
  own: boolean,
): Promise<Happened[]> {
  const rows = await tx.db
    .selectFrom('appointment_event as e')
    .innerJoin('bookable as b', 'b.bookable_id', 'e.bookable_id')
    .select([
      'e.event_id',
      'e.what',
      'e.side',
      'e.account_id',
      'e.created_at',
      'e.starts_at',
      'e.why',
      'e.words',
      'b.name',
    ])
    .where('e.patient_id', '=', patient)
    .where('e.appointment_id', '=', id)
    .orderBy('e.created_at')
    .orderBy('e.event_id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.event_id,
      what: row.what,
      side: row.side as Side,
      // What came by a link or a text was of no account.
      own: row.account_id === tx.actor.account || (own && row.side === 'patient'),
      at: row.created_at,
      startsAt: row.starts_at,
      who: row.name,
      why: row.why,
      // What the patient said besides is not for those who act for them, unless it was them.
      words:
        row.words && (own || row.account_id === tx.actor.account)
          ? (await tx.vault.open(patient, eventPlace(row.event_id), row.words)).toString('utf8')
          : null,
    })),
  )
}
