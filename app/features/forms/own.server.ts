// Forms as their patient fills them in, or who signs for them: page by page, kept sealed, sent when nothing is missing. The
// clinic sees nothing of it until then.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { removeDraft, removeDraftsUnder } from '../drafts/drafts.server.ts'
import { noticeRead } from '../notices/tell.ts'
import { ofPerson } from '../record/record.policy.ts'
import { addWork } from '../work/add.ts'
import { becameOf, type Became } from './accept/became.ts'
import { filesIn } from './files/attachment.ts'
import { sendWithForm } from './files/sent.ts'
import { personFor } from './known.ts'
import { formOf, settled, wentOn } from './opened.ts'
import type { Answers, Value } from './questionnaire/answers.ts'
import { asks, itemsOf, said, type Form } from './questionnaire/form.ts'
import { put, type Settled } from './questionnaire/settle.ts'
import { withTimes, type Times } from './questionnaire/times.ts'
import { answersOf, bodyOf, formRequests, sealAnswers, type FormRequest } from './request.ts'
import { alarmsIn } from './sheets.ts'
import { signaturesUnder, type Signed } from './sign/signed.ts'
import { mustSignFor } from './sign/who.ts'

const MOST = 100
const WAITING = 20
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Those that wait for whoever asks: of who acts for the patient only what they may sign. */
export const waitingForms = (tx: PatientTx): Promise<FormRequest[]> =>
  formRequests(tx, sql`r.patient_id = ${ofPerson(tx)} and r.state = 'asked'`, WAITING)

export const listOwnForms = verb({
  name: 'forms.own.list',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  run: (tx) =>
    formRequests(tx, sql`r.patient_id = ${ofPerson(tx)} and r.state <> 'taken back'`, MOST),
  audit: (_input, found) => ({ action: 'read', what: 'forms', count: found.length }),
})

export type Own = {
  request: FormRequest
  form: Form
  settled: Settled
  language: string | null
  /** What the record says of the patient, where the form looks at it. */
  person: Patient | undefined
}

/** @throws notFound */
export async function ownForm(tx: PatientTx, id: string): Promise<Own> {
  if (!isUuid(id)) throw notFound()
  const [request] = await formRequests(
    tx,
    sql`r.patient_id = ${ofPerson(tx)} and r.request_id = ${id}`,
    1,
  )
  if (!request) throw notFound()
  const form = formOf({ ...request, body: await bodyOf(tx, request) })
  const given = await answersOf(tx, request)
  const person = await personFor(tx, form, request.patient)
  const stands = given ? settled(form, given.answers, person) : wentOn(form, null, {}, person)
  return { request, form, settled: stands, language: given?.language ?? null, person }
}

export const readOwnForm = verb({
  name: 'forms.own.read',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'form', id }),
  run: async (tx, { id }): Promise<Own & { signed: Signed[]; became: Became[] }> => {
    const own = await ownForm(tx, id)
    await noticeRead(tx, id)
    return {
      ...own,
      signed: await signaturesUnder(tx, own.request),
      became: own.request.state === 'sent' ? await becameOf(tx, own) : [],
    }
  },
})

export const over = () =>
  conflict(
    'not_open',
    'This form does not wait any more: it was sent, or we took it back. Open it again to see.',
  )

/** Keeps what was answered on one page. @returns how the form stands now */
export const saveAnswers = verb({
  name: 'forms.own.save',
  who: ['patient'],
  reach: 'any',
  input: z.object({
    id: z.string(),
    changed: z.custom<[key: string, values: Value[]][]>(Array.isArray),
    /** Of a group that may be filled in several times. */
    times: z.custom<Times | null>().optional(),
    /** The page of which all is among it: what was kept of it half-written is older. */
    page: z.string().optional(),
    language: z.string().max(20),
  }),
  audit: ({ id }) => ({ action: 'change', what: 'form', id }),
  run: async (tx, { id, changed, times, page, language }): Promise<Settled> => {
    mustSignFor(tx)
    await locked(tx, id)
    const { request, form, settled: before, person } = await ownForm(tx, id)
    if (request.state !== 'asked') throw over()
    const typed = put(form, before.answers, new Map(changed))
    const given = times ? withTimes(form, typed, times) : typed
    const stands = wentOn(form, before.answers, given, person)
    await write(tx, request, 'draft', stands.answers, language)
    const { account, patient: record } = tx.actor
    if (page) await removeDraft(tx, { account, record }, `/forms/${id}/${page}`)
    return stands
  },
})

/** @throws invalid while anything is missing or wrong, whoever sends it and however */
export const sendAnswers = verb({
  name: 'forms.own.send',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.string(), language: z.string().max(20) }),
  audit: ({ id }) => ({ action: 'create', what: 'form', id }),
  run: async (tx, { id, language }): Promise<void> => {
    mustSignFor(tx)
    await locked(tx, id)
    const own = await ownForm(tx, id)
    if (own.request.state !== 'asked') throw over()
    if (own.form.signers.includes('signer')) throw unsigned()
    await submit(tx, own, language)
  },
})

const unsigned = () =>
  invalid('form_unsigned', 'This form is not signed yet, so it was not sent.', {
    sign: 'Sign this form. It is sent when you sign it.',
  })

/** What is answered is the clinic's to read from now on. @throws invalid while anything is missing or wrong */
export async function submit(
  tx: PatientTx & Pick<Tx, 'vault'>,
  { request, form, settled: stands }: Own,
  language: string,
): Promise<void> {
  const { id, patient } = request
  if (stands.wrong.some(({ firm }) => firm))
    throw invalid('form_gaps', 'This form is not finished. The questions below still need you.')
  await write(tx, request, 'draft', stands.answers, language)
  await write(tx, request, 'sent', stands.answers, language)
  await tx.db
    .updateTable('form_request')
    .set({ state: 'sent', state_at: tx.now })
    .where('patient_id', '=', patient)
    .where('request_id', '=', id)
    .execute()
  await sendWithForm(tx, {
    patient: tx.actor.patient,
    by: tx.actor.account,
    title: said(request.title, language),
    files: filesIn(stands),
  })
  const { account, patient: record } = tx.actor
  await removeDraftsUnder(tx, { account, record }, `/forms/${id}`)
  // Where nothing is asked there is nothing to read.
  if (![...itemsOf(form.items)].some(asks)) return
  const alarm = alarmsIn(stands.seen).length > 0
  await addWork(tx, {
    kind: alarm ? 'form-alarm' : 'form',
    about: id,
    patient: tx.actor.patient,
    urgency: alarm ? 'now' : 'soon',
    dueAt: new Date(tx.now.getTime() + (alarm ? HOUR : 3 * DAY)),
  })
}

/** Two pages that are sent at once wait for each other. */
export const locked = async (tx: PatientTx, id: string): Promise<void> => {
  if (!isUuid(id)) throw notFound()
  await sql`select from form_request r where r.patient_id = ${ofPerson(tx)} and r.request_id = ${id} for update`.execute(
    tx.db,
  )
}

export async function write(
  tx: PatientTx & Pick<Tx, 'vault'>,
  { id, patient }: FormRequest,
  state: 'draft' | 'sent',
  answers: Answers,
  language: string,
): Promise<void> {
  const values = {
    state,
    answers: await sealAnswers(tx, patient, id, { answers, language }),
    account_id: tx.actor.account,
    changed_at: tx.now,
  }
  await tx.db
    .insertInto('form_response')
    .values({ patient_id: patient, request_id: id, ...values, state: 'draft' })
    .onConflict((found) => found.columns(['patient_id', 'request_id']).doUpdateSet(values))
    .execute()
}
