// Somebody's own details: read, changed by the group, taken back. What the clinic must know is work for the desk with a promise;
// what is theirs alone to say holds at once and is written into the record by a job.
import { sql } from 'kysely'
import { z } from 'zod'
import { mustBeAsDrawn } from '../../kit/changed.ts'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { verb } from '../../kit/verb.ts'
import { asNumber } from '../account/factors/number.ts'
import { addressesOf } from '../account/notice.ts'
import { workingDaysAfter } from '../access/due.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import { addWork, finishWork } from '../work/add.ts'
import type { Change } from './change.ts'
import { openChannel } from './channel/rows.ts'
import { cardsOf, sendCards } from './insurance/cards.server.ts'
import { detailsOf, versionOf, type Details, type OwnTx } from './details.ts'
import {
  holdsAtOnce,
  isRegistered,
  isSame,
  parts,
  readValues,
  type Part,
  type Values,
} from './parts.ts'
import { asForm } from './form-names.ts'
import { changeRows, wordsPlace } from './rows.ts'

/** Working days until the clinic answers. */
const DAYS = 2
const LISTED = 50

const part = z.enum(parts, 'Choose what to change.')

export type Profile = Details & {
  own: boolean
  /** They asked to be reached elsewhere, which is told to nobody but them. */
  channel: boolean
  /** Which of what is on record is shown to be theirs: what they sign in with. Others' is not told. */
  proved: { email: boolean; mobile: boolean } | null
  /** All that was ever changed, the newest first. */
  history: Change[]
}

export const readProfile = verb({
  name: 'profile.read',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({}),
  audit: { action: 'read', what: 'contact' },
  run: async (tx): Promise<Profile> => {
    const details = await detailsOf(tx)
    return {
      ...details,
      proved: await provedOf(tx, details.values.reach),
      own: tx.actor.relation === 'self',
      channel: tx.actor.relation === 'self' && (await openChannel(tx, [tx.actor.patient])) !== null,
      history: await changeRows(tx, sql`c.patient_id = ${ofPerson(tx)}`, { most: LISTED }),
    }
  },
})

async function provedOf(tx: OwnTx, { email, mobile }: Values): Promise<Profile['proved']> {
  if (tx.actor.relation !== 'self') return null
  const known = await addressesOf(tx, tx.actor.account)
  return {
    email: Boolean(email) && email?.toLowerCase() === known.email?.toLowerCase(),
    mobile: Boolean(mobile) && known.phone !== null && asNumber(mobile ?? '') === known.phone,
  }
}

/** What the form of one group is drawn from. */
export const readPart = verb({
  name: 'profile.part.read',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ part }),
  audit: { action: 'read', what: 'contact' },
  run: async (tx, { part: of }) => {
    const details = await detailsOf(tx)
    const open = details.open[of] ?? null
    return {
      known: details.known,
      /** As the clinic has it. */
      stands: details.values[of],
      /** What was sent of it last and waits. */
      open,
      version: versionOf(details, of),
      own: tx.actor.relation === 'self',
      cards: of === 'insurance' ? await cardsOf(tx, tx.actor.patient, null) : [],
    }
  },
})

export type Sent = {
  /** Null: it is on record so already, and nothing was waiting. */
  id: string | null
  part: Part
  done: 'sent' | 'again' | 'kept' | 'same' | 'back'
}

