// A visit booked here is wherever the record is read: summary, its PDF, a copy, the chart, who comes today. What the patient
// wrote is told to whom the page of the visit tells it, and what staff say to each other to nobody.
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Appointment as FhirAppointment, Bundle } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../test/support/appointments.ts'
import { addCaregiver, staffByRole, type Persona } from '../../../test/support/personas.ts'
import { signedIn } from '../../../test/support/people.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import { openFile } from '../../kit/files/read.ts'
import type { Context } from '../../kit/kit.ts'
import { createTexts } from '../../texts/texts.ts'
import { readOverview } from '../chart/overview.server.ts'
import { listToday } from '../find/today.server.ts'
import { makeShare } from '../shares/shares.server.ts'
import { summaryPdf } from '../summary/both/paper.ts'
import { readSummary } from '../summary/summary.server.ts'
import { takeaway } from '../takeaway/takeaway.jobs.ts'
import { askTakeaway, fetchTakeaway } from '../takeaway/takeaway.server.ts'
import { readVisitDays, readVisits } from '../visits/chart.server.ts'
import { arriveOwn, bookAppointment, cancelOwn, readOwnAppointment } from './booking/own.server.ts'
import { slotKey } from './booking/slot-key.ts'
import { listTimes } from './booking/times.server.ts'
import { readDetails, saveDetails } from './check-in/details.server.ts'
import { saveReminders } from './remind/choices.server.ts'
import { markVisit, noteVisit } from './schedule/visit.server.ts'

const REASON = 'Itches at night'
const NOTE = 'Alwayslateforus'
const WORDS = 'Quarrelledwithmysister'
const t = createTexts({ lang: 'en', timeZone: 'America/New_York', clinicName: 'Test Clinic' })

let it: Served
let clinic: TestClinic
let asAna: Context
let roles: Record<string, Persona>
let ids: string[]

const of = (role: string) => (roles[role] as Persona).ctx
const patient = () => it.ana.id

async function book(): Promise<string> {
  const all = { with: '', place: '', way: '', language: '', from: null } as const
  const { days } = await listTimes(asAna, { type: clinic.type, ...all })
  const [slot] = days.flatMap(({ times }) => times)
  if (!slot) throw new Error('Nothing is free.')
  const chosen = { slot: slotKey(slot), way: 'in person', reason: REASON } as const
  return (await bookAppointment(asAna, { type: clinic.type, ...chosen, key: randomUUID() })).id
}

beforeAll(async () => {
  it = await serve({ many: true })
  const { portal } = it
  clinic = await openCalendar(portal, {
    name: 'A look at moles',
    preparation: 'Bring a list.',
    change_hours: 0,
  })
  asAna = (await signedIn(portal, it.ana)).ctx
  roles = await staffByRole(portal)
  ids = [await book(), await book(), await book(), await book()]
  for (const id of ids) await noteVisit(of('front desk'), { patient: patient(), id, body: NOTE })
  await cancelOwn(asAna, { id: ids[1] as string, why: 'cannot come', words: WORDS })
  const past = (id: string | undefined, hours: number) =>
    portal.owner.query(
      `update appointment set starts_at = $2, ends_at = $2::timestamptz + interval '30 minutes' where appointment_id = $1`,
      [id, new Date(portal.kit.clock().getTime() - hours * 3_600_000)],
    )
  await past(ids[2], 50)
  await past(ids[3], 80)
  await markVisit(of('front desk'), { patient: patient(), id: ids[2] as string, what: 'done' })
  await markVisit(of('front desk'), { patient: patient(), id: ids[3] as string, what: 'missed' })
}, 120_000)
afterAll(() => it?.stop())

async function copyOf(ctx: Context) {
  // A copy is asked for by whoever showed a moment ago who they are.
  await it.portal.owner.query('update auth_session set auth_at = now()')
  const { id } = await askTakeaway(ctx, { lang: 'en' })
  await takeaway.work(it.portal.kit, { id, last: true })
  const file = async (kind: 'pdf' | 'bundle') =>
    buffer(openFile(it.portal.kit, await fetchTakeaway(ctx, { id, kind })))
  const bundle = JSON.parse((await file('bundle')).toString()) as Bundle
  const appointments = bundle.entry?.flatMap(({ resource }) =>
    resource?.resourceType === 'Appointment' && ids.includes(resource.id ?? '') ? [resource] : [],
  ) as FhirAppointment[]
  return {
    appointments,
    said: JSON.stringify(bundle),
    text: readPdf(await file('pdf')).pages.join('\n'),
  }
}

