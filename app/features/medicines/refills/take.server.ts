// Requests for refills as the clinic answers them: approved, approved with a change, refused with a reason that the patient
// reads, sent to the pharmacy, ready there.
import { z } from 'zod'
import { conflict, forbidden, invalid } from '../../../kit/errors.ts'
import { sql } from 'kysely'
import { uuidv7 } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { noWords } from './refill.ts'
import { refillRows } from './rows.ts'
import { notePlace } from './read.server.ts'
import { controlsOf } from './control.ts'
import { goOn, mustBeAllowed, overtaken, refillOf } from './take.ts'

const BATCH = 50
const one = z.object({ patient: z.uuid(), id: z.string() })
const deed = ({ patient, id }: z.output<typeof one>) =>
  ({ action: 'change', what: 'refill', patient, id }) as const

/** As it was asked for. @throws conflict with the name of whoever was quicker */
export const approveRefill = verb({
  name: 'refills.approve',
  who: ['staff'],
  may: 'refills.approve',
  input: one,
  audit: deed,
  run: async (tx, { patient, id }): Promise<void> => {
    const { refill } = await refillOf(tx, patient, id)
    await mustBeAllowed(tx, refill)
    if (!(await goOn(tx, refill, { from: ['asked'], to: 'approved', what: 'approved' })))
      await overtaken(tx, refill)
  },
})

/** Several at once. What somebody else answered meanwhile is left as it is. @throws forbidden when one is controlled, or may be */
export const approveRefills = verb({
  name: 'refills.approve.many',
  who: ['staff'],
  may: 'refills.approve',
  input: z.object({ ids: z.array(z.uuid()).min(1, 'Choose at least one request.').max(BATCH) }),
  run: async (tx, { ids }) => {
    const where = sql`r.refill_id = any(${[...new Set(ids)]}::uuid[])`
    const refills = await refillRows(tx, where, { most: BATCH, order: sql`r.refill_id` })
    const controls = [...(await controlsOf(tx, refills)).values()]
    if (controls.includes('unknown'))
      throw forbidden(
        'unknown_alone',
        'A medicine that we do not recognize may be a controlled substance, so it is never approved together with others. Open it by itself. Nothing was approved.',
      )
    if (controls.includes('controlled'))
      throw forbidden(
        'controlled_alone',
        'A controlled substance is never approved together with others. Open it by itself. Nothing was approved.',
      )
    const approved: { id: string; patient: string }[] = []
    for (const refill of refills)
      if (await goOn(tx, refill, { from: ['asked'], to: 'approved', what: 'approved' }))
        approved.push(refill)
    return { approved, already: ids.length - approved.length }
  },
  audit: (_input, { approved }) => approved.map(({ patient, id }) => deed({ patient, id })),
})

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`)

export const changeRefill = verb({
  name: 'refills.change',
  who: ['staff'],
  may: 'refills.approve',
  input: one.extend({
    how: text(300),
    quantity: text(80),
    refills: z
      .string()
      .trim()
      .regex(/^\d{0,2}$/, 'Write a number of refills from 0 to 99, or nothing.'),
    words: text(500),
  }),
  audit: deed,
  run: async (tx, { patient, id, ...said }): Promise<void> => {
    const { refill } = await refillOf(tx, patient, id)
    await mustBeAllowed(tx, refill)
    if (!said.how && !said.quantity && !said.refills)
      throw invalid('nothing_changed', 'Some of what you entered needs another look.', {
        how: 'Write at least one change: how to take it, how much, or how many refills.',
      })
    if (!(await goOn(tx, refill, { from: ['asked'], to: 'approved', what: 'changed', said })))
      await overtaken(tx, refill)
  },
})

/** Also what was approved, as long as it was not sent. */
export const refuseRefill = verb({
  name: 'refills.refuse',
  who: ['staff'],
  may: 'refills.approve',
  input: one.extend({
    words: z
      .string()
      .trim()
      .min(5, 'Say in a few words why. The patient reads it.')
      .max(500, 'Use at most 500 characters.'),
    /** As it stood when the form was drawn. */
    from: z.enum(['asked', 'approved']),
  }),
  audit: deed,
  run: async (tx, { patient, id, words, from }): Promise<void> => {
    const { refill } = await refillOf(tx, patient, id)
    const said = { ...noWords, words }
    if (!(await goOn(tx, refill, { from: [from], to: 'refused', what: 'refused', said })))
      await overtaken(tx, refill)
  },
})

export const sendRefill = verb({
  name: 'refills.send',
  who: ['staff'],
  may: 'refills.take',
  input: one,
  audit: deed,
  run: async (tx, { patient, id }): Promise<void> => {
    const { refill } = await refillOf(tx, patient, id)
    if (refill.state === 'asked')
      throw conflict('not_approved', 'Nobody has approved this yet. Nothing was changed.')
    if (!(await goOn(tx, refill, { from: ['approved'], to: 'sent', what: 'sent' })))
      await overtaken(tx, refill)
  },
})

export const readyRefill = verb({
  name: 'refills.ready',
  who: ['staff'],
  may: 'refills.take',
  input: one,
  audit: deed,
  run: async (tx, { patient, id }): Promise<void> => {
    const { refill } = await refillOf(tx, patient, id)
    if (refill.state === 'asked' || refill.state === 'approved')
      throw conflict('not_sent', 'This was not sent to the pharmacy yet. Nothing was changed.')
    if (!(await goOn(tx, refill, { from: ['sent'], to: 'ready', what: 'ready' })))
      await overtaken(tx, refill)
  },
})

/** What colleagues should know before they answer it. The patient does not see it. */
export const noteRefill = verb({
  name: 'refills.note',
  who: ['staff'],
  may: 'refills.take',
  input: one.extend({
    body: z.string().trim().min(1, 'Write the note.').max(1000, 'Use at most 1,000 characters.'),
  }),
  audit: (input) => ({ ...deed(input), action: 'create', what: 'note on a refill' }),
  run: async (tx, { patient, id, body }): Promise<void> => {
    const { refill } = await refillOf(tx, patient, id)
    const note = uuidv7(tx.now)
    await tx.db
      .insertInto('refill_note')
      .values({
        patient_id: refill.patient,
        note_id: note,
        refill_id: refill.id,
        body: await tx.vault.seal(refill.patient, notePlace(note), body),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
  },
})
