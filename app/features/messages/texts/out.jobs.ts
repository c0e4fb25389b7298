// Hands a text to the post once it is due, if it may still go: nobody asked for no more meanwhile, the number is still
// theirs, the message has not been read in the portal by then. Doing it again changes nothing.
import { sql } from 'kysely'
import { z } from 'zod'
import { enqueue, type Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { nextTextTime } from '../../../kit/post/quiet-hours.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { openText, bodyPlace } from '../sealed.ts'
import { textFor, type Form } from './goes.ts'
import { lockNumber, numberOf } from './number.ts'
import { readRules } from './rules.ts'
import { stir } from './stir.ts'

export const sendTexts: Job = {
  name: 'text-send',
  async work(kit, { id }) {
    if (id) await writeText(jobContext(kit, 'texts'), { id })
  },
}

type Why = 'opted out' | 'read' | 'no number'
type Waiting = {
  patient: string
  thread: string
  seq: number
  key: Buffer
  form: Form
  due: Date
  body: Buffer
  read: boolean
  patients: string[]
  zone: string | null
  rules: unknown
}

/** @returns what became of it; null when that was settled before, or it is not due yet */
export const writeText = verb({
  name: 'texts.write',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<'written' | Why | null> => {
    const first = await keyOf(tx, id)
    if (!first) return null
    // The number before the row, as whoever stops it does.
    await lockNumber(tx, first)
    const text = await waiting(tx, id)
    if (!text) return null
    const due = dueOf(tx, text)
    if (due > tx.now) {
      await tx.db
        .updateTable('text_out')
        .set({ due_at: due, ...(due > text.due && { held: 'night' }) })
        .where('message_id', '=', id)
        .execute()
      await enqueue(tx, 'text-send', id, due)
      return null
    }
    const number = await numberOf(tx, text.patients)
    const why = whyNot(text, number)
    if (why || !number)
      await tx.db
        .updateTable('text_out')
        .set({ ended_at: tx.now, ended_why: why })
        .where('message_id', '=', id)
        .execute()
    else {
      const words =
        text.form === 'words'
          ? await openText(tx.vault, text.patient, bodyPlace(id), text.body)
          : ''
      const outgoing = await sendLater(tx, {
        channel: 'sms',
        purpose: 'message',
        whose: { patient: text.patient },
        subject: text.patient,
        to: number.number,
        text: await textFor(tx, text.form, { ...text, words }),
      })
      await tx.db
        .updateTable('text_out')
        .set({ written_at: tx.now, outgoing_id: outgoing })
        .where('message_id', '=', id)
        .execute()
    }
    await stir(tx, text.thread)
    return why ?? 'written'
  },
})

const keyOf = async (tx: Tx, id: string): Promise<Buffer | null> =>
  (
    await tx.db
      .selectFrom('text_out')
      .select('number_key')
      .where('message_id', '=', id)
      .where('written_at', 'is', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.number_key ?? null

async function waiting(tx: Tx, id: string): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    select x.patient_id as patient, x.thread_id as thread, x.seq, x.number_key as key, x.form, x.due_at as due, m.body,
      exists (select from message_mark k where k.patient_id = x.patient_id and k.thread_id = x.thread_id and k.seen_seq >= x.seq) as read,
      app.one_person(x.patient_id) as patients, c.time_zone as zone, c.text_rules as rules
    from text_out x join message m on m.patient_id = x.patient_id and m.thread_id = x.thread_id and m.seq = x.seq
    left join clinic c on true
    where x.message_id = ${id} and x.written_at is null and x.ended_at is null
    for update of x`.execute(tx.db)
  return rows[0] ?? null
}

/** What was due at night, or was late and would come at night now, waits till the morning. */
function dueOf({ now }: Pick<Tx, 'now'>, { due, zone, rules }: Waiting): Date {
  if (due > now) return due
  return nextTextTime(now, zone ?? 'UTC', readRules(rules)) ?? now
}

function whyNot(
  { key, read, form }: Waiting,
  number: Awaited<ReturnType<typeof numberOf>>,
): Why | null {
  if (!number || !number.key.equals(key)) return 'no number'
  if (number.stopped) return 'opted out'
  // Agreed to when it was written, and taken back since: its words stay in the portal.
  if (form === 'words' && !number.consent) return 'opted out'
  return read ? 'read' : null
}
