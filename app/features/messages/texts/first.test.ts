// The first text to a patient, sent twice at the same moment: a double click, and two servers.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../../test/support/at-once.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { readConfig } from '../../../kit/config.ts'
import type { Context } from '../../../kit/kit.ts'
import { startKit, type Running } from '../../../kit/start.ts'
import { sendFirst } from './first.server.ts'
import { enterNumber } from './send.server.ts'

let portal: TestPortal
let other: Running
let ana: TestPatient
let bea: TestPatient
let fay: Context
let desk: string
beforeAll(async () => {
  portal = await testPortal()
  other = await startKit(readConfig(portal.env), { log: portal.kit.log })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana First')
  bea = await addPatient(portal, 'Bea Begun')
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  const person = await addStaff(portal, 'Fay Front', 'front desk')
  await portal.owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [desk, person.account],
  )
  fay = (await signedIn(portal, person)).ctx
  await enterNumber(fay, { patient: ana.id, number: '+12025550123' })
  await enterNumber(fay, { patient: bea.id, number: '+12025550124' })
})
afterAll(async () => {
  await other?.stop()
  await portal?.end()
})

/** What there is of texts: threads, messages, and what is to leave. */
const made = async () =>
  (
    await portal.owner
      .query(`select (select count(*)::int from message_thread where state = 'open') as threads,
      (select count(*)::int from message where channel = 'text') as messages, (select count(*)::int from text_out x join message m using (message_id) where m.channel = 'text') as texts`)
  ).rows[0] as { threads: number; messages: number; texts: number }

const toBea = (body: string) => ({ patient: bea.id, team: desk, body, key: randomUUID() })

test('of two who begin at the same moment one does; the other is told that texts are begun', async () => {
  const all = await atOnce(
    portal.owner,
    'message_thread',
    ['Your glasses are here.', 'Please call us.'].map(
      (body) => () =>
        sendFirst(fay, toBea(body)).then(
          () => 'sent',
          ({ code }: { code: string }) => code,
        ),
    ),
  )
  expect(all.toSorted()).toEqual(['sent', 'texts_begun'])
  expect(await made()).toEqual({ threads: 1, messages: 1, texts: 1 })
})

test('the same form makes one thread and one text, from one server and from two', async () => {
  for (const second of [fay, { ...fay, kit: other.kit }]) {
    await portal.owner.query(`update message_thread set state = 'closed'`)
    const before = await made()
    const text = { patient: ana.id, team: desk, body: 'Your glasses are here.', key: randomUUID() }
    const [one, same] = await atOnce(portal.owner, 'message_thread', [
      () => sendFirst(fay, text),
      () => sendFirst(second, text),
    ])
    expect(same).toEqual(one)
    const { messages, texts } = before
    expect(await made()).toEqual({ threads: 1, messages: messages + 1, texts: texts + 1 })
  }
})
