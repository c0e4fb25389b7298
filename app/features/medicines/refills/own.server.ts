// A patient's refills, or those of whoever they act for: asked for, looked at, taken back as long as nobody answered.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import type { PatientTx, Tx } from '../../../kit/kit.ts'
import type { Actor } from '../../../kit/actor.ts'
import { verb } from '../../../kit/verb.ts'
import { workingDaysAfter } from '../../access/due.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import { noticeRead } from '../../notices/tell.ts'
import { ofPerson } from '../../record/record.policy.ts'
import { addWork, finishWork } from '../../work/add.ts'
import { askableMedicines, type Askable } from './askable.ts'
import {
  findPharmacies,
  ownPharmacies,
  pharmacyOf,
  rememberPharmacy,
} from './pharmacies/pharmacies.ts'
import { lefts, urgencyOf, urgentOf, wordsOf, type Left, type Refill } from './refill.ts'
import { addStep, openIn, refillRows, wordsPlace } from './rows.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const acts = { act: 'medicines' } as const
const MOST = 20 // at once
const LISTED = 100

/** Whether they may do something with medicines, and not only look. */
const mayAct = ({ actor: { relation, acts: shared, viewedBy } }: Own): boolean =>
  !viewedBy && (relation === 'self' || shared.includes('medicines'))

export type OpenRefill = Pick<Refill, 'id' | 'entry' | 'state' | 'stateAt'>

/** By medicine, what is under way. */
async function openRefills(tx: PatientTx): Promise<Map<string, OpenRefill>> {
  const { rows } = await sql<OpenRefill>`
    select r.refill_id as id, r.entry_id as entry, r.state, r.state_at as "stateAt" from refill r
    where r.patient_id = ${ofPerson(tx)} and ${openIn(tx.now)}
    order by r.created_at limit ${LISTED}`.execute(tx.db)
  return new Map(rows.map((row) => [row.entry, row]))
}

/** For the list of medicines: of which one can ask for more, and what was asked for already. */
export const readOpenRefills = verb({
  name: 'refills.own.open',
  who: ['patient'],
  reach: 'medicines',
  input: z.object({}),
  // Part of the list of medicines, which is the row in the log.
  audit: () => [],
  run: async (tx) => ({ open: [...(await openRefills(tx)).values()], mayAct: mayAct(tx) }),
})

/** What the form asks about: medicines, and pharmacies to choose from. */
export const beginRefill = verb({
  name: 'refills.own.begin',
  who: ['patient'],
  reach: acts,
  input: z.object({}),
  audit: { action: 'read', what: 'medicines' },
  run: async (tx) => {
    const [medicines, open, own, all] = await Promise.all([
      askableMedicines(tx),
      openRefills(tx),
      ownPharmacies(tx, tx.actor.patient),
      findPharmacies(tx, ''),
    ])
    return {
      medicines: medicines.map(({ id, view }) => ({ id, view, open: open.get(id) ?? null })),
      own,
      all,
    }
  },
})

export const searchPharmacies = verb({
  name: 'refills.own.pharmacies',
  who: ['patient'],
  reach: acts,
  input: z.object({ search: z.string().max(100, 'Use at most 100 characters.') }),
  // Nothing of anybody's record.
  audit: () => [],
  run: (tx, { search }) => findPharmacies(tx, search),
})

export const askRefills = verb({
  name: 'refills.own.ask',
  who: ['patient'],
  reach: acts,
  input: z.object({
    ids: z.array(z.string()).min(1, 'Choose at least one medicine.').max(MOST),
    /** Empty: the one that was used last. */
    pharmacy: z.union([z.literal(''), z.uuid('Choose a pharmacy.')]),
    keep: z.boolean().default(false),
    left: z.union([z.literal(''), z.enum(lefts)]).catch(''),
    note: z.string().trim().max(500, 'Use at most 500 characters.'),
  }),
  run: async (tx, { ids, pharmacy, keep, left: said, note }) => {
    const wanted = [...new Set(ids)]
    if (!wanted.every(isUuid)) throw notFound()
    const medicines = await askableMedicines(tx, wanted)
    if (medicines.length < wanted.length) throw notFound()
    const to = pharmacy || (await ownPharmacies(tx, tx.actor.patient)).find(({ last }) => last)?.id
    if (!to) throw noPharmacy()
    const { id: chosen } = await pharmacyOf(tx, to)
    const left = said || null
    const open = await openRefills(tx)
    const due = await dueFor(tx, left)
    const asked: string[] = []
    for (const medicine of medicines) {
      if (open.has(medicine.id)) continue
      const id = await ask(tx, medicine, { pharmacy: chosen, left, note, due })
      if (id) asked.push(id)
    }
    await rememberPharmacy(tx, tx.actor.patient, {
      id: chosen,
      used: true,
      ...(keep && { favourite: true }),
    })
    return { asked, already: medicines.length - asked.length }
  },
  audit: (_input, { asked }) => asked.map((id) => ({ action: 'create', what: 'refill', id })),
})

