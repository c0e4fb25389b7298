// A form without an account at its verbs: nothing is revealed, nothing can be read back once it was sent, codes are guessed at in vain,
// and what the desk makes of what the portal cannot match.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pdfOf, written } from '../../../../test/support/documents.ts'
import { lettersOf } from '../../../../test/support/letters.ts'
import { addStaff, signedIn } from '../../../../test/support/people.ts'
import { openIntakes, text, who, type Intakes } from '../../../../test/support/taking-in.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { removeLeft } from '../../../kit/files/sweep.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { listFormRequests, readAnswers } from '../ask.server.ts'
import { bringForm, endForm } from '../forms.server.ts'
import { verifySignatures } from '../sign/verify.server.ts'
import { allSeen } from '../questionnaire/settle.ts'
import { beginIntake, readPublicForm } from './begin.server.ts'
import {
  listIntakes,
  matchIntake,
  readIntakeToMatch,
  refuseIntake,
  registerIntake,
} from './desk.server.ts'
import { sweepIntakes } from './file.jobs.ts'
import {
  codeOfIntake,
  goOnWith,
  readIntake,
  saveIntake,
  sendIntake,
  signIntake,
} from './fill.server.ts'
import { beginIntakeFile, putIntakeFile } from './files.server.ts'
import type { Who } from './intake.ts'
import { openForm } from './public.server.ts'

const clock = handClock('2026-11-30T13:00:00Z')
let it: Intakes
let portal: Intakes['portal']
let admin: Context
let desk: Context
let nurse: Context
let out: Context
let form: string
let phq: string
let rosa: string
let begin: Intakes['begin']
let questions: Intakes['questions']
let fill: Intakes['fill']
let newest: Intakes['newest']
let work: Intakes['work']
let sent: Intakes['sent']
const signInAll = async () => void ({ admin, desk, nurse } = await it.signInAll())

beforeAll(async () => {
  it = await openIntakes(clock)
  ;({ portal, out, form, phq, rosa, begin, questions, fill, newest, work, sent } = it)
}, 240_000)
afterAll(() => portal?.end())
beforeEach(async () => void ({ admin, desk, nurse } = await it.anew()))

const from = (address: string): Context => ({ ...out, caller: { ...out.caller, address } })

test('only a form that the clinic opened is there, and not once it was closed or put out of use', async () => {
  expect((await readPublicForm(out, form)).title.text).toContain('About you')
  const none = { kind: 'not_found' }
  await openForm(admin, { form, open: false })
  await expect(readPublicForm(out, form)).rejects.toMatchObject(none)
  await expect(begin()).rejects.toMatchObject(none)
  await openForm(admin, { form, open: true })
  await endForm(admin, { id: form, ended: true })
  await expect(readPublicForm(out, form)).rejects.toMatchObject(none)
  await endForm(admin, { id: form, ended: false })
  await expect(readPublicForm(out, '../secret')).rejects.toMatchObject(none)
})

test('what was typed of oneself stands in the form already, and nothing of it in clear in the database', async () => {
  const token = await begin()
  expect((await questions(token)).map(({ values }) => JSON.stringify(values)).join()).toContain(
    '555-0199',
  )
  await fill(token)
  const row = JSON.stringify(await newest())
  expect(row).not.toMatch(/nova|quillfeather|opal|fern|555/i)
  expect((await newest()).answers.toString('latin1')).not.toMatch(/opal|fern/i)
})

const shape = async (said: Partial<Who>) => {
  const token = await begin(said)
  const { state, invite_id, filed_as } = await newest()
  return {
    length: token.length,
    state,
    invite_id,
    filed_as,
    known: (await readIntake(out, token))?.filled.proved,
  }
}

test('who is known here and who is not leave the same rows and get the same answer', async () => {
  const known = { given: 'Rosa', family: 'Lind', born: '1980-02-29', email: 'rosa@example.org' }
  expect(await shape(known)).toEqual(await shape({}))
  expect(await lettersOf(portal)).toEqual([])
})

