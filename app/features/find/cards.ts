// Cards of several patients at once, for lists.
import type { Tx } from '../../kit/kit.ts'
import { cardPlace, type Card } from '../people/people.server.ts'

/** By id; whoever was only ever mentioned has none. */
export async function cardsOf(tx: Tx, patients: string[]): Promise<Map<string, Card>> {
  if (patients.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('patient')
    .select(['patient_id', 'card'])
    .where('patient_id', 'in', patients)
    .where('card', 'is not', null)
    .execute()
  await tx.vault.know(rows.map((row) => row.patient_id))
  return new Map(
    await Promise.all(
      rows.map(async ({ patient_id: patient, card }) => {
        const plain = await tx.vault.open(patient, cardPlace(patient), card as Buffer)
        return [patient, JSON.parse(plain.toString('utf8')) as Card] as const
      }),
    ),
  )
}
