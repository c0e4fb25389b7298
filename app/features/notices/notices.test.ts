// Whoever may see something new is told that it is there, by a real mail server, and of nothing else; the link opens it
// for them alone, in the right record.
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { mailServer } from '../../../test/support/mail-server.ts'
import { forgetNotices, spreadAll, tellAll, writeAll } from '../../../test/support/noticing.ts'
import {
  addPatient,
  importResources,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../test/support/people.ts'
import {
  addCaregiver,
  endGrant,
  staffByRole,
  type Persona,
} from '../../../test/support/personas.ts'
import { handClock } from '../../kit/clock.ts'
import type { Claim } from '../../kit/actor.ts'
import type { Context } from '../../kit/kit.ts'
import { hideEntry } from '../caregivers/hide.server.ts'
import { saveChoices } from '../release/choices.server.ts'
import { endHolds } from '../release/release.jobs.ts'
import { holdEntry, liftHold } from '../release/release.server.ts'
import { writeTeamNote } from '../release/note.server.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { readReport } from '../results/result.server.ts'
import { openNotice } from './open.server.ts'
import { readStop, stopByLink } from './stop.server.ts'

const HOUR = 3_600_000
const ORIGIN = 'https://portal.example.org'
const clock = handClock('2026-11-24T15:00:00Z') // 10 in the morning

let mail: Awaited<ReturnType<typeof mailServer>>
let portal: TestPortal
let ana: TestPatient
let asAna: Context
beforeAll(async () => {
  mail = await mailServer()
  portal = await testPortal({
    clock,
    config: {
      mode: 'production',
      origin: ORIGIN,
      smtp: { url: mail.url(), from: 'Test Clinic <portal@example.org>' },
    },
  })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Notice')
  asAna = (await signedIn(portal, ana)).ctx
})
afterAll(async () => {
  await portal?.end()
  await mail?.stop()
})
beforeEach(async () => {
  mail.mails.length = 0
  mail.answer()
  await forgetNotices(portal)
  clock.advance(3 * HOUR)
  asAna = (await signedIn(portal, ana)).ctx
})

const report = (key: string): FhirResource => ({
  resourceType: 'DiagnosticReport',
  id: key,
  status: 'final',
  subject: { reference: 'Patient/ana-notice' },
  code: { text: 'Hemoglobin of Ana Notice' },
  category: [{ coding: [{ code: 'LAB' }] }],
  issued: clock().toISOString(),
  effectiveDateTime: clock().toISOString(),
  conclusion: 'Low.',
})
const comes = (...keys: string[]) => importResources(portal, keys.join(), keys.map(report))
const idOf = (key: string) => entryId(portal.kit.vault, 'test', keyOf('DiagnosticReport', key))
const tokenIn = (n = 0) => /\/n\/([\w-]+)\s/.exec(textOf(n))?.[1] ?? ''
/** As it reads, with the lines that were broken for the journey put together again. */
const textOf = (n: number) =>
  (mail.mails[n]?.message ?? '').replace(/=\r?\n|\r?\n(?= )/g, '').replace(/=3D/g, '=')
const went = () => mail.mails.map(({ to }) => to[0])

test('a new result is told once, by an e-mail that says from whom and nothing of what', async () => {
  await comes('one')
  await tellAll(portal)
  await tellAll(portal)
  expect(went()).toEqual([ana.email])
  const text = textOf(0)
  expect(text).toContain('Subject: You have something new from Test Clinic')
  expect(text).toContain(`${ORIGIN}/n/${tokenIn()}`)
  expect(text).toMatch(/List-Unsubscribe: <https:\/\/portal\.example\.org\/hooks\/stop\/[\w-]{22}>/)
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(text).not.toMatch(/result|hemoglobin|test (?!clinic)|lab|report|ana\b(?!.notice@)/i)
})

test('the link opens that very thing for its account, and is not there for anybody else', async () => {
  await comes('two')
  await tellAll(portal)
  const token = tokenIn()
  expect(await openNotice(asAna, { token })).toMatchObject({ to: `/results/report/${idOf('two')}` })
  // Also when it has been read meanwhile.
  await readReport(asAna, { id: idOf('two') })
  expect(await openNotice(asAna, { token })).toMatchObject({ to: `/results/report/${idOf('two')}` })
  const carer = await addCaregiver(portal, ana)
  await expect(openNotice(carer.ctx, { token })).rejects.toMatchObject({ kind: 'not_found' })
  await endGrant(portal, carer)
  await expect(openNotice(asAna, { token: 'x' })).rejects.toMatchObject({ kind: 'not_found' })
})

test('several things are one message, and its link leads home where they are listed', async () => {
  await comes('a', 'b', 'c')
  await tellAll(portal)
  expect(went()).toHaveLength(1)
  expect(await openNotice(asAna, { token: tokenIn() })).toMatchObject({ to: '/' })
})

test('what comes within the hour is gathered, and not told when it was read by then', async () => {
  await comes('d')
  await tellAll(portal)
  clock.advance(60_000)
  await comes('e')
  await tellAll(portal)
  await comes('f')
  await tellAll(portal)
  expect(went()).toHaveLength(1)
  clock.advance(HOUR)
  await writeAll(portal)
  await tellAll(portal)
  expect(went()).toHaveLength(2)
  await comes('g')
  await spreadAll(portal)
  asAna = (await signedIn(portal, ana)).ctx
  await readReport(asAna, { id: idOf('g') })
  clock.advance(HOUR)
  await tellAll(portal)
  expect(went()).toHaveLength(2)
})

test('those who act for the patient are told what they may see, with the right record to open', async () => {
  const seeing = await addCaregiver(portal, ana, ['results'])
  const other = await addCaregiver(portal, ana, ['medicines'])
  const gone = await addCaregiver(portal, ana, ['results'])
  clock.advance(60_000)
  await comes('h')
  await spreadAll(portal)
  await endGrant(portal, gone)
  await tellAll(portal)
  expect(went()).toContain(seeing.person.email)
  expect(went()).not.toContain(other.person.email)
  expect(went()).not.toContain(gone.person.email)
  for (const one of [seeing, other]) await endGrant(portal, one)
})

test('what is held is not told before its time, and then it is', async () => {
  const roles: Record<string, Persona> = await staffByRole(portal)
  const clinician = (roles.clinician as Persona).ctx
  await comes('i', 'j', 'k')
  await portal.owner.query(`delete from notice`)
  const held = {
    reason: 'harm',
    words: 'as agreed with her',
    hours: '24',
    patient: ana.id,
  } as const
  const over = await holdEntry(clinician, { ...held, id: idOf('i') })
  const lifted = await holdEntry(clinician, { ...held, id: idOf('j') })
  await portal.owner.query(`insert into notice values ($1, gen_random_uuid(), 'results', $2, $3)`, [
    ana.id,
    idOf('k'),
    clock(),
  ])
  await holdEntry(clinician, { ...held, id: idOf('k') })
  await tellAll(portal)
  expect(went()).toEqual([])
  await liftHold(clinician, { patient: ana.id, id: lifted.id })
  await tellAll(portal)
  expect(went()).toHaveLength(1)
  clock.advance(25 * HOUR)
  await endHolds.work(portal.kit, { id: over.id, last: false })
  await tellAll(portal)
  expect(went()).toHaveLength(2)
})

test('who waits for a note of the team is told with the note, and of a later note once more', async () => {
  const choices = { results: 'after note', notes: 'at once', sensitive: 'at once' } as const
  await saveChoices(asAna, choices)
  clock.advance(60_000)
  await comes('l')
  await tellAll(portal)
  expect(went()).toEqual([])
  const roles: Record<string, Persona> = await staffByRole(portal)
  const note = () =>
    writeTeamNote((roles.clinician as Persona).ctx, {
      patient: ana.id,
      id: idOf('l'),
      text: 'All well.',
    })
  await note()
  await tellAll(portal)
  expect(went()).toHaveLength(1)
  asAna = (await signedIn(portal, ana)).ctx
  expect(await openNotice(asAna, { token: tokenIn() })).toMatchObject({
    to: `/results/report/${idOf('l')}`,
  })
  await saveChoices(asAna, { ...choices, results: 'at once' })
})

test('one tap stops the e-mails, without signing in; twice is once', async () => {
  await comes('m')
  await tellAll(portal)
  const token = tokenIn()
  expect(await readStop(stranger(portal), { token })).toBe('email')
  const { rows: none } = await portal.owner.query('select from notice_stop')
  expect(none).toHaveLength(0)
  await stopByLink(stranger(portal), { token })
  await stopByLink(stranger(portal), { token })
  const { rows } = await portal.owner.query('select channel, how from notice_stop')
  expect(rows).toEqual([{ channel: 'email', how: 'link' }])
  clock.advance(2 * HOUR)
  await comes('n')
  await tellAll(portal)
  expect(went()).toHaveLength(1)
  await expect(stopByLink(stranger(portal), { token: 'x'.repeat(22) })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('old results of an import are told by nobody', async () => {
  const old = { ...report('old'), issued: '2024-01-01T00:00:00Z', effectiveDateTime: '2024-01-01' }
  await importResources(portal, 'old', [old as FhirResource])
  const { rows } = await portal.owner.query('select from notice')
  expect(rows).toHaveLength(0)
})

test('what is shown to somebody is the same, whether they ask or are told', async () => {
  const roles: Record<string, Persona> = await staffByRole(portal)
  const clinician = (roles.clinician as Persona).ctx
  await comes('x', 'y', 'z')
  await holdEntry(clinician, {
    patient: ana.id,
    id: idOf('x'),
    reason: 'harm',
    words: 'as agreed with her',
    hours: '24',
  })
  await hideEntry(asAna, { id: idOf('y') })
  await hideEntry(asAna, { id: ana.entries.visit as string })
  await saveChoices(asAna, { results: 'after note', notes: 'not online', sensitive: 'at once' })
  clock.advance(60_000)
  await comes('later')
  const carer = await addCaregiver(portal, ana)
  for (const [claim, account] of [
    [asAna.claim, ana.account],
    [carer.ctx.claim, carer.person.account],
  ] as const) {
    const ids = async (of: Claim, select: string): Promise<string[]> =>
      (await portal.kit.database.transaction(of, clock(), async ({ client }) =>
        (await client.query<{ id: string }>(select)).rows.map(({ id }) => id),
      )) ?? []
    const asked = await ids(claim, 'select id from record_entry where kind is not null order by id')
    const { rows } = await portal.owner.query<{ id: string }>(
      'select id from record_entry where patient_id = $1 and kind is not null',
      [ana.id],
    )
    const told: string[] = []
    for (const { id } of rows)
      told.push(
        ...(await ids(
          { kind: 'job', job: 'notices' },
          `select '${id}' as id where app.shown_to('${ana.id}', '${id}', '${account}', false)`,
        )),
      )
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.length).toBeLessThan(rows.length)
    expect(told.toSorted()).toEqual(asked)
  }
})
