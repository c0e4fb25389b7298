// Answers beside the record: what is the same, new or otherwise; what is taken over is an entry that says where it comes from;
// each is decided once, by whoever may, and the patient reads what became of it.
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Bundle, FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../../test/support/at-once.ts'
import { addStaff, importResources, signedIn } from '../../../../test/support/people.ts'
import { addCaregiver, staffByRole, type Persona } from '../../../../test/support/personas.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../../test/support/served.ts'
import { readPdf } from '../../../../test/support/read-pdf.ts'
import { openFile } from '../../../kit/files/read.ts'
import type { Context } from '../../../kit/kit.ts'
import { bodyPlace } from '../../record/places.ts'
import { listAllergies } from '../../allergies/allergies.server.ts'
import { readForChange } from '../../register/change.server.ts'
import { takeaway } from '../../takeaway/takeaway.jobs.ts'
import { askTakeaway, fetchTakeaway } from '../../takeaway/takeaway.server.ts'
import { askForForm } from '../ask.server.ts'
import { bringForm } from '../forms.server.ts'
import { readOwnForm, saveAnswers, sendAnswers } from '../own.server.ts'
import type { Value } from '../questionnaire/answers.ts'
import { itemsOf } from '../questionnaire/form.ts'
import { keyOf, numbered } from '../questionnaire/keys.ts'
import { confirmSame, decideAnswer, readBeside } from './accept.server.ts'

let it: Served
let roles: Record<string, Persona>
let chart: string
const own = () => it.sessions.patient.ctx
const of = (role: string) => (roles[role] as Persona).ctx

const text = (value: string): Value[] => [{ kind: 'string', value }]
const code = (value: string): Value[] => [{ kind: 'coding', value: { code: value } }]
const yes: Value[] = [{ kind: 'boolean', value: true }]
const no: Value[] = [{ kind: 'boolean', value: false }]

