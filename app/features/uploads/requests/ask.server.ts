// The clinic asks a patient for a document: from a template, in words that may be changed, until a day.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import { openDocuments } from '../../documents/open.ts'
import { tellPatient } from '../../notices/tell.ts'
import { dayOf } from '../../../texts/dates.ts'
import { dayAfter, words } from './fields.ts'
import { endRequest, requestRows, sealRequest } from './request.ts'

export type Template = { id: string; title: string; words: string; days: number | null }

/** What the clinic asks for, by name. */
export async function templatesOf(tx: Pick<Tx, 'db'>): Promise<Template[]> {
  const { rows } = await sql<Template>`
    select template_id as id, title, words, days from request_template where ended_at is null order by title`.execute(
    tx.db,
  )
  return rows
}

/** The templates, and the day for each by which it is wanted. @throws notFound, forbidden */
export const beginAsking = verb({
  name: 'uploads.ask.begin',
  who: ['staff'],
  may: 'uploads.take',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }) => {
    await openDocuments(tx, patient)
    const today = await todayHere(tx)
    const templates = await templatesOf(tx)
    return templates.map((one) => ({ ...one, due: one.days ? dayAfter(today, one.days) : null }))
  },
})

const todayHere = async (tx: Tx): Promise<string> =>
  dayOf({ kind: 'instant', at: tx.now }, (await calendarHere(tx)).timeZone) as string

export const askFor = verb({
  name: 'uploads.ask',
  who: ['staff'],
  may: 'uploads.take',
  input: words.extend({
    patient: z.uuid(),
    /** Null for no day. */
    due: z.iso.date('Enter a day, month and year that exist, or leave all three empty.').nullable(),
  }),
  run: async (tx, { patient, title, words: said, due }) => {
    await openDocuments(tx, patient)
    if (due && due < (await todayHere(tx)))
      throw invalid('past_day', 'Some of what you entered needs another look.', {
        due: 'This day is over. Enter today or a later one.',
      })
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('document_request')
      .values({
        patient_id: patient,
        request_id: id,
        words: await sealRequest(tx, patient, id, { title, words: said }),
        due_on: due,
        state: 'asked',
        state_at: tx.now,
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    await tellPatient(tx, { patient, kind: 'requests', about: id })
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'request', patient, id }),
})

/** It is not wanted any more. @throws conflict when it was answered or taken back meanwhile */
export const takeBack = verb({
  name: 'uploads.ask.take-back',
  who: ['staff'],
  may: 'uploads.take',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'request', patient, id }),
  run: async (tx, { patient, id }) => {
    const patients = await openDocuments(tx, patient)
    if (!isUuid(id)) throw notFound()
    const [found] = await requestRows(
      tx,
      sql`r.patient_id = any(${patients}) and r.request_id = ${id}`,
      1,
    )
    if (!found) throw notFound()
    if (!(await endRequest(tx, { patient: found.patient, request: id })))
      throw conflict(
        'not_open',
        'This request does not wait any more: it was answered or taken back. Look at it again.',
      )
  },
})
