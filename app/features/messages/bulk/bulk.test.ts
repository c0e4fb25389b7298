// A message to many against a real database: who gets it and who does not, once each whatever happens, nobody after it was
// stopped; and who may not do, see or stop any of it.
import { randomUUID } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Context } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { openCalendar } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addEntry,
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { book } from '../../../../test/support/reminding.ts'
import { listWork } from '../../work/list.server.ts'
import { seeThread } from '../live.server.ts'
import { listThreads, readThread } from '../read.server.ts'
import { sendAll, sendBulks } from './bulk.jobs.ts'
import { listBulks, lookAtBulk, readBulk, readProgress, sendBulk, stopBulk } from './bulk.server.ts'
import { threadOfBulk } from './words.ts'
import { setWanted } from './wanted.server.ts'

let portal: TestPortal
let nia: Context
let fay: Context
let team: string
const people: TestPatient[] = []
const contexts: Context[] = []

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  team = rows[0].team_id
  const member = async (name: string, role: string) => {
    const person = await addStaff(portal, name, role)
    await portal.owner.query(
      'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
      [team, person.account],
    )
    return (await signedIn(portal, person)).ctx
  }
  nia = await member('Nia Nurse', 'nurse')
  fay = await member('Fay Front', 'front desk')
  for (const name of ['ana', 'ben', 'cleo', 'dan']) {
    const one = await addPatient(portal, name)
    people.push(one)
    contexts.push((await signedIn(portal, one)).ctx)
  }
  await portal.owner.query('delete from bulk_refusal')
}, 240_000)
afterAll(() => portal?.end())

const numbers = async (of: TestPatient[]) =>
  (await Promise.all(of.map((one) => numberOf(one)))).join(' ')
async function numberOf({ id }: TestPatient): Promise<string> {
  const { rows } = await portal.owner.query('select card from patient where patient_id = $1', [id])
  const plain = await portal.kit.vault.open(id, `patient.card:${id}`, rows[0].card)
  return JSON.parse(plain.toString()).recordNumber
}
const words = {
  way: 'numbers' as const,
  subject: 'Flu shots',
  body: 'Dear {first name}, come on Monday. {your name}',
}
const asked = async (of: TestPatient[], more: object = {}) => ({
  ...words,
  team,
  numbers: of.length > 0 ? await numbers(of) : '',
  ...more,
})
const begin = async (of: TestPatient[], more: object = {}, key: string = randomUUID()) =>
  sendBulk(nia, { ...(await asked(of, more)), people: of.length, key })
const work = (id: string | null = null) => sendBulks.work(portal.kit, { id, last: false })
const subjects = async (ctx: Context) =>
  (await listThreads(ctx, { before: null })).threads.map(({ subject }) => subject)
const states = async (id: string) =>
  Object.fromEntries(
    (await readBulk(nia, { id })).people.map(({ patient, state, why }) => [patient, why ?? state]),
  )

test('it is looked at with who gets it and what one of them reads; nothing is sent by that', async () => {
  const [ana, ben] = people as [TestPatient, TestPatient]
  const look = await lookAtBulk(
    nia,
    await asked([ana, ben], { numbers: `${await numbers([ana, ben])}, X-404` }),
  )
  expect(look.people.map(({ patient }) => patient).toSorted()).toEqual([ana.id, ben.id].toSorted())
  expect(look.unknown).toEqual(['X-404'])
  expect(look.example.text).toMatch(/^Dear \w+, come on Monday\. Nia Nurse$/)
  expect(await subjects(contexts[0] as Context)).not.toContain('Flu shots')
})

test('each gets a thread of their own, once, also when two jobs and a second form do it', async () => {
  const [ana, ben, cleo] = people as [TestPatient, TestPatient, TestPatient]
  await setWanted(contexts[1] as Context, { wanted: false })
  await portal.owner.query('update account_patient set ended_at = now() where patient_id = $1', [
    cleo.id,
  ])
  const key = randomUUID()
  const { id } = await begin([ana, ben, cleo], {}, key)
  expect((await begin([ana, ben, cleo], {}, key)).id).toBe(id)
  const job = jobContext(portal.kit, 'bulk')
  await Promise.all([sendAll(job, id), sendAll(job, id), work()])
  await work(id)
  expect(await states(id)).toEqual({
    [ana.id]: 'sent',
    [ben.id]: 'refused',
    [cleo.id]: 'no account',
  })
  const mine = await subjects(contexts[0] as Context)
  expect(mine.filter((subject) => subject === 'Flu shots')).toHaveLength(1)
  expect(await subjects(contexts[1] as Context)).not.toContain('Flu shots')
  const [thread] = (await listThreads(contexts[0] as Context, { before: null })).threads
  const { messages } = await readThread(contexts[0] as Context, { id: thread?.id as string })
  expect(await seeThread(contexts[0] as Context, { id: thread?.id as string })).toBeTruthy()
  expect(messages).toMatchObject([
    { by: 'Nia Nurse', author: 'staff', text: expect.stringMatching(/^Dear /) },
  ])
  expect((await listBulks(nia, {}))[0]).toMatchObject({
    id,
    state: 'done',
    counts: { sent: 1, refused: 1, 'no account': 1 },
  })
  // A second of the same message is refused by the database itself.
  const again = portal.owner.query(
    `insert into message (patient_id, thread_id, seq, message_id, author, account_id, team_id, body, sent_as, created_at)
     select patient_id, thread_id, 2, gen_random_uuid(), author, account_id, team_id, body, sent_as, created_at
     from message where sent_as = $1`,
    [id],
  )
  await expect(again).rejects.toThrow(/message_sent_as/)
  const { rows } = await portal.owner.query(
    `select action, what, patient_id, account_id is not null as by from audit_event where verb = 'messages.bulk.one'`,
  )
  expect(rows).toEqual([{ action: 'create', what: 'message', patient_id: ana.id, by: true }])
})

