// Signing: what was shown is signed by whoever the session says, is a paper that can be checked to the letter, is
// countersigned and taken back; and whatever is done to paper or rows afterwards shows.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consents } from '../../../../db/seed/consents.ts'
import { atOnce } from '../../../../test/support/at-once.ts'
import { portico } from '../../../../test/support/command.ts'
import { addStaff, signedIn } from '../../../../test/support/people.ts'
import { addCaregiver, type Persona } from '../../../../test/support/personas.ts'
import { readPdf } from '../../../../test/support/read-pdf.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../../test/support/served.ts'
import { sealAudit } from '../../../kit/audit/chain.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { jobContext } from '../../../kit/verb.ts'
import { bytesOf } from '../../../kit/files/read.ts'
import { readFile } from '../../../kit/files/file.ts'
import { cardPlace } from '../../people/people.server.ts'
import { sealWho } from '../../caregivers/who.ts'
import { numberOf } from '../../messages/texts/number.ts'
import { signForm } from './sign.server.ts'
import { verifySignatures } from './verify.server.ts'

let it: Served
let admin: string
let nurse: string
let doctor: string
let chart: string
let mother: Persona
beforeAll(async () => {
  it = await serve({ many: true })
  // What everybody has a trace of is no true link of any chain.
  await it.portal.owner.query('delete from signature')
  const as = async (name: string, role: string) =>
    `${COOKIE.staff}=${(await signedIn(it.portal, await addStaff(it.portal, name, role))).token}`
  admin = await as('Ada Admin', 'admin')
  nurse = await as('Nora Nurse', 'nurse')
  doctor = await as('Dana Doctor', 'clinician')
  chart = `/staff/patients/${it.ana.id}`
  mother = await addCaregiver(it.portal, it.ana)
  await asGuardian(mother)
}, 240_000)
afterAll(() => it?.stop())

/** By the law, and not because the patient let them. */
async function asGuardian({ person }: Persona) {
  const { vault } = it.portal.kit
  const { id } = it.ana
  // Of nobody whose birth date is unknown does a guardian's access end by age.
  const card = { name: 'Ana Access', preferred: '', birthDate: null, recordNumber: 'A-1' }
  await it.portal.owner.query('update patient set card = $2 where patient_id = $1', [
    id,
    await vault.seal(id, cardPlace(id), JSON.stringify(card)),
  ])
  const { rows } = await it.portal.owner.query(
    "update account_patient set basis = 'guardian' where account_id = $1 returning grant_id as id",
    [person.account],
  )
  const who = { name: 'Mona Mother', relation: 'mother', email: null, whose: 'Ana Access' }
  await it.portal.owner.query('update account_patient set who = $2 where account_id = $1', [
    person.account,
    await sealWho(it.portal.kit.vault, it.ana.id, rows[0].id as string, who),
  ])
}

const headers = { origin: ORIGIN }
const own = () => it.as('patient')
const cookieOf = ({ token }: Persona) => `${COOKIE.patient}=${token}`
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

async function brought(resource: object): Promise<string> {
  const body = new FormData()
  body.append('file', new Blob([JSON.stringify(resource)]), 'form.json')
  const sent = { method: 'POST', cookie: admin, headers, body }
  const answer = await it.ask('/staff/settings/forms', sent)
  expect(answer.status).toBe(302)
  return leadsTo(answer).split('/').at(-1) as string
}

async function asked(resource: object): Promise<string> {
  const form = await brought(resource)
  const key = randomUUID()
  const answer = await post(`${chart}/ask-form`, { form, visit: '', key }, nurse)
  expect(answer.status).toBe(302)
  const [row] = await rowsOf('select request_id as id from form_request where sent_as = $1', key)
  return row?.id as string
}

const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  )
/** Sends one page as a browser without script does: with what the page itself says of it. */
const fill = async (address: string, fields: Record<string, string>, cookie = own()) =>
  post(address, { ...hidden(await page(address, cookie)), ...fields }, cookie)

const STROKES = 'M20 120L80 40L140 150L220 60M240 90L300 90'

async function signed(resource: object, fields: Record<string, string>, cookie = own()) {
  const id = await asked(resource)
  const html = await page(`/forms/${id}`, cookie)
  // What is asked stands before what is signed.
  const [, key] = new RegExp(`/forms/${id}/(q\\d+)`).exec(html) ?? []
  if (key) {
    const body = await page(`/forms/${id}/${key}`, cookie)
    const [, question = ''] = /name="_shown" value="([^"]*)"/.exec(body) ?? []
    await fill(`/forms/${id}/${key}`, { [question]: 'yes' }, cookie)
  }
  const answer = await fill(`/forms/${id}/sign`, fields, cookie)
  expect(answer.status, plain(await answer.clone().text())).toBe(302)
  return id
}

