// What staff say among themselves, and why they hold something back, reaches the patient and people who act for them
// through no door: no page, no verb, no statement. And among staff it reaches whom it is for.
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addComment,
  editComment,
  endComment,
  listComments,
  readComment,
} from '../../app/features/internal/comments.server.ts'
import { endFlag, listFlags, readFlags, setFlag } from '../../app/features/internal/flags.server.ts'
import { holdEntry } from '../../app/features/release/release.server.ts'
import { startView } from '../../app/features/view/view.server.ts'
import { allVerbs } from '../../app/kit/verb.ts'
import { routes } from '../locks/addresses.ts'
import { verbs } from '../locks/expectations.ts'
import { addCaregiver, staffByRole, type Persona } from '../support/personas.ts'
import { addressOf, serve, type Served } from '../support/served.ts'
import { codeOf, read, root } from '../support/sources.ts'

const SECRET = /quokka/i
const words = (what: string) => `quokka ${what}`

let it: Served
let roles: Record<string, Persona>
let carer: Persona
let patient: string
beforeAll(async () => {
  it = await serve({ many: true })
  roles = await staffByRole(it.portal)
  carer = await addCaregiver(it.portal, it.ana)
  patient = it.ana.id
  const nurse = as('nurse')
  for (const kind of ['fall risk', 'two staff', 'other'])
    await setFlag(nurse, { patient, kind, words: words('flag'), days: '' })
  for (const kind of ['care', 'desk'] as const)
    for (const entry of [null, it.ana.entries.result as string])
      await addComment(nurse, { patient, kind, text: words(kind), entry })
  const held = {
    patient,
    id: it.ana.entries.report as string,
    reason: 'harm',
    hours: '24' as const,
  }
  await holdEntry(as('clinician'), { ...held, words: words('grounds') })
}, 240_000)
afterAll(() => it?.stop())

const as = (role: string) => (roles[role] as Persona).ctx

test('no page of the patient’s shows it: to the patient, to who acts for them, to staff who look as the patient', async () => {
  const nurse = roles.nurse as Persona
  await startView(nurse.ctx, { patient })
  const pages = Object.entries(routes).filter(([, { who }]) => who === 'patient')
  const looks = [
    { at: '', cookie: it.as('patient') },
    { at: '', cookie: it.as('patient', carer.token) },
    { at: `/staff/patients/${patient}/as`, cookie: it.as('staff', nurse.token) },
  ]
  for (const { at, cookie } of looks)
    for (const [pattern, row] of pages) {
      const html = await (await it.ask(at + addressOf(pattern, row, it.ana), { cookie })).text()
      expect(SECRET.test(html), `${at}${pattern}`).toBe(false)
    }
  const own = await it.ask(`/staff/patients/${patient}/internal`, {
    cookie: it.as('staff', nurse.token),
  })
  expect(await own.text()).toMatch(SECRET) // so it is there to leak
})

test('no verb tells it to a patient or to who acts for them', async () => {
  for (const file of codeOf('app/**/*.ts').filter((one) => /\b(listV|v)erb\(/.test(read(one))))
    await import(path.join(root, file))
  const ids = Object.values(it.ana.entries)
  const theirs = Object.entries(verbs).filter(
    ([name, { who }]) => who.includes('patient') && !/session\.(end|confirm)|step-back/.test(name),
  )
  for (const { ctx } of [it.sessions.patient, carer])
    for (const [name, row] of theirs)
      for (const id of [undefined, ...ids]) {
        if (id && !('id' in (row.input as object))) continue
        const input = id ? { ...(row.input as object), id } : row.input
        const said = await allVerbs()
          .get(name)?.(ctx, input)
          .catch((error: Error) => error.message)
        expect(SECRET.test(JSON.stringify(said) ?? ''), name).toBe(false)
      }
})

test('the role of patients has no right to any of it', async () => {
  const { rows } = await it.portal.owner.query(
    `select t || ' ' || p as may from unnest(array['patient_flag', 'flag_kind', 'staff_comment', 'staff_comment_version',
       'record_hold', 'record_hold_end', 'hold_reason']) t, unnest(array['select', 'insert', 'update', 'delete']) p
     where has_table_privilege('portico_patient', t, p) or p <> 'delete' and has_any_column_privilege('portico_patient', t, p)`,
  )
  expect(rows).toEqual([])
})

test('it lies sealed', async () => {
  const hex = Buffer.from('quokka').toString('hex')
  for (const table of ['patient_flag', 'staff_comment', 'staff_comment_version', 'record_hold']) {
    const { rows } = await it.portal.owner.query(`select t::text as row from ${table} t`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`quokka|${hex}`))
  }
})

