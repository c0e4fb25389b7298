// Odd accesses: each rule finds what it is for and leaves the rest alone; a row is judged once, whatever is started
// again; no name is kept; whoever it is about never reviews it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestStaff,
} from '../../../../test/support/people.ts'
import { sampleResources } from '../../../../test/support/resources.ts'
import { sealAudit } from '../../../kit/audit/chain.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { breakGlass, restrictRecord } from '../../break-glass/break-glass.server.ts'
import { readOverview } from '../../chart/overview.server.ts'
import { verbsOf } from '../../settings/settings.server.ts'
import { readPatient } from '../../staff/patients.server.ts'
import { countAlerts, listAlerts, readAlert, reviewAlert } from './alerts.server.ts'
import { rules } from './rules.ts'
import { watchAll } from './watch.jobs.ts'

// Noon of the clinic.
const clock = handClock(`${new Date().toISOString().slice(0, 10)}T17:00:00Z`)
let portal: TestPortal
let people: Record<'same' | 'married' | 'stranger' | 'famous', TestPatient>
let nurse: TestStaff & { ctx: Context }
let officer: Context
let officerToo: TestStaff & { ctx: Context }
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  people = {
    same: await addPatient(portal, 'Lena Marsh'),
    married: await addPatient(portal, 'Otis Quill'),
    stranger: await addPatient(portal, 'Bea Harrow'),
    famous: await addPatient(portal, 'Faye Starr'),
  }
  nurse = await staff('Nia Marsh-Olsen', 'nurse')
  officer = (await staff('Rita Privacy', 'privacy officer')).ctx
  officerToo = await staff('Faye Starr', 'privacy officer')
  await restrictRecord(officer, { patient: people.famous.id, reason: 'known from television' })
  await watched()
})
afterAll(() => portal.end())

async function staff(name: string, role: string) {
  const person = await addStaff(portal, name, role)
  return { ...person, ctx: (await signedIn(portal, person)).ctx }
}

const look = async (patient: { id: string }, by: Context = nurse.ctx) => {
  clock.advance(1000)
  await readPatient(by, { id: patient.id })
}
async function watched(): Promise<string[]> {
  await sealAudit(portal.kit)
  return watchAll(portal.kit)
}
/** As the privacy officer sets them. */
async function setRules(change: object): Promise<void> {
  const { ctx } = await signedIn(portal, officerToo)
  const watch = verbsOf('watch')
  const { version, value } = await watch.read(ctx, { kind: 'watch' })
  await watch.save(ctx, { kind: 'watch', version, value: { ...(value as object), ...change } })
}
const waiting = async () =>
  (await listAlerts(officer, { waiting: true, before: null })).items.map(
    ({ rule, who, patient, count }) => ({ rule, who, patient: patient?.name ?? null, count }),
  )
/** What waits on the list of work because of the nurse. */
const work = async () =>
  (
    await portal.owner.query(
      `select w.kind, w.done_at as "doneAt" from work_item w join access_alert a on a.alert_id = w.about_id
       where a.account_id = $1 and w.done_at is null`,
      [nurse.account],
    )
  ).rows
const about = async (name: string) => (await waiting()).filter(({ who }) => who === name)
const latest = async () => {
  const [alert] = (await listAlerts(officer, { waiting: true, before: null })).items
  return alert as NonNullable<typeof alert>
}

test('a patient with another name raises nothing', async () => {
  await look(people.stranger)
  expect(await watched()).toEqual([])
})

test('the same family name', async () => {
  await look(people.same)
  expect(await watched()).toHaveLength(1)
  expect(await waiting()).toEqual([
    { rule: 'same surname', who: 'Nia Marsh-Olsen', patient: 'Lena Marsh', count: 1 },
  ])
  expect(await countAlerts(officer, {})).toBe(1)
  expect(await work()).toMatchObject([{ kind: 'odd-access', doneAt: null }])
})

test('more of the same day belongs to the alert that waits; a row is judged once', async () => {
  await look(people.same)
  expect(await watched()).toEqual([])
  expect(await watched()).toEqual([])
  expect(await waiting()).toMatchObject([{ count: 2 }])
  // As after a crash that lost how far it was.
  await portal.owner.query('delete from access_watch')
  expect(await watched()).toEqual([])
  expect(await waiting()).toMatchObject([{ count: 2 }])
})

test('the rows that it is about are shown', async () => {
  const { id, patient } = await latest()
  const alert = await readAlert(officer, { id })
  expect(alert.entries.map((entry) => [entry.name, entry.what, entry.patient?.id])).toEqual([
    ['Nia Marsh-Olsen', 'contact', patient?.id],
    ['Nia Marsh-Olsen', 'contact', patient?.id],
  ])
})

