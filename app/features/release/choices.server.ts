// What the patient chose: read and changed by the patient alone, and applied by the database whenever it is read.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { atOnce, choices, kindsToChoose, type Chosen } from './choices.ts'

export async function chosenBy(tx: Pick<PatientTx, 'db'>, patient: string): Promise<Chosen> {
  const rows = await tx.db
    .selectFrom('release_choice')
    .select(['what', 'choice'])
    .where('patient_id', '=', patient)
    .where('ended_at', 'is', null)
    .execute()
  const said = rows.map(({ what, choice }) => [what, choice])
  return { ...atOnce, ...(Object.fromEntries(said) as Partial<Chosen>) }
}

export const readChoices = verb({
  name: 'release.choices.read',
  who: ['patient'],
  viewed: true,
  input: z.object({}),
  audit: { action: 'read', what: 'when results are shown' },
  run: (tx): Promise<Chosen> => chosenBy(tx, tx.actor.patient),
})

const one = z.enum(choices, 'Choose one of these.')

/** Each change is a row; what was chosen before keeps its time. */
export const saveChoices = verb({
  name: 'release.choices.save',
  who: ['patient'],
  input: z.object({ results: one, notes: one, sensitive: one }),
  audit: { action: 'change', what: 'when results are shown' },
  run: async (tx, wanted) => {
    const now = await chosenBy(tx, tx.actor.patient)
    const changed = kindsToChoose.filter((what) => now[what] !== wanted[what])
    if (changed.length === 0) return
    await tx.db
      .updateTable('release_choice')
      .set({ ended_at: tx.now })
      .where('patient_id', '=', tx.actor.patient)
      .where('what', 'in', changed)
      .where('ended_at', 'is', null)
      .execute()
    await tx.db
      .insertInto('release_choice')
      .values(
        changed.map((what) => ({
          patient_id: tx.actor.patient,
          choice_id: uuidv7(tx.now),
          what,
          choice: wanted[what],
          made_by: tx.actor.account,
          created_at: tx.now,
        })),
      )
      .execute()
  },
})
