// Telling people, in a clinic that has told thousands: for the test of plans.
import { linkHash } from '../../app/features/notices/link.ts'
import { newPushKeys } from '../../app/kit/post/push.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { entryOf } from '../support/large-record.ts'
import { addStaff, signedIn, stranger, type TestPatient } from '../support/people.ts'
import { call } from './plans-gather.ts'

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA'

const browser = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/x',
  keys: { p256dh: newPushKeys().publicKey, auth: 'A'.repeat(22) },
}

/** @param own the patient's own session */
export async function noticing(portal: TestPortal, own: Context, ana: TestPatient): Promise<void> {
  const job = (name: string) => jobContext(portal.kit, name)
  const about = entryOf('report', 1)
  const [notice] = await ids(
    `insert into notice values ('${ana.id}', gen_random_uuid(), 'results', '${about}', now()) returning notice_id as id`,
  )
  await portal.owner.query(
    `update account_patient set news_from = 'epoch' where patient_id = $1 and relation = 'self'`,
    [ana.id],
  )
  await call('notices.push.keys', job('notices'), {})
  await call('notices.spread', job('notices'), { id: notice })
  const written = await ids(
    `select message_id as id from notice_message where patient_id = '${ana.id}' and written_at is null and ended_at is null`,
  )
  for (const id of written) await call('notices.write', job('notices'), { id })
  const [letter] = await ids(
    `update notice_message set link_hash = '\\x${linkHash(TOKEN).toString('hex')}' where message_id = '${written[0]}'
     returning outgoing_id as id`,
  )
  await call('notices.choices.read', own, {})
  const chosen = { kinds: { results: ['email'] }, turn: 'together', pace: 'at once', night: 'none' }
  await call('notices.choices.save', own, chosen)
  await call('notices.device.add', own, { said: JSON.stringify(browser) })
  const [device] = await ids(
    `select device_id as id from push_device where account_id = '${ana.account}' and ended_at is null`,
  )
  await call('notices.device.end', own, { id: device })
  await call('notices.open', own, { token: TOKEN })
  await call('notices.stop.read', stranger(portal), { token: TOKEN })
  await call('notices.stop', stranger(portal), { token: TOKEN })
  await call('notices.start', own, { channel: 'email' })
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Nora Notices'))
  await call('notices.staff.list', ctx, { patient: ana.id })
  await call('notices.missed.list', ctx, {})
  await call('notices.failed', job('notices'), { id: letter })
  await call('post.letter.take', job('post'), { id: letter, able: ['email'] })
  await call('post.letter.begin', job('post'), { id: letter })
  await call('post.letter.settle', job('post'), { id: letter, how: 'unknown' })
  await call('post.push.keys', job('post'), {})
  await portal.owner.query(`update outgoing set channel = 'sms' where outgoing_id = $1`, [letter])
  await call('post.sms.status', job('post'), {
    id: letter,
    signed: true,
    sid: 'SM1',
    status: 'delivered',
  })
  await call('notices.forged', job('post'), {})

  async function ids(statement: string): Promise<string[]> {
    return (await portal.owner.query<{ id: string }>(statement)).rows.map(({ id }) => id)
  }
}
