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
let fay: Context
let desk: string
beforeAll(async () => {
  portal = await testPortal()
  other = await startKit(readConfig(portal.env), { log: portal.kit.log })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana First')
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  const person = await addStaff(portal, 'Fay Front', 'front desk')
  await portal.owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [desk, person.account],
  )
  fay = (await signedIn(portal, person)).ctx
  await enterNumber(fay, { patient: ana.id, number: '+12025550123' })
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
  ).rows[0] as object

test('the same form makes one thread and one text, from one server and from two', async () => {
  for (const [n, second] of [fay, { ...fay, kit: other.kit }].entries()) {
    const text = { patient: ana.id, team: desk, body: 'Your glasses are here.', key: randomUUID() }
    const [one, same] = await atOnce(portal.owner, 'message_thread', [
      () => sendFirst(fay, text),
      () => sendFirst(second, text),
    ])
    expect(same).toEqual(one)
    expect(await made()).toEqual({ threads: n + 1, messages: n + 1, texts: n + 1 })
  }
})
