// Registering and changing people, on real PostgreSQL: who is shown before, what is filed, and what an import does to it.
import type { Patient } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addStaff, importResources, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { Changed } from '../../kit/changed.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { readPatient } from '../staff/patients.server.ts'
import { changePerson, readForChange } from './change.server.ts'
import { noFields } from './fields.ts'
import { lookForAlike } from './look-alike.jobs.ts'
import { decideDifferent } from './pair.server.ts'
import { registerPatient } from './register.server.ts'

let portal: TestPortal
let desk: Context
let nurse: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
  nurse = (await signedIn(portal, await addStaff(portal, 'Ned Nurse', 'nurse'))).ctx
})
afterAll(() => portal.end())

const lan = {
  ...noFields,
  given: 'Lan',
  family: 'Nguyễn',
  born: '1990-02-28',
  sex: 'female' as const,
  interpreter: '' as const,
  contactRelation: '' as const,
  mobile: '(202) 555-0177',
}
type Typed = typeof lan & { sex: 'female' }

async function register(fields: Partial<Typed> = {}, different: string[] = []): Promise<string> {
  const made = await registerPatient(desk, { ...lan, ...fields, different })
  if (made.alike) throw new Error('Somebody alike was shown.')
  return made.patient
}

test('a person is registered with a number of ours, found, and shown to who registers them again', async () => {
  const first = await register()
  const { card, contact } = await readPatient(desk, { id: first })
  expect(card).toMatchObject({ name: 'Lan Nguyễn', birthDate: '1990-02-28' })
  expect(card.recordNumber).toMatch(/^\d{6}$/)
  expect(contact.phone).toBe(lan.mobile)

  const again = await registerPatient(desk, {
    ...lan,
    family: 'Nguyen',
    born: '1990-02-28',
    different: [],
  })
  expect(again.alike?.map(({ patient }) => patient)).toEqual([first])
  expect(again.alike?.[0]?.likeness.level).toBe('likely')
  // Said to be somebody else, they get a record of their own, and that is remembered.
  const second = await register({ family: 'Nguyen' }, [first])
  const { rows } = await portal.owner.query(
    'select patient_id, other_id, decision from patient_likeness where patient_id = $1',
    [second],
  )
  expect(rows).toEqual([{ patient_id: second, other_id: first, decision: 'different' }])
})

test('a twin is called that', async () => {
  const [one] = [await register({ given: 'Mia', family: 'Twin', born: '2020-05-06', mobile: '' })]
  const two = await registerPatient(desk, {
    ...lan,
    given: 'Noah',
    family: 'Twin',
    born: '2020-05-06',
    mobile: '',
    different: [],
  })
  expect(two.alike?.map(({ patient, likeness }) => [patient, likeness.level])).toEqual([
    [one, 'twin'],
  ])
})

test('a number that somebody bears is not given twice, and bad fields are named', async () => {
  const one = await register({
    given: 'Ola',
    family: 'Numbered',
    born: '1950-01-01',
    mobile: '',
    number: 'N-1',
  })
  const other = {
    ...lan,
    given: 'Per',
    family: 'Other',
    born: '1970-07-07',
    mobile: '',
    number: 'n-1',
  }
  await expect(registerPatient(desk, { ...other, different: [one] })).rejects.toMatchObject({
    fields: { number: expect.stringContaining('Another patient') },
  })
  const bad = { ...lan, given: '', family: '', born: '', email: 'x', different: [] }
  await expect(registerPatient(desk, bad)).rejects.toMatchObject({
    fields: { born: expect.any(String), email: expect.any(String) },
  })
  // All of it at once, also when nothing is chosen.
  const empty = { ...bad, sex: '' as 'unknown' }
  await expect(registerPatient(desk, empty)).rejects.toMatchObject({
    fields: { given: expect.stringContaining('at least one name'), sex: expect.any(String) },
  })
  const future = { ...lan, born: '2999-01-01', different: [] }
  await expect(registerPatient(desk, future)).rejects.toMatchObject({
    fields: { born: expect.any(String) },
  })
})

