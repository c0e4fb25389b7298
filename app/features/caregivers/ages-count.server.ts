// How many guardians other ages, or other states, would reach, before anybody sets them.
import { z } from 'zod'
import { sections } from '../../kit/access.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { readCard } from '../people/people.server.ts'
import { stageOf, type Law } from './ages.ts'
import { listWards } from './ages.server.ts'
import { caregiversOf, isActive } from './caregivers.server.ts'
import { lawHere } from './law.ts'

/** What is not said stays as it is. */
const law = z
  .object({
    narrow: z.int(),
    end: z.int(),
    keep: z.array(z.enum(sections)),
    states: z.array(z.string()),
  })
  .partial()
type Reach = { less: number; nothing: number }

/** Of one child: who would see less than now, and who nothing any more. */
export const countReached = verb({
  name: 'caregivers.ages.count',
  who: ['job'],
  input: law.extend({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient, ...own }): Promise<Reach> => {
    const none = { less: 0, nothing: 0 }
    const now = await lawHere(tx, own)
    const row = await tx.db
      .selectFrom('patient')
      .select('card')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    const { birthDate } = await readCard(tx.vault, patient, row?.card ?? null)
    if (!now || !birthDate) return none
    const stage = stageOf(birthDate, now, tx.now)
    if (stage === 'whole') return none
    const reached = (await acting(tx, patient)).filter(
      ({ sections: sees }) => stage === 'ended' || !isNarrow(sees, now),
    ).length
    return stage === 'ended' ? { less: 0, nothing: reached } : { less: reached, nothing: 0 }
  },
})

const isNarrow = (sees: readonly string[], { keep }: Law) =>
  sees.every((one) => keep.includes(one as never))

const acting = async (tx: Tx, patient: string) =>
  (await caregiversOf(tx, patient)).filter(
    (one) => one.basis === 'guardian' && isActive(one, tx.now),
  )

/** All children together. */
export async function countAllReached(kit: Kit, ages: z.output<typeof law>): Promise<Reach> {
  const ctx = jobContext(kit, 'ages')
  const all = { less: 0, nothing: 0 }
  for (let after: string | null = null; ;) {
    const wards: string[] = await listWards(ctx, { after })
    for (const patient of wards) {
      const { less, nothing } = await countReached(ctx, { ...ages, patient })
      all.less += less
      all.nothing += nothing
    }
    after = wards.at(-1) ?? null
    if (!after) return all
  }
}
