// Answers of a form are looked over beside what the record says, and taken over into it one by one, or not. Each is decided
// once: whoever is second is told who was first.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, forbidden, notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { withhold } from '../../caregivers/hide.server.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { takeOver as takeOverFields } from '../../register/change.server.ts'
import { fileOwn, ownEntryId } from '../../record/import/file-own.ts'
import { patientResource } from '../../staff/person.ts'
import { requestOf } from '../ask.server.ts'
import { personFor } from '../known.ts'
import { formOf, settled } from '../opened.ts'
import { answersOf, bodyOf, type FormRequest } from '../request.ts'
import { standingsOf, type Standing } from './beside.ts'
import type { Clinical } from './compare.fhir.ts'
import { reasonPlace, type Decision } from './decided.ts'
import { neededFor } from './needed.ts'
import { finished, provenanceOf, resourceId, type Whence } from './resource.fhir.ts'

/** The source under which entries are filed that were made of answers. */
export const SOURCE = 'answers to forms'

const one = z.object({ patient: z.uuid(), id: z.string() })
const REASON = 400

async function read(tx: StaffTx, patient: string, id: string) {
  const request = await requestOf(tx, patient, id)
  const form = formOf({ ...request, body: await bodyOf(tx, request) })
  const given = request.state === 'sent' ? await answersOf(tx, request) : null
  const person = await personFor(tx, form, request.patient)
  const standings = given
    ? await standingsOf(tx, request, form, settled(form, given.answers, person).seen)
    : []
  return { request, standings }
}

/** What of the answers belongs to the record, beside what stands there. @throws notFound, forbidden */
export const readBeside = verb({
  name: 'forms.accept.read',
  who: ['staff'],
  may: 'forms.read',
  input: one,
  run: async (tx, { patient, id }) => read(tx, patient, id),
  audit: ({ patient, id }, { standings }) =>
    standings.length > 0 ? { action: 'read', what: 'record beside a form', patient, id } : [],
})

/** Takes one over, or says that it is not. @throws conflict with the name of whoever decided before */
export const decideAnswer = verb({
  name: 'forms.accept',
  who: ['staff'],
  may: 'forms.read',
  input: one.extend({
    place: z.string(),
    take: z.boolean(),
    /** Why not, for the patient to read; may be empty. */
    reason: z.string().trim().max(REASON, `Use at most ${REASON} characters.`),
  }),
  run: async (tx, { patient, id, place, take, reason }) => {
    const { request, standings } = await read(tx, patient, id)
    const standing = standings.find((each) => each.place === place)
    if (!standing) throw notFound()
    const isNew = await decide(tx, request, standing, take, reason)
    return { count: Number(isNew) }
  },
  audit: ({ patient, id, take }, { count }) =>
    count > 0
      ? {
          action: take ? 'file' : 'change',
          what: take ? 'answer of a form' : 'answer that was not taken over',
          patient,
          id,
          count,
        }
      : [],
})

/** All at once of which the record says the same already. */
export const confirmSame = verb({
  name: 'forms.accept.same',
  who: ['staff'],
  may: 'forms.read',
  input: one,
  run: async (tx, { patient, id }) => {
    const { request, standings } = await read(tx, patient, id)
    const open = standings.filter((each) => each.state === 'same' && !each.decided)
    const own = open.filter(({ kind }) => tx.actor.may.includes(neededFor(kind)))
    if (open.length > 0 && own.length === 0) throw notYours()
    let count = 0
    for (const standing of own) count += Number(await decide(tx, request, standing, true, ''))
    return { count }
  },
  audit: ({ patient, id }, { count }) =>
    count > 0 ? { action: 'change', what: 'answer of a form', patient, id, count } : [],
})

const notYours = () =>
  forbidden('not_your_role', 'Your role does not decide about this part of the record.')

