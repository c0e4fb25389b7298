// Texts of the demonstration, as db/seed/texts.ts tells them.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { texted, unknown, type ToldText } from '../../../db/seed/texts.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { addMessage, lockThread, type Sent } from '../messages/add.ts'
import { subjectPlace } from '../messages/sealed.ts'
import { teamsOf } from '../messages/teams.ts'
import { hearText } from '../messages/texts/hear.server.ts'
import { numberKey, setNumber } from '../messages/texts/number.ts'
import { addWork, finishWork } from '../work/add.ts'
import { demoPeople, recordIdOf } from './people.ts'

const HOUR = 3_600_000 // ms

export async function fillTexts(kit: Kit): Promise<void> {
  const person = demoPeople().find(({ key }) => key === texted.patient)
  const patient = person && recordIdOf(kit, person)
  if (!patient) return
  const keys = Object.fromEntries(demoPeople().map(({ key, email }) => [key, emailKey(kit, email)]))
  await inventTexts(jobContext(kit, 'demo'), { patient, keys })
  await hearText(jobContext(kit, 'texts'), {
    signed: true,
    sid: 'SMdemonstration',
    from: unknown.number,
    body: unknown.text,
  })
}

const inventTexts = verb({
  name: 'demo.texts',
  who: ['job'],
  input: z.object({ patient: z.uuid(), keys: z.record(z.string(), z.instanceof(Buffer)) }),
  run: async (tx, { patient, keys }): Promise<number> => {
    const before = await tx.db
      .selectFrom('text_number')
      .select('number_id')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    const desk = (await teamsOf(tx)).find(({ frontDesk }) => frontDesk)
    if (before || !desk) return 0
    const account = (who: string) => accountOf(tx, keys[who] as Buffer)
    const t = await letterTexts(tx)
    const ago = (hours: number) => new Date(tx.now.getTime() - hours * HOUR)
    const own = await account(texted.patient)
    const agreed = ago(texted.agreed)
    await setNumber(
      { ...tx, now: agreed },
      { patient, number: texted.number, how: 'patient', by: own },
    )
    await tx.db
      .insertInto('text_consent')
      .values({
        patient_id: patient,
        consent_id: uuidv7(agreed),
        number_key: numberKey(tx.vault, texted.number),
        wording: t('texts.own.words'),
        given_by: own,
        given_at: agreed,
      })
      .execute()
    const thread = uuidv7(ago(texted.said[0].hours))
    await tx.db
      .insertInto('message_thread')
      .values({
        patient_id: patient,
        thread_id: thread,
        kind: 'usual',
        team_id: desk.id,
        subject: await tx.vault.seal(patient, subjectPlace(thread), t('texts.subject')),
        created_at: ago(texted.said[0].hours),
        last_at: ago(texted.said[0].hours),
      })
      .execute()
    for (const one of texted.said) {
      const then = { ...tx, now: ago(one.hours) }
      const theirs = one.by === 'patient'
      const sent = await addMessage(then, await lockThread(then, thread), desk, {
        author: theirs ? 'patient' : 'staff',
        account: theirs ? null : await account(one.by),
        channel: 'text',
        text: one.text,
        alarm: 0,
        key: theirs ? null : randomUUID(),
        files: [],
      })
      if (!theirs) await fare(then, patient, sent, one)
    }
    // Somebody saw to the one that failed: the next one arrived.
    const failed = { kind: 'text-failed', about: thread } as const
    await addWork(tx, { ...failed, patient, urgency: 'soon' })
    await finishWork(tx, failed)
    return texted.said.length
  },
  audit: (_input, count) => ({ action: 'create', what: 'messages', count }),
})

async function fare(then: Tx, patient: string, sent: Sent, { fared }: ToldText): Promise<void> {
  const waits = fared === 'waits'
  const outgoing = waits ? null : uuidv7(then.now)
  if (outgoing)
    await then.db
      .insertInto('outgoing')
      .values({
        outgoing_id: outgoing,
        channel: 'sms',
        purpose: 'message',
        subject_id: patient,
        created_at: then.now,
        sent_at: then.now,
        provider_id: `SM${outgoing}`,
        delivered_at: fared === 'delivered' ? then.now : null,
        failed_at: fared?.startsWith('sms') ? then.now : null,
        failure: fared?.startsWith('sms') ? fared : null,
      })
      .execute()
  await then.db
    .insertInto('text_out')
    .values({
      patient_id: patient,
      message_id: sent.id,
      thread_id: sent.thread,
      seq: sent.seq,
      number_key: numberKey(then.vault, texted.number),
      form: 'words',
      answers: false,
      segments: 1,
      created_at: then.now,
      due_at: waits ? new Date(then.now.getTime() + 24 * HOUR) : then.now,
      held: waits ? 'day' : null,
      written_at: outgoing && then.now,
      outgoing_id: outgoing,
    })
    .execute()
}

const accountOf = async (tx: Tx, key: Buffer): Promise<string> =>
  (
    await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', key)
      .executeTakeFirstOrThrow()
  ).account_id
