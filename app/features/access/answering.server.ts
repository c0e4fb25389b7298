// The privacy officer's side of questions about accesses: what is open, what it is about, and the answer.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { cardPlace, type Card } from '../people/people.server.ts'
import type { Access } from './access.server.ts'
import { finishWork } from '../work/add.ts'
import { questionPlace } from './questions.server.ts'
import { referenceOf } from './reference.ts'

const MOST = 200

export type Asked = {
  id: string
  reference: string
  patient: string
  name: string
  question: string
  answer: string | null
  askedAt: Date
  due: Date
  answeredAt: Date | null
  late: boolean
  /** The access it is about, as the patient sees it. */
  about: Access | null
}

type Row = {
  question_id: string
  patient_id: string
  asked_by: string | null
  card: Buffer | null
  question: Buffer
  answer: Buffer | null
  created_at: Date
  due_at: Date
  answered_at: Date | null
  event_id: string | null
  at: Date | null
  actor_kind: string
  account_id: string | null
  staff_name: string | null
  role: string | null
  action: string
  what: string
  count: number
  outcome: string
  why: string | null
}

const select = sql`
  select q.*, p.card, e.event_id, e.at, e.actor_kind, e.account_id, m.name as staff_name, e.role, e.action, e.what,
    e.count, e.outcome, e.why
  from access_question q left join patient p on p.patient_id = q.patient_id
  left join audit_event e on e.event_id = q.about_id
  left join staff_member m on m.account_id = e.account_id`

/** Questions that wait, the most urgent first, then what was answered lately. */
export const listAsked = verb({
  name: 'questions.list',
  who: ['staff'],
  may: 'questions.answer',
  input: z.object({}),
  audit: { action: 'read', what: 'access questions' },
  run: async (tx): Promise<Asked[]> => {
    const { rows } = await sql<Row>`${select}
      order by q.answered_at is not null, q.answered_at desc, q.due_at limit ${MOST}`.execute(tx.db)
    return Promise.all(rows.map((row) => toAsked(tx, row)))
  },
})

/** One question, with the access it is about. */
export const readAsked = verb({
  name: 'questions.read',
  who: ['staff'],
  may: 'questions.answer',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Asked> => toAsked(tx, await rowOf(tx, id)),
  audit: ({ id }, { patient }) => ({ action: 'read', what: 'access question', id, patient }),
})

/** Answers a question; the patient is told that there is something new. */
export const answerQuestion = verb({
  name: 'questions.answer',
  who: ['staff'],
  may: 'questions.answer',
  input: z.object({
    id: z.string(),
    answer: z
      .string()
      .trim()
      .min(1, 'Write your answer.')
      .max(4000, 'Use at most 4,000 characters.'),
    origin: z.string(),
  }),
  run: async (tx, { id, answer, origin }) => {
    const row = await rowOf(tx, id)
    const { numUpdatedRows } = await tx.db
      .updateTable('access_question')
      .set({
        answer: await tx.vault.seal(row.patient_id, questionPlace('answer', id), answer),
        answered_at: tx.now,
        answered_by: tx.actor.account,
      })
      .where('patient_id', '=', row.patient_id)
      .where('question_id', '=', id)
      .where('answered_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0)
      throw conflict('answered', 'Somebody has answered this already.')
    await finishWork(tx, { kind: 'access-question', about: id })
    if (row.asked_by) await tell(tx, row.asked_by, origin)
    return { patient: row.patient_id }
  },
  audit: ({ id }, { patient }) => ({ action: 'change', what: 'access question', id, patient }),
})

async function rowOf(tx: Pick<Tx, 'db'>, id: string): Promise<Row> {
  if (!isUuid(id)) throw notFound()
  const { rows } = await sql<Row>`${select} where q.question_id = ${id}`.execute(tx.db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

async function toAsked(tx: Pick<Tx, 'vault' | 'now'>, row: Row): Promise<Asked> {
  const open = async (place: string, sealed: Buffer) =>
    (await tx.vault.open(row.patient_id, place, sealed)).toString()
  const card = row.card && (JSON.parse(await open(cardPlace(row.patient_id), row.card)) as Card)
  return {
    id: row.question_id,
    reference: referenceOf(row.question_id),
    patient: row.patient_id,
    name: card?.name ?? '',
    question: await open(questionPlace('question', row.question_id), row.question),
    answer: row.answer && (await open(questionPlace('answer', row.question_id), row.answer)),
    askedAt: row.created_at,
    due: row.due_at,
    answeredAt: row.answered_at,
    late: !row.answered_at && row.due_at < tx.now,
    about: aboutOf(row),
  }
}

function aboutOf(row: Row): Access | null {
  if (!row.event_id || !row.at) return null
  const { at, action, what, count, role, why } = row
  const kinds: Record<string, Access['who']> = { staff: 'staff', job: 'clinic' }
  const own = row.account_id === row.asked_by
  const who = own ? 'you' : role === 'caregiver' ? 'carer' : (kinds[row.actor_kind] ?? 'other')
  const refused = row.outcome === 'refused'
  const shown = { id: row.event_id, at, action, what, count, role, refused, who }
  return { ...shown, name: row.staff_name, relation: null, why: refused ? null : why }
}

/** Says nothing of what it is about: mail is read by others. */
async function tell(
  tx: Pick<Tx, 'db' | 'vault' | 'now'>,
  account: string,
  origin: string,
): Promise<void> {
  const { email } = await tx.db
    .selectFrom('account')
    .select('email')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (!email) return
  const to = await tx.vault.open(account, placeOf('account', 'email', account), email)
  const t = await letterTexts(tx)
  await sendLater(tx, {
    channel: 'email',
    purpose: 'something new',
    whose: { account },
    subject: account,
    to: to.toString(),
    title: t('questions.letter.title'),
    text: t('questions.letter.text', { link: `${origin}/access/questions` }),
  })
}