test('the front desk reads what is for everybody, and neither comments nor flags for those who treat', async () => {
  const kinds = async (role: string) =>
    new Set((await listComments(as(role), { patient })).map(({ kind }) => kind))
  expect(await kinds('nurse')).toEqual(new Set(['care', 'desk']))
  for (const role of ['front desk', 'biller', 'admin'])
    expect(await kinds(role)).toEqual(new Set(['desk']))
  await expect(listComments(as('privacy officer'), { patient })).rejects.toMatchObject({
    code: 'not_your_role',
  })
  const flags = async (role: string) =>
    (await readFlags(as(role), { patient })).map(({ kind }) => kind)
  expect(await flags('nurse')).toContain('fall risk')
  expect(await flags('front desk')).toEqual(['two staff', 'other'])
  const care = { patient, kind: 'care' as const, text: 'no', entry: null }
  await expect(addComment(as('front desk'), care)).rejects.toMatchObject({ code: 'not_your_role' })
  const [secret] = (await listComments(as('nurse'), { patient })).filter(
    ({ kind }) => kind === 'care',
  )
  const one = { patient, id: secret?.id as string }
  await expect(readComment(as('front desk'), one)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(
    editComment(as('front desk'), { ...one, text: 'mine', version: '1' }),
  ).rejects.toMatchObject({ kind: 'not_found' })
  const { rowCount } = (await it.portal.kit.database.transaction(
    as('front desk').claim,
    it.portal.kit.clock(),
    ({ client }) =>
      client.query(`select from staff_comment_version v where v.comment_id = $1`, [one.id]),
  )) as { rowCount: number }
  expect(rowCount).toBe(0)
})

test('who edits second is shown what the first left, and every version is kept', async () => {
  const { id } = await addComment(as('nurse'), {
    patient,
    kind: 'care',
    text: 'Call her son.',
    entry: null,
  })
  const [nurse, doctor] = [as('nurse'), as('clinician')]
  await editComment(nurse, { patient, id, text: 'Call her daughter.', version: '1' })
  await expect(
    editComment(doctor, { patient, id, text: 'Call nobody.', version: '1' }),
  ).rejects.toMatchObject({
    code: 'changed',
    standing: {
      version: '2',
      fields: { text: 'Call her daughter.' },
      by: expect.stringMatching(/^nurse/),
    },
  })
  const both = await Promise.allSettled(
    [nurse, doctor].map((ctx, n) =>
      editComment(ctx, { patient, id, text: `At once ${n}.`, version: '2' }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await endComment(doctor, { patient, id })
  const kept = await readComment(nurse, { patient, id })
  expect(kept.versions.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(kept.ended).toMatchObject({ by: expect.stringMatching(/^clinician/) })
})

test('a flag ends by itself or is taken away, and stays on record with who and when', async () => {
  const nurse = as('nurse')
  const short = await setFlag(nurse, { patient, kind: 'hearing', words: '', days: '7' })
  await it.portal.owner.query('update patient_flag set ends_at = now() where flag_id = $1', [
    short.id,
  ])
  const [flag] = await readFlags(nurse, { patient })
  await endFlag(nurse, { patient, id: flag?.id as string })
  const now = (await readFlags(nurse, { patient })).map(({ id }) => id)
  expect(now).not.toContain(short.id)
  expect(now).not.toContain(flag?.id)
  const all = (await listFlags(nurse, { patient })).flags
  expect(all.find(({ id }) => id === flag?.id)?.ended).toMatchObject({
    by: expect.stringMatching(/^nurse/),
  })
  expect(all.find(({ id }) => id === short.id)?.ended).toMatchObject({ by: null })
})
