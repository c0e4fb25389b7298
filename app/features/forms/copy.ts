// What was answered to forms, for a copy of the record: each as a QuestionnaireResponse, with the forms that they answer.
import { sql } from 'kysely'
import type { Questionnaire, QuestionnaireResponse } from 'fhir/r4'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import { formOf, settled } from './opened.ts'
import type { Words } from './questionnaire/form.ts'
import { toResponse } from './questionnaire/response.fhir.ts'
import type { Seen } from './questionnaire/settle.ts'
import { answersOf, bodyOf, formRequests } from './request.ts'

/** Ids of what was sent, the newest first: those that whoever asks may see here. */
export async function everyAnswered(tx: PatientTx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.request_id as id from form_request r where r.patient_id = ${ofPerson(tx)} and r.state = 'sent'
    order by r.created_at desc, r.request_id`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export type Answered = {
  response: QuestionnaireResponse
  form: Questionnaire
  key: string
  /** What it is called, and its questions with their answers, to be read. */
  title: Words
  seen: Seen[]
  sentAt: Date
}

/** @returns those of them that are still there; `key` tells versions of forms apart */
export async function answeredOnes(
  tx: PatientTx & Pick<Tx, 'vault'>,
  ids: string[],
): Promise<Answered[]> {
  const found: Answered[] = []
  const wanted = sql`r.patient_id = ${ofPerson(tx)} and r.request_id = any(${ids}::uuid[]) and r.state = 'sent'`
  for (const request of await formRequests(tx, wanted, ids.length || 1)) {
    const given = await answersOf(tx, request)
    if (!given) continue
    const body = (await bodyOf(tx, request)) as Questionnaire
    const form = formOf({ ...request, body })
    const { answers, seen } = settled(form, given.answers)
    const { id, form: of, version } = request
    const response = toResponse(form, answers, {
      id,
      status: 'completed',
      authored: request.stateAt.toISOString(),
      language: given.language,
    })
    // What it answers is found beside it, also where its makers gave it no name.
    const named = response.questionnaire ?? `Questionnaire/${of}-${version}`
    found.push({
      response: { ...response, questionnaire: named },
      form: { ...body, id: `${of}-${version}` },
      key: `${of} ${version}`,
      title: request.title,
      seen,
      sentAt: request.stateAt,
    })
  }
  return found
}
