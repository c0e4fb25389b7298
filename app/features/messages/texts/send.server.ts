// Staff send a text from a thread: looked at first, exactly as it leaves, with when and in how many parts; then it is a
// message of the thread like any other, and a job hands it to the provider when it is due.
import { sql } from 'kysely'
import { z } from 'zod'
import { mustBeAsDrawn } from '../../../kit/changed.ts'
import { invalid } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { verb } from '../../../kit/verb.ts'
import { asNumber } from '../../account/factors/number.ts'
import { tellPatient } from '../../notices/tell.ts'
import { contactFor, openPerson } from '../../staff/person.ts'
import type { StaffTx } from '../../work/list.server.ts'
import { addMessage, sentBefore, type Locked, type Sent } from '../add.ts'
import { inboxThread } from '../inbox.server.ts'
import { lockFor } from '../lock.ts'
import { standing } from '../reply.server.ts'
import { key } from '../send.server.ts'
import { teamsOf, type Team } from '../teams.ts'
import { unfilled } from '../templates/fill.ts'
import { goesTo, textFor, type Goes } from './goes.ts'
import { lockNumber, numberOf, setNumber, type TextNumber } from './number.ts'

const MOST = 1600 // signs; the provider takes no longer text

const one = z.object({ patient: z.uuid(), id: z.string() })
export const words = z
  .string()
  // A line ends with two signs in a form, and with one in a text.
  .overwrite((text) => text.replace(/\r\n?/g, '\n'))
  .trim()
  .min(1, 'Write your message.')
  .max(MOST, 'Use at most 1,600 characters. For more, answer in the portal.')
  .refine((text) => !unfilled(text), {
    error: ({ input }) =>
      `${unfilled(String(input))} is not filled in. Write what goes there, without the braces.`,
  })

export type ThreadTexts = {
  number: Pick<TextNumber, 'number' | 'how' | 'since' | 'stopped' | 'consent' | 'helper'> | null
  /** Where there is none: what stands in the record as the mobile number. */
  onRecord: string | null
  /** What a text with the words begins with; null where it says only that a message waits. */
  begins: string | null
}
export type LookedAt = Goes & { number: string }

/** Whether a text can be sent from a thread. @throws notFound */
export const readThreadTexts = verb({
  name: 'texts.thread.read',
  who: ['staff'],
  may: 'messages.read',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'messages', patient, id }),
  run: async (tx, { patient, id }): Promise<ThreadTexts> => {
    await inboxThread(tx, patient, id)
    return textsOf(tx, patient, await openPerson(tx, patient))
  },
})

export async function textsOf(
  tx: StaffTx,
  patient: string,
  patients: string[],
): Promise<ThreadTexts> {
  const found = await numberOf(tx, patients)
  const mayAnswer = tx.actor.may.includes('messages.answer')
  const known = { patients, thread: '', words: '' }
  return {
    number: found,
    onRecord: found || !mayAnswer ? null : asNumber((await contactFor(tx, patient)).phone ?? ''),
    begins: found?.consent ? await textFor(tx, 'words', known) : null,
  }
}

/** What would leave, when, and in how many parts. Nothing is sent. @throws invalid where no text can go */
export const lookAtText = verb({
  name: 'texts.look',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ body: words }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'messages', patient, id }),
  run: async (tx, { patient, id, body }): Promise<LookedAt> => {
    mayBeTexted(await inboxThread(tx, patient, id))
    const patients = await openPerson(tx, patient)
    const number = await usable(tx, patients)
    return {
      ...(await goesTo(tx, { patients, thread: id, number, words: body })),
      number: number.number,
    }
  },
})

/** The answer to a text comes into a thread that helpers with messages read. @throws invalid where they must not */
function mayBeTexted({ confidential }: { confidential: boolean }): void {
  if (confidential)
    throw invalid(
      'confidential',
      'These messages are between the patient and the clinic alone, so none of them goes out by text. Answer in the portal.',
    )
}

