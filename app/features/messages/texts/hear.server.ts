// A text comes in. Each is taken once, by the provider's id of it. STOP, START and HELP are about the number and are no
// messages; anything else becomes a message of the one patient who has this number, or waits to be matched by staff.
import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue, type Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import type { TextKey } from '../../../texts/en.ts'
import { askDesk } from '../../appointments/desk.ts'
import { lastReminder, takeDown } from '../../appointments/remind/heard.ts'
import { answerOf, stopWordMeant } from '../../appointments/remind/word.ts'
import { openWho } from '../../caregivers/who.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { addWork } from '../../work/add.ts'
import { addMessage, lockThread, type Locked } from '../add.ts'
import { alarmIn, urgencyIn } from '../before-sending.ts'
import type { Alarm } from '../message.ts'
import { subjectPlace } from '../sealed.ts'
import { newThread } from '../send.server.ts'
import { teamFor, teamsOf, type Team } from '../teams.ts'
import { needCrisisLine } from '../urgent/kinds.ts'
import { languageFor } from './language.ts'
import { lockNumber, numberKey } from './number.ts'
import { lockTexts, threadOfTexts } from './place.ts'
import { wordOf, type Said, type Word } from './word.ts'

export const MOST_MEDIA = 10
const OFTEN = { minutes: 10, answers: 5 } // a machine that answers machines gets no more than these

const media = z.array(z.url().max(1000)).max(MOST_MEDIA)
const heard = z.object({
  signed: z.boolean(),
  sid: z.string().regex(/^\w{1,64}$/),
  from: z.string().regex(/^\+?[\w-]{3,20}$/),
  body: z.string().max(10_000),
  media: media.default([]),
  /** The provider has taken it for one of these by itself, and has answered it. */
  answered: z.enum(['STOP', 'START', 'HELP']).nullable().default(null),
})
type Heard = z.output<typeof heard>

/** What waits for a patient, as it is sealed. */
export type Kept = {
  from: string
  body: string
  media: string[]
  patient?: string
  why?: string
}
export const textPlace = (id: string) => placeOf('text_in', 'sealed', id)

/**
 * @returns what became of it; again: it had come before
 * @throws forbidden, and the log has a row of it, for what the provider did not sign
 */
export const hearText = verb({
  name: 'texts.hear',
  who: ['job'],
  input: heard,
  decide(_tx, { signed }) {
    if (!signed) throw forbidden('bad_signature')
  },
  audit: (_input, became) => (became === 'again' ? [] : { action: 'create', what: 'text' }),
  run: async (tx, text): Promise<'filed' | 'waits' | 'again' | 'answer' | Word> => {
    const key = numberKey(tx.vault, text.from)
    await lockNumber(tx, key)
    const { rows } = await sql<{ before: boolean; stopped: boolean }>`
      select exists (select from text_in where provider_id = ${text.sid}) as before,
        exists (select from text_stop where number_key = ${key} and ended_at is null) as stopped`.execute(
      tx.db,
    )
    const { before = false, stopped = false } = rows[0] ?? {}
    if (before) return 'again'
    const byProvider = text.answered && {
      word: text.answered.toLowerCase() as Word,
      lang: 'en' as const,
    }
    const said = byProvider ?? (text.media.length > 0 ? null : wordOf(text.body, stopped))
    if (said) {
      await obey(tx, text, said, { key, stopped })
      return said.word
    }
    if (await answersReminder(tx, text, key)) return 'answer'
    const alarm = alarmIn(text.body)
    const id = uuidv7(tx.now)
    if (alarm === 2 && !stopped) await answer(tx, text.from, key, await adviceFor(tx, text.body))
    const owner = await ownerOf(tx, key)
    const kept = { from: text.from, body: text.body, media: text.media }
    await tx.db
      .insertInto('text_in')
      .values({
        text_id: id,
        provider_id: text.sid,
        number_key: key,
        sealed: owner
          ? null
          : await tx.vault.seal(CLINIC_SUBJECT, textPlace(id), JSON.stringify(kept)),
        state: owner ? 'filed' : 'waits',
        alarm,
        received_at: tx.now,
        message_id: owner && (await file(tx, owner, kept, alarm)),
      })
      .execute()
    if (owner) return 'filed'
    const desk = (await teamsOf(tx)).find(({ frontDesk }) => frontDesk)
    await addWork(tx, {
      kind: 'text-unknown',
      about: id,
      team: desk?.id,
      urgency: alarm === 2 ? 'now' : 'soon',
    })
    return 'waits'
  },
})