const activeIn = (list: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${list}`, code: 'active' }],
})

beforeAll(async () => {
  it = await serve({ many: true })
  roles = await staffByRole(it.portal)
  chart = `/staff/patients/${it.ana.id}`
  const subject = { reference: 'Patient/ana-access' }
  await importResources(it.portal, 'beside', [
    {
      resourceType: 'AllergyIntolerance',
      id: 'beside-a',
      patient: subject,
      clinicalStatus: activeIn('allergyintolerance-clinical'),
      code: { text: 'Penicillin' },
      reaction: [{ manifestation: [{ text: 'Hives' }] }],
    },
    {
      resourceType: 'MedicationRequest',
      id: 'beside-m',
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: { text: 'Lisinopril 10 MG Oral Tablet' },
      dosageInstruction: [{ text: 'One in the morning' }],
    },
    {
      resourceType: 'Condition',
      id: 'beside-c',
      subject,
      clinicalStatus: activeIn('condition-clinical'),
      code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001' }], text: 'Asthma' },
    },
  ] as FhirResource[])
}, 240_000)
afterAll(() => it?.stop())

/** Asks Ana for a form, and sends her answers. @returns the id of the request */
async function answered(
  instrument: 'your-health' | 'about-you',
  given: Record<string, Value[]>,
): Promise<string> {
  const { id: form } = await bringForm(of('admin'), { text: null, instrument })
  const wanted = { patient: it.ana.id, form, visit: null, due: null, key: randomUUID() }
  const { id } = await askForForm(of('nurse'), wanted)
  const read = await readOwnForm(own(), { id })
  const numbers = numbered(read.form)
  const items = [...itemsOf(read.form.items)]
  for (const [name, values] of Object.entries(given)) {
    const item = items.find((one) => one.id === name)!
    await saveAnswers(own(), { id, changed: [[keyOf(numbers, item, []), values]], language: 'en' })
  }
  await sendAnswers(own(), { id, language: 'en' })
  return id
}

const health = (more: Record<string, Value[]> = {}) =>
  answered('your-health', { allergic: code('716186003'), takes: no, ...more })

const beside = async (id: string, ctx: Context = of('nurse')) => {
  const { standings } = await readBeside(ctx, { patient: it.ana.id, id })
  return standings
}
const said = async (id: string) =>
  (await beside(id)).map(({ kind, parts, state }) => `${kind} ${parts[0]?.answer} ${state}`)
const place = async (id: string, answer: string) =>
  (await beside(id)).find(({ parts }) => parts[0]?.answer === answer)!.place
const take = async (id: string, answer: string, ctx: Context = of('nurse')) =>
  decideAnswer(ctx, {
    patient: it.ana.id,
    id,
    place: await place(id, answer),
    take: true,
    reason: '',
  })

/** What was filed of a form, opened. */
async function filed(type: string): Promise<FhirResource[]> {
  const { rows } = await it.portal.owner.query<{ id: string; body: Buffer }>(
    `select e.id, e.body from record_entry e join record_source s using (source_id)
     where s.name = 'answers to forms' and e.patient_id = $1 and e.type = $2 order by e.received_at, e.id`,
    [it.ana.id, type],
  )
  const opened = rows.map(({ id, body }) =>
    it.portal.kit.vault.open(it.ana.id, bodyPlace(id), body),
  )
  return (await Promise.all(opened)).map((bytes) => JSON.parse(bytes.toString()) as FhirResource)
}

test('what the record says already is the same, what it says otherwise differs, the rest is new', async () => {
  const id = await answered('your-health', {
    allergic: code('Y'),
    'allergy-1-name': text('penicillin'),
    'allergy-1-detail': text('hives'),
    'allergy-2-name': text('Peanuts'),
    takes: yes,
    'medicine-1-name': text('Lisinopril'),
    'medicine-1-detail': text('Two in the evening'),
    had: [...code('195967001'), ...code('44054006')],
    'insurance-name': text('Blue Cedar'),
    'insurance-member': text('BC-1'),
  })
  expect(await said(id)).toEqual([
    'AllergyIntolerance penicillin same',
    'AllergyIntolerance Peanuts new',
    'MedicationStatement Lisinopril differs',
    'Condition Asthma same',
    'Condition Type 2 diabetes new',
    'Coverage Blue Cedar new',
  ])
  const medicine = (await beside(id)).find(({ kind }) => kind === 'MedicationStatement')
  expect(medicine?.record?.name).toBe('Lisinopril 10 MG Oral Tablet')
  expect(medicine?.parts[1]?.record).toBe('One in the morning')

  const page = await (await it.ask(`${chart}/forms/${id}`, { cookie: it.as('staff') })).text()
  expect(page).toContain('Confirm all 2 that are the same')
  expect(page).toContain('<span class="heard">Peanuts</span>')
  expect(await confirmSame(of('nurse'), { patient: it.ana.id, id })).toEqual({ count: 2 })
  expect(await confirmSame(of('nurse'), { patient: it.ana.id, id })).toEqual({ count: 0 })
  expect(await filed('AllergyIntolerance')).toEqual([])
})

test('what is taken over is an entry that says where it comes from, with its provenance, and twice is once', async () => {
  const id = await health({
    allergic: code('Y'),
    'allergy-1-name': text('Walnuts'),
    'allergy-1-detail': text('Swelling'),
  })
  expect(await take(id, 'Walnuts')).toEqual({ count: 1 })
  expect(await take(id, 'Walnuts')).toEqual({ count: 0 })
  const made = (await filed('AllergyIntolerance')).at(-1)
  expect(made).toMatchObject({
    id: `${id}-q3`,
    code: { text: 'Walnuts' },
    reaction: [{ manifestation: [{ text: 'Swelling' }] }],
    patient: { reference: 'Patient/ana-access' },
    clinicalStatus: { coding: [{ code: 'active' }] },
  })
  expect((await filed('Provenance')).at(-1)).toMatchObject({
    target: [{ reference: `AllergyIntolerance/${id}-q3` }],
    agent: [{ who: { reference: 'Patient/ana-access' } }, { who: { display: expect.any(String) } }],
    entity: [{ what: { reference: `QuestionnaireResponse/${id}` } }],
  })
  const { active } = await listAllergies(own(), { before: null })
  const shown = active.find(({ view }) => view.plain === 'Walnuts')
  expect(shown?.from).toMatchObject({ form: id, by: expect.stringMatching(/\w/) })
  const page = await (await it.ask('/allergies', { cookie: it.as('patient') })).text()
  expect(page).toMatch(/From the form of .+, looked over by /)
  const form = await (await it.ask(`/forms/${id}`, { cookie: it.as('patient') })).text()
  expect(form).toMatch(/In your record\. .+ looked it over on/)
})

test('what somebody said in a form of their own is kept from who acts for them, until they show it', async () => {
  const carer = await addCaregiver(it.portal, it.ana)
  const { active } = await listAllergies(carer.ctx, { before: null })
  expect(active.map(({ view }) => view.plain)).toContain('Penicillin')
  expect(active.map(({ view }) => view.plain)).not.toContain('Walnuts')
})

test('one that is not taken over stays out of the record; its patient reads why, and it can be taken over after all', async () => {
  const id = await health({ had: code('35489007') })
  const at = await place(id, 'Depression')
  const html = await (
    await it.ask(`${chart}/forms/${id}/refuse/${at}`, { cookie: it.as('staff') })
  ).text()
  expect(html).toContain('The patient reads this')
  const one = { patient: it.ana.id, id, place: at }
  await decideAnswer(of('clinician'), { ...one, take: false, reason: 'It was long ago.' })
  expect((await filed('Condition')).length).toBe(0)
  const page = await (await it.ask(`/forms/${id}`, { cookie: it.as('patient') })).text()
  expect(page).toContain('Not taken over into your record.')
  expect(page).toContain('They write: It was long ago.')
  await expect(
    decideAnswer(of('nurse'), { ...one, take: false, reason: '' }),
  ).rejects.toMatchObject({ kind: 'conflict', message: expect.stringContaining('has decided') })
  expect(await decideAnswer(of('nurse'), { ...one, take: true, reason: '' })).toEqual({ count: 1 })
  expect((await filed('Condition')).length).toBe(1)
})

test('one of several answers to the same question is left out by its own page', async () => {
  const id = await health({
    had: [...code('35489007'), ...code('38341003')],
  })
  const at = await place(id, 'Depression')
  expect(at).toContain('.')
  const page = await it.ask(`${chart}/forms/${id}/refuse/${at}`, { cookie: it.as('staff') })
  expect(page.status).toBe(200)
})

test('two who take it over at once make one entry, and the second is told who did', async () => {
  const id = await health({ had: code('38341003') })
  const at = await place(id, 'Blood pressure that is too high')
  const nurses = await Promise.all(
    ['Nora First', 'Nils Second'].map(async (name) => {
      const { token } = await signedIn(it.portal, await addStaff(it.portal, name, 'nurse'))
      return `${COOKIE.staff}=${token}`
    }),
  )
  const send = (cookie: string) => () =>
    it.ask(`${chart}/forms/${id}`, {
      method: 'POST',
      cookie,
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ take: at }),
    })
  const before = (await filed('Condition')).length
  const both = await atOnce(it.portal.owner, 'form_taken', [send(nurses[0]!), send(nurses[1]!)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 409])
  const late = both.find(({ status }) => status === 409)!
  expect(await late.text()).toMatch(/N\w+ (First|Second) has taken this over/)
  expect((await filed('Condition')).length).toBe(before + 1)
})

test('how somebody is reached is changed on the one path there is, and what cannot stand there is said', async () => {
  const id = await answered('about-you', {
    'about-you-called': text('Annie'),
    'about-you-mobile': text('(202) 555-0188'),
    'about-you-street': text('5 Elm Street'),
    'about-you-zip': text('20001'),
    'about-you-contact': text('Bo Access'),
    'about-you-contact-phone': text('no number'),
    'about-you-medicines': no,
    'about-you-matters': text('My knee'),
  })
  expect(await said(id)).toEqual([
    'Patient Annie new',
    'Patient (202) 555-0188 new',
    'Patient 5 Elm Street new',
    'Patient Bo Access new',
  ])
  await take(id, '(202) 555-0188')
  await take(id, '5 Elm Street')
  const { fields } = await readForChange(of('nurse'), { patient: it.ana.id })
  expect(fields).toMatchObject({
    mobile: '(202) 555-0188',
    line1: '5 Elm Street',
    postcode: '20001',
  })
  await expect(take(id, 'Bo Access')).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('Enter a number such as'),
  })
  expect((await beside(id)).find(({ parts }) => parts[0]?.answer === 'Bo Access')?.decided).toBe(
    null,
  )
})

const typesOf = (all: FhirResource[]) => new Set(all.map(({ resourceType }) => resourceType))

test('a copy of the record brings what was answered, its form, and where each entry comes from; a helper’s does not', async () => {
  const copyFor = async (ctx: Context) => {
    const { id } = await askTakeaway(ctx, { lang: 'en' })
    await takeaway.work(it.portal.kit, { id, last: true } as never)
    const bytes = async (kind: 'bundle' | 'pdf') =>
      buffer(openFile(it.portal.kit, await fetchTakeaway(ctx, { id, kind })))
    const { entry = [] } = JSON.parse((await bytes('bundle')).toString()) as Bundle
    return {
      all: entry.flatMap(({ resource }) => (resource as FhirResource) ?? []),
      book: readPdf(await bytes('pdf'))
        .pages.join(' ')
        .replaceAll(/\s+/g, ' '),
    }
  }
  const { all: mine, book } = await copyFor(own())
  expect(book).toContain('Forms that were filled in')
  expect(book).toMatch(/Your health so far Sent on \w+day/)
  expect(book).toMatch(/Which of these do you have\? ?Blood pressure that is too high/)
  expect([...typesOf(mine)]).toEqual(
    expect.arrayContaining(['QuestionnaireResponse', 'Questionnaire', 'Provenance']),
  )
  const response = mine.find((one) => one.resourceType === 'QuestionnaireResponse')
  expect(response).toMatchObject({
    status: 'completed',
    subject: { reference: 'Patient/ana-access' },
    questionnaire: expect.stringMatching(/^urn:portico:form:/),
  })
  const carer = await addCaregiver(it.portal, it.ana)
  const { all, book: less } = await copyFor(carer.ctx)
  const theirs = typesOf(all)
  expect(less).not.toMatch(/Forms that were filled in|Your health so far Sent/)
  for (const type of ['QuestionnaireResponse', 'Questionnaire', 'Provenance'] as const)
    expect(theirs.has(type)).toBe(false)
})

test('who may not decide is refused, and that is in the log; no patient decides anything', async () => {
  const id = await health({ had: code('40930008') })
  const at = await place(id, 'A thyroid that works too little')
  await it.portal.owner.query(
    `update staff_role set may = array_remove(may, 'forms.accept') where role = 'nurse'`,
  )
  const less = (await signedIn(it.portal, await addStaff(it.portal, 'Less Nurse', 'nurse'))).ctx
  const wanted = { patient: it.ana.id, id, place: at, take: true, reason: '' }
  await expect(decideAnswer(less, wanted)).rejects.toMatchObject({ code: 'not_your_role' })
  const { rows } = await it.portal.owner.query(
    `select outcome from audit_event where verb = 'forms.accept' and outcome = 'refused' and patient_id = $1`,
    [it.ana.id],
  )
  expect(rows.length).toBeGreaterThan(0)
  await it.portal.owner.query(
    `update staff_role set may = may || '{forms.accept}'::text[] where role = 'nurse'`,
  )
  await expect(decideAnswer(own(), wanted)).rejects.toMatchObject({ code: 'wrong_actor' })
  await expect(decideAnswer(of('front desk'), wanted)).rejects.toMatchObject({ kind: 'forbidden' })
})
