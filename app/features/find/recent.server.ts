// Whom a member of staff opened lately. Each keeps their own few; the audit log has all of them, and whoever reads it.
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import type { Card } from '../people/people.server.ts'
import { faceIn, facesOf } from '../photo/faces.ts'
import { cardsOf } from './cards.ts'

const KEPT = 8

type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }

/** Opening a patient puts them first among those whom this member of staff had open. */
export async function noteOpened(tx: StaffTx, patient: string): Promise<void> {
  const { account } = tx.actor
  const own = { patient_id: patient, account_id: account, opened_at: tx.now }
  await tx.db
    .insertInto('patient_opened')
    .values(own)
    .onConflict((oc) => oc.columns(['patient_id', 'account_id']).doUpdateSet({ opened_at: tx.now }))
    .execute()
  await tx.db
    .deleteFrom('patient_opened')
    .where('account_id', '=', account)
    .where('opened_at', '<', (before) =>
      before
        .selectFrom('patient_opened')
        .select('opened_at')
        .where('account_id', '=', account)
        .orderBy('opened_at', 'desc')
        .offset(KEPT - 1)
        .limit(1),
    )
    .execute()
}

export type Recent = Card & { patient: string; at: Date; face?: string | null }

/** The last ones this member of staff had open, the last one first. */
export const listRecent = verb({
  name: 'find.recent',
  who: ['staff'],
  may: 'people.find',
  input: z.object({}),
  run: async (tx): Promise<Recent[]> => {
    const rows = await tx.db
      .selectFrom('patient_opened')
      .select(['patient_id', 'opened_at'])
      .where('account_id', '=', tx.actor.account)
      .orderBy('opened_at', 'desc')
      .limit(KEPT)
      .execute()
    const cards = await cardsOf(
      tx,
      rows.map((row) => row.patient_id),
    )
    const faces = await facesOf(
      tx,
      [...cards.values()].map(({ patient }) => patient),
    )
    const items = rows.flatMap(({ patient_id: id, opened_at: at }): Recent[] => {
      const opened = cards.get(id)
      if (!opened) return []
      const { card, patient } = opened
      return [{ ...card, patient, at, ...faceIn(faces, patient) }]
    })
    // Two records of one person are one.
    return items.filter((one, i) => items.findIndex(({ patient }) => patient === one.patient) === i)
  },
  audit: (_input, items) => ({ action: 'read', what: 'list of patients', count: items.length }),
})