test('a copy has all of them, with what became of each, and no word of staff', async () => {
  const { appointments, said, text } = await copyOf(asAna)
  expect(new Map(appointments.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [ids[0], 'booked'],
      [ids[1], 'cancelled'],
      [ids[2], 'fulfilled'],
      [ids[3], 'noshow'],
    ]),
  )
  const off = appointments.find(({ id }) => id === ids[1])
  expect(off?.cancelationReason).toMatchObject({ coding: [{ code: 'pat' }], text: 'cannot come' })
  expect(appointments[0]?.reasonCode).toEqual([{ text: REASON }])
  expect(text).toMatch(/Eastern (Standard |Daylight )?Time/)
  for (const words of ['A look at moles', 'Dr. Ames', REASON, 'Came', 'Did not come', 'Cancelled'])
    expect(text).toContain(words)
  for (const words of [NOTE, WORDS]) {
    expect(said).not.toContain(words)
    expect(text).not.toContain(words)
  }
})

test('who acts for the patient has them where visits are shared, and the reason where diagnoses are', async () => {
  const dates = await addCaregiver(it.portal, it.ana, ['appointments'])
  const all = await addCaregiver(it.portal, it.ana, ['appointments', 'notes'])
  const none = await addCaregiver(it.portal, it.ana, ['medicines'])
  const read = await Promise.all([dates, all, none].map(({ ctx }) => copyOf(ctx)))
  expect(read.map(({ appointments }) => appointments.length)).toEqual([4, 4, 0])
  expect(read.map(({ said }) => said.includes(REASON))).toEqual([false, true, false])
  expect(read.map(({ text }) => text.includes(REASON))).toEqual([false, true, false])
  expect(read.map(({ text }) => text.includes('moles'))).toEqual([true, true, false])
  const coming = await Promise.all([dates, none].map(({ ctx }) => readSummary(ctx, {})))
  expect(coming.map((one) => one.coming.some(({ id }) => id === ids[0]))).toEqual([true, false])
})