type Owner = {
  patient: string
  /** The phone is of somebody who acts for the patient. */
  helper: { grant: string; who: Buffer | null } | null
}

/**
 * Whose number it is; null when it is nobody's, or of several people. What somebody gave who acts for a patient no more is
 * nobody's.
 */
async function ownerOf(tx: Pick<Tx, 'db'>, key: Buffer): Promise<Owner | null> {
  const { rows } = await sql<{ patient: string; grant: string | null; who: Buffer | null }>`
    select distinct on (p.id) p.id as patient, l.grant_id as grant, l.who from text_number n
      cross join lateral (select (app.one_person(n.patient_id))[1] as id) p
      left join account_patient l on n.how = 'patient' and l.patient_id = p.id and l.account_id = n.made_by
        and l.relation = 'proxy' and l.ended_at is null
    where n.number_key = ${key} and n.ended_at is null and (n.how = 'staff' or app.speaks_as(p.id, n.made_by) is not null)
    order by p.id, n.created_at desc limit 2`.execute(tx.db)
  const [row, ...more] = rows
  if (!row || more.length > 0) return null
  return { patient: row.patient, helper: row.grant ? { grant: row.grant, who: row.who } : null }
}

/** In both languages: an emergency is no time to guess. */
async function adviceFor(tx: Tx, body: string) {
  const { emergency, crisis } = await letterTexts(tx)
  const needs = urgencyIn(body).kinds.some((kind) => needCrisisLine.includes(kind))
  return needs && crisis !== emergency ? 'texts.auto.crisis' : 'texts.auto.urgent'
}

/** One that answers the last reminder to this number is done, and is no message. */
async function answersReminder(tx: Tx, text: Heard, key: Buffer): Promise<boolean> {
  const said = text.media.length > 0 ? null : answerOf(text.body)
  const reminded = said && (await lastReminder(tx, key))
  if (!reminded) return false
  await takeDown(tx, reminded, said, text.from)
  await keepWord(tx, text.sid, key)
  return true
}

type About = { key: Buffer; stopped: boolean }

async function obey(tx: Tx, text: Heard, { word, lang }: Said, about: About) {
  const { sid, from, answered } = text
  const { key, stopped } = about
  if (word === 'stop' && !stopped)
    await sql`insert into text_stop (number_key, stop_id, how, created_at)
      values (${key}, ${uuidv7(tx.now)}, 'reply', ${tx.now})`.execute(tx.db)
  if (word === 'start')
    await sql`update text_stop set ended_at = ${tx.now} where number_key = ${key} and ended_at is null`.execute(
      tx.db,
    )
  // Said again it is heard, and confirmed once.
  const again = word === 'stop' && stopped
  const what = `texts.auto.${word}` as const
  // Of a text that says CANCEL the carriers say that it stops all texts. Whoever was reminded may have meant the visit.
  const meant = word === 'stop' && !again && stopWordMeant(text.body)
  const reminded = meant ? await lastReminder(tx, key) : null
  if (reminded) await askDesk(tx, { ...reminded, id: reminded.appointment, what: 'cancel' })
  const say = reminded ? ('texts.auto.stopVisit' as const) : what
  const spanish = lang === 'es' || (await spokenAt(tx, key)) === 'es'
  if (!answered && !again) await answer(tx, from, key, spanish ? `${say}.es` : say)
  await keepWord(tx, sid, key)
}

/** What the one person speaks whose number it is; English where nobody knows who that is. */
async function spokenAt(tx: Tx, key: Buffer) {
  const owner = await ownerOf(tx, key)
  return owner ? languageFor(tx, [owner.patient]) : 'en'
}

const keepWord = async (tx: Tx, sid: string, key: Buffer): Promise<void> =>
  void (await tx.db
    .insertInto('text_in')
    .values({
      text_id: uuidv7(tx.now),
      provider_id: sid,
      number_key: key,
      state: 'word',
      received_at: tx.now,
    })
    .execute())