const wordsOf = ({ pages }: ReturnType<typeof readPdf>) => pages.join(' ').replace(/\s+/g, ' ')

/** The paper of a form, in the version that stands. */
async function paperOf(id: string, kind = 'signed'): Promise<Buffer> {
  const [row] = await rowsOf(
    `select v.file_id as file from signature s
     join document_version v on v.patient_id = s.patient_id and v.document_id = s.document_id
       and v.version = (select count(*) from signature b where b.request_id = s.request_id and b.seq <= s.seq)
     where s.request_id = $1 and s.kind = $2`,
    id,
    kind,
  )
  const { ctx } = it.sessions.patient
  const file = await inTransaction(jobContext(it.portal.kit, 'files'), ({ open, kit }) =>
    readFile({ db: open.db, vault: kit.vault }, row?.file as string),
  )
  const parts: Uint8Array[] = []
  for await (const part of bytesOf(ctx.kit, file)) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const check = async (address: string, bytes: Buffer, cookie: string) => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'copy.pdf')
  body.append('do', 'file')
  return plain(await (await it.ask(address, { method: 'POST', cookie, headers, body })).text())
}
const verified = (sum: string | null = null) =>
  verifySignatures(jobContext(it.portal.kit, 'audit'), { sum })

test('without a signature it is not sent by any door, and the gaps lead to where they are', async () => {
  const id = await asked(consents.treatment)
  expect(await read('/')).toContain('Consent to treatment')
  const early = await post(`/forms/${id}/review`, {})
  expect(early.status).toBe(422)
  const said = await early.text()
  expect(said).toContain(`href="/forms/${id}/sign"`)
  expect(plain(said)).toContain('Sign this form. It is sent when you sign it.')
  const bare = await fill(`/forms/${id}/sign`, { typed: ' ', strokes: 'M1 1L2 2' })
  expect(bare.status).toBe(422)
  expect(plain(await bare.text())).toContain('Sign here: type your name, or draw your signature.')
  // Signed, but a question is left: it stays in progress, and says which.
  const gaps = await fill(`/forms/${id}/sign`, { typed: 'Ana Access' })
  expect(gaps.status).toBe(422)
  const html = await gaps.text()
  expect(plain(html)).toContain('Answer this: Did somebody answer your questions about this?')
  expect(html).toMatch(new RegExp(`href="/forms/${id}/q\\d+#q\\d+"`))
  expect(html).toContain('value="Ana Access"')
  const { ctx } = it.sessions.patient
  const nothing = { id, language: 'en', typed: '', strokes: '', witness: '', interpreter: '' }
  await expect(signForm(ctx, nothing)).rejects.toMatchObject({ code: 'form_unsigned' })
  const forged = { ...nothing, strokes: 'M1 1L2 2"/><script>' }
  await expect(signForm(ctx, forged)).rejects.toMatchObject({ code: 'form_unsigned' })
  expect(await rowsOf('select state from form_request where request_id = $1', id)).toEqual([
    { state: 'asked' },
  ])
  expect(await rowsOf('select from signature where request_id = $1', id)).toEqual([])
  expect(await rowsOf("select from document where class = 'consent'")).toEqual([])
})

test('it is signed without script, as who the session says, and the paper says all of it', async () => {
  const id = await signed(consents.treatment, {
    typed: 'A. Access',
    interpreter: 'Ines Interpreter',
    witness: 'Will Witness',
  })
  const after = await read(`/forms/${id}`)
  expect(after).toContain('You signed this form')
  expect(after).toContain('Signed by Ana Access')
  const pdf = readPdf(await paperOf(id))
  expect(pdf.raw).toContain('/Lang (en)')
  const words = wordsOf(pdf)
  for (const said of [
    'I agree that the team of Willowmere examines and treats me',
    'Signed by Ana Access',
    'A. Access',
    'The patient',
    'Ines Interpreter',
    'Will Witness',
    'English',
    '0000000000000000',
  ])
    expect(words).toContain(said)
  expect(words).toMatch(/Version \d, of/)
  expect(words).toMatch(/\d{4}-\d\d-\d\dT[\d:.]+Z/)
  expect(words).toMatch(/Network address ?192\.0\.2\.\d+/)
  // A copy is the patient's, among the documents.
  const [row] = await rowsOf('select document_id as id from signature where request_id = $1', id)
  expect(await read(`/documents/${row?.id}`)).toContain('Signed form')
  expect(await read(`${chart}/forms/${id}`, nurse)).toContain('Signed by Ana Access')
  expect(await read('/staff/work', doctor)).toContain('waits for a second signature')
})