test('the summary names what is to come, on the clock of the place, on page and paper', async () => {
  const summary = await readSummary(asAna, {})
  expect(summary.coming.find(({ id }) => id === ids[0])).toMatchObject({
    reason: 'A look at moles',
    withWhom: ['Dr. Ames'],
    instructions: 'Bring a list.',
  })
  const paper = readPdf(await buffer(await summaryPdf(t, summary))).pages.join('\n')
  expect(paper).toMatch(/A look at moles: .*Eastern Time/)
  const html = await (await it.ask('/summary', { cookie: it.as('patient') })).text()
  expect(html).toContain('data-zone="America/New_York"')
  for (const out of [paper, html]) expect(out).not.toContain(REASON)
  // Whoever is often somewhere else has both clocks on paper.
  const own = { email: [], sms: [], push: [], details: false, zone: 'Asia/Tokyo' }
  await saveReminders(asAna, own)
  const both = await summaryPdf(t, await readSummary(asAna, {}))
  expect(readPdf(await buffer(both)).pages.join('\n')).toMatch(/Eastern Time \(your time:/)
})

/** The summary as somebody outside reads it. */
async function outside(summary: boolean): Promise<string> {
  const given = { whom: 'Dr. Weber', hours: 24, documents: [], summary }
  const { token, passcode } = await makeShare(asAna, given)
  const answer = await it.ask(`/s/${token}`, {
    method: 'POST',
    headers: { origin: ORIGIN },
    body: new URLSearchParams({ code: passcode }),
  })
  const cookie = /(__Host-share=[\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  return (await it.ask('/shared/summary', { cookie })).text()
}

test('with whom the summary is shared sees the visit; with whom a document is, does not', async () => {
  const page = await outside(true)
  expect(page).toContain('A look at moles')
  for (const words of [REASON, NOTE, WORDS]) expect(page).not.toContain(words)
  // And no more of it than that: the tables about visits are closed to whoever it is shared with.
  const { rows } = await it.portal.owner.query(
    `select polrelid::regclass::text as name from pg_policy where polname = 'sharing_not_this'
      and pg_get_expr(polqual, polrelid) not like '%shares_summary%'`,
  )
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['appointment', 'visit_type', 'bookable']),
  )
})

const flat = (pages: string[]) => pages.join(' ').replace(/\s+/g, ' ')

test('what the clinic cannot keep says so wherever it is to come: summary, paper, copy, share, chart', async () => {
  const { owner, kit } = it.portal
  const [id] = ids
  const { rows } = await owner.query<{ exception: string }>(
    `with x as (insert into availability_exception (exception_id, bookable_id, what, starts_at, ends_at, why, created_at)
        select gen_random_uuid(), bookable_id, 'closed', starts_at, ends_at, 'Ill', $2 from appointment where appointment_id = $1
        returning exception_id)
     insert into slot_offer (patient_id, offer_id, appointment_id, chain_id, why, old_starts_at, bookable_id, location_id, way,
        starts_at, ends_at, created_at, held_until, state, settled_at)
      select a.patient_id, gen_random_uuid(), a.appointment_id, gen_random_uuid(), 'clinic', a.starts_at, a.bookable_id, a.location_id,
        a.way, a.starts_at + interval '1 day', a.ends_at + interval '1 day', $2, $2, 'expired', $2
      from appointment a where a.appointment_id = $1 returning (select exception_id from x) as exception`,
    [id, kit.clock()],
  )
  const words = t('visits.cannotKeep')
  const summary = await readSummary(asAna, {})
  expect(summary.coming.find((one) => one.id === id)?.here?.cannotKeep).toBe(true)
  expect(flat(readPdf(await buffer(await summaryPdf(t, summary))).pages)).toContain(words)
  expect(await (await it.ask('/summary', { cookie: it.as('patient') })).text()).toContain(words)
  expect(await outside(true)).toContain(words)
  const copy = await copyOf(asAna)
  expect(flat([copy.text])).toContain(words)
  const one = copy.appointments.find((visit) => visit.id === id)
  expect(one?.status).toBe('pending')
  expect(one?.participant.map(({ status }) => status)).toContain('declined')
  const overview = await readOverview(of('clinician'), { patient: patient() })
  expect(overview.upcoming.find((visit) => visit.id === id)?.here?.cannotKeep).toBe(true)
  await owner.query('delete from slot_offer where appointment_id = $1', [id])
  await owner.query('delete from availability_exception where exception_id = $1', [
    rows[0]?.exception,
  ])
})

test('those who treat see it in the chart, beside those of other systems', async () => {
  const overview = await readOverview(of('clinician'), { patient: patient() })
  expect(overview.upcoming.map(({ id }) => id)).toContain(ids[0])
  const { upcoming } = await readVisits(of('nurse'), { patient: patient(), before: null })
  expect(upcoming.find(({ id }) => id === ids[0])?.here?.timeZone).toBe('America/New_York')
  expect(JSON.stringify([overview, upcoming])).not.toContain(NOTE)
})

test('the desk sees its day, and that somebody comes today', async () => {
  const { days } = await readVisitDays(of('front desk'), { patient: patient(), before: null })
  const own = days.filter(({ id }) => ids.includes(id))
  expect(own.map(({ id, kind, state }) => [id, kind, state])).toEqual(
    expect.arrayContaining([
      [ids[0], 'appointment', 'active'],
      [ids[1], 'appointment', 'past'],
      [ids[2], 'visit', 'past'],
    ]),
  )
  expect(own).toHaveLength(3)

  const listed = async () =>
    (await listToday(of('front desk'), {})).items
      .filter((one) => one.patient === patient())
      .map(({ here }) => here)
  await it.portal.owner.query(
    `update appointment set starts_at = $2, ends_at = $2::timestamptz + interval '1 minute' where appointment_id = $1`,
    [ids[0], it.portal.kit.clock()],
  )
  expect(await listed()).toEqual([false])
  await markVisit(of('front desk'), { patient: patient(), id: ids[0] as string, what: 'arrived' })
  expect(await listed()).toEqual([true])
})

test('who may act for the patient checks in as the patient would; who only looks is told the name alone', async () => {
  const { owner, kit } = it.portal
  const id = await book()
  const at = (hours: number) =>
    owner.query(
      `update appointment set starts_at = $2, ends_at = $2::timestamptz + interval '30 minutes' where appointment_id = $1`,
      [id, new Date(kit.clock().getTime() + hours * 3_600_000)],
    )
  const carer = await addCaregiver(it.portal, it.ana, ['appointments'])
  const looks = await addCaregiver(it.portal, it.ana, ['appointments'])
  await owner.query(`update account_patient set acts = '{}' where account_id = $1`, [
    looks.person.account,
  ])
  await at(20)
  const own = await readDetails(asAna, { id })
  expect(own.names).toContain('mobile')
  const { details, names } = await readDetails(carer.ctx, { id })
  expect({ details, names }).toEqual({ details: own.details, names: own.names })
  expect((await readDetails(looks.ctx, { id })).names).toEqual(['name', 'born'])
  const said = { ...own.details, mobile: '(202) 555-0188' }
  await expect(saveDetails(looks.ctx, { id, answer: 'changed', ...said })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  // Each thing that cannot be what it says is told by its name; nothing is noted before all are right.
  const wrong = { ...said, name: ' ', born: '31 31 1980', mobile: 'ring me', email: 'ana at home' }
  await expect(saveDetails(carer.ctx, { id, answer: 'changed', ...wrong })).rejects.toMatchObject({
    code: 'details',
    fields: {
      name: 'Enter the name.',
      born: 'Enter the day, the month and the year of birth.',
      mobile: expect.stringContaining('Enter a number such as'),
      email: expect.stringContaining('Enter an e-mail address'),
    },
  })
  expect((await readDetails(asAna, { id })).answered).toBeNull()
  await saveDetails(carer.ctx, { id, answer: 'changed', ...said })
  expect((await readDetails(asAna, { id })).answered).toBe('changed')
  await expect(arriveOwn(carer.ctx, { id })).rejects.toMatchObject({ code: 'not_now' })
  await at(0.5)
  await arriveOwn(carer.ctx, { id })
  expect((await readOwnAppointment(asAna, { id })).appointment.state).toBe('arrived')
  // Long before a visit, and after it, how to reach the patient is nobody else's.
  for (const hours of [80, -1]) {
    await at(hours)
    expect((await readDetails(carer.ctx, { id })).names).toEqual(['name', 'born'])
  }
})
