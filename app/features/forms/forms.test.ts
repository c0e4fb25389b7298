// A form's whole way: brought, asked for, filled in page by page, refused while something is missing, sent, read with its
// score; a dangerous answer is work that cannot wait. What is not sent is the patient's alone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../test/support/at-once.ts'
import { addStaff, signedIn } from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import { readDraft, saveDraft } from '../drafts/drafts.server.ts'
import { instruments } from './library/instruments.ts'
import { saveAnswers, sendAnswers } from './own.server.ts'

let it: Served
let admin: string
let nurse: string
let desk: string
let chart: string
beforeAll(async () => {
  it = await serve({ many: true })
  const as = async (name: string, role: string) =>
    `${COOKIE.staff}=${(await signedIn(it.portal, await addStaff(it.portal, name, role))).token}`
  admin = await as('Ada Admin', 'admin')
  nurse = await as('Nora Nurse', 'nurse')
  desk = await as('Dora Desk', 'front desk')
  chart = `/staff/patients/${it.ana.id}`
}, 240_000)
afterAll(() => it?.stop())

const headers = { origin: ORIGIN }
const own = () => it.as('patient')
const plain = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const page = async (address: string, cookie = own()) => {
  const answer = await it.ask(address, { cookie })
  expect(answer.status, address).toBe(200)
  return answer.text()
}
const read = async (address: string, cookie = own()) => plain(await page(address, cookie))
const rowsOf = async (text: string, ...values: unknown[]) =>
  (await it.portal.owner.query(text, values)).rows
const post = (address: string, fields: Record<string, string>, cookie = own()) =>
  it.ask(address, { method: 'POST', cookie, headers, body: new URLSearchParams(fields) })
const leadsTo = (answer: Response) => new URL(answer.headers.get('location') ?? '', ORIGIN).pathname

/** @returns the id of the form */
async function brought(resource: object): Promise<string> {
  const body = new FormData()
  body.append('file', new Blob([JSON.stringify(resource)]), 'form.json')
  const answer = await it.ask('/staff/settings/forms', {
    method: 'POST',
    cookie: admin,
    headers,
    body,
  })
  expect(answer.status).toBe(302)
  return leadsTo(answer).split('/').at(-1) as string
}

/** @returns the id of the request */
async function asked(form: string): Promise<string> {
  const answer = await post(`${chart}/ask-form`, { form, visit: '', key: randomUUID() }, nurse)
  expect(answer.status).toBe(302)
  const [row] = await rowsOf(
    'select request_id as id from form_request where patient_id = $1 order by created_at desc, request_id desc limit 1',
    it.ana.id,
  )
  return row?.id as string
}

/** Sends one page as a browser does: with what the page itself says of it. */
async function fill(address: string, fields: Record<string, string>): Promise<Response> {
  const html = await page(address)
  const hidden = [...html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  return post(address, { ...Object.fromEntries(hidden), ...fields })
}

const phq = (ninth: number): Record<string, string> => ({
  ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`q${at + 2}`, '1'])),
  q10: String(ninth),
})

test('a form is brought, is its next version when it comes again, and is taken away as it came', async () => {
  const id = await brought(instruments['phq-9'])
  expect(await brought(instruments['phq-9'])).toBe(id)
  expect(await read(`/staff/settings/forms/${id}`, admin)).toContain('Version 2')
  const file = await it.ask(`/staff/settings/forms/${id}/file`, { cookie: admin })
  expect(await file.json()).toEqual(instruments['phq-9'])
})

test.each([
  ['no JSON at all', 'This file is not JSON'],
  ['<Questionnaire/>', 'This file is XML'],
  ['{"resourceType":"Patient"}', 'it is no FHIR Questionnaire'],
  [
    '{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","type":"choice","answerValueSet":"http://x/ValueSet/drugs"}]}',
    'answerValueSet drugs asks another server (question a)',
  ],
  [
    '{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"a","type":"boolean","repeats":true}]}',
    'repeats cannot be used here (question a)',
  ],
])('%s is refused, and why is said', async (text, why) => {
  const body = new FormData()
  body.append('file', new Blob([text]), 'form.json')
  const answer = await it.ask('/staff/settings/forms', {
    method: 'POST',
    cookie: admin,
    headers,
    body,
  })
  expect(answer.status).toBe(422)
  expect(plain(await answer.text())).toContain(why)
})