test('sent twice at the same moment it is signed once', async () => {
  const id = await asked(consents.telehealth)
  const fields = { ...hidden(await page(`/forms/${id}/sign`)), typed: '', strokes: STROKES }
  const send = () => post(`/forms/${id}/sign`, fields)
  const both = await atOnce(it.portal.owner, 'form_response', [send, send])
  expect(both.map(({ status }) => status)).toEqual([302, 302])
  expect(await rowsOf('select kind from signature where request_id = $1', id)).toHaveLength(1)
  expect(await page(`/forms/${id}`)).toContain(`d="${STROKES}"`)
})

test('a parent signs for the child as the law says; whom the patient let in neither sees nor signs it', async () => {
  const friend = await addCaregiver(it.portal, it.ana)
  const id = await asked(consents.treatment)
  expect(await read('/', cookieOf(mother))).toContain('Consent to treatment')
  expect(await read('/', cookieOf(friend))).not.toContain('Consent to treatment')
  for (const address of [`/forms/${id}`, `/forms/${id}/sign`])
    expect([403, 404]).toContain((await it.ask(address, { cookie: cookieOf(friend) })).status)
  // A form that does not say that it may be signed for somebody is the patient's alone.
  const alone = await asked(consents.texts)
  expect((await it.ask(`/forms/${alone}`, { cookie: cookieOf(mother) })).status).toBe(404)
  const done = await signed(consents.treatment, { typed: 'Somebody Else' }, cookieOf(mother))
  const [row] = await rowsOf('select role, account_id from signature where request_id = $1', done)
  expect(row).toEqual({ role: 'parent', account_id: mother.person.account })
  const words = await read(`/forms/${done}`, cookieOf(mother))
  expect(words).toContain('Signed by Mona Mother')
  expect(words).toContain('A parent of the patient')
  expect(words).toContain('Somebody Else')
  await post(`${chart}/forms`, { 'take-back': alone }, nurse)
  await post(`${chart}/forms`, { 'take-back': id }, nurse)
})

test('the paper of a form that is the patient’s alone is not found by whoever helps with documents, until it is shown', async () => {
  const friend = await addCaregiver(it.portal, it.ana)
  const { extension, _title: _, ...more } = consents.telehealth
  const alone = {
    ...more,
    url: 'urn:test:alone',
    title: 'Something quite private',
    extension: extension?.filter(({ url }) => url !== 'urn:portico:form:for-another'),
  }
  const id = await signed(alone, { typed: 'Ana Access' })
  const [row] = await rowsOf('select document_id as id from signature where request_id = $1', id)
  const at = `/documents/${row?.id}`
  const seen = async (who: Persona) => {
    const list = await read('/documents', cookieOf(who))
    const { status } = await it.ask(at, { cookie: cookieOf(who) })
    return [list.includes('Something quite private'), status]
  }
  expect(await seen(friend)).toEqual([false, 404])
  expect(await seen(mother)).toEqual([false, 404])
  expect(await read('/hidden')).toContain('Something quite private')
  expect((await it.ask(at, { cookie: own() })).status).toBe(200)
  // The next version of the paper stays as the first one was.
  await fill(`/forms/${id}/withdraw`, { reason: '' })
  expect(await seen(friend)).toEqual([false, 404])
})

test('a guardian from whom documents are kept does not sign', async () => {
  const id = await asked(consents.treatment)
  await it.portal.owner.query(
    "update account_patient set sections = '{appointments}' where account_id = $1",
    [mother.person.account],
  )
  expect((await it.ask(`/forms/${id}`, { cookie: cookieOf(mother) })).status).toBe(404)
  await it.portal.owner.query('update account_patient set sections = acts where account_id = $1', [
    mother.person.account,
  ])
  expect((await it.ask(`/forms/${id}`, { cookie: cookieOf(mother) })).status).toBe(200)
  await post(`${chart}/forms`, { 'take-back': id }, nurse)
})

