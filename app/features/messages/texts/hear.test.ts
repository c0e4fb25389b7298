// Where a text that comes in lies: with the other texts of its patient, where those who help with messages read it too; never
// among what is between the patient and the clinic alone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { addCaregiver } from '../../../../test/support/personas.ts'
import type { Context } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { readInboxThread } from '../inbox.server.ts'
import { listThreads, readThread } from '../read.server.ts'
import { startThread } from '../send.server.ts'
import { hearText } from './hear.server.ts'
import { enterNumber, lookAtText, sendText } from './send.server.ts'

const NUMBER = '+12025550123'
let portal: TestPortal
let ana: TestPatient
let asAna: Context
let asCara: Context
let fay: Context
let desk: string
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Texts')
  asAna = (await signedIn(portal, ana)).ctx
  asCara = (await addCaregiver(portal, ana, ['messages'])).ctx
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  const person = await addStaff(portal, 'Fay Front', 'front desk')
  await portal.owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [desk, person.account],
  )
  fay = (await signedIn(portal, person)).ctx
  await enterNumber(fay, { patient: ana.id, number: NUMBER })
})
afterAll(() => portal.end())

let told = 0
const comes = (body: string) =>
  hearText(jobContext(portal.kit, 'texts'), {
    signed: true,
    sid: `SM${(told += 1)}`,
    from: NUMBER,
    body,
  })
const textThreads = async () => {
  const { rows } = await portal.owner.query(
    `select t.thread_id as id, t.kind, count(*)::int as n from message_thread t join message m using (patient_id, thread_id)
     where t.patient_id = $1 and m.channel = 'text' group by 1, 2 order by min(m.created_at)`,
    [ana.id],
  )
  return rows as { id: string; kind: string; n: number }[]
}

test('texts lie together, and those who help with messages read them', async () => {
  await comes('May I take them with milk?')
  await comes('And with tea?')
  const [thread, ...more] = await textThreads()
  expect(more).toEqual([])
  expect(thread).toMatchObject({ kind: 'usual', n: 2 })
  const { messages } = await readThread(asCara, { id: thread?.id ?? '' })
  expect(messages.map(({ text }) => text)).toEqual(['May I take them with milk?', 'And with tea?'])
})

test('never in a thread between the patient and the clinic alone, though texts lie there', async () => {
  const [before] = await textThreads()
  await portal.owner.query(
    `update message_thread set kind = 'confidential', last_at = now() + interval '1 day' where thread_id = $1`,
    [before?.id],
  )
  await comes('Is it ready?')
  const threads = await textThreads()
  expect(threads.map(({ kind, n }) => [kind, n])).toEqual([
    ['confidential', 2],
    ['usual', 1],
  ])
  const { threads: seen } = await listThreads(asCara, { archived: false, before: null })
  expect(seen.map(({ id }) => id)).not.toContain(before?.id)
})

test('and none goes out from such a thread, so that none is answered into another', async () => {
  const { thread } = await startThread(asAna, {
    team: desk,
    subject: 'Only for you',
    body: 'I have not told my family.',
    key: randomUUID(),
    confidential: true,
  })
  const at = { patient: ana.id, id: thread }
  const { version } = await readInboxThread(fay, at)
  const text = { ...at, body: 'Call us.', key: randomUUID(), version }
  await expect(lookAtText(fay, text)).rejects.toMatchObject({ code: 'confidential' })
  await expect(sendText(fay, text)).rejects.toMatchObject({ code: 'confidential' })
})