/** An answer that no person writes. */
async function answer(
  tx: Tx,
  to: string,
  key: Buffer,
  what: Extract<TextKey, `texts.auto.${string}`>,
): Promise<void> {
  const since = new Date(tx.now.getTime() - OFTEN.minutes * 60_000)
  const { rows } = await sql<{ often: boolean }>`
    select count(*) >= ${OFTEN.answers} as often from (select from text_in
      where number_key = ${key} and received_at > ${since} and (state = 'word' or alarm = 2) limit ${sql.lit(OFTEN.answers)}) x`.execute(
    tx.db,
  )
  // That it stops is confirmed whatever came before it.
  if (rows[0]?.often && !what.startsWith('texts.auto.stop')) return
  const t = await letterTexts(tx)
  await sendLater(tx, {
    channel: 'sms',
    purpose: 'text answer',
    // To whoever has just written from there.
    whose: 'typed',
    subject: CLINIC_SUBJECT,
    to,
    text: t(what, { emergency: t.emergency, crisis: t.crisis }),
  })
}

/** Makes it a message of this patient's, or of whoever acts for them and has the phone. @returns its id */
async function file(tx: Tx, { patient, helper }: Owner, text: Kept, alarm: Alarm): Promise<string> {
  const { thread, team } = await threadFor(tx, patient)
  const { id, seq } = await addMessage(tx, thread, team, {
    author: helper ? 'helper' : 'patient',
    account: null,
    name: helper && (await openWho(tx.vault, patient, helper.grant, helper.who)).name,
    channel: 'text',
    text: text.body,
    alarm,
    key: null,
    files: [],
  })
  for (const address of text.media) {
    const one = uuidv7(tx.now)
    await tx.db
      .insertInto('text_media')
      .values({
        patient_id: thread.patient,
        media_id: one,
        thread_id: thread.id,
        seq,
        address: await tx.vault.seal(thread.patient, mediaPlace(one), address),
        created_at: tx.now,
      })
      .execute()
    await enqueue(tx, 'text-media', one)
  }
  return id
}
export const mediaPlace = (id: string) => placeOf('text_media', 'address', id)

/** Where their texts lie; else a new one with the front desk. */
async function threadFor(tx: Tx, patient: string): Promise<{ thread: Locked; team: Team }> {
  await lockTexts(tx, patient)
  const { rows } = await sql<{
    records: string[]
  }>`select app.one_person(${patient}) as records`.execute(tx.db)
  const begun = await threadOfTexts(tx, rows[0]?.records ?? [])
  if (begun) {
    const thread = await lockThread(tx, begun)
    return { thread, team: await teamFor(tx, thread.team) }
  }
  const desk = (await teamsOf(tx)).find(({ frontDesk }) => frontDesk)
  if (!desk) throw new Error('There is no front desk team.')
  const t = await letterTexts(tx)
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('message_thread')
    .values({
      patient_id: patient,
      thread_id: id,
      kind: 'usual',
      team_id: desk.id,
      subject: await tx.vault.seal(patient, subjectPlace(id), t('texts.subject')),
      created_at: tx.now,
      last_at: tx.now,
    })
    .execute()
  return { thread: newThread(patient, id, 'usual', desk.id), team: desk }
}

export const fileTexts: Job = {
  name: 'text-file',
  async work(kit, { id }) {
    if (id) await fileText(jobContext(kit, 'texts'), { id })
  },
}

/** What staff matched becomes a message. Doing it again changes nothing. */
export const fileText = verb({
  name: 'texts.file',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<boolean> => {
    const row = await tx.db
      .selectFrom('text_in')
      .select(['sealed', 'alarm'])
      .where('text_id', '=', id)
      .where('state', '=', 'matched')
      .forUpdate()
      .executeTakeFirst()
    if (!row?.sealed) return false
    const opened = await tx.vault.open(CLINIC_SUBJECT, textPlace(id), row.sealed)
    const { patient, ...text } = JSON.parse(opened.toString()) as Kept & { patient: string }
    const message = await file(tx, { patient, helper: null }, text, row.alarm as Alarm)
    await tx.db
      .updateTable('text_in')
      .set({ state: 'filed', sealed: null, message_id: message })
      .where('text_id', '=', id)
      .execute()
    return true
  },
})
