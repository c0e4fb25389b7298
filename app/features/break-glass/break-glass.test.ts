// A restricted record is closed to those who may read any other, opens with a reason for an hour, is told to the
// patient with that reason, and waits for the privacy officer until it was reviewed.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { staffByRole, type Persona } from '../../../test/support/personas.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { listAccess } from '../access/access.server.ts'
import { readChartHead } from '../chart/head.server.ts'
import { readOverview } from '../chart/overview.server.ts'
import { glassAlert } from './break-glass.jobs.ts'
import {
  breakGlass,
  closeGlass,
  liftRestriction,
  listOpenings,
  restrictRecord,
  reviewOpening,
} from './break-glass.server.ts'

const clock = handClock(new Date().toISOString())
const OWN = 'opened by the one who reviews'
const REASON = 'brought in unconscious, needs the list of medicines'

let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
let roles: Record<string, Persona>
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Glass')
  ben = await addPatient(portal, 'Ben Glass')
  roles = await staffByRole(portal)
  await restrictRecord(as('privacy officer'), { patient: ana.id, reason: 'She works here.' })
})
afterAll(() => portal.end())

const as = (role: string) => (roles[role] as Persona).ctx
const open = (patient: TestPatient, role = 'nurse') =>
  readOverview(as(role), { patient: patient.id })
const restricted = { kind: 'forbidden', code: 'restricted' }

test('a record that is not restricted opens to those who treat', async () => {
  expect((await open(ben)).conditions.length).toBeGreaterThan(0)
  expect((await open(ben, 'clinician')).conditions.length).toBeGreaterThan(0)
})

test('a restricted one does not, and the refusal is told to the patient', async () => {
  await expect(open(ana)).rejects.toMatchObject(restricted)
  const { items } = await listAccess((await signedIn(portal, ana)).ctx, { before: null })
  expect(items).toContainEqual(expect.objectContaining({ role: 'nurse', refused: true }))
})

test.each([
  ['no reason', { kind: 'emergency', reason: '' }, 'reason'],
  ['one word', { kind: 'emergency', reason: 'urgent' }, 'reason'],
  ['no kind', { kind: '', reason: REASON }, 'kind'],
])('it does not open with %s', async (_, said, field) => {
  const call = breakGlass(as('nurse'), { patient: ana.id, ...said } as never)
  await expect(call).rejects.toMatchObject({
    kind: 'invalid',
    fields: { [field]: expect.any(String) },
  })
  await expect(open(ana)).rejects.toMatchObject(restricted)
})

test('with a reason it opens for an hour, to that person alone', async () => {
  await breakGlass(as('nurse'), { patient: ana.id, kind: 'emergency', reason: REASON })
  await open(ana)
  const { openUntil } = await readChartHead(as('nurse'), { patient: ana.id })
  expect(openUntil).toEqual(new Date(clock().getTime() + 3_600_000))
  await expect(open(ana, 'clinician')).rejects.toMatchObject(restricted)
  // Kept alive meanwhile, as by somebody who goes on working.
  for (let minutes = 0; minutes < 60; minutes += 10) {
    await open(ben)
    await keepReviewerAwake()
    clock.advance(600_000)
  }
  await expect(open(ana)).rejects.toMatchObject(restricted)
})

test('the patient is told who, when and why', async () => {
  const { rows } = await portal.owner.query(
    `select what, why, role from audit_event where patient_id = $1 and actor_kind = 'staff' and outcome = 'done' order by at`,
    [ana.id],
  )
  expect(rows).toContainEqual({ what: 'emergency access', why: 'emergency', role: 'nurse' })
  expect(rows).toContainEqual({ what: 'record', why: 'emergency', role: 'nurse' })
})

test('closing it ends the hour', async () => {
  await breakGlass(as('nurse'), { patient: ana.id, kind: 'other', reason: REASON })
  await open(ana)
  await closeGlass(as('nurse'), { patient: ana.id })
  await expect(open(ana)).rejects.toMatchObject(restricted)
})

test('each opening waits for a review, which is written once', async () => {
  const waiting = async () =>
    (await listOpenings(as('privacy officer'), {})).filter(
      (one) => !one.reviewedAt && one.reason === REASON,
    )
  const [first] = await waiting()
  expect(first).toMatchObject({ name: 'Ana Glass', role: 'nurse', looks: 1 })
  const review = { id: first?.id as string, patient: ana.id, finding: 'Justified, seen that day.' }
  await expect(
    reviewOpening(as('privacy officer'), { ...review, finding: '' }),
  ).rejects.toMatchObject({ fields: { finding: 'Say in a few words what you found.' } })
  await reviewOpening(as('privacy officer'), review)
  expect(await waiting()).not.toContainEqual(expect.objectContaining({ id: review.id }))
  await expect(reviewOpening(as('privacy officer'), review)).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('nobody reviews what they opened, and is told so: by the verb, and by the database itself', async () => {
  const nurse = roles.nurse as Persona
  await breakGlass(nurse.ctx, { patient: ana.id, kind: 'other', reason: OWN })
  await portal.owner.query('update staff_member set role = $2 where account_id = $1', [
    nurse.person.account,
    'privacy officer',
  ])
  const mine = (await listOpenings(nurse.ctx, {})).find(({ reason }) => reason === OWN)
  expect(mine).toMatchObject({ own: true, reviewedAt: null, role: 'nurse' })
  const id = mine?.id as string
  const review = { id, patient: ana.id, finding: 'Justified, I say myself.' }
  await expect(reviewOpening(nurse.ctx, review)).rejects.toMatchObject({ code: 'own_opening' })
  const bySql = (ctx: Context) =>
    inTransaction(ctx, async (inside) => {
      const { rows } = await sql`
        update break_glass set reviewed_at = now(), reviewed_by = account_id
        where break_id = ${id} returning break_id`.execute(inside.open.db)
      return rows.length
    })
  expect(await bySql(nurse.ctx)).toBe(0)
  await portal.owner.query(`update staff_member set role = 'nurse' where account_id = $1`, [
    nurse.person.account,
  ])
  expect(await bySql(nurse.ctx)).toBe(0)
  const other = await addStaff(portal, 'Oda Other')
  expect(await bySql((await signedIn(portal, other)).ctx)).toBe(0)
  await reviewOpening(as('privacy officer'), review)
  // Reviewed while it is open: it closes all the same.
  await open(ana)
  await closeGlass(nurse.ctx, { patient: ana.id })
  await expect(open(ana)).rejects.toMatchObject(restricted)
})

test('those who review are told by e-mail, without whose record it was', async () => {
  await glassAlert.work(portal.kit, { id: null, last: true })
  const { rows } = await portal.owner.query(
    `select subject_id from outgoing where purpose = 'emergency access'`,
  )
  expect(rows.map((row) => row.subject_id)).toContain(
    (roles['privacy officer'] as Persona).person.account,
  )
})

test('no word of the reason lies readable in the database', async () => {
  const { rows } = await portal.owner.query(`select b::text as row from break_glass b`)
  const hex = Buffer.from('unconscious').toString('hex')
  for (const { row } of rows) expect(row).not.toMatch(new RegExp(`unconscious|${hex}`))
})

test('lifted, it opens like any other', async () => {
  await liftRestriction(as('privacy officer'), { patient: ana.id })
  await open(ana)
  const head = await readChartHead(as('nurse'), { patient: ana.id })
  expect(head).toMatchObject({ restricted: false, openUntil: null })
})

const keepReviewerAwake = () => listOpenings(as('privacy officer'), {})
