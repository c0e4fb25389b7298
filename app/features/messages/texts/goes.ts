// What of a message goes out by text, and when. Only to a number for which the patient agreed to it knowingly does a text
// hold the words of the message; to any other it says that a message waits, from whom, and where.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { languageFor } from './language.ts'
import type { TextNumber } from './number.ts'
import { readRules, whenFor, type Held } from './rules.ts'
import { plainMarks, segmentsOf, type Segments } from './segments.ts'

export type Form = 'words' | 'link'
export type Goes = {
  form: Form
  /** Exactly what leaves. */
  text: string
  segments: Segments
  at: Date
  /** What it waits for; null when it goes out now. */
  held: Held | null
  /** It answers a text of the patient's. */
  answers: boolean
}

export const linkOf = (origin: string, thread: string): string => `${origin}/messages/${thread}`

type Leaving = { patients: readonly string[]; thread: string; words: string }

/** What leaves for a message of this thread: of what says that one waits, in the language that the patient speaks. */
export async function textFor(tx: Tx, form: Form, { patients, thread, words }: Leaving) {
  const t = await letterTexts(tx)
  if (form === 'words') return plainMarks(t('texts.words', { words }))
  const spanish = (await languageFor(tx, patients)) === 'es'
  return t(spanish ? 'texts.link.es' : 'texts.link', {
    link: linkOf(tx.ctx.kit.config.origin, thread),
  })
}

type To = Leaving & { number: TextNumber }

export async function goesTo(tx: Tx, { patients, thread, number, words }: To): Promise<Goes> {
  const form = number.consent ? 'words' : 'link'
  const text = await textFor(tx, form, { patients, thread, words })
  const { rows } = await sql<{ zone: string; rules: unknown }>`
    select time_zone as zone, text_rules as rules from clinic`.execute(tx.db)
  const answers = await answersText(tx, patients)
  const { at, held } = whenFor({
    now: tx.now,
    timeZone: rows[0]?.zone ?? 'UTC',
    rules: readRules(rows[0]?.rules),
    before: await countedOf(tx, patients),
    answers,
  })
  return { form, text, segments: segmentsOf(text), at, held, answers }
}

/** The last text between the two is one of the patient's, of the last day. */
async function answersText(tx: Pick<Tx, 'db' | 'now'>, patients: readonly string[]) {
  const { rows } = await sql<{ theirs: boolean }>`
    select m.author <> 'staff' and m.created_at > ${new Date(tx.now.getTime() - DAY)} as theirs
    from message_thread t cross join lateral (
      select m.author, m.created_at from message m where m.patient_id = t.patient_id and m.thread_id = t.thread_id
        and m.channel = 'text' order by m.seq desc limit 1) m
    where t.patient_id = any (${[...patients]}::uuid[]) and t.last_at > ${new Date(tx.now.getTime() - 8 * DAY)}
    order by m.created_at desc limit 1`.execute(tx.db)
  return rows[0]?.theirs ?? false
}

const DAY = 86_400_000 // ms

/** When texts that the clinic began went out to this person, or are to go: those about notices and reminders too. */
async function countedOf(tx: Pick<Tx, 'db' | 'now'>, patients: readonly string[]): Promise<Date[]> {
  const since = new Date(tx.now.getTime() - 8 * DAY)
  const whose = [...patients]
  const { rows } = await sql<{ at: Date }>`
    (select x.due_at as at from text_out x where x.patient_id = any (${whose}::uuid[]) and x.ended_at is null
      and x.due_at > ${since} and not x.answers order by x.due_at desc limit 50)
    union all
    (select n.written_at from notice_message n where n.patient_id = any (${whose}::uuid[]) and n.channel = 'sms'
      and n.written_at > ${since} limit 50)
    union all
    (select r.settled_at from appointment_reminder r where r.patient_id = any (${whose}::uuid[]) and r.channel = 'sms'
      and r.state = 'written' and r.settled_at > ${since} limit 50)`.execute(tx.db)
  return rows.map(({ at }) => at)
}