test('a thread made of it has an id like any other, which every reader takes', () => {
  const ids = Array.from({ length: 64 }, () => threadOfBulk(randomUUID(), randomUUID()))
  expect(z.array(z.uuid()).safeParse(ids).success).toBe(true)
})

test('what is not known of one of them stops that one alone, and says which field', async () => {
  const [ana, , , dan] = people as [TestPatient, TestPatient, TestPatient, TestPatient]
  await portal.owner.query(
    `update record_entry set state = 'past' where patient_id = $1 and kind = 'appointment'`,
    [ana.id],
  )
  const { id } = await begin([ana, dan], { subject: 'Soon', body: 'Until {appointment day}' })
  await work(id)
  expect((await states(id))[ana.id]).toBe('appointment day')
  expect(await subjects(contexts[0] as Context)).not.toContain('Soon')
})

test('stopped, nobody gets it any more', async () => {
  const [ana, , , dan] = people as [TestPatient, TestPatient, TestPatient, TestPatient]
  const { id } = await begin([ana, dan], { subject: 'Never' })
  await stopBulk(nia, { id })
  await work(id)
  await work()
  expect(Object.values(await states(id))).toEqual(['waiting', 'waiting'])
  expect((await readBulk(nia, { id })).state).toBe('stopped')
  expect(await subjects(contexts[0] as Context)).not.toContain('Never')
})

test('nothing goes to other people than were shown, to nobody, or with a field that is none', async () => {
  const [ana] = people as [TestPatient]
  const one = await asked([ana])
  const other = sendBulk(nia, { ...one, people: 2, key: randomUUID() })
  await expect(other).rejects.toMatchObject({ code: 'other_people' })
  await expect(lookAtBulk(nia, { ...one, numbers: 'X-404' })).rejects.toMatchObject({
    fields: { numbers: expect.any(String) },
  })
  await expect(lookAtBulk(nia, { ...one, body: 'Dear {frist name}' })).rejects.toMatchObject({
    fields: { body: expect.stringContaining('{frist name}') },
  })
  await expect(
    lookAtBulk(nia, { ...one, way: 'days', from: '2026-12-24', to: '2026-12-01' }),
  ).rejects.toMatchObject({ fields: { from: expect.any(String) } })
})

const condition = (code: string) => ({
  kind: 'condition' as const,
  code,
  resource: { resourceType: 'Condition', subject: {} } as FhirResource,
})
const looked = async (more: object) => lookAtBulk(nia, { ...(await asked([])), ...more })

const visit = (name: string) =>
  ({ resourceType: 'Encounter', participant: [{ individual: { display: name } }] }) as FhirResource
const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

