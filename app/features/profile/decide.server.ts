// Changes of details as the clinic answers them: old and new side by side, taken over one by one or all, and why the rest is not.
// What is taken over goes through the register, as whatever the desk types does.
import type { Provenance } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import type { StaffTx } from '../chart/open.server.ts'
import { cardsOf } from '../find/cards.ts'
import { tellPatient } from '../notices/tell.ts'
import type { Card } from '../people/people.server.ts'
import { fileOwn } from '../record/import/file-own.ts'
import { readForChange, takeOver } from '../register/change.server.ts'
import type { PersonFields } from '../register/fields.ts'
import { finishWork } from '../work/add.ts'
import type { Answer, Change } from './change.ts'
import type { InsuranceCard } from './insurance/card.ts'
import { cardsOf as insuranceCards } from './insurance/cards.server.ts'
import { coverageOf } from './insurance/coverage.fhir.ts'
import { changedIn, insuranceFields, valuesIn, type FieldName, type Values } from './parts.ts'
import { answerPlace, changeRows } from './rows.ts'

export const SOURCE = 'own words'
const PAGE = 30
const LISTED = 100
const one = z.object({ patient: z.uuid(), id: z.string() })

export type InQueue = {
  change: Change
  /** The record to open: of a merge another than the change's. */
  patient: string
  card: Card
}

/** Of all patients, the most pressing first. */
export const listChanges = verb({
  name: 'profile.queue',
  who: ['staff'],
  may: 'people.register',
  input: z.object({ after: z.uuid().nullable().catch(null) }),
  run: async (tx, { after }): Promise<{ items: InQueue[]; more: string | null }> => {
    const behind = after
      ? sql`(c.due_at, c.change_id) > (select o.due_at, o.change_id from profile_change o where o.change_id = ${after})`
      : sql`true`
    const changes = await changeRows(tx, sql`c.state = ${sql.lit('sent')} and ${behind}`, {
      order: sql`c.due_at, c.change_id`,
      most: PAGE + 1,
    })
    const shown = changes.slice(0, PAGE)
    const cards = await cardsOf(tx, [...new Set(shown.map(({ patient }) => patient))])
    return {
      items: shown.flatMap((change) => {
        const whose = cards.get(change.patient)
        return whose ? [{ change, patient: whose.patient, card: whose.card }] : []
      }),
      more: changes.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    }
  },
  audit: (_input, { items }) =>
    [...new Set(items.map(({ change }) => change.patient))].map((patient) => ({
      action: 'read',
      what: 'contact',
      patient,
    })),
})

/** Those of one patient, the newest first, and what they would like us to know before a visit. */
export const listOfPatient = verb({
  name: 'profile.chart.list',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
  run: async (tx, { patient }): Promise<{ changes: Change[]; care: Change | null }> => {
    const where = sql`c.patient_id = any (app.one_person(${patient}))`
    const changes = await changeRows(tx, where, { most: LISTED })
    return { changes, care: newestCare(changes) ?? (await readCareOf(tx, patient)) }
  },
})

const newestCare = (changes: Change[]) =>
  changes.find(({ part, state }) => part === 'care' && state === 'kept') ?? null

async function readCareOf(tx: StaffTx, patient: string): Promise<Change | null> {
  const [care] = await changeRows(
    tx,
    sql`c.patient_id = any (app.one_person(${patient})) and c.part = ${sql.lit('care')} and c.state = ${sql.lit('kept')}`,
    { most: 1 },
  )
  return care ?? null
}

/** For the head of the chart: '' when they said nothing. */
export const readCare = verb({
  name: 'profile.care',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  // Part of opening the chart, which is the row in the log.
  audit: () => [],
  run: async (tx, { patient }) => (await readCareOf(tx, patient))?.to.care ?? '',
})

export type Decidable = {
  change: Change
  /** What stands on record now; null once it was answered. */
  now: Values | null
  /** The version of the register that the form is drawn from. */
  version: string
  /** Photographs that came with it. */
  cards: InsuranceCard[]
}

/** @throws notFound */
export const readForDecision = verb({
  name: 'profile.chart.read',
  who: ['staff'],
  may: 'people.register',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'contact', patient, id }),
  run: async (tx, { patient, id }): Promise<Decidable> => {
    const change = await oneOf(tx, patient, id)
    const cards =
      change.part === 'insurance' ? await insuranceCards(tx, change.patient, change.id) : []
    if (change.state !== 'sent') return { change, now: null, version: '', cards }
    if (change.part === 'insurance') return { change, now: change.from, version: change.id, cards }
    const { fields, version } = await readForChange(tx.ctx, { patient: change.patient })
    return { change, now: valuesIn(change.part, fields), version, cards }
  },
})

async function oneOf(tx: StaffTx, patient: string, id: string, lock?: true): Promise<Change> {
  if (!isUuid(id)) throw notFound()
  const where = sql`c.patient_id = any (app.one_person(${patient})) and c.change_id = ${id}`
  // What is answered already can be locked by nobody; it is read, so that whoever is late learns by whom.
  const [locked] = lock ? await changeRows(tx, where, { most: 1, lock }) : []
  const [change] = locked ? [locked] : await changeRows(tx, where, { most: 1 })
  if (!change) throw notFound()
  return change
}