test('a clinician countersigns, once; the paper has a next version, and the patient is told', async () => {
  const id = await signed(consents.treatment, { typed: 'Ana Access' })
  const first = await paperOf(id)
  const at = `${chart}/forms/${id}/countersign`
  expect((await it.ask(at, { cookie: nurse })).status).toBe(403)
  expect((await fill(at, { typed: '' }, doctor)).status).toBe(422)
  const send = () => post(at, { typed: 'D. Doctor' }, doctor)
  const both = await atOnce(it.portal.owner, 'signature', [send, send])
  expect(both.map(({ status }) => status)).toEqual([302, 302])
  expect(await rowsOf('select kind from signature where request_id = $1', id)).toHaveLength(2)
  expect(
    await rowsOf(
      "select from work_item where about_id = $1 and kind = 'countersign' and done_at is null",
      id,
    ),
  ).toEqual([])
  const second = await paperOf(id, 'countersigned')
  expect(wordsOf(readPdf(second))).toContain('Countersigned by Dana Doctor')
  const [document] = await rowsOf(
    'select d.version, d.status from document d join signature s on s.document_id = d.document_id where s.request_id = $1 limit 1',
    id,
  )
  expect(document).toEqual({ version: 2, status: 'amended' })
  // Both are what was signed; of the first it is said that there is a newer one.
  expect(await check('/signed', first, own())).toContain('There is a newer copy')
  expect(await check('/staff/signed', second, nurse)).toContain(
    'This is exactly what was countersigned on',
  )
})

test('what was agreed to is taken back, recorded, told and obeyed: texts say no more what is written', async () => {
  const { ctx } = it.sessions.patient
  const consented = async () => {
    return inTransaction(ctx, async ({ open, kit }) =>
      Boolean((await numberOf({ db: open.db, vault: kit.vault }, [it.ana.id]))?.consent),
    )
  }
  const early = await asked(consents.texts)
  const none = await fill(`/forms/${early}/sign`, { typed: 'Ana Access' })
  expect(none.status).toBe(422)
  expect(plain(await none.text())).toContain('Add your mobile number first.')
  await confirmPhone()
  expect((await fill(`/forms/${early}/sign`, { typed: 'Ana Access' })).status).toBe(302)
  expect(await consented()).toBe(true)
  const answer = await fill(`/forms/${early}/withdraw`, { reason: 'Others read my phone.' })
  expect(answer.status).toBe(302)
  expect(await consented()).toBe(false)
  expect(await read(`/forms/${early}`)).toContain('It holds no more since')
  expect((await post(`/forms/${early}/withdraw`, {})).status).toBe(409)
  const seen = await read(`${chart}/forms/${early}`, nurse)
  expect(seen).toContain('The patient took this back')
  expect(seen).toContain('Others read my phone.')
  expect(await read('/staff/work', nurse)).toContain('has taken back what they agreed to')
  expect(wordsOf(readPdf(await paperOf(early, 'withdrawn')))).toContain('It holds no more.')
})

test('what a patient takes back by phone is written down by staff, once, and holds as if they had done it', async () => {
  const id = await asked(consents.texts)
  expect((await fill(`/forms/${id}/sign`, { typed: 'Ana Access' })).status).toBe(302)
  const allowed = () =>
    rowsOf('select from text_consent where patient_id = $1 and ended_at is null', it.ana.id)
  expect(await allowed()).toHaveLength(1)
  const at = `${chart}/forms/${id}/withdraw`
  const unsaid = await fill(at, { reason: 'No phone any more.' }, nurse)
  expect(unsaid.status).toBe(422)
  expect(plain(await unsaid.text())).toContain('Choose how the patient told you.')
  const send = () => post(at, { told: 'phone', reason: 'No phone any more.' }, nurse)

  const both = await atOnce(it.portal.owner, 'signature', [send, send])
  expect(both.map(({ status }) => status)).toEqual([302, 302])
  expect((await post(at, { told: 'letter' }, doctor)).status).toBe(409)
  const links = await rowsOf(
    "select role from signature where request_id = $1 and kind = 'withdrawn'",
    id,
  )
  expect(links).toEqual([{ role: 'staff' }])
  expect(await allowed()).toEqual([])
  const theirs = await read(`/forms/${id}`)
  expect(theirs).toContain('You told us that you take this back, and')
  expect(theirs).toContain('By phone')
  expect(theirs).toContain('No phone any more.')
  const seen = await read(`${chart}/forms/${id}`, nurse)
  expect(seen).toContain('Taken back by the patient; written down by')
  const paper = await paperOf(id, 'withdrawn')
  expect(wordsOf(readPdf(paper))).toContain('It holds no more.')
  expect(await check('/staff/signed', paper, nurse)).toContain('when it was taken back')
  const [told] = await rowsOf(
    "select from notice where patient_id = $1 and kind = 'documents' and about_id = (select document_id from signature where request_id = $2 limit 1)",
    it.ana.id,
    id,
  )
  expect(told).toBeDefined()
})