test('once it was sent nothing of it can be read, by its token or its code; sent twice it is sent once', async () => {
  const token = await begin()
  await fill(token)
  const { code } = (await codeOfIntake(out, token, false)) ?? { code: '' }
  expect(await sendIntake(out, token)).toBe(true)
  expect(await readIntake(out, token)).toBeNull()
  expect(await saveIntake(out, token, { changed: [], language: 'en' })).toBeNull()
  expect(await codeOfIntake(out, token, true)).toBeNull()
  expect(await goOnWith(out, code, newToken())).toBe(false)
  expect(await sendIntake(out, token)).toBe(true)
  expect(await sendIntake(out, newToken())).toBe(false)
  const { rows } = await portal.owner.query(
    'select state from intake where code_key is not null and state <> $1',
    ['draft'],
  )
  expect(rows).toEqual([])
})

test('a form with gaps is not sent, by whatever door, and stays a draft', async () => {
  const token = await begin({ phone: '' })
  await expect(sendIntake(out, token)).rejects.toMatchObject({ code: 'form_gaps' })
  expect((await newest()).state).toBe('draft')
})

test('it goes on elsewhere with its code, and the address there opens it no more', async () => {
  const token = await begin()
  await fill(token)
  const first = await codeOfIntake(out, token, true)
  expect(first).toMatchObject({ mailed: true })
  const [letter] = await lettersOf(portal)
  expect(letter?.to).toBe('nova@example.org')
  expect(letter?.text).toContain(first?.code)
  expect(letter?.text).not.toMatch(/nova|about you/i)
  expect((await codeOfIntake(out, token, false))?.code).toBe(first?.code)
  const next = newToken()
  expect(await goOnWith(out, ` ${first?.code.toUpperCase()} `, next)).toBe(true)
  expect(await readIntake(out, token)).toBeNull()
  const there = await readIntake(out, next)
  expect(JSON.stringify(there?.filled.answers)).toContain('Opal-Thistle')
})

test('codes are tried a few times and no more; an address that nobody used for hours opens nothing, its code does', async () => {
  const token = await begin()
  const { code } = (await codeOfIntake(out, token, false)) ?? { code: '' }
  for (let n = 0; n < 10; n += 1)
    expect(await goOnWith(out, `aaaaa-aaaa${n}`, newToken())).toBe(false)
  await expect(goOnWith(out, code, newToken())).rejects.toMatchObject({ kind: 'too_many' })
  clock.advance(3 * 3_600_000)
  expect(await readIntake(out, token)).toBeNull()
  const next = newToken()
  expect(await goOnWith(from('192.0.2.8'), code, next)).toBe(true)
  clock.advance(8 * 86_400_000)
  expect(await goOnWith(out, code, newToken())).toBe(false)
  expect(await readIntake(out, next)).toBeNull()
})

test('letters with a code are few, and answers have a size', async () => {
  const token = await begin()
  for (let n = 0; n < 3; n += 1) await codeOfIntake(out, token, true)
  await expect(codeOfIntake(out, token, true)).rejects.toMatchObject({ kind: 'too_many' })
  const [first] = await questions(token)
  const large = text('x'.repeat(400_000))
  await expect(
    saveIntake(out, token, { changed: [[first?.key ?? '', large]], language: 'en' }),
  ).rejects.toMatchObject({ code: 'form_large' })
})

test('a network begins so many forms in a day and no more', async () => {
  for (let n = 0; n < 60; n += 1) await beginIntake(out, { form, who, language: 'en' })
  await expect(begin()).rejects.toMatchObject({ code: 'too_many_forms' })
  await portal.owner.query("delete from intake where state = 'draft'")
})

test('it waits for the desk, who sees who it is from and not what was answered', async () => {
  const id = await sent({ given: 'Rosa', family: 'Lind', born: '1980-02-29' })
  const [waiting] = (await listIntakes(desk, {})).filter((one) => one.id === id)
  expect(waiting?.who.given).toBe('Rosa')
  const open = await readIntakeToMatch(desk, { id })
  expect(open.alike.map(({ patient }) => patient)).toContain(rosa)
  expect(JSON.stringify(open)).not.toContain('Opal')
  const biller = (await signedIn(portal, await addStaff(portal, 'Bo Bills', 'biller'))).ctx
  await expect(readIntakeToMatch(biller, { id })).rejects.toMatchObject({ code: 'not_your_role' })
})

