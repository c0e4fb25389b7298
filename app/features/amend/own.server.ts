// A patient, or who acts for them, asks that something in the record be corrected, follows it, and answers a denial.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { conflict, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import { addWork, finishWork } from '../work/add.ts'
import { targetOf } from './about.ts'
import { ANSWER_DAYS, daysOn, STATEMENT, type Amendment, type Step } from './amendment.ts'
import { marksOf } from './marks.ts'
import { addStep, amendmentRows, wordsPlace } from './rows.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const acts = { act: 'record' } as const
const LISTED = 100
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString('en-US')} characters.`)

/** Whether they may ask for something, and not only look. */
const mayAct = ({ actor: { relation, acts: shared, viewedBy } }: Own): boolean =>
  !viewedBy && (relation === 'self' || shared.includes('record'))

const by = ({ actor: { relation, account } }: Own) => ({
  side: relation === 'self' ? ('patient' as const) : ('helper' as const),
  account,
})

/** What the form is about, and what was asked of it already. @throws notFound */
export const beginAmendment = verb({
  name: 'amend.own.begin',
  who: ['patient'],
  reach: acts,
  input: z.object({ about: z.string() }),
  audit: ({ about }) => ({ action: 'read', what: 'record', ...(about && { id: about }) }),
  run: async (tx, { about }) => {
    const { title, href, id } = await targetOf(tx, about)
    const open = id
      ? ((await marksOf(tx, [id])).get(id) ?? []).find(({ state }) => state === 'asked')
      : undefined
    return { title, href, open: open?.id ?? null, due: daysOn(tx.now, ANSWER_DAYS) }
  },
})

/** For the page of an entry or a document: what was asked of it. Whoever sees the one sees the other. */
export const readMarks = verb({
  name: 'amend.own.marks',
  who: ['patient'],
  reach: 'any',
  viewed: true,
  input: z.object({ id: z.string() }),
  // Part of a page of the record, which is the row in the log.
  audit: () => [],
  run: async (tx, { id }) => ({
    marks: isUuid(id) ? ((await marksOf(tx, [id])).get(id) ?? []) : [],
    // Staff who look as the patient does read the same words; what they lead to does not open to them.
    mayAct: mayAct({ ...tx, actor: { ...tx.actor, viewedBy: undefined } }),
  }),
})

export const askAmendment = verb({
  name: 'amend.own.ask',
  who: ['patient'],
  reach: acts,
  input: z.object({
    about: z.string(),
    wrong: text(2000).min(1, 'Write what is not right.'),
    should: text(2000).min(1, 'Write what it should say instead.'),
    why: text(2000).min(1, 'Write why it is not right: the clinic has to know the reason.'),
    tell: text(500),
    /** Made by the form: sent twice it asks once. */
    key: z.uuid(),
  }),
  run: async (tx, { about, key, ...said }) => {
    const { id: aboutId, patient, title, about: kind } = await targetOf(tx, about)
    const id = uuidv7(tx.now)
    const dueAt = daysOn(tx.now, ANSWER_DAYS)
    const made = await tx.db
      .insertInto('amendment')
      .values({
        patient_id: patient,
        amendment_id: id,
        about: kind,
        about_id: aboutId,
        state: 'asked',
        along: 'nothing',
        words: await tx.vault.seal(patient, wordsPlace(id), JSON.stringify({ title, ...said })),
        made_by: tx.actor.account,
        created_at: tx.now,
        due_at: dueAt,
        sent_as: key,
      })
      // Whoever sends the same at the same moment waits here until the other transaction is over.
      .onConflict((found) => found.doNothing())
      .returning('amendment_id')
      .executeTakeFirst()
    if (!made) return { id: await sentBefore(tx, patient, key), isNew: false }
    await addStep(tx, { patient, amendment: id, what: 'asked', ...by(tx) })
    const open = tx.actor.patient
    await addWork(tx, { kind: 'amendment', about: id, patient: open, urgency: 'soon', dueAt })
    return { id, isNew: true }
  },
  audit: (_input, { id, isNew }) =>
    isNew ? { action: 'create', what: 'correction of the record', id } : [],
})

async function sentBefore({ db }: Own, patient: string, key: string): Promise<string> {
  const row = await db
    .selectFrom('amendment')
    .select('amendment_id')
    .where('patient_id', '=', patient)
    .where('sent_as', '=', key)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row.amendment_id
}

/** All that was ever asked for, the newest first. */
export const listAmendments = verb({
  name: 'amend.own.list',
  who: ['patient'],
  reach: 'record',
  input: z.object({}),
  audit: { action: 'read', what: 'corrections of the record' },
  run: async (tx) => ({
    all: await amendmentRows(tx, sql`a.patient_id = ${ofPerson(tx)}`, { most: LISTED }),
    mayAct: mayAct(tx),
  }),
})

async function oneOf(tx: Own, id: string): Promise<Amendment> {
  if (!isUuid(id)) throw notFound()
  const where = sql`a.patient_id = ${ofPerson(tx)} and a.amendment_id = ${id}`
  const [found] = await amendmentRows(tx, where, { most: 1 })
  if (!found) throw notFound()
  return found
}

/** @throws notFound */
export const readAmendment = verb({
  name: 'amend.own.read',
  who: ['patient'],
  reach: 'record',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'correction of the record', id }),
  run: async (tx, { id }) => {
    const amendment = await oneOf(tx, id)
    if (!tx.actor.viewedBy) await noticeRead(tx, id)
    const href = await hrefOf(tx, amendment)
    const { account, relation } = tx.actor
    return { amendment, href, mayAct: mayAct(tx), account, own: relation === 'self' }
  },
})

/** Where it stands now, if it is still there. */
async function hrefOf(tx: Own, { aboutId }: Amendment): Promise<string | null> {
  try {
    return aboutId ? (await targetOf(tx, aboutId)).href : null
  } catch {
    return null
  }
}

type Going = { from: Amendment['state']; set: object; what: Step; words?: string }

/** @returns false when it is not where it goes on from */
async function goOn(tx: Own, { id, patient }: Amendment, { from, set, what, words }: Going) {
  const moved = await tx.db
    .updateTable('amendment')
    .set(set)
    .where('patient_id', '=', patient)
    .where('amendment_id', '=', id)
    .where('state', '=', from)
    .where('along', '=', 'nothing')
    .returning('amendment_id')
    .executeTakeFirst()
  if (moved) await addStep(tx, { patient, amendment: id, what, words, ...by(tx) })
  return Boolean(moved)
}

const changed = ({ id }: { id: string }, { done }: { done: boolean }) =>
  done ? ({ action: 'change', what: 'correction of the record', id } as const) : []

/** It is not wanted any more. Twice is once. @throws conflict when it was answered meanwhile */
export const takeBackAmendment = verb({
  name: 'amend.own.take-back',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }) => {
    const amendment = await oneOf(tx, id)
    const set = { state: 'taken back', settled_at: tx.now }
    if (!(await goOn(tx, amendment, { from: 'asked', set, what: 'taken back' }))) {
      if ((await oneOf(tx, id)).state === 'taken back') return { done: false }
      throw conflict(
        'answered',
        'The clinic has answered this meanwhile, so it was not taken back. Look at it again, or call us.',
      )
    }
    await finishWork(tx, { kind: 'amendment', about: id })
    return { done: true }
  },
  audit: changed,
})

const notDenied = () =>
  conflict('not_denied', 'This was not denied, or you have answered it already. Look at it again.')

/** A statement of disagreement, which stands beside the entry and goes with the record: 164.526(d)(2). */
export const disagree = verb({
  name: 'amend.own.disagree',
  who: ['patient'],
  reach: acts,
  input: z.object({
    id: z.string(),
    words: text(STATEMENT).min(1, 'Write why you disagree.'),
  }),
  run: async (tx, { id, words }) => {
    const amendment = await oneOf(tx, id)
    const set = { along: 'statement' }
    if (!(await goOn(tx, amendment, { from: 'denied', set, what: 'disagreed', words }))) {
      // The same form, sent twice.
      if (amendment.steps.some((step) => step.what === 'disagreed' && step.words === words))
        return { done: false }
      throw notDenied()
    }
    const open = tx.actor.patient
    await addWork(tx, {
      kind: 'amendment-disagreed',
      about: id,
      patient: open,
      urgency: 'whenever',
    })
    return { done: true }
  },
  audit: changed,
})

/** Instead of a statement: request and denial go along with the record. 164.526(d)(1)(iii) */
export const wantAlong = verb({
  name: 'amend.own.along',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }) => {
    const amendment = await oneOf(tx, id)
    if (amendment.along === 'request') return { done: false }
    const set = { along: 'request' }
    if (!(await goOn(tx, amendment, { from: 'denied', set, what: 'along' }))) throw notDenied()
    return { done: true }
  },
  audit: changed,
})
