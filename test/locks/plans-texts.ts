// Texts in threads, at a clinic that has sent and got thousands: for the test of plans.
import { randomUUID } from 'node:crypto'
import { fileFromStream } from '../../app/kit/files/write.ts'
import type { Context } from '../../app/kit/kit.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const NUMBER = '+12025550123'

export const textTables = ['text_in', 'text_media', 'text_number', 'text_out']

/** After `growMessages`: a text for many of its messages. */
export async function growTexts({ owner }: TestPortal, patient: string): Promise<void> {
  await owner.query(
    `insert into text_out (patient_id, message_id, thread_id, seq, number_key, form, answers, segments, created_at, due_at, ended_at, ended_why)
     select patient_id, message_id, thread_id, seq, decode(md5(patient_id::text), 'hex'), 'link', false, 1, created_at, created_at,
       created_at, 'read' from message where seq = 4 and patient_id <> $1`,
    [patient],
  )
  await owner.query(
    `insert into text_number (patient_id, number_id, number, number_key, how, created_at)
     select patient_id, gen_random_uuid(), '\\x00', decode(md5(patient_id::text), 'hex'), 'staff', now() from patient
     where patient_id <> $1 and not exists (select from text_number n where n.patient_id = patient.patient_id and n.ended_at is null)`,
    [patient],
  )
  await owner.query(
    `insert into text_in (text_id, provider_id, number_key, state, received_at)
     select gen_random_uuid(), 'SMgrown' || n, decode(md5(n::text), 'hex'), 'filed', now() - n * interval '1 minute'
     from generate_series(1, 5000) n`,
  )
  await owner.query(
    `insert into text_media (patient_id, media_id, thread_id, seq, state, created_at, settled_at)
     select patient_id, gen_random_uuid(), thread_id, seq, 'kept', now(), now() from message where seq = 3 and patient_id <> $1 limit 3000`,
    [patient],
  )
  await owner.query('analyze text_out, text_number, text_in, text_media')
}

/** @param own the patient's own session */
export async function texting(portal: TestPortal, own: Context, ana: TestPatient): Promise<void> {
  const { owner, kit } = portal
  const patient = ana.id
  const job = jobContext(kit, 'texts')
  const place = placeOf('account', 'phone', ana.account)
  await owner.query(
    'update account set phone = $2, phone_confirmed_at = now() where account_id = $1',
    [ana.account, await kit.vault.seal(ana.account, place, NUMBER)],
  )
  const nurse = await addStaff(portal, 'Texting nurse', 'nurse')
  await owner.query(
    'insert into team_member (team_id, account_id, created_at) select team_id, $1, now() from team where front_desk',
    [nurse.account],
  )
  const { ctx } = await signedIn(portal, nurse)
  const come = (sid: string, from: string, media: string[] = []) =>
    once('texts.hear', job, { signed: true, sid, from, body: 'Can I come at ten?', media })
  const waiting = async () =>
    (await owner.query(`select text_id as id from text_in where state = 'waits' order by 1`)).rows
  await come('SMplan1', '+12025550198')
  await come('SMplan2', '+12025550199')
  const [first, second] = await waiting()
  await call('texts.queue.list', ctx, {})
  await call('texts.queue.read', ctx, { id: first.id })
  await once('texts.match', ctx, { id: first.id, patient, keep: true })
  await once('texts.aside', ctx, { id: second.id, why: 'An advertisement' })
  await call('texts.queue.list', ctx, { aside: true })
  await once('texts.bring-back', ctx, { id: second.id })
  await once('texts.aside', ctx, { id: second.id, why: 'An advertisement' })
  await call('texts.file', job, { id: first.id })
  await once('texts.number.enter', ctx, { patient, number: '202-555-0124' })
  await call('texts.own.read', own, {})
  await once('texts.own.agree', own, {})
  await come('SMplan3', NUMBER, ['https://api.twilio.com/a', 'https://api.twilio.com/b'])
  const { rows: media } = await owner.query(
    `select media_id as id from text_media where state = 'waits' and patient_id = $1 and created_at > now() - interval '1 hour'`,
    [patient],
  )
  const [kept, lost] = media.slice(-2)
  await call('texts.media.take', job, { id: kept.id })
  const written = await fileFromStream(kit, { patient, name: 'a.pdf' }, [Buffer.from('%PDF-1.7')])
  await once('texts.media.keep', job, { id: kept.id, written })
  await call('texts.media.fail', job, { id: lost.id })
  const { rows } = await owner.query(
    `select t.thread_id as id, t.last_seq as seq from message_thread t join message m using (patient_id, thread_id)
     where t.patient_id = $1 and m.channel = 'text' order by t.created_at desc limit 1`,
    [patient],
  )
  const one = { patient, id: rows[0].id }
  const body = 'Come at ten.'
  await call('texts.look', ctx, { ...one, body })
  const sent = await once<{ id: string }>('texts.send', ctx, {
    ...one,
    body,
    key: randomUUID(),
    version: String(rows[0].seq),
  })
  await call('texts.thread.read', ctx, one)
  await call('texts.first.read', ctx, { patient })
  const team = (await owner.query('select team_id as id from team where front_desk')).rows[0].id
  const begins = { patient, body, key: randomUUID() }
  await call('texts.first.look', ctx, begins)
  // Where they text already nobody begins anew.
  await owner.query(`update message_thread set state = 'closed' where patient_id = $1`, [patient])
  await once('texts.first.send', ctx, { ...begins, team })
  await owner.query('update text_out set due_at = now() where message_id = $1', [sent.id])
  await owner.query(`update clinic set text_rules = '{"from": 8, "to": 21}', time_zone = $1`, [
    `Etc/GMT${new Date().getUTCHours() < 13 ? '-' : '+'}${Math.abs(13 - new Date().getUTCHours())}`,
  ])
  await once('texts.write', job, { id: sent.id })
  const { rows: letters } = await owner.query(
    'select outgoing_id as id from text_out where message_id = $1',
    [sent.id],
  )
  const letter = letters[0].id
  await call('post.letter.claim', jobContext(kit, 'post'), { id: letter, ids: ['SM8', 'SM9'] })
  await call('texts.follow', job, { id: letter })
  await call('texts.watch', job, {})
  await once('texts.stop', ctx, { patient })
  await call('texts.own.take-back', own, {})
  await call('demo.texts', jobContext(kit, 'demo'), { patient, keys: {} })
}