/** @throws invalid by field, Changed when somebody was quicker */
export const sendChange = verb({
  name: 'profile.change',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ part, version: z.string(), values: z.record(z.string(), z.string()) }),
  run: async (tx, { part: of, version, values: typed }): Promise<Sent> => {
    const details = await detailsOf(tx)
    const stands = details.values[of]
    const { values, wrong } = readValues(of, typed as Values, stands, tx.now)
    const first = Object.values(wrong)[0]
    if (first) throw invalid('details', first, wrong)
    const open = details.open[of] ?? null
    // Sent twice it is sent once.
    const cards = of === 'insurance' ? await cardsOf(tx, tx.actor.patient, null) : []
    if (open && isSame(of, open.to, values) && cards.length === 0)
      return { id: open.id, part: of, done: 'again' }
    if (!open && isSame(of, stands, values) && cards.length === 0)
      return { id: null, part: of, done: 'same' }
    mustBeAsDrawn(version, {
      version: versionOf(details, of),
      fields: asForm(of, open?.to ?? stands),
      by: null,
      at: open?.at ?? null,
    })
    if (!details.known && isRegistered(of))
      throw conflict(
        'not_registered',
        'The clinic has not put your details on record yet, so nothing can be changed here. Please call us.',
      )
    if (open && !(await end(tx, open, 'replaced'))) throw answered('so yours was not sent')
    // What stands is wanted after all: nothing is left to look over.
    if (isSame(of, stands, values) && cards.length === 0)
      return { id: null, part: of, done: 'back' }
    const id = await add(tx, of, stands, values)
    if (of === 'insurance') await sendCards(tx, id)
    return { id, part: of, done: holdsAtOnce(of) ? 'kept' : 'sent' }
  },
  audit: (_input, { id, done }) =>
    done === 'again' || done === 'same' ? [] : { action: 'change', what: 'name and address', id },
})

async function add(tx: OwnTx, of: Part, from: Values, to: Values): Promise<string> {
  const { patient, account, relation } = tx.actor
  const id = uuidv7(tx.now)
  const atOnce = holdsAtOnce(of)
  const due = atOnce ? null : await dueFor(tx)
  const made = await tx.db
    .insertInto('profile_change')
    .values({
      patient_id: patient,
      change_id: id,
      part: of,
      state: atOnce ? 'kept' : 'sent',
      words: await tx.vault.seal(patient, wordsPlace(id), JSON.stringify({ from, to })),
      side: relation === 'self' ? 'patient' : 'helper',
      made_by: account,
      created_at: tx.now,
      due_at: due,
    })
    .onConflict((found) => found.doNothing())
    .returning('change_id')
    .executeTakeFirst()
  if (!made)
    throw conflict(
      'sent_meanwhile',
      'Another change of this was sent at the same moment. Open it again to see which.',
    )
  if (atOnce) {
    if (of !== 'care') await enqueue(tx, 'profile', id)
  } else
    await addWork(tx, { kind: 'profile-change', about: id, patient, urgency: 'soon', dueAt: due })
  return id
}

async function dueFor(tx: OwnTx): Promise<Date> {
  return workingDaysAfter(tx.now, DAYS, await calendarHere(tx))
}

/** @returns false when it was answered meanwhile */
async function end(tx: OwnTx, { id, patient }: Change, state: 'replaced' | 'taken back') {
  const ended = await tx.db
    .updateTable('profile_change')
    .set({ state, ended_by: tx.actor.account, ended_at: tx.now })
    .where('patient_id', '=', patient)
    .where('change_id', '=', id)
    .where('state', '=', 'sent')
    .returning('change_id')
    .executeTakeFirst()
  if (ended) await finishWork(tx, { kind: 'profile-change', about: id })
  return Boolean(ended)
}

const answered = (so: string) =>
  conflict(
    'answered',
    `The clinic has answered this meanwhile, ${so}. Look at it again, or change it once more.`,
  )

/** @throws notFound */
export const readChange = verb({
  name: 'profile.change.read',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'contact', id }),
  run: async (tx, { id }) => {
    const change = await oneOf(tx, id)
    await noticeRead(tx, id)
    const { relation, account } = tx.actor
    return { change, own: relation === 'self', account }
  },
})

async function oneOf(tx: OwnTx, id: string): Promise<Change> {
  if (!isUuid(id)) throw notFound()
  const where = sql`c.patient_id = ${ofPerson(tx)} and c.change_id = ${id}`
  const [change] = await changeRows(tx, where, { most: 1 })
  if (!change) throw notFound()
  return change
}

/** It is not wanted any more. Twice is once. @throws conflict when it was answered meanwhile */
export const takeBackChange = verb({
  name: 'profile.change.take-back',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<{ changed: boolean }> => {
    const change = await oneOf(tx, id)
    if (change.state === 'taken back') return { changed: false }
    if (!(await end(tx, change, 'taken back'))) throw answered('so it was not taken back')
    return { changed: true }
  },
  audit: ({ id }, { changed }) =>
    changed ? { action: 'change', what: 'name and address', id } : [],
})
