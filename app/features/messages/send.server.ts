// A patient, or somebody who acts for them, writes: a new thread to a team, or an answer in one that there is. Old threads
// can always be answered: one that was closed opens again, and where its team is no more it goes to the front desk.
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import type { Written } from '../../kit/files/write.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import { together } from '../../kit/together.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Actor } from '../../kit/actor.ts'
import { verb } from '../../kit/verb.ts'
import { openWho } from '../caregivers/who.ts'
import { addMessage, lockThread, sentBefore, type Locked, type Sent } from './add.ts'
import { alarmIn } from './before-sending.ts'
import type { Alarm } from './message.ts'
import { subjectPlace } from './sealed.ts'
import { teamFor, teamOfThread, teamsOf, type Team } from './teams.ts'

export const writes = { act: 'messages' } as const
export const MOST_FILES = 10

type PatientTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }

export const body = z
  .string()
  .trim()
  .min(1, 'Write your message.')
  .max(8000, 'Use at most 8,000 characters.')
export const key = z.uuid()
export const subject = z
  .string()
  .trim()
  .min(1, 'Write in a few words what it is about.')
  .max(120, 'Use at most 120 characters.')
export const written = z
  .array(z.custom<Written>())
  .max(MOST_FILES, `Choose at most ${MOST_FILES} files.`)
  .default([])

/** Which record a new message is about, asked before its files are taken; of an answer, that of the thread. */
export const mayWrite = verb({
  name: 'messages.may',
  who: ['patient'],
  reach: writes,
  input: z.object({ thread: z.string().nullable().default(null) }),
  audit: () => [],
  run: async (tx, { thread }): Promise<string> =>
    thread ? (await lockThread(tx, thread)).patient : tx.actor.patient,
})

export const startThread = verb({
  name: 'messages.start',
  who: ['patient'],
  reach: writes,
  input: z.object({
    team: z.string(),
    subject,
    body,
    /** Not for those who act for the patient. */
    confidential: z.boolean().default(false),
    key,
    written,
  }),
  run: async (tx, input): Promise<Sent> => {
    const { patient, account, relation } = tx.actor
    const before = await sentBefore(tx, { patient, account, ...input })
    if (before) return before
    const team = (await teamsOf(tx)).find((one) => one.id === input.team && one.patientsWrite)
    if (!team)
      throw invalid('no_team', 'Choose who should get it.', { team: 'Choose from this list.' })
    const id = uuidv7(tx.now)
    const kind = input.confidential && relation === 'self' ? 'confidential' : 'usual'
    await tx.db
      .insertInto('message_thread')
      .values({
        patient_id: patient,
        thread_id: id,
        kind,
        team_id: team.id,
        subject: await tx.vault.seal(patient, subjectPlace(id), input.subject),
        started_by: account,
        created_at: tx.now,
        last_at: tx.now,
      })
      .execute()
    const alarm = alarmIn(`${input.subject}\n${input.body}`)
    return write(tx, newThread(patient, id, kind, team.id), team, { ...input, alarm })
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'message', id }),
})

export const newThread = (
  patient: string,
  id: string,
  kind: Locked['kind'],
  team: string,
): Locked => ({
  patient,
  id,
  kind,
  team,
  holder: null,
  closed: false,
  waitingSince: null,
  answerBy: null,
  snoozedUntil: null,
  alarm: 0,
  lastSeq: 0,
  openedSeq: 0,
})

/** @throws notFound */
export const answerThread = verb({
  name: 'messages.answer',
  who: ['patient'],
  reach: writes,
  input: z.object({ id: z.string(), body, key, written }),
  run: async (tx, input): Promise<Sent> => {
    const { account, patient, also = [] } = tx.actor
    if (!isUuid(input.id)) throw notFound()
    const [thread, before, team] = await together([
      lockThread(tx, input.id),
      sentBefore(tx, { patient: [patient, ...also], account, ...input }),
      teamFor(tx, teamOfThread(input.id)),
    ])
    return before ?? write(tx, thread, team, { ...input, alarm: alarmIn(input.body) })
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'message', id }),
})

async function write(
  tx: PatientTx,
  to: Locked,
  team: Team,
  sent: { body: string; key: string; written: Written[]; alarm: Alarm },
): Promise<Sent> {
  const self = tx.actor.relation === 'self'
  return addMessage(tx, to, team, {
    author: self ? 'patient' : 'helper',
    account: tx.actor.account,
    name: self ? null : await nameOfHelper(tx),
    channel: 'portal',
    text: sent.body,
    alarm: sent.alarm,
    key: sent.key,
    files: sent.written,
  })
}

/** As the patient knows them, at this moment: 'Ana (your mother)'. */
async function nameOfHelper(tx: PatientTx): Promise<string> {
  const { patient, account } = tx.actor
  const grant = await tx.db
    .selectFrom('account_patient')
    .select(['grant_id', 'who'])
    .where('patient_id', '=', patient)
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return grant ? (await openWho(tx.vault, patient, grant.grant_id, grant.who)).name : ''
}
