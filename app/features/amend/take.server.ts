// Corrections as the clinic answers them, within the time of the law: 30 days more with a reason, accepted with what was changed,
// denied on one of four grounds; and an answer to a statement of disagreement. Each once: whoever is second is told who was first.
import { z } from 'zod'
import { conflict } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { tellPatient } from '../notices/tell.ts'
import { addWork, finishWork } from '../work/add.ts'
import { daysOn, grounds, MORE_DAYS, type Amendment, type Step } from './amendment.ts'
import { amendmentOf } from './read.server.ts'
import { addStep } from './rows.ts'

const one = z.object({ patient: z.uuid(), id: z.string() })
const deed = ({ patient, id }: z.output<typeof one>) =>
  ({ action: 'change', what: 'correction of the record', patient, id }) as const
const text = (missing: string) =>
  z.string().trim().min(5, missing).max(4000, 'Use at most 4,000 characters.')

const deeds: Record<Step, string> = {
  asked: 'has asked for this again',
  seen: 'looks at this as well',
  extended: 'has taken 30 days more already',
  accepted: 'has accepted this already',
  denied: 'has denied this already',
  disagreed: 'has answered this meanwhile',
  along: 'has answered this meanwhile',
  rebutted: 'has answered the statement already',
  'taken back': 'has taken this back',
}

/** Says who was quicker, and what they did. */
async function overtaken(tx: StaffTx, patient: string, id: string): Promise<never> {
  const now = await amendmentOf(tx, patient, id)
  const last = now.steps.findLast(({ what }) => what !== 'seen')
  const who = last?.by ?? (last?.side === 'staff' ? 'Somebody' : 'Whoever asked for it')
  throw conflict(
    'already_done',
    `${who} ${deeds[last?.what ?? 'asked']}. Nothing was changed by you.`,
  )
}

type Going = { set: object; what: Step; words: string }

async function settle(
  tx: StaffTx,
  open: string,
  { id, patient, extendedAt }: Amendment,
  { set, what, words }: Going,
): Promise<void> {
  let moving = tx.db
    .updateTable('amendment')
    .set(set)
    .where('patient_id', '=', patient)
    .where('amendment_id', '=', id)
    .where('state', '=', 'asked')
  if (what === 'extended') moving = moving.where('extended_at', 'is', null)
  const moved = await moving.returning('amendment_id').executeTakeFirst()
  if (!moved) {
    if (what === 'extended' && extendedAt)
      throw conflict('extended', 'The time was extended once already. It cannot be again.')
    return overtaken(tx, open, id)
  }
  const { account } = tx.actor
  await addStep(tx, { patient, amendment: id, what, side: 'staff', account, words })
  await finishWork(tx, { kind: 'amendment', about: id })
  await tellPatient(tx, { patient, kind: 'amendments', about: id })
}

/** 30 days more, once, with a reason that the patient reads, and by when it will be: 164.526(b)(2)(ii). */
export const extendAmendment = verb({
  name: 'amend.extend',
  who: ['staff'],
  may: 'records.amend',
  input: one.extend({ words: text('Say why it takes longer. The law wants the patient told.') }),
  audit: deed,
  run: async (tx, { patient: open, id, words }): Promise<void> => {
    const found = await amendmentOf(tx, open, id)
    if (found.state === 'asked' && found.due < tx.now)
      throw conflict(
        'too_late',
        'The 60 days are over, so the time cannot be extended any more. Answer it now.',
      )
    const due = daysOn(found.due, MORE_DAYS)
    const set = { due_at: due, extended_at: tx.now }
    await settle(tx, open, found, { set, what: 'extended', words })
    await addWork(tx, {
      kind: 'amendment',
      about: id,
      patient: found.patient,
      urgency: 'soon',
      dueAt: due,
    })
  },
})

export const acceptAmendment = verb({
  name: 'amend.accept',
  who: ['staff'],
  may: 'records.amend',
  input: one.extend({
    words: text('Say what was changed, and who is told of it. The patient reads it.'),
  }),
  audit: deed,
  run: async (tx, { patient: open, id, words }): Promise<void> => {
    const found = await amendmentOf(tx, open, id)
    const set = { state: 'accepted', settled_at: tx.now }
    await settle(tx, open, found, { set, what: 'accepted', words })
  },
})

export const denyAmendment = verb({
  name: 'amend.deny',
  who: ['staff'],
  may: 'records.amend',
  input: one.extend({
    ground: z.enum(grounds, { error: 'Choose the ground: the law knows these four.' }),
    words: text('Say in plain words why. The patient reads it.'),
  }),
  audit: deed,
  run: async (tx, { patient: open, id, ground, words }): Promise<void> => {
    const found = await amendmentOf(tx, open, id)
    const set = { state: 'denied', ground, settled_at: tx.now }
    await settle(tx, open, found, { set, what: 'denied', words })
  },
})

/** The clinic's answer to a statement of disagreement; the patient gets it, and it goes along with it: 164.526(d)(3). */
export const rebutAmendment = verb({
  name: 'amend.rebut',
  who: ['staff'],
  may: 'records.amend',
  input: one.extend({ words: text('Write the answer. The patient reads it.') }),
  audit: deed,
  run: async (tx, { patient: open, id, words }): Promise<void> => {
    const found = await amendmentOf(tx, open, id)
    const { patient, along } = found
    if (along !== 'statement')
      throw conflict('no_statement', 'The patient has written no statement of disagreement.')
    const { account } = tx.actor
    const said = { what: 'rebutted', side: 'staff', account, words } as const
    if (!(await addStep(tx, { patient, amendment: id, ...said }))) return overtaken(tx, open, id)
    await finishWork(tx, { kind: 'amendment-disagreed', about: id })
    await tellPatient(tx, { patient, kind: 'amendments', about: id })
  },
})