const noPharmacy = () => {
  const said = 'Choose a pharmacy.'
  return invalid('no_pharmacy', said, { pharmacy: said })
}

/** Until when the clinic said it answers; a day at most where there is little left. */
async function dueFor(tx: Own, left: Left | null): Promise<Date> {
  const row = await tx.db.selectFrom('clinic').select('refill_days').executeTakeFirst()
  const days = row?.refill_days ?? 2
  const within = urgentOf(left) < 3 ? 1 : days
  return workingDaysAfter(tx.now, within, await calendarHere(tx))
}

type Asking = { pharmacy: string; left: Left | null; note: string; due: Date }

/** @returns null when somebody asks for the same at the same moment: they have it */
async function ask(tx: Own, medicine: Askable, asking: Asking): Promise<string | null> {
  const { id: entry, patient, view } = medicine
  const { pharmacy, left, note, due } = asking
  const id = uuidv7(tx.now)
  const words = JSON.stringify(wordsOf(view, left, note))
  const made = await tx.db
    .insertInto('refill')
    .values({
      patient_id: patient,
      refill_id: id,
      entry_id: entry,
      pharmacy_id: pharmacy,
      state: 'asked',
      state_at: tx.now,
      urgent: urgentOf(left),
      due_at: due,
      words: await tx.vault.seal(patient, wordsPlace(id), words),
      made_by: tx.actor.account,
      created_at: tx.now,
    })
    .onConflict((found) => found.doNothing())
    .returning('refill_id')
    .executeTakeFirst()
  if (!made) return null
  await addStep(tx, { patient, refill: id, what: 'asked', ...by(tx) })
  const urgency = urgencyOf(urgentOf(left))
  const open = tx.actor.patient
  await addWork(tx, { kind: 'refill', about: id, patient: open, urgency, dueAt: due })
  return id
}

const by = ({ actor: { relation, account } }: Own) => ({
  side: relation === 'self' ? ('patient' as const) : ('helper' as const),
  account,
})

/** All that was ever asked for, the newest first. */
export const listRefills = verb({
  name: 'refills.own.list',
  who: ['patient'],
  reach: 'medicines',
  input: z.object({}),
  audit: { action: 'read', what: 'refills' },
  run: async (tx) => ({
    refills: await refillRows(tx, sql`r.patient_id = ${ofPerson(tx)}`, { most: LISTED }),
    mayAct: mayAct(tx),
  }),
})

async function oneOf(tx: Own, id: string): Promise<Refill> {
  if (!isUuid(id)) throw notFound()
  const [found] = await refillRows(
    tx,
    sql`r.patient_id = ${ofPerson(tx)} and r.refill_id = ${id}`,
    { most: 1 },
  )
  if (!found) throw notFound()
  return found
}

/** @throws notFound */
export const readRefill = verb({
  name: 'refills.own.read',
  who: ['patient'],
  reach: 'medicines',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'refill', id }),
  run: async (tx, { id }) => {
    const refill = await oneOf(tx, id)
    if (!tx.actor.viewedBy) await noticeRead(tx, refill.entry)
    return {
      refill,
      mayAct: mayAct(tx),
      account: tx.actor.account,
      own: tx.actor.relation === 'self',
    }
  },
})

/** It is not wanted any more. Twice is once. @throws conflict when it was answered meanwhile */
export const takeBackRefill = verb({
  name: 'refills.own.take-back',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }) => {
    const { patient, state } = await oneOf(tx, id)
    if (state === 'taken back') return { changed: false }
    const changed = await tx.db
      .updateTable('refill')
      .set({ state: 'taken back', state_at: tx.now })
      .where('patient_id', '=', patient)
      .where('refill_id', '=', id)
      .where('state', '=', 'asked')
      .returning('refill_id')
      .executeTakeFirst()
    if (!changed) {
      if ((await oneOf(tx, id)).state === 'taken back') return { changed: false }
      throw conflict(
        'answered',
        'The clinic has answered this meanwhile, so it was not taken back. Look at it again, or call us.',
      )
    }
    await addStep(tx, { patient, refill: id, what: 'taken back', ...by(tx) })
    await finishWork(tx, { kind: 'refill', about: id })
    await finishWork(tx, { kind: 'late-refill', about: id })
    return { changed: true }
  },
  audit: ({ id }, { changed }) => (changed ? { action: 'change', what: 'refill', id } : []),
})