test('matched, it is an answered form of that patient, sealed under their key, read by who treats them', async () => {
  const id = await sent({ given: 'Rosa', family: 'Lind', born: '1980-02-29' })
  await matchIntake(desk, { id, patient: rosa })
  await work(id)
  await work(id)
  const row = await portal.owner.query('select * from intake where intake_id = $1', [id])
  expect(row.rows[0]).toMatchObject({ state: 'filed', filed_as: rosa, who: null, answers: null })
  const asked = await listFormRequests(nurse, { patient: rosa })
  expect(asked).toHaveLength(1)
  const read = await readAnswers(nurse, { patient: rosa, id: asked[0]?.id ?? '' })
  expect(JSON.stringify(read.answered?.answers)).toContain('Opal-Thistle')
  await expect(matchIntake(desk, { id, patient: rosa })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('the desk registers somebody new, once those who are alike were looked at', async () => {
  const id = await sent({ given: 'Isolde', family: 'Newcomer', email: 'isolde@example.org' })
  const { patient } = await registerIntake(desk, { id, sex: 'unknown', sure: true })
  await work(id)
  expect(await listFormRequests(nurse, { patient })).toHaveLength(1)
})

test('refused, what was filled in is gone, and nobody can take it up again', async () => {
  const id = await sent()
  await refuseIntake(desk, { id, why: 'spam' })
  await work(id)
  const { rows } = await portal.owner.query('select * from intake where intake_id = $1', [id])
  expect(rows[0]).toMatchObject({ state: 'refused', why: 'spam', who: null, answers: null })
  await expect(matchIntake(desk, { id, patient: rosa })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('an answer that cannot wait is work at once, also of somebody whom nobody knows', async () => {
  const id = await sent({}, phq, 3)
  const { rows } = await portal.owner.query(
    "select urgency, due_at from work_item where kind = 'intake' and about_id = $1",
    [id],
  )
  expect(new Date(rows[0].due_at).getTime() - clock().getTime()).toBeLessThanOrEqual(3_600_000)
  expect((await listIntakes(desk, {}))[0]).toMatchObject({ id, alarm: true })
})

test('what nobody sent in a week is swept with the record that only it had; what waits stays', async () => {
  const kept = await sent()
  await begin()
  const { patient_id: patient } = await newest()
  clock.advance(8 * 86_400_000)
  await signInAll()
  expect((await sweepIntakes(jobContext(portal.kit, 'intake'), {})).count).toBeGreaterThan(0)
  const left = await portal.owner.query('select from patient where patient_id = $1', [patient])
  expect(left.rowCount).toBe(0)
  expect((await listIntakes(desk, {})).map(({ id }) => id)).toContain(kept)
})

// Forms that are signed, and groups that are filled in several times

test('a record that only files are left of goes once their bytes are gone: never sent, or refused', async () => {
  const item = [{ linkId: 'card', type: 'attachment', text: 'Your card' }]
  const card = { resourceType: 'Questionnaire', status: 'active', title: 'A card', item }
  const { id: asks } = await bringForm(admin, { text: JSON.stringify(card), instrument: null })
  await openForm(admin, { form: asks, open: true })
  const put = async () => {
    const token = await begin({}, asks)
    const { patient } = await beginIntakeFile(out, { token, key: 'q1' })
    const { written: file } = await written(portal, patient, 'card.pdf', pdfOf('A card'))
    await putIntakeFile(out, { token, key: 'q1', written: file })
    return { token, patient }
  }
  const [unsent, refused, matched] = [await put(), await put(), await put()]
  const ids: string[] = []
  for (const { token } of [refused, matched]) {
    await sendIntake(out, token)
    const { rows } = await portal.owner.query(
      `select intake_id as id from intake where token_hash = $1`,
      [tokenHash(token)],
    )
    await work(rows[0].id)
    ids.push(rows[0].id)
  }
  await refuseIntake(desk, { id: ids[0]!, why: 'spam' })
  await matchIntake(desk, { id: ids[1]!, patient: rosa })
  for (const id of ids) await work(id)
  const left = async () => {
    const { rows } = await portal.owner.query(
      `select patient_id as id, (select count(*)::int from file f where f.patient_id = p.patient_id) as n
       from patient p where patient_id = any($1)`,
      [[unsent, refused, matched].map(({ patient }) => patient)],
    )
    return rows.map(({ n }) => n)
  }
  const sweep = async () => {
    const { over } = await sweepIntakes(jobContext(portal.kit, 'intake'), {})
    for (const id of over) await removeLeft(portal.kit, id)
  }
  expect(await left()).toEqual([1, 1, 1])
  clock.advance(8 * 86_400_000)
  await sweep()
  await sweep()
  // What the desk decided about stands for a while.
  expect(await left()).toEqual([1, 1])
  clock.advance(31 * 86_400_000)
  await sweep()
  expect(await left()).toEqual([])
  await signInAll()
  const { rows } = await portal.owner.query(
    `select state from file f join upload_file u using (patient_id, file_id) where f.patient_id = $1 and f.made_by is null`,
    [rosa],
  )
  expect(rows).toEqual([{ state: 'held' }])
})

test('a form that wants a signature is sent by signing it alone, and stands in the chain of whoever it is', async () => {
  const { id: signed } = await bringForm(admin, { text: null, instrument: 'new-patient' })
  await openForm(admin, { form: signed, open: true })
  const token = await begin(
    { given: 'Sigrid', family: 'Signer', email: 'sigrid@example.org' },
    signed,
  )
  await fill(token)
  const key = (await questions(token)).find(({ item }) => item.id === 'intake-medicine-name')?.key
  const group = key?.split('-')[0]?.replace(/\d+/, (n) => String(Number(n) - 1)) ?? ''
  await saveIntake(out, token, {
    changed: [],
    times: { key: group, without: null },
    language: 'en',
  })
  await expect(sendIntake(out, token)).rejects.toMatchObject({ code: 'form_unsigned' })
  const given = { as: 'self', strokes: '', witness: '', interpreter: '' } as const
  // The second medicine has no name yet.
  await expect(signIntake(out, token, { ...given, typed: 'Sigrid S' })).rejects.toMatchObject({
    code: 'form_gaps',
  })
  await fill(token)
  await expect(signIntake(out, token, { ...given, typed: '' })).rejects.toMatchObject({
    fields: { typed: expect.any(String) },
  })
  expect(await signIntake(out, token, { ...given, typed: 'Sigrid S' })).toBe(true)
  const { intake_id: id } = await newest()
  await work(id)
  const { patient } = await registerIntake(desk, { id, sex: 'unknown', sure: true })
  await work(id)
  const [asked] = await listFormRequests(nurse, { patient })
  expect(asked?.signedAt).not.toBeNull()
  const read = await readAnswers(nurse, { patient, id: asked?.id ?? '' })
  expect(read.signed).toMatchObject([
    { kind: 'signed', role: 'self', typed: 'Sigrid S', account: null, methods: ['intake'] },
  ])
  const names = [...allSeen(read.answered?.seen ?? [])].filter(
    ({ item }) => item.id === 'intake-medicine-name',
  )
  expect(names).toHaveLength(2)
  const links = await portal.owner.query(
    'select account_id, chain from signature where patient_id = $1',
    [patient],
  )
  expect(links.rows).toHaveLength(1)
  expect(links.rows[0].account_id).toBeNull()
  // The audit log names the link: the chain is whole.
  const chains = await verifySignatures(jobContext(portal.kit, 'audit'), { sum: null })
  expect(chains).toMatchObject({ fault: null })
  expect(chains.links).toBeGreaterThan(0)
})
