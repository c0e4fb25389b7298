// Questions of patients about an access to their record: each becomes work for the privacy officer.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { readAccess } from './access.server.ts'
import { addWork } from '../work/add.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { workingDaysAfter } from './due.ts'
import { referenceOf } from './reference.ts'

const DAYS = 5 // working days
const MOST = 200

export type Question = {
  id: string
  /** What a person says on the telephone: 'K3F0-9A2C'. */
  reference: string
  question: string
  answer: string | null
  askedAt: Date
  due: Date
  answeredAt: Date | null
}

/** By the name that the table had when the first of these were sealed. */
export const questionPlace = (column: 'question' | 'answer', id: string): string =>
  placeOf('task', column, id)

/** Asks the privacy officer about one access to the own record. */
export const askAboutAccess = verb({
  name: 'access.question.ask',
  who: ['patient'],
  input: z.object({
    id: z.string(),
    question: z
      .string()
      .trim()
      .min(1, 'Write your question.')
      .max(2000, 'Use at most 2,000 characters.'),
  }),
  run: async (tx, input) => {
    const about = await readAccess(tx.ctx, { id: input.id })
    const { patient, account } = tx.actor
    const id = uuidv7(tx.now)
    const dueAt = workingDaysAfter(tx.now, DAYS, await calendarHere(tx))
    await tx.db
      .insertInto('access_question')
      .values({
        patient_id: patient,
        question_id: id,
        about_id: about.id,
        asked_by: account,
        question: await tx.vault.seal(patient, questionPlace('question', id), input.question),
        created_at: tx.now,
        due_at: dueAt,
      })
      .execute()
    await addWork(tx, { kind: 'access-question', about: id, patient, urgency: 'soon', dueAt })
    return { id }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'access question', id }),
})

/** The person's own questions, newest first. */
export const listQuestions = verb({
  name: 'access.questions.list',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'read', what: 'access questions' },
  run: async (tx): Promise<Question[]> => {
    const { patient } = tx.actor
    const rows = await tx.db
      .selectFrom('access_question')
      .selectAll()
      .where('patient_id', '=', patient)
      .where('asked_by', '=', tx.actor.account)
      .orderBy('created_at', 'desc')
      .limit(MOST)
      .execute()
    const open = async (id: string, column: 'question' | 'answer', sealed: Buffer) =>
      (await tx.vault.open(patient, questionPlace(column, id), sealed)).toString()
    return Promise.all(
      rows.map(async (row) => ({
        id: row.question_id,
        reference: referenceOf(row.question_id),
        question: await open(row.question_id, 'question', row.question),
        answer: row.answer && (await open(row.question_id, 'answer', row.answer)),
        askedAt: row.created_at,
        due: row.due_at,
        answeredAt: row.answered_at,
      })),
    )
  },
})