test('it waits on the first page, is filled in, refused with its gaps, sent, and read with its score', async () => {
  const id = await asked(await brought(instruments['phq-9']))
  expect(await read('/')).toMatch(/Forms to fill in Mood questions \(PHQ-9\) Takes about 2 minutes/)
  expect(await read(`/forms/${id}`)).toContain('Nine questions about how you felt')
  const { q5: _, ...most } = phq(0)
  const first = await fill(`/forms/${id}/q1`, most)
  expect(leadsTo(first)).toBe(`/forms/${id}/q11`)
  expect(leadsTo(await fill(`/forms/${id}/q11`, {}))).toBe(`/forms/${id}/review`)
  const early = await post(`/forms/${id}/review`, {})
  expect(early.status).toBe(422)
  const gaps = await early.text()
  expect(plain(gaps)).toContain('Answer this: 4. Feeling tired')
  expect(gaps).toContain(`href="/forms/${id}/q1#q5"`)
  // What is not sent is the patient's alone.
  expect(await read(`${chart}/forms`, nurse)).toContain('Waits for the patient')
  const peek = await read(`${chart}/forms/${id}`, nurse)
  expect(peek).toContain('has not sent any answers')
  expect(peek).not.toContain('Several days')
  await fill(`/forms/${id}/q1`, { ...most, q5: '3' })
  expect(leadsTo(await post(`/forms/${id}/review`, {}))).toBe(`/forms/${id}`)
  expect(await read(`/forms/${id}`)).toContain('We have your answers')
  const answered = await read(`${chart}/forms/${id}`, nurse)
  expect(answered).toContain('Score 10 What the score means Moderate')
  expect(answered).toContain('Feeling tired or having little energy Nearly every day')
  expect(answered).not.toContain('needs you at once')
  expect(await read('/staff/work', nurse)).toContain('has filled in a form')
  expect((await post(`/forms/${id}/review`, {})).status).toBe(409)
})

test('a dangerous answer shows where help is before it is sent, and is work that cannot wait', async () => {
  const id = await asked(await brought(instruments['phq-9']))
  await fill(`/forms/${id}/q1`, phq(1))
  expect(await read(`/forms/${id}/review`)).toMatch(
    /You do not have to go through this alone.+Call 988/,
  )
  await post(`/forms/${id}/review`, {})
  expect(await read(`/forms/${id}`)).toMatch(
    /You do not have to go through this alone.+get help now/,
  )
  const [work] = await rowsOf('select kind, urgency from work_item where about_id = $1', id)
  expect(work).toMatchObject({ kind: 'form-alarm', urgency: 1 })
  expect(await read(`${chart}/forms/${id}`, nurse)).toMatch(
    /An answer that needs you at once 9\. Thoughts that you would be better off dead.+Several days/,
  )
})

test('an answer that takes a question away takes its answer too, wherever that is sent', async () => {
  const id = await asked(await brought(instruments['audit-c']))
  const again = await fill(`/forms/${id}/q1`, { q2: '4' })
  expect(again.headers.get('location')).toContain('more=yes#q3')
  await fill(`/forms/${id}/q1`, { q2: '4', q3: '4', q4: '4' })
  const never = { kind: 'coding', value: { system: 'http://loinc.org', code: 'LA6270-8' } } as const
  const { ctx } = it.sessions.patient
  const stands = await saveAnswers(ctx, { id, changed: [['q2', [never]]], language: 'en' })
  expect(JSON.stringify(stands.answers)).not.toContain('audit-c-2')
  await sendAnswers(ctx, { id, language: 'en' })
  expect(await read(`${chart}/forms/${id}`, nurse)).toContain(
    'Score 0 What the score means Lower risk',
  )
})

