// Copies of a thread, over HTTP: tagged, with the sums of its files; and nothing that staff said in the patient's, whatever is
// asked for.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileFromStream } from '../../kit/files/write.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { addStaff, signedIn } from '../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import { commentOnThread, replyToThread } from './reply.server.ts'
import { startThread } from './send.server.ts'

const LETTER = Buffer.from('%PDF-1.7 a letter of another clinic')
let it: Served
let thread: string
let at: string
let asBen: string
const cookies: Record<string, string> = {}
const sum = createHash('sha256').update(LETTER).digest('hex')

beforeAll(async () => {
  it = await serve()
  const { owner, kit } = it.portal
  const { rows } = await owner.query('select team_id from team where front_desk')
  const desk = rows[0].team_id
  const member = async (name: string, role: string, team: string | null) => {
    const person = await addStaff(it.portal, name, role)
    if (team)
      await owner.query(
        'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
        [team, person.account],
      )
    const { ctx, token } = await signedIn(it.portal, person)
    cookies[name] = `${COOKIE.staff}=${token}`
    return ctx
  }
  const fay = await member('Fay Front', 'front desk', desk)
  await member('Nia Nurse', 'nurse', desk)
  await member('Otto Other', 'front desk', null)
  asBen = `${COOKIE.patient}=${(await signedIn(it.portal, it.ben)).token}`
  const patient = it.ana.id
  const file = await fileFromStream(kit, { patient, name: 'letter.pdf' }, [LETTER])
  const { ctx } = it.sessions.patient
  const words = { team: desk, subject: 'The letter', body: 'Here it is.\n\nIs it enough?' }
  thread = (await startThread(ctx, { ...words, key: randomUUID(), written: [file] })).thread
  const one = { patient, id: thread }
  await commentOnThread(fay, { ...one, text: 'Ask Dr. Quercus first', key: randomUUID() })
  const body = 'Yes, it is.'
  await replyToThread(fay, { ...one, body, key: randomUUID(), version: '1' })
  at = `/staff/patients/${patient}/messages/${thread}`
}, 240_000)
afterAll(() => it?.stop())

const pdf = async (address: string, cookie: string) => {
  const answer = await it.ask(address, { cookie })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toMatch(/no-store/)
  return readPdf(Buffer.from(await answer.arrayBuffer()))
}
const words = ({ pages }: { pages: string[] }) => pages.join(' ').replace(/\s+/g, ' ')
/** A sum is broken into lines where it has no room. */
const packed = (read: { pages: string[] }) => words(read).replaceAll(' ', '')
const exports = async () =>
  (
    await it.portal.owner.query(
      `select actor_kind as who, why, count from audit_event where action = 'export' order by at`,
    )
  ).rows

test('the patient’s copy is tagged and has all that was written, and nothing of what staff said', async () => {
  for (const address of [`/messages/${thread}/pdf`, `/messages/${thread}/pdf?internal=yes`]) {
    const read = await pdf(address, it.as('patient'))
    expect(read.raw).toContain('pdfuaid:part')
    expect(read.tags.get('H1')).toBe(1)
    expect(read.tags.get('H3')).toBe(2)
    expect(words(read)).toMatch(
      /The letter .*Here it is\. Is it enough\?.*Fay Front, Front desk.*Yes, it is\./,
    )
    expect(words(read)).toContain('in the portal')
    expect(packed(read)).toContain(`letter.pdf,1KB.SHA-256:${sum}`)
    expect(words(read)).not.toMatch(/Quercus|among staff/)
  }
  expect((await exports()).at(-1)).toEqual({ who: 'patient', why: null, count: 2 })
})

test('staff choose whether comments are in it; both are on record', async () => {
  const cookie = cookies['Fay Front'] as string
  expect(words(await pdf(`${at}/pdf`, cookie))).not.toContain('Quercus')
  expect((await exports()).at(-1)).toMatchObject({ who: 'staff', why: 'without comments' })
  const whole = words(await pdf(`${at}/pdf?internal=yes`, cookie))
  expect(whole).toMatch(/Not for the patient\. .*Here it is\..*Ask Dr\. Quercus first.*Yes, it is/)
  expect((await exports()).at(-1)).toMatchObject({ who: 'staff', why: 'with comments' })
})

test('nobody gets a copy of what they may not read', async () => {
  for (const [address, cookie] of [
    [`/messages/${thread}/pdf`, asBen],
    [`${at}/pdf`, cookies['Otto Other']],
    [`${at}/copy`, cookies['Otto Other']],
    [`/staff/patients/${it.ben.id}/messages/${thread}/pdf`, cookies['Fay Front']],
    [`/messages/${randomUUID()}/pdf`, it.as('patient')],
  ] as [string, string][]) {
    const answer = await it.ask(address, { cookie })
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/Here it is|The letter/)
  }
  const asPatient = await it.ask(`${at}/pdf`, { cookie: it.as('patient') })
  expect(asPatient.status).not.toBe(200)
})

test('filed in the record it is a document; one with comments is never shown to the patient', async () => {
  const file = (internal: string, who: string) =>
    it.ask(`${at}/copy`, {
      method: 'POST',
      cookie: cookies[who],
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ internal }),
    })
  for (const internal of ['no', 'yes']) {
    const done = await file(internal, 'Nia Nurse')
    expect(done.headers.get('location')).toMatch(/filed=yes$/)
  }
  const { rows } = await it.portal.owner.query(
    'select class, showable, shown from document where patient_id = $1 order by created_at',
    [it.ana.id],
  )
  expect(rows.slice(-2)).toEqual([
    { class: 'other', showable: true, shown: false },
    { class: 'internal note', showable: false, shown: false },
  ])
  // The desk does not read notes among those who treat, and so files none.
  expect((await file('yes', 'Fay Front')).status).toBe(422)
  expect((await file('no', 'Otto Other')).status).toBe(404)
})