/** @returns false when this person decided so before: the button was pressed twice */
async function decide(
  tx: StaffTx,
  request: FormRequest,
  standing: Standing,
  take: boolean,
  reason: string,
): Promise<boolean> {
  const { place, kind, state, proposal } = standing
  if (!tx.actor.may.includes(neededFor(kind))) throw notYours()
  const decision: Decision = !take ? 'refused' : state === 'same' ? 'same' : 'taken'
  const { patient, id } = request
  const from = { form: id, place }
  const entry =
    decision === 'taken' && proposal.kind !== 'Patient'
      ? ownEntryId(tx, SOURCE, proposal.kind, resourceId(from))
      : null
  const sealed =
    reason && !take ? await tx.vault.seal(patient, reasonPlace(id, place), reason) : null
  if (!(await noted(tx, request, place, { decision, entry, reason: sealed }))) return false
  if (decision === 'taken') await takeOver(tx, request, standing, entry)
  return true
}

const isTaken = (each: Decision | undefined) => each !== undefined && each !== 'refused'

type Noted = { decision: Decision; entry: string | null; reason: Buffer | null }

/** Whoever decides the same at the same moment waits here until the other transaction is over. */
async function noted(
  tx: StaffTx,
  { patient, id }: FormRequest,
  place: string,
  { decision, entry, reason }: Noted,
): Promise<boolean> {
  const { account } = tx.actor
  const values = { decision, entry_id: entry, reason, account_id: account, decided_at: tx.now }
  const made = await tx.db
    .insertInto('form_taken')
    .values({ patient_id: patient, request_id: id, place, ...values })
    .onConflict((found) => found.doNothing())
    .returning('place')
    .executeTakeFirst()
  if (made) return true
  const { rows } = await sql<{ decision: Decision; account: string; by: string | null }>`
    select t.decision, t.account_id as account, m.name as by from form_taken t
      left join staff_member m on m.account_id = t.account_id
    where t.patient_id = ${patient} and t.request_id = ${id} and t.place = ${place}`.execute(tx.db)
  const before = rows[0]
  if (before?.account === account && isTaken(before.decision) === isTaken(decision)) return false
  if (before?.decision === 'refused' && decision !== 'refused') {
    const again = await tx.db
      .updateTable('form_taken')
      .set(values)
      .where('patient_id', '=', patient)
      .where('request_id', '=', id)
      .where('place', '=', place)
      .where('decision', '=', 'refused')
      .returning('place')
      .executeTakeFirst()
    if (again) return true
  }
  const who = before?.by ?? 'Somebody else'
  throw conflict(
    'decided',
    isTaken(before?.decision)
      ? `${who} has taken this over into the record already. Nothing was changed.`
      : `${who} has decided not to take this over. Nothing was changed.`,
  )
}

/** Files the entry, or changes what is on record of the person, and says where it comes from. */
async function takeOver(
  tx: StaffTx,
  request: FormRequest,
  { place, proposal }: Standing,
  entry: string | null,
): Promise<void> {
  const { patient, id, stateAt, forAnother } = request
  const resource = await patientResource(tx, patient)
  const from: Whence = {
    form: id,
    place,
    patient: `Patient/${resource?.id ?? patient}`,
    own: !forAnother,
    answered: stateAt.toISOString(),
    taken: tx.now.toISOString(),
    by: await nameOf(tx),
  }
  const file = (made: Parameters<typeof fileOwn>[1]['resource']) =>
    fileOwn(tx, { source: SOURCE, patient, resource: made })
  if (proposal.kind === 'Patient') {
    await takeOverFields(tx.ctx, { patient, changed: proposal.fields })
    await file(provenanceOf(from.patient, from))
    return
  }
  const made = finished(proposal as Clinical, from)
  await file(made)
  // A form that is the patient's alone leaves an entry that is: the patient can show it.
  if (!forAnother) await withhold(tx, patient, [entry as string], 'hidden', tx.actor.account)
  await file(provenanceOf(`${made.resourceType}/${made.id}`, from))
}

async function nameOf({ db, actor }: StaffTx): Promise<string> {
  const row = await db
    .selectFrom('staff_member')
    .select('name')
    .where('account_id', '=', actor.account)
    .executeTakeFirstOrThrow()
  return row.name
}