test('what was typed on a page and not kept there waits no more when the form is sent', async () => {
  const [id, other] = [
    await asked(await brought(instruments['audit-c'])),
    await asked(await brought(instruments['gad-7'])),
  ]
  const { ctx } = it.sessions.patient
  await fill(`/forms/${id}/q1`, { q2: '0' })
  const place = `/forms/${id}/q1`
  for (const at of [place, `/forms/${other}/q1`]) {
    const { whose } = await readDraft(ctx, { place: at })
    await saveDraft(ctx, { place: at, what: 'forms.draft', whose, fields: { q2: ['0'] } })
  }
  await post(`/forms/${id}/review`, {})
  expect(await read(`/forms/${id}`)).toContain('We have your answers')
  expect(await readDraft(ctx, { place })).toMatchObject({ fields: null })
  // Another form waits as before.
  expect(await readDraft(ctx, { place: `/forms/${other}/q1` })).toMatchObject({
    fields: { q2: ['0'] },
  })
})

test('what a page sends as it is answered is newer than what was kept of it half-written', async () => {
  const id = await asked(await brought(instruments['audit-c']))
  const { ctx } = it.sessions.patient
  const place = `/forms/${id}/q1`
  const { whose } = await readDraft(ctx, { place })
  await saveDraft(ctx, { place, what: 'forms.draft', whose, fields: { q2: ['0'] } })
  const [, shown = ''] = /name="_shown" value="([^"]*)"/.exec(await page(place)) ?? []
  await post(`${place}/asked`, { _shown: shown, q2: '4' })
  expect(await readDraft(ctx, { place })).toMatchObject({ fields: null })
  expect(await page(place)).toMatch(/name="q2"[^>]*checked[^>]*value="4"|value="4"[^>]*checked/)
})

test('what was typed wrong stays, and says what to do', async () => {
  const form = {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Numbers',
    item: [
      { linkId: 'a', type: 'integer', text: 'How many', required: true },
      { linkId: 'b', type: 'date', text: 'Since when' },
    ],
  }
  const id = await asked(await brought(form))
  const answer = await fill(`/forms/${id}/q1`, {
    q1: 'a few',
    'q2-day': '31',
    'q2-month': '2',
    'q2-year': '2024',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(plain(html)).toContain('Enter a number: How many')
  expect(plain(html)).toContain('Enter a day, month and year that exist: Since when')
  expect(html).toContain('value="a few"')
})

test('nobody who acts for the patient, no other patient, and no other role finds it', async () => {
  const id = await asked(await brought(instruments['gad-7']))
  const carer = await addCaregiver(it.portal, it.ana)
  const asCarer = `${COOKIE.patient}=${carer.token}`
  const home = await read('/', asCarer)
  expect(home).not.toContain('Worry questions')
  for (const cookie of [asCarer, `${COOKIE.patient}=${(await signedIn(it.portal, it.ben)).token}`])
    expect([403, 404]).toContain((await it.ask(`/forms/${id}`, { cookie })).status)
  for (const address of [`${chart}/forms`, `${chart}/forms/${id}`])
    expect((await it.ask(address, { cookie: desk })).status).toBe(404)
  expect((await it.ask(`${chart}/ask-form`, { cookie: desk })).status).toBe(403)
})

test('the form by which it is asked asks once, sent again and sent twice at the same moment', async () => {
  const form = await brought(instruments['gad-7'])
  const html = await page(`${chart}/ask-form`, nurse)
  const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const count = async () => {
    const text = 'select count(*)::int as n from form_request where patient_id = $1'
    return (await rowsOf(text, it.ana.id))[0]?.n as number
  }
  const before = await count()
  const send = () => post(`${chart}/ask-form`, { form, visit: '', key }, nurse)
  const both = await atOnce(it.portal.owner, 'form_request', [send, send])
  expect(both.map(({ status }) => status)).toEqual([302, 302])
  expect((await send()).status).toBe(302)
  expect(await count()).toBe(before + 1)
})

test('taken back, it does not wait any more', async () => {
  const id = await asked(await brought(instruments['gad-7']))
  const answer = await post(`${chart}/forms`, { 'take-back': id }, nurse)
  expect(answer.status).toBe(302)
  expect(await read(`/forms/${id}`)).toContain('We do not need this form any more')
  expect((await post(`/forms/${id}/review`, {})).status).toBe(409)
})