test('chosen by a condition, a search, and who treats them; of what is typed it says what was meant', async () => {
  const [ana, ben] = people as [TestPatient, TestPatient]
  await addEntry(portal, ana.id, condition('snomed|44054006'))
  await addEntry(portal, ben.id, condition('icd10|E11.9'))
  const found = async (more: object) =>
    (await looked(more)).people.map(({ patient }) => patient).toSorted()
  const both = [ana.id, ben.id].toSorted()
  const byWords = await looked({ way: 'condition', condition: 'type 2 DIABETES' })
  expect(byWords.conditions).toEqual(['Type 2 diabetes'])
  expect(byWords.people.map(({ patient }) => patient).toSorted()).toEqual(both)
  const wide = await looked({ way: 'condition', condition: 'diabetes' })
  expect(wide.conditions).toEqual(expect.arrayContaining(['Type 1 diabetes', 'Type 2 diabetes']))
  expect(wide.conditions).not.toContain('Prediabetes')
  expect(wide.people).toHaveLength(2)
  expect(await found({ way: 'condition', condition: 'E11' })).toEqual([ben.id])
  expect(await found({ way: 'condition', condition: '44054006' })).toEqual([ana.id])
  await expect(looked({ way: 'condition', condition: 'zzz' })).rejects.toMatchObject({
    fields: { condition: expect.stringContaining('do not know') },
  })
  await addEntry(portal, ben.id, {
    kind: 'care_team',
    resource: {
      resourceType: 'CareTeam',
      participant: [{ member: { display: 'Dr. Quirina Núñez' } }],
    } as FhirResource,
  })
  const e11 = { way: 'condition', condition: 'type 2 diabetes' }
  expect(await found({ ...e11, clinician: 'nunez' })).toEqual([ben.id])
  // Of a visit of this year, not of one long ago; and of an appointment here that stands.
  await addEntry(portal, ana.id, {
    kind: 'visit',
    resource: visit('Dr. Quirina Núñez'),
    at: ago(99),
  })
  await addEntry(portal, ana.id, { kind: 'visit', resource: visit('Dr. Old Hand'), at: ago(400) })
  expect(await found({ ...e11, clinician: 'nunez' })).toEqual(both)
  await book(portal, ana.id, await openCalendar(portal), ago(-7))
  expect(await found({ ...e11, clinician: 'dr ames' })).toEqual([ana.id])
  await portal.owner.query(`update appointment set state = 'cancelled'`)
  await expect(looked({ ...e11, clinician: 'dr ames' })).rejects.toThrow()
  await expect(looked({ ...e11, clinician: 'old hand' })).rejects.toThrow()
  await expect(looked({ ...e11, clinician: 'Nobody' })).rejects.toMatchObject({
    fields: { clinician: 'Nobody is chosen by this.' },
  })
  expect(await found({ way: 'search', search: 'ana' })).toContain(ana.id)
  await expect(looked({ way: 'search', search: '' })).rejects.toMatchObject({
    fields: { search: expect.any(String) },
  })
})

test('who may not send any more sends nothing, and those who may are told', async () => {
  const [ana, ben] = people as [TestPatient, TestPatient]
  const sender = await addStaff(portal, 'Lea Leaving', 'clinician')
  const asLea = (await signedIn(portal, sender)).ctx
  const key = randomUUID()
  const { id } = await sendBulk(asLea, {
    ...(await asked([ana, ben], { subject: 'Halted' })),
    people: 2,
    key,
  })
  await portal.owner.query('update account set disabled_at = now() where account_id = $1', [
    sender.account,
  ])
  const job = jobContext(portal.kit, 'bulk')
  await Promise.all([sendAll(job, id), sendAll(job, id)])
  expect((await readBulk(nia, { id })).state).toBe('halted')
  expect(Object.values(await states(id))).toEqual(['waiting', 'waiting'])
  expect(await subjects(contexts[0] as Context)).not.toContain('Halted')
  const choice = { who: 'all', show: 'open', kind: 'bulk-halted', team: null, role: null } as const
  const waits = async (ctx: Context) =>
    (await listWork(ctx, { ...choice, after: null })).items.map(({ about }) => about)
  expect(await waits(nia)).toEqual([id])
  expect(await waits(fay)).toEqual([])
})

test('a record that was restricted since gets nothing: how many is told, not who', async () => {
  const [ana, ben] = people as [TestPatient, TestPatient]
  await setWanted(contexts[1] as Context, { wanted: true })
  const { id } = await begin([ana, ben], { subject: 'Since' })
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     select $1, gen_random_uuid(), ''::bytea, account_id, now() from staff_member limit 1`,
    [ben.id],
  )
  await work(id)
  expect(await states(id)).toEqual({ [ana.id]: 'sent' })
  expect((await readBulk(nia, { id })).counts).toMatchObject({ sent: 1, restricted: 1 })
  expect(await readProgress(nia, { id })).toMatchObject({ state: 'done' })
  expect(await subjects(contexts[1] as Context)).not.toContain('Since')
  await portal.owner.query('delete from patient_restriction where patient_id = $1', [ben.id])
})

test('who may not send to many does, sees and stops nothing; a restricted record is not on any list', async () => {
  const [ana, , , dan] = people as [TestPatient, TestPatient, TestPatient, TestPatient]
  const { id } = await begin([ana, dan], { subject: 'Guarded' })
  const one = await asked([ana])
  for (const deed of [
    () => lookAtBulk(fay, one),
    () => sendBulk(fay, { ...one, people: 1, key: randomUUID() }),
    () => readBulk(fay, { id }),
    () => stopBulk(fay, { id }),
    () => listBulks(fay, {}),
  ])
    await expect(deed()).rejects.toMatchObject({ kind: 'forbidden' })
  const otherTeam = lookAtBulk(nia, { ...one, team: randomUUID() })
  await expect(otherTeam).rejects.toMatchObject({ fields: { team: expect.any(String) } })
  const number = await numbers([dan])
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     select $1, gen_random_uuid(), ''::bytea, account_id, now() from staff_member limit 1`,
    [dan.id],
  )
  const look = await lookAtBulk(nia, {
    ...(await asked([ana])),
    numbers: `${await numbers([ana])} ${number}`,
  })
  expect(look.people.map(({ patient }) => patient)).toEqual([ana.id])
  expect(look.unknown).toEqual([number])
})