test('a paper is what was signed to the letter, or it is not; and others hear nothing of it', async () => {
  const id = await signed(consents.telehealth, { typed: 'Ana Access' })
  const paper = await paperOf(id)
  const [row] = await rowsOf('select code from signature where request_id = $1', id)
  expect(await check('/signed', paper, own())).toContain('This is exactly what was signed on')
  const changed = Buffer.from(paper)
  changed[Math.floor(changed.length / 2)]! ^= 1
  expect(await check('/signed', changed, own())).toContain('This is not what was signed here')
  const ben = `${COOKIE.patient}=${(await signedIn(it.portal, it.ben)).token}`
  expect(await check('/signed', paper, ben)).toContain('This is not what was signed here')
  const typed = String(row?.code)
    .toLowerCase()
    .replace(/(.{4})/g, '$1 ')
  const byCode = async (cookie: string) =>
    plain(await (await fill('/signed', { paper: typed, do: 'code' }, cookie)).text())
  expect(await byCode(own())).toContain('This code is of a form that was signed on')
  expect(await byCode(ben)).toContain('This is not what was signed here')
})

test('portico verify says of a file whether it is what was signed, and whether the chain is whole', async () => {
  const id = await signed(consents.telehealth, { typed: 'Ana Access' })
  await sealAudit(it.portal.kit)
  const paper = await paperOf(id)
  const file = path.join(tmpdir(), `signed-${randomUUID()}.pdf`)
  writeFileSync(file, paper)
  const env = { ...it.portal.env, PORTICO_MODE: 'production', PORTICO_ORIGIN: ORIGIN }
  const good = await portico(env, 'verify', file)
  expect(good.complained).toBe('')
  expect(good.said).toMatch(
    /The signatures are whole: \d+ of 1 patients\.\nThis file is exactly what was signed on/,
  )
  expect(good.code).toBe(0)
  const changed = Buffer.from(paper)
  changed[100]! ^= 1
  writeFileSync(file, changed)
  const bad = await portico(env, 'verify', file)
  expect(bad.said).toContain('This file is not what was signed here')
  expect(bad.code).toBe(1)
})

test('a row that is changed, taken out, made anew or cut off the end shows', async () => {
  expect((await verified()).fault).toBeNull()
  const undone = async (text: string, problem: string) => {
    await it.portal.owner.query('begin')
    const { rows } = await it.portal.owner.query(
      'select * from signature order by seq desc limit 2',
    )
    await it.portal.owner.query(text)
    await it.portal.owner.query('commit')
    expect((await verified()).fault, text).toMatchObject({ patient: it.ana.id, problem })
    await it.portal.owner.query('delete from signature where seq >= $1', [rows[1].seq])
    for (const row of rows.toReversed())
      await it.portal.owner.query(
        'insert into signature select * from json_populate_record(null::signature, $1)',
        [
          JSON.stringify(row, (_key, value) =>
            value?.type === 'Buffer' ? `\\x${Buffer.from(value.data).toString('hex')}` : value,
          ),
        ],
      )
    expect((await verified()).fault).toBeNull()
  }
  const last = '(select max(seq) from signature)'
  await undone(`update signature set role = 'guardian' where seq = ${last}`, 'changed')
  await undone(
    `update signature set created_at = created_at + interval '1 day' where seq = ${last} - 1`,
    'changed',
  )
  await undone(`update signature set paper_sum = content_sum where seq = ${last}`, 'changed')
  await undone(`delete from signature where seq = ${last} - 1`, 'removed')
  await undone(`delete from signature where seq = ${last}`, 'cut off')
})

test('nobody changes a signature, nor signs in the name of another', async () => {
  const { ctx } = it.sessions.patient
  const attempt = (text: string, values: unknown[] = []) =>
    inTransaction(ctx, async ({ open }) => {
      await open.connection.query({ text, values })
    })
  await expect(attempt("update signature set role = 'self'")).rejects.toThrow()
  await expect(attempt('delete from signature')).rejects.toThrow()
  await expect(
    attempt(
      `insert into signature (patient_id, seq, link_id, kind, request_id, account_id, role, document_id, code, content, content_sum, paper_sum, chain, created_at)
       select patient_id, 9999, gen_random_uuid(), 'withdrawn', request_id, $1, role, document_id, 'X', content, content_sum, paper_sum, chain, created_at
       from signature limit 1`,
      [mother.person.account],
    ),
  ).rejects.toThrow()
})

async function confirmPhone() {
  const { account } = it.ana
  const sealed = await it.portal.kit.vault.seal(
    account,
    placeOf('account', 'phone', account),
    '+12025550123',
  )
  await it.portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = created_at where account_id = $1',
    [account, sealed],
  )
}
