// Does what a text said that answered a reminder, and says by text what became of it. In one transaction: however often it is
// tried, it is done and told once.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Kit, Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { numberKey } from '../../messages/texts/number.ts'
import { plainMarks } from '../../messages/texts/segments.ts'
import { whenWords, type Told } from '../told.ts'
import { doAnswer, type Became } from './do.ts'
import { numberPlace } from './heard.ts'
import { textsFor } from '../../notices/language.ts'
import type { Answer } from './word.ts'

export const answerVisits: Job = {
  name: 'visit-answer',
  // What lost its place on the queue is found in its row.
  every: '*/5 * * * *',
  async work(kit, { id }) {
    for (const one of id ? [id] : await leftAnswers(own(kit), {}))
      await settleAnswer(own(kit), { id: one })
  },
}

const own = (kit: Kit) => jobContext(kit, 'appointments')

const leftAnswers = verb({
  name: 'reminders.answers.left',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select answer_id as id from reminder_answer where settled_at is null and created_at < ${new Date(tx.now.getTime() - LEFT)}
      order by created_at limit 100`.execute(tx.db)
    return rows.map(({ id }) => id)
  },
})
const LEFT = 5 * 60_000 // ms

type Row = {
  patient: string
  appointment: string
  startsAt: Date
  what: Answer
  lang: string
  number: Buffer
}

/** @returns what became of it; null when that was settled before */
export const settleAnswer = verb({
  name: 'reminders.answer',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => {
    const { rows } = await sql<Row>`
      select w.patient_id as patient, r.appointment_id as appointment, r.starts_at as "startsAt", w.what, w.lang, w.number
      from reminder_answer w join appointment_reminder r on r.patient_id = w.patient_id and r.reminder_id = w.reminder_id
      where w.answer_id = ${id} and w.settled_at is null for update of w`.execute(tx.db)
    const [row] = rows
    if (!row) return null
    const { patient, what, startsAt } = row
    const { became, appointment } = await doAnswer(tx, {
      patient,
      id: row.appointment,
      startsAt,
      what,
      via: 'text',
    })
    await tx.db
      .updateTable('reminder_answer')
      .set({ settled_at: tx.now, became })
      .where('answer_id', '=', id)
      .execute()
    const number = (await tx.vault.open(patient, numberPlace(id), row.number)).toString()
    await reply(tx, { patient, number, became, lang: row.lang, told: { ...appointment, startsAt } })
    return { patient, appointment: row.appointment, became }
  },
  audit: (_input, done) =>
    done
      ? { action: 'change', what: 'appointment', id: done.appointment, patient: done.patient }
      : [],
})

type Reply = { patient: string; number: string; became: Became; lang: string; told: Told }

/** It answers a text of theirs: no limit holds it back, and it does not count. */
async function reply(tx: Tx, { patient, number, became, lang, told }: Reply): Promise<void> {
  const stop = await tx.db
    .selectFrom('text_stop')
    .select('stop_id')
    .where('number_key', '=', numberKey(tx.vault, number))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (stop) return
  // One letter is of no language.
  const t =
    lang === 'es' ? await letterTexts(tx, lang) : await textsFor(tx, { patient, account: null })
  await sendLater(tx, {
    channel: 'sms',
    purpose: 'text answer',
    // To whoever has just written from there.
    whose: 'typed',
    subject: patient,
    to: number,
    text: plainMarks(t(`reminders.answer.${became}`, { when: whenWords(t, told), phone: t.phone })),
  })
}