/**
 * Fields in `take` go on record, the others do not. @throws conflict with the name of whoever was quicker, Changed when the register
 * says otherwise than the page did
 */
export const decideChange = verb({
  name: 'profile.decide',
  who: ['staff'],
  may: 'people.register',
  input: one.extend({
    version: z.string(),
    take: z.array(z.string()).max(20),
    /** Why not, as the patient reads it. */
    reason: z.string().trim().max(400, 'Use at most 400 characters.'),
  }),
  run: async (tx, { patient, id, version, take, reason }) => {
    const change = await oneOf(tx, patient, id, true)
    if (change.state !== 'sent') throw overtaken(change)
    const wanted = changedIn(change.part, change.from, change.to)
    // New photographs of a card that says the same.
    const asIs = wanted.length === 0 && take.includes('card')
    const taken = wanted.filter((name) => take.includes(name))
    if ((taken.length < wanted.length || (wanted.length === 0 && !asIs)) && !reason)
      throw invalid('no_reason', 'Say why, so that the patient knows what to do.', {
        reason: 'Write why not all of it is taken over. The patient reads it.',
      })
    if (taken.length > 0) await toRegister(tx, change, taken, version)
    const answer: Answer = { taken, reason: taken.length < wanted.length ? reason : '' }
    const state =
      taken.length === 0 && !asIs
        ? 'declined'
        : taken.length < wanted.length
          ? 'partly'
          : 'accepted'
    await tx.db
      .updateTable('profile_change')
      .set({
        state,
        ended_by: tx.actor.account,
        ended_at: tx.now,
        answer: await tx.vault.seal(change.patient, answerPlace(id), JSON.stringify(answer)),
      })
      .where('patient_id', '=', change.patient)
      .where('change_id', '=', id)
      .where('state', '=', 'sent')
      .execute()
    await finishWork(tx, { kind: 'profile-change', about: id })
    await tellPatient(tx, { patient: change.patient, kind: 'details', about: id })
    return { state }
  },
  audit: ({ patient, id }) => ({ action: 'change', what: 'name and address', patient, id }),
})

async function toRegister(tx: StaffTx, change: Change, taken: FieldName[], version: string) {
  const { patient, to } = change
  if (change.part === 'insurance') return toCoverage(tx, change, taken)
  const changed = Object.fromEntries(taken.map((name) => [name, to[name] ?? '']))
  await takeOver(tx.ctx, { patient, changed: changed as Partial<PersonFields>, version })
  await fileOwn(tx, { source: SOURCE, patient, resource: await provenanceOf(tx, change) })
}

/** Another version of the insurance is another entry: what it said before stays what it was. */
async function toCoverage(tx: StaffTx, change: Change, taken: FieldName[]): Promise<void> {
  const { patient, id, from, to } = change
  const { resourceId } = await readForChange(tx.ctx, { patient })
  const values = Object.fromEntries(
    insuranceFields.map((name) => [name, (taken.includes(name) ? to : from)[name] ?? '']),
  )
  const about = {
    id: `${id}-c`,
    patient: `Patient/${resourceId}`,
    from: tx.now.toISOString().slice(0, 10),
  }
  const file = (resource: Parameters<typeof fileOwn>[1]['resource']) =>
    fileOwn(tx, { source: SOURCE, patient, resource })
  await file(coverageOf(values, about))
  await file(await provenanceOf(tx, change, `Coverage/${about.id}`))
}

/** Who said so, who put it on record. */
async function provenanceOf(
  tx: StaffTx,
  change: Change,
  made?: string,
): Promise<Provenance & { id: string }> {
  const { patient, id, at, side } = change
  const row = await tx.db
    .selectFrom('staff_member')
    .select('name')
    .where('account_id', '=', tx.actor.account)
    .executeTakeFirstOrThrow()
  const { resourceId } = await readForChange(tx.ctx, { patient })
  const person = { reference: `Patient/${resourceId}` }
  return {
    resourceType: 'Provenance',
    id: `${id}-p`,
    target: [made ? { reference: made } : person],
    occurredDateTime: at.toISOString(),
    recorded: tx.now.toISOString(),
    agent: [
      {
        type: participant('author'),
        who: side === 'patient' ? person : { display: 'Who decides for the patient' },
      },
      { type: participant('verifier'), who: { display: row.name } },
    ],
  }
}

const participant = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code }],
})

function overtaken({ state, by }: Change) {
  const done: Partial<Record<Change['state'], string>> = {
    accepted: 'has taken this over already',
    partly: 'has taken part of this over already',
    declined: 'has declined this already',
    'taken back': 'has taken this back',
    replaced: 'has sent another change since',
  }
  const who = by ?? 'The patient'
  return conflict(
    'decided',
    `${who} ${done[state] ?? 'has answered this already'}. Nothing was changed by you.`,
  )
}
