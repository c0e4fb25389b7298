// A patient, or who acts for them, tells the clinic of a medicine: that it is taken no more, or that it is missing on the list.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../kit/actor.ts'
import { conflict, notFound } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { workingDaysAfter } from '../../access/due.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import { noticeRead } from '../../notices/tell.ts'
import { ofPerson } from '../../record/record.policy.ts'
import { addWork, finishWork } from '../../work/add.ts'
import { askableMedicines } from '../refills/askable.ts'
import { toldRows, wordsPlace } from './rows.ts'
import {
  ANSWER_DAYS,
  froms,
  sameName,
  stands,
  type Told,
  type ToldKind,
  type ToldWords,
} from './told.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const acts = { act: 'medicines' } as const
const LISTED = 100
const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`)
const nothing: ToldWords = { name: '', how: '', purpose: '', from: '', since: '', reason: '' }

/** Whether they may tell something, and not only look. */
const mayAct = ({ actor: { relation, acts: shared, viewedBy } }: Own): boolean =>
  !viewedBy && (relation === 'self' || shared.includes('medicines'))

const allOf = (tx: Own) => toldRows(tx, sql`m.patient_id = ${ofPerson(tx)}`, { most: LISTED })

/** For the list of medicines: what was told, and what the clinic made of it. */
export const listTold = verb({
  name: 'medicines.told.list',
  who: ['patient'],
  reach: 'medicines',
  input: z.object({}),
  // Part of the list of medicines, which is the row in the log.
  audit: () => [],
  run: async (tx) => {
    const told = await allOf(tx)
    const unread = tx.actor.viewedBy ? [] : await unreadOf(tx)
    return {
      told: told.map((one) => ({ ...one, isNew: unread.includes(one.id) })),
      mayAct: mayAct(tx),
    }
  },
})

/** Those that the clinic answered and this person has not opened. */
async function unreadOf({ db }: Own): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from app.unread_about('medicines') as id`.execute(db)
  return rows.map(({ id }) => id)
}

async function oneOf(tx: Own, id: string): Promise<Told> {
  if (!isUuid(id)) throw notFound()
  const where = sql`m.patient_id = ${ofPerson(tx)} and m.told_id = ${id}`
  const [told] = await toldRows(tx, where, { most: 1 })
  if (!told) throw notFound()
  return told
}

/** @throws notFound */
export const readToldOwn = verb({
  name: 'medicines.told.read',
  who: ['patient'],
  reach: 'medicines',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'word of a medicine', id }),
  run: async (tx, { id }) => {
    const told = await oneOf(tx, id)
    if (!tx.actor.viewedBy) await noticeRead(tx, id)
    const { account, relation } = tx.actor
    return { told, mayAct: mayAct(tx), account, own: relation === 'self' }
  },
})

/** One that they take. @throws notFound */
async function takenOne(tx: Own, id: string) {
  if (!isUuid(id)) throw notFound()
  const [medicine] = await askableMedicines(tx, [id])
  if (!medicine) throw notFound()
  return medicine
}

export const beginStopped = verb({
  name: 'medicines.told.begin',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'medicines', id }),
  run: async (tx, { id }) => {
    const { view } = await takenOne(tx, id)
    const already = (await allOf(tx)).find((one) => one.entry === id && stands(one))
    return { view, already: already?.id ?? null, due: await dueFrom(tx) }
  },
})

export const beginAlso = verb({
  name: 'medicines.told.begin-also',
  who: ['patient'],
  reach: acts,
  input: z.object({}),
  // Nothing of anybody's record.
  audit: () => [],
  run: async (tx) => ({ due: await dueFrom(tx) }),
})

const dueFrom = async (tx: Own): Promise<Date> =>
  workingDaysAfter(tx.now, ANSWER_DAYS, await calendarHere(tx))

const audited = { action: 'create', what: 'word of a medicine' } as const

/** Twice is once. */
export const tellStopped = verb({
  name: 'medicines.told.stopped',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string(), reason: text(300), since: text(80), alone: z.boolean() }),
  run: async (tx, { id, reason, since, alone }) => {
    const { view, patient } = await takenOne(tx, id)
    const words = { ...nothing, name: view.plain, since, reason }
    return tell(tx, { patient, kind: 'stopped', entry: id, words, alone, key: null })
  },
  audit: (_input, { id, isNew }) => (isNew ? { ...audited, id } : []),
})