test('of two who change the same person, the second is shown what the first left', async () => {
  const patient = await register({ given: 'Uma', family: 'Edited', born: '1961-01-01', mobile: '' })
  const { fields, version } = await readForChange(desk, { patient })
  const typed = fields as Typed
  await changePerson(nurse, { ...typed, patient, version, city: 'Springfield' })
  const late = changePerson(desk, { ...typed, patient, version, city: 'Shelbyville' })
  const standing = ((await late.catch((error: unknown) => error)) as Changed).standing
  expect(standing).toMatchObject({ by: 'Ned Nurse', version: '2' })
  expect(standing.fields).toMatchObject({
    city: 'Springfield',
    'born-year': '1961',
    'born-day': '1',
  })
  await changePerson(desk, { ...typed, patient, version: '2', city: 'Shelbyville' })
  const { rows } = await portal.owner.query(
    'select version from record_entry_version where patient_id = $1 order by 1',
    [patient],
  )
  expect(rows.map((row) => row.version)).toEqual([1, 2])
})

test('an import that says the same again undoes nothing that was typed, and one that changed takes its place', async () => {
  const sent: Patient = {
    resourceType: 'Patient',
    id: 'from-ehr',
    name: [{ use: 'official', family: 'Sent', given: ['Sia'] }],
    birthDate: '1977-07-01',
    gender: 'female',
  }
  await importResources(portal, 'sent', [sent])
  const { rows } = await portal.owner.query(
    `select patient_id as id from patient order by created_at desc limit 1`,
  )
  const patient = rows[0].id as string
  const { fields, version, source } = await readForChange(desk, { patient })
  expect(source).toBe('test')
  await changePerson(desk, { ...(fields as Typed), patient, version, preferred: 'Sisi' })
  await importResources(portal, 'sent-again', [sent])
  expect((await readPatient(desk, { id: patient })).card.preferred).toBe('Sisi')
  await importResources(portal, 'sent-changed', [{ ...sent, birthDate: '1977-07-02' }])
  const { card } = await readPatient(desk, { id: patient })
  expect(card).toMatchObject({ birthDate: '1977-07-02', preferred: 'Sia' })
})

test('an import that brings somebody who is on record makes work for who decides, once', async () => {
  const here = await register({ given: 'Tess', family: 'Twice', born: '1966-06-16', mobile: '' })
  const sent: Patient = {
    resourceType: 'Patient',
    id: 'tess-elsewhere',
    name: [{ family: 'Twice', given: ['Tessa'] }],
    birthDate: '1966-06-16',
    gender: 'female',
  }
  await importResources(portal, 'tess', [sent])
  const look = () =>
    lookForAlike(jobContext(portal.kit, 'find'), {
      after: '00000000-0000-0000-0000-000000000000',
      since: new Date(0),
    })
  // Several imports at once: each pair is noted once, and no run fails.
  await Promise.all(Array.from({ length: 6 }, look))
  await look()
  const { rows } = await portal.owner.query(
    `select l.patient_id, l.other_id, w.done_at from patient_likeness l
     join work_item w on w.about_id = l.likeness_id and w.kind = 'duplicate'
     where $1 in (l.patient_id, l.other_id)`,
    [here],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].done_at).toBeNull()
  // Said to be two people, the work is done, and neither is asked about again.
  const [patient, other] = [rows[0].patient_id, rows[0].other_id]
  await decideDifferent(desk, { patient, other })
  await look()
  const left = await portal.owner.query(
    `select from work_item where kind = 'duplicate' and done_at is null and patient_id in ($1, $2)`,
    [patient, other],
  )
  expect(left.rowCount).toBe(0)
})

test('the desk writes a Patient and nothing else of a record, whatever a query says', async () => {
  const patient = await register({
    given: 'Kay',
    family: 'Guarded',
    born: '1944-04-04',
    mobile: '',
  })
  const attempt = (text: string) =>
    portal.kit.database.transaction(desk.claim, portal.kit.clock(), ({ client }) =>
      client.query(text, [patient]),
    )
  await expect(
    attempt(`insert into record_entry (patient_id, id, source_id, type, kind, state, version, received_at, digest, body)
      select $1, gen_random_uuid(), 1, 'Observation', 'result', 'active', 1, now(), '', ''`),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(
    attempt(`update record_entry set kind = 'result' where patient_id = $1`),
  ).rejects.toMatchObject({ code: '42501' })
})
