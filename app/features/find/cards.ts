// Cards of several patients at once, for lists.
import type { Tx } from '../../kit/kit.ts'
import { cardPlace, type Card } from '../people/people.server.ts'

export type Opened = {
  /** What this record's own card says. */
  own: Card
  /** The record that it is read through now: itself, unless it was merged into another. */
  patient: string
  card: Card
}

/** By id; whoever was only ever mentioned has none. */
export async function cardsOf(
  tx: Pick<Tx, 'db' | 'vault'>,
  patients: string[],
): Promise<Map<string, Opened>> {
  const own = await openCards(tx, patients)
  const others = [...own.values()].flatMap(({ into }) => (into && !own.has(into) ? into : []))
  const all = new Map([...own, ...(await openCards(tx, others))])
  return new Map(
    [...own].map(([id, { card, into }]) => {
      const stays = into ? all.get(into) : undefined
      const shown = stays && into ? { patient: into, card: stays.card } : { patient: id, card }
      return [id, { own: card, ...shown }]
    }),
  )
}

async function openCards({ db, vault }: Pick<Tx, 'db' | 'vault'>, patients: string[]) {
  if (patients.length === 0) return new Map<string, { card: Card; into: string | null }>()
  const rows = await db
    .selectFrom('patient')
    .select(['patient_id', 'card', 'into_id'])
    .where('patient_id', 'in', patients)
    .where('card', 'is not', null)
    .execute()
  await vault.know(rows.map((row) => row.patient_id))
  return new Map(
    await Promise.all(
      rows.map(async ({ patient_id: patient, card, into_id: into }) => {
        const plain = await vault.open(patient, cardPlace(patient), card as Buffer)
        return [patient, { card: JSON.parse(plain.toString('utf8')) as Card, into }] as const
      }),
    ),
  )
}