export const tellAlso = verb({
  name: 'medicines.told.also',
  who: ['patient'],
  reach: acts,
  input: z.object({
    name: text(120).min(1, 'Write the name of the medicine.'),
    how: text(200),
    purpose: text(200),
    from: z.union([z.literal(''), z.enum(froms)]).catch(''),
    since: text(80),
    alone: z.boolean(),
    /** Made by the form: sent twice it tells once. */
    key: z.uuid(),
  }),
  run: async (tx, { key, alone, ...said }) => {
    const same = (await allOf(tx)).find(
      ({ kind, state, name }) => kind === 'also' && state === 'told' && sameName(name, said.name),
    )
    if (same) return { id: same.id, isNew: false }
    const words = { ...nothing, ...said }
    return tell(tx, { patient: tx.actor.patient, kind: 'also', entry: null, words, alone, key })
  },
  audit: (_input, { id, isNew }) => (isNew ? { ...audited, id } : []),
})

type Telling = {
  patient: string
  kind: ToldKind
  entry: string | null
  words: ToldWords
  alone: boolean
  key: string | null
}

/** @returns what stands already when it was told before */
async function tell(
  tx: Own,
  { patient, kind, entry, words, alone, key }: Telling,
): Promise<{ id: string; isNew: boolean }> {
  const id = uuidv7(tx.now)
  const due = await dueFrom(tx)
  const apart = alone && tx.actor.relation === 'self'
  const made = await tx.db
    .insertInto('medicine_told')
    .values({
      patient_id: patient,
      told_id: id,
      kind,
      entry_id: entry,
      state: 'told',
      alone: apart,
      words: await tx.vault.seal(patient, wordsPlace(id), JSON.stringify(words)),
      sent_as: key,
      made_by: tx.actor.account,
      created_at: tx.now,
      due_at: due,
    })
    // Whoever tells the same at the same moment waits here until the other transaction is over.
    .onConflict((found) => found.doNothing())
    .returning('told_id')
    .executeTakeFirst()
  if (!made)
    return { id: await standingOf(tx, patient, { entry, key, alone: apart }), isNew: false }
  const open = tx.actor.patient
  await addWork(tx, {
    kind: 'medicine-told',
    about: id,
    patient: open,
    urgency: 'soon',
    dueAt: due,
  })
  return { id, isNew: true }
}

/** @throws conflict where what was told is kept from whoever tells it again */
async function standingOf(
  { db }: Own,
  patient: string,
  { entry, key, alone }: Pick<Telling, 'entry' | 'key' | 'alone'>,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select m.told_id as id from medicine_told m where m.patient_id = ${patient} and ${
      entry
        ? sql`m.entry_id = ${entry} and m.alone = ${alone} and m.state in ('told', 'noted')`
        : sql`m.sent_as = ${key}`
    }`.execute(db)
  if (rows[0]) return rows[0].id
  throw conflict('told_already', 'The clinic was told this already. Nothing was sent twice.')
}

/** It is not so after all. Twice is once. @throws conflict when it was answered meanwhile */
export const takeBackTold = verb({
  name: 'medicines.told.take-back',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }) => {
    const { patient } = await oneOf(tx, id)
    const changed = await tx.db
      .updateTable('medicine_told')
      .set({ state: 'taken back', settled_by: tx.actor.account, settled_at: tx.now })
      .where('patient_id', '=', patient)
      .where('told_id', '=', id)
      .where('state', '=', 'told')
      .returning('told_id')
      .executeTakeFirst()
    if (!changed) {
      if ((await oneOf(tx, id)).state === 'taken back') return { changed: false }
      throw conflict(
        'answered',
        'The clinic has answered this meanwhile, so it was not taken back. Look at it again, or call us.',
      )
    }
    await finishWork(tx, { kind: 'medicine-told', about: id })
    return { changed: true }
  },
  audit: ({ id }, { changed }) =>
    changed ? { action: 'change', what: 'word of a medicine', id } : [],
})