/** @throws invalid */
export async function usable(tx: StaffTx, patients: string[]): Promise<TextNumber> {
  const number = await numberOf(tx, patients)
  if (!number)
    throw invalid('no_number', 'There is no mobile number for texts yet. Enter one first.')
  if (number.stopped)
    throw invalid(
      'text_stopped',
      'They asked for no more texts to this number, so none is sent. Answer in the portal instead.',
    )
  return number
}

/** @throws Changed when a message came since the form was drawn, invalid where no text can go, notFound */
export const sendText = verb({
  name: 'texts.send',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ body: words, key, version: z.string() }),
  audit: ({ patient, id }) => ({ action: 'create', what: 'message', patient, id }),
  run: async (tx, input): Promise<Sent> => {
    const { patient, id, body } = input
    const thread = await lockFor(tx, patient, id)
    const before = await sentBefore(tx, { account: tx.actor.account, ...input })
    if (before) return before
    if (input.version !== String(thread.lastSeq))
      mustBeAsDrawn(input.version, await standing(tx, thread))
    const [team] = await teamsOf(tx, thread.team)
    return writeText(tx, thread, team as Team, { body, key: input.key })
  },
})

/** A message of the clinic that goes out as a text too. @throws invalid where no text can go */
export async function writeText(
  tx: StaffTx,
  thread: Locked,
  team: Team,
  sent: { body: string; key: string },
): Promise<Sent> {
  mayBeTexted({ confidential: thread.kind === 'confidential' })
  const patients = await openPerson(tx, thread.patient)
  const found = await numberOf(tx, patients)
  if (found) await lockNumber(tx, found.key)
  const number = await usable(tx, patients)
  const goes = await goesTo(tx, { patients, thread: thread.id, number, words: sent.body })
  const made = await addMessage(tx, thread, team, {
    author: 'staff',
    account: tx.actor.account,
    channel: 'text',
    text: sent.body,
    alarm: 0,
    key: sent.key,
    files: [],
  })
  await tx.db
    .insertInto('text_out')
    .values({
      patient_id: thread.patient,
      message_id: made.id,
      thread_id: thread.id,
      seq: made.seq,
      number_key: number.key,
      form: goes.form,
      answers: goes.answers,
      segments: goes.segments.parts,
      created_at: tx.now,
      due_at: goes.at,
      held: goes.held,
    })
    .execute()
  await enqueue(tx, 'text-send', made.id, goes.held && goes.at)
  await tellPatient(tx, { patient: thread.patient, kind: 'messages', about: thread.id })
  return made
}

const NUMBER = 'Enter a mobile number such as 202-555-0100.'

/** The number that texts of this patient go to. @throws invalid, notFound */
export const enterNumber = verb({
  name: 'texts.number.enter',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid(), number: z.string().max(40) }),
  audit: ({ patient }) => ({ action: 'change', what: 'mobile number', patient }),
  run: async (tx, { patient, number: typed }): Promise<void> => {
    await openPerson(tx, patient)
    const number = asNumber(typed)
    if (!number) throw invalid('phone_unreadable', NUMBER, { number: NUMBER })
    await setNumber(tx, { patient, number, how: 'staff', by: tx.actor.account })
  },
})

/** They asked for no more texts in other words than STOP. Only START, sent from the number, undoes it. @throws notFound */
export const stopNumber = verb({
  name: 'texts.stop',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'change', what: 'mobile number', patient }),
  run: async (tx, { patient }): Promise<void> => {
    const found = await numberOf(tx, await openPerson(tx, patient))
    if (!found) return
    await lockNumber(tx, found.key)
    await sql`insert into text_stop (number_key, stop_id, how, created_at)
      values (${found.key}, ${uuidv7(tx.now)}, 'staff', ${tx.now})
      on conflict (number_key) where ended_at is null do nothing`.execute(tx.db)
  },
})
