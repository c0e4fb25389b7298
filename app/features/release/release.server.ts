// What the patient sees of results and notes, and when: everything at once, unless a clinician holds one of them for a
// reason that the law allows, until a moment that is said beforehand. Lifting it is a row of its own.
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { allOf } from '../caregivers/hide.server.ts'
import { tellOfEntry } from '../notices/entry.ts'
import { readEntry, type Kind } from '../record/shelf.ts'
import { endHold, oneHoldAtATime, writeHold } from './holds.ts'
import { readerFor, recordsOf } from './reader.ts'
import { shownTo } from './shown.ts'

export const heldKinds: Kind[] = ['report', 'result', 'note']
const HOUR = 3_600_000

/** How long somebody may choose to hold, in hours. The reason says how much of it the law bears. */
export const lengths = ['24', '72', '168', '336', '720', '8760'] as const

const words = z
  .string()
  .trim()
  .min(10, 'Say in a few words why, for this patient and this entry.')
  .max(2000, 'Use at most 2,000 characters.')

/** @throws invalid when the time is longer than the reason bears; conflict when it is held already */
export const holdEntry = verb({
  name: 'release.hold',
  who: ['staff'],
  may: 'record.hold',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    reason: z.string().min(1, 'Choose the reason that fits.'),
    words,
    hours: z.enum(lengths, 'Choose how long.'),
  }),
  run: async (tx, { patient, id, reason, words: own, hours }) => {
    const reader = await readerFor(tx, patient)
    const entry = await readEntry(reader, id, heldKinds)
    const known = await tx.db
      .selectFrom('hold_reason')
      .select(['law', 'most_hours'])
      .where('reason', '=', reason)
      .where('by_hand', '=', true)
      .executeTakeFirst()
    if (!known) throw invalid('no_reason', CHOOSE, { reason: 'Choose the reason that fits.' })
    if (Number(hours) > known.most_hours) {
      const most = known.most_hours > 72 ? `${known.most_hours / 24} days` : '72 hours'
      throw invalid('too_long', CHOOSE, { hours: `For this reason at most ${most}.` })
    }
    await oneHoldAtATime(tx, entry.patient)
    if ((await shownTo(reader, [id])).get(id)?.is === 'held')
      throw conflict('done_already', 'This is held already. Open it again to see until when.')
    const hold = await writeHold(tx, {
      patient: entry.patient,
      entries: await allOf(reader, entry),
      reason,
      law: known.law,
      words: own,
      by: tx.actor.account,
      until: new Date(tx.now.getTime() + Number(hours) * HOUR),
    })
    return { id: hold }
  },
  // Patients read what stands here: it must not tell that something is kept from them.
  audit: ({ patient }, { id }) => ({ action: 'change', what: 'record', patient, id }),
})

const CHOOSE = 'Some of what you entered needs another look.'

/** Shows it to the patient from now on. @throws notFound, conflict when it is over already */
export const liftHold = verb({
  name: 'release.lift',
  who: ['staff'],
  may: 'record.hold',
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'record', patient, id }),
  run: async (tx, { patient, id }) => {
    const row = await tx.db
      .selectFrom('record_hold')
      .select(['patient_id', 'entry_id'])
      .where('patient_id', 'in', recordsOf(await readerFor(tx, patient)))
      .where('hold_id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    const of = row.patient_id
    if (!(await endHold(tx, { patient: of, hold: id, why: 'lifted', by: tx.actor.account })))
      throw conflict(
        'ended_already',
        'This was shown to the patient already. Open it again to see since when.',
      )
    await tellOfEntry(tx, { patient: of, id: row.entry_id })
  },
})