test('a review says explained or not, once, in sealed words', async () => {
  const { id } = await latest()
  const review = { id, outcome: 'explained' as const, finding: 'Her cousin asked at the desk.' }
  await expect(reviewAlert(officer, { ...review, finding: 'ok' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await reviewAlert(officer, review)
  expect(await work()).toEqual([])
  await expect(reviewAlert(officer, review)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await waiting()).toEqual([])
  const { items } = await listAlerts(officer, { waiting: false, before: null })
  expect(items).toContainEqual(
    expect.objectContaining({
      id,
      explained: true,
      finding: review.finding,
      reviewedBy: 'Rita Privacy',
    }),
  )
})

test('what follows a review is a new alert, of the new rows', async () => {
  await look(people.same)
  expect(await watched()).toHaveLength(1)
  expect(await waiting()).toMatchObject([{ rule: 'same surname', count: 1 }])
  const { id } = await latest()
  await reviewAlert(officer, { id, outcome: 'not explained', finding: 'She would not say why.' })
})

test('a family name of before a marriage, as the record has it', async () => {
  const [person] = sampleResources('otis-quill', 'Otis Quill')
  const name = [
    { family: 'Quill', given: ['Otis'] },
    { use: 'maiden' as const, family: 'Olsen' },
  ]
  await importResources(portal, 'otis-again', [{ ...person, name } as never])
  await look(people.married)
  await watched()
  expect(await waiting()).toMatchObject([{ rule: 'same surname', patient: 'Otis Quill' }])
})

test('the own record, told by the name; and not a second time by the family name', async () => {
  await look(people.famous, officerToo.ctx)
  await watched()
  const found = (await waiting()).filter(({ who }) => who === 'Faye Starr')
  expect(found.map(({ rule }) => rule).toSorted()).toEqual(['own record', 'restricted record'])
})

test('whoever it is about does not review it, not even by SQL', async () => {
  const { items } = await listAlerts(officerToo.ctx, { waiting: true, before: null })
  const mine = items.find(({ aboutMe }) => aboutMe)
  const id = mine?.id as string
  await expect(
    reviewAlert(officerToo.ctx, { id, outcome: 'explained', finding: 'It was only me.' }),
  ).rejects.toMatchObject({ code: 'own_deed' })
  const changed = await portal.kit.database.transaction(
    officerToo.ctx.claim,
    clock(),
    ({ db, actor }) =>
      db
        .updateTable('access_alert')
        .set({
          reviewed_at: clock(),
          explained: true,
          reviewed_by: 'account' in actor ? actor.account : null,
        })
        .where('alert_id', '=', id)
        .executeTakeFirst(),
  )
  expect(Number(changed?.numUpdatedRows)).toBe(0)
  await reviewAlert(officer, { id, outcome: 'explained', finding: 'She said so and it is hers.' })
})

test('a restricted record: tried in vain, and looked up, but not opened with a reason', async () => {
  const doctor = await staff('Dora Keen', 'clinician')
  await breakGlass(doctor.ctx, {
    patient: people.famous.id,
    kind: 'emergency',
    reason: 'brought in unconscious',
  })
  clock.advance(1000)
  await readOverview(doctor.ctx, { patient: people.famous.id })
  await watched()
  expect((await about('Dora Keen')).map(({ rule }) => rule)).toEqual([])
  await portal.owner.query('update break_glass set ended_at = $1 where account_id = $2', [
    clock(),
    doctor.account,
  ])
  clock.advance(1000)
  await expect(readOverview(doctor.ctx, { patient: people.famous.id })).rejects.toMatchObject({
    code: 'restricted',
  })
  await watched()
  expect((await about('Dora Keen')).map(({ rule }) => rule)).toEqual(['restricted record'])
})

test('many charts in a short time, by the numbers in the table, once a day', async () => {
  await setRules({ most: '3', minutes: '10' })
  const clerk = await staff('Desk Clerk', 'front desk')
  for (const patient of [people.same, people.married, people.stranger, people.stranger])
    await look(patient, clerk.ctx)
  await watched()
  expect(await about('Desk Clerk')).toEqual([])
  const fourth = await addPatient(portal, 'Dan Fourth')
  await look(fourth, clerk.ctx)
  await watched()
  expect(await about('Desk Clerk')).toEqual([
    { rule: 'many charts', who: 'Desk Clerk', patient: null, count: 5 },
  ])
  const { id } = await latest()
  await reviewAlert(officer, { id, outcome: 'explained', finding: 'The vaccination day.' })
  await look(people.same, clerk.ctx)
  await watched()
  expect(await about('Desk Clerk')).toEqual([])
})

test('unusual hours are looked for where the clinic wants it', async () => {
  await setRules({ look: [...rules], from: '12', until: '13' })
  const late = await staff('Nora Night', 'nurse')
  await look(people.stranger, late.ctx)
  await watched()
  expect(await about('Nora Night')).toEqual([
    { rule: 'unusual hours', who: 'Nora Night', patient: null, count: 1 },
  ])
})

test('a rule that is switched off finds nothing', async () => {
  await setRules({ look: [] })
  const kin = await staff('Kit Harrow', 'nurse')
  await look(people.stranger, kin.ctx)
  expect(await watched()).toEqual([])
})

test('no name lies in what is kept, and what the review found is sealed', async () => {
  const { rows } = await portal.owner.query(
    'select a::text as row from access_alert a union all select w::text from access_watch w',
  )
  for (const { row } of rows) expect(row).not.toMatch(/marsh|olsen|starr|cousin/i)
})
