// The clinic asks a patient to fill in a form, takes that back, and reads what was answered.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { dayOf } from '../../texts/dates.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { openPerson } from '../staff/person.ts'
import { askOnce } from './asking.ts'
import { formsOf } from './forms.server.ts'
import { personFor } from './known.ts'
import { formOf, settled } from './opened.ts'
import { signaturesUnder } from './sign/signed.ts'
import { answersOf, bodyOf, formRequests, type FormRequest } from './request.ts'

const MOST = 100
const VISITS = 5

export type Coming = { id: string; patient: string; startsAt: Date; timeZone: string; type: string }

/** The visits to come, soonest first. */
async function comingOf(tx: Tx, patients: string[]): Promise<Coming[]> {
  const { rows } = await sql<Coming>`
    select a.appointment_id as id, a.patient_id as patient, a.starts_at as "startsAt", a.time_zone as "timeZone", t.name as type
    from appointment a join visit_type t on t.visit_type_id = a.visit_type_id
    where a.patient_id = any(${patients}) and a.state = 'booked' and a.starts_at > ${tx.now}
    order by a.starts_at limit ${sql.lit(VISITS)}`.execute(tx.db)
  return rows
}

/** What can be asked, and before which visit. @throws notFound, forbidden */
export const beginAskingForm = verb({
  name: 'forms.ask.begin',
  who: ['staff'],
  may: 'forms.read',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }) => {
    const patients = await openPerson(tx, patient)
    const forms = (await formsOf(tx)).filter(({ ended }) => !ended)
    return { forms, coming: await comingOf(tx, patients) }
  },
})

export const askForForm = verb({
  name: 'forms.ask',
  who: ['staff'],
  may: 'forms.read',
  input: z.object({
    patient: z.uuid(),
    form: z.string(),
    /** Id of a visit to come, or nothing. */
    visit: z.string().nullable(),
    /** Null for no day. */
    due: z.iso.date('Enter a day, month and year that exist, or leave all three empty.').nullable(),
    /** Made by the form: sent twice it asks once. */
    key: z.uuid(),
  }),
  run: async (tx, { patient, form, visit, due, key }) => {
    const patients = await openPerson(tx, patient)
    const found = (await formsOf(tx)).find(({ id, ended }) => id === form && !ended)
    const fields: Record<string, string> = {}
    if (!found) fields.form = 'Choose a form.'
    const { timeZone } = await calendarHere(tx)
    const today = dayOf({ kind: 'instant', at: tx.now }, timeZone) as string
    if (due && due < today) fields.due = 'This day is over. Enter today or a later one.'
    const before = visit ? (await comingOf(tx, patients)).find(({ id }) => id === visit) : undefined
    if (visit && !before) fields.visit = 'This visit is not to come any more. Choose another one.'
    if (!found || Object.keys(fields).length > 0)
      throw invalid('ask_form', 'Some of what you entered needs another look.', fields)
    // Of records that are read as one, the one that the visit is of.
    const of = before?.patient ?? patient
    const day = before
      ? (dayOf({ kind: 'instant', at: before.startsAt }, before.timeZone) as string)
      : null
    const made = await askOnce(tx, {
      patient: of,
      tell: patient,
      form: found,
      due: due ?? day,
      visit: before?.id ?? null,
      by: tx.actor.account,
      key,
    })
    return { id: made ?? (await askedBy(tx, { patient: of, key })) }
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'form request', patient, id }),
})

/** What was asked by this form already. */
async function askedBy(
  tx: Pick<Tx, 'db'> & { actor: { account: string } },
  { patient, key }: { patient: string; key: string },
): Promise<string> {
  const { request_id: id } = await tx.db
    .selectFrom('form_request')
    .select('request_id')
    .where('patient_id', '=', patient)
    .where('made_by', '=', tx.actor.account)
    .where('sent_as', '=', key)
    .executeTakeFirstOrThrow()
  return id
}

const one = z.object({ patient: z.uuid(), id: z.string() })

/** @throws notFound */
export async function requestOf(tx: Tx, patient: string, id: string): Promise<FormRequest> {
  const patients = await openPerson(tx, patient)
  if (!isUuid(id)) throw notFound()
  const [found] = await formRequests(
    tx,
    sql`r.patient_id = any(${patients}) and r.request_id = ${id}`,
    1,
  )
  if (!found) throw notFound()
  return found
}

/** It is not wanted any more. @throws conflict when it was answered or taken back meanwhile */
export const takeFormBack = verb({
  name: 'forms.ask.take-back',
  who: ['staff'],
  may: 'forms.read',
  input: one,
  audit: ({ patient, id }) => ({ action: 'change', what: 'form request', patient, id }),
  run: async (tx, { patient, id }) => {
    const found = await requestOf(tx, patient, id)
    const done = await tx.db
      .updateTable('form_request')
      .set({ state: 'taken back', state_at: tx.now })
      .where('patient_id', '=', found.patient)
      .where('request_id', '=', id)
      .where('state', '=', 'asked')
      .returning('request_id')
      .execute()
    if (done.length === 0)
      throw conflict(
        'not_open',
        'This form does not wait any more: it was filled in or taken back. Look at it again.',
      )
  },
})

/** The forms that a patient was asked for. */
export const listFormRequests = verb({
  name: 'forms.chart.list',
  who: ['staff'],
  may: 'forms.read',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }) => {
    const patients = await openPerson(tx, patient)
    return formRequests(tx, sql`r.patient_id = any(${patients})`, MOST)
  },
  audit: ({ patient }, { length }) => ({ action: 'read', what: 'forms', patient, count: length }),
})

/** What a patient answered; nothing of it before they sent it. @throws notFound */
export const readAnswers = verb({
  name: 'forms.chart.read',
  who: ['staff'],
  may: 'forms.read',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'form', patient, id }),
  run: async (tx, { patient, id }) => {
    const request = await requestOf(tx, patient, id)
    const form = formOf({ ...request, body: await bodyOf(tx, request) })
    const given = request.state === 'sent' ? await answersOf(tx, request) : null
    return {
      request,
      form,
      language: given?.language ?? null,
      answered: given && settled(form, given.answers, await personFor(tx, form, request.patient)),
      signed: await signaturesUnder(tx, request),
    }
  },
})
