// Staff write: an answer to the patient, a first message, or a comment that stays among staff. Whoever answers a thread in
// which something came since they opened it is shown that first.
import { z } from 'zod'
import { mustBeAsDrawn, type Standing } from '../../kit/changed.ts'
import { invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import { together } from '../../kit/together.ts'
import { verb } from '../../kit/verb.ts'
import { tellPatient } from '../notices/tell.ts'
import { openPerson } from '../staff/person.ts'
import type { StaffTx } from '../work/list.server.ts'
import { addMessage, sayChanged, sentBefore, type Locked, type Sent } from './add.ts'
import { mustBeSendable } from './attach.server.ts'
import { lockFor } from './lock.ts'
import { messagesOf } from './opened.ts'
import { commentPlace, subjectPlace } from './sealed.ts'
import { body as words, key, MOST_FILES, newThread, subject, written } from './send.server.ts'
import { teamOfThread, teamsOf, type Team } from './teams.ts'
import { unfilled } from './templates/fill.ts'

export async function standing(tx: StaffTx, thread: Locked): Promise<Standing> {
  const { messages } = await messagesOf(tx, thread, { from: thread.lastSeq })
  const last = messages.at(-1)
  return {
    version: String(thread.lastSeq),
    fields: { body: last?.text ?? '' },
    by: last?.by ?? null,
    at: last?.at ?? null,
  }
}

/** What staff write. A field of a template that nobody filled in never goes to a patient. */
export const body = words.superRefine((text, problem) => {
  const field = unfilled(text)
  if (field)
    problem.addIssue({
      code: 'custom',
      message: `${field} is not filled in. Write what goes there, without the braces.`,
    })
})

const one = z.object({ patient: z.uuid(), id: z.string() })
const documents = z
  .array(z.uuid())
  .max(MOST_FILES, `Choose at most ${MOST_FILES} documents.`)
  .default([])
const sending = z.object({ body, key, written, documents })
const said = ({ patient }: { patient: string }, { id }: { id: string }) =>
  ({ action: 'create', what: 'message', patient, id }) as const

/** @throws Changed when a message came since the form was drawn, notFound */
export const replyToThread = verb({
  name: 'messages.reply',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ ...sending.shape, version: z.string() }),
  audit: said,
  run: async (tx, input): Promise<Sent> => {
    const { account } = tx.actor
    if (!isUuid(input.id)) throw notFound()
    const [thread, before, [team]] = await together([
      lockFor(tx, input.patient, input.id),
      sentBefore(tx, { account, ...input }),
      teamsOf(tx, teamOfThread(input.id)),
    ])
    if (before) return before
    if (input.version !== String(thread.lastSeq))
      mustBeAsDrawn(input.version, await standing(tx, thread))
    return write(tx, thread, team as Team, input)
  },
})

/** The clinic writes first. */
export const startByStaff = verb({
  name: 'messages.staff.start',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({
    patient: z.uuid(),
    team: z.string(),
    subject,
    /** Not for those who act for the patient. */
    confidential: z.boolean().default(false),
    ...sending.shape,
  }),
  audit: said,
  run: async (tx, input): Promise<Sent> => {
    const { patient } = input
    const { account } = tx.actor
    await openPerson(tx, patient)
    const before = await sentBefore(tx, { account, ...input })
    if (before) return before
    const team = (await writable(tx)).find((every) => every.id === input.team)
    if (!team) throw invalid('no_team', 'Choose a team.', { team: 'Choose from this list.' })
    const id = uuidv7(tx.now)
    const kind = input.confidential ? 'confidential' : 'usual'
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
    return write(tx, newThread(patient, id, kind, team.id), team, input)
  },
})

/** Teams for which this person can write. */
export async function writable(tx: StaffTx): Promise<Team[]> {
  const teams = await teamsOf(tx)
  if (tx.actor.may.includes('messages.all')) return teams
  const rows = await tx.db
    .selectFrom('team_member')
    .select('team_id')
    .where('account_id', '=', tx.actor.account)
    .where('ended_at', 'is', null)
    .execute()
  return teams.filter(({ id }) => rows.some((row) => row.team_id === id))
}

export const listWritable = verb({
  name: 'messages.staff.teams',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<{ id: string; name: string }[]> =>
    (await writable(tx)).map(({ id, name }) => ({ id, name })),
})

async function write(
  tx: StaffTx,
  to: Locked,
  team: Team,
  sent: z.output<typeof sending>,
): Promise<Sent> {
  await mustBeSendable(tx, to.patient, sent.documents)
  const adding = addMessage(tx, to, team, {
    author: 'staff',
    account: tx.actor.account,
    channel: 'portal',
    text: sent.body,
    alarm: 0,
    key: sent.key,
    files: sent.written,
    documents: sent.documents,
  })
  const telling = tellPatient(tx, { patient: to.patient, kind: 'messages', about: to.id })
  const [made] = await together([adding, telling])
  return made
}

/** Stays among staff: the patients' role of the database has no right to where it is kept. */
export const commentOnThread = verb({
  name: 'messages.comment',
  who: ['staff'],
  may: 'messages.read',
  input: one.extend({
    text: z.string().trim().min(1, 'Write something.').max(4000, 'Use at most 4,000 characters.'),
    key,
  }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'messages', patient, id }),
  run: async (tx, { patient, id, text, key: form }): Promise<void> => {
    if (!isUuid(id)) throw notFound()
    const thread = await lockFor(tx, patient, id)
    const comment = uuidv7(tx.now)
    await tx.db
      .insertInto('message_comment')
      .values({
        patient_id: patient,
        comment_id: comment,
        thread_id: id,
        seq: thread.lastSeq,
        body: await tx.vault.seal(patient, commentPlace(comment), text),
        made_by: tx.actor.account,
        sent_as: form,
        created_at: tx.now,
      })
      .onConflict((oc) => oc.columns(['patient_id', 'made_by', 'sent_as']).doNothing())
      .execute()
    await sayChanged(tx, thread)
  },
})
