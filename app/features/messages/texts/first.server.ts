// Staff send a text to a patient with whom they do not text yet: it begins a thread. Where texts go to and fro already, that
// thread is the place.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { conflict, invalid } from '../../../kit/errors.ts'
import { hashedUuid, uuidv7 } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { openPerson } from '../../staff/person.ts'
import type { StaffTx } from '../../work/list.server.ts'
import { sentBefore, type Sent } from '../add.ts'
import { writable } from '../reply.server.ts'
import { subjectPlace } from '../sealed.ts'
import { key, newThread } from '../send.server.ts'
import { goesTo } from './goes.ts'
import { lockTexts, threadOfTexts } from './place.ts'
import {
  textsOf,
  usable,
  words,
  writeText,
  type LookedAt,
  type ThreadTexts,
} from './send.server.ts'

const first = z.object({ patient: z.uuid(), body: words, key })

export type FirstText = {
  texts: ThreadTexts
  /** The open thread in which they text already. */
  thread: string | null
  /** For which whoever asks can write. */
  teams: { id: string; name: string }[]
}

/** @throws notFound, forbidden 'restricted' */
export const readFirstText = verb({
  name: 'texts.first.read',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'messages', patient }),
  run: async (tx, { patient }): Promise<FirstText> => {
    const patients = await openPerson(tx, patient)
    const teams = await writable(tx)
    return {
      texts: await textsOf(tx, patient, patients),
      thread: await threadOfTexts(tx, patients),
      teams: teams.map(({ id, name }) => ({ id, name })),
    }
  },
})

/** The thread that a form makes: known before it is sent, so that what leaves can be looked at with its link. */
const threadOf = (form: string): string =>
  hashedUuid(createHash('sha256').update(`thread|${form}`).digest())

/** As `lookAtText`. @throws invalid where no text can go */
export const lookAtFirst = verb({
  name: 'texts.first.look',
  who: ['staff'],
  may: 'messages.answer',
  input: first,
  audit: ({ patient }) => ({ action: 'read', what: 'messages', patient }),
  run: async (tx, { patient, body, key: form }): Promise<LookedAt> => {
    const patients = await openPerson(tx, patient)
    const number = await usable(tx, patients)
    const goes = await goesTo(tx, { patients, thread: threadOf(form), number, words: body })
    return { ...goes, number: number.number }
  },
})

/** @throws conflict 'texts_begun' where they text by now; invalid where no text can go, or not for this team; notFound */
export const sendFirst = verb({
  name: 'texts.first.send',
  who: ['staff'],
  may: 'messages.answer',
  input: first.extend({ team: z.string() }),
  run: async (tx, input): Promise<Sent> => {
    const { patient, body, key: form } = input
    const patients = await openPerson(tx, patient)
    const before = await sentBefore(tx, { account: tx.actor.account, ...input })
    if (before) return before
    await lockTexts(tx, patient)
    if (await threadOfTexts(tx, patients))
      throw conflict('texts_begun', 'Somebody texts with them by now. Nothing was sent.')
    const team = (await writable(tx)).find(({ id }) => id === input.team)
    if (!team) throw invalid('no_team', 'Choose a team.', { team: 'Choose a team.' })
    const id = await begin(tx, patient, team.id, threadOf(form))
    const thread = newThread(patient, id, 'usual', team.id)
    return writeText(tx, thread, team, { body, key: form })
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'message', patient, id }),
})

/** Another id where the same form was sent before with other words. */
async function begin(tx: StaffTx, patient: string, team: string, wanted: string): Promise<string> {
  const taken = await tx.db
    .selectFrom('message_thread')
    .select('thread_id')
    .where('patient_id', '=', patient)
    .where('thread_id', '=', wanted)
    .executeTakeFirst()
  const id = taken ? uuidv7(tx.now) : wanted
  const t = await letterTexts(tx)
  await tx.db
    .insertInto('message_thread')
    .values({
      patient_id: patient,
      thread_id: id,
      kind: 'usual',
      team_id: team,
      subject: await tx.vault.seal(patient, subjectPlace(id), t('texts.subject')),
      started_by: tx.actor.account,
      created_at: tx.now,
      last_at: tx.now,
    })
    .execute()
  return id
}
