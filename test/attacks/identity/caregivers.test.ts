// People who act for a patient, over HTTP against the running server: what is not shared, hidden, confidential, over
// or another's is in no list, no count, no news and at no address; and a form never acts on another record.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sections } from '../../../app/kit/access.ts'
import { sectionOfKind } from '../../../app/features/caregivers/sections.ts'
import { withSession } from '../../support/invited.ts'
import { letterTo } from '../../support/letters.ts'
import { addStaff, signedIn } from '../../support/people.ts'
import { addCaregiver, type Persona } from '../../support/personas.ts'
import { ORIGIN, serve, type Served } from '../../support/served.ts'

let it: Served
let carer: Persona
beforeAll(async () => {
  it = await serve({ many: true })
}, 240_000)
afterAll(() => it?.stop())

/** Somebody new for each test, so that none stands on another. */
beforeEach(async () => {
  carer = await addCaregiver(it.portal, it.ana, sections)
  await it.portal.owner.query(
    `update account_patient set news_from = '1970-01-01' where account_id = $1`,
    [carer.person.account],
  )
  await it.portal.owner.query('delete from record_withheld where patient_id = $1', [it.ana.id])
})

const ask = (address: string, { token } = carer) =>
  it.ask(address, { cookie: it.as('patient', token) })
const status = async (address: string) => (await ask(address)).status
const text = async (address: string) => (await ask(address)).text()
const change = (set: string, ...values: unknown[]) =>
  it.portal.owner.query(`update account_patient set ${set} where account_id = $1`, [
    carer.person.account,
    ...values,
  ])
const withhold = (kind: string, why = 'hidden') =>
  it.portal.owner.query(
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at) values ($1, $2, $3, $4, now())`,
    [it.ana.id, randomUUID(), it.ana.entries[kind], why],
  )
const send = (address: string, fields: Record<string, string>, { token } = carer) =>
  it.ask(address, {
    method: 'POST',
    cookie: it.as('patient', token),
    headers: { origin: ORIGIN },
    body: new URLSearchParams(fields),
  })

/** Where each kind of entry is listed, and where it has a page. */
const places: Record<string, [list: string, page?: string]> = {
  result: ['/results', '/results/:id'],
  report: ['/results', '/results/report/:id'],
  visit: ['/visits', '/visits/:id'],
  note: ['/', '/visits/note/:id'],
  condition: ['/conditions'],
  medicine: ['/medicines'],
  allergy: ['/allergies'],
  immunization: ['/immunizations'],
  procedure: ['/procedures'],
  care_team: ['/care-team'],
}
const pageOf = (kind: string) => places[kind]?.[1]?.replace(':id', it.ana.entries[kind] as string)

/** What the database itself lets this session select, whatever a page forgets. */
async function selectable(): Promise<Map<string, number>> {
  const { kit } = it.portal
  const rows = await kit.database.transaction(carer.ctx.claim, kit.clock(), async ({ client }) => {
    const found = await client.query(
      'select kind, count(*)::int as n from record_entry group by kind',
    )
    return found.rows as { kind: string; n: number }[]
  })
  return new Map((rows ?? []).map(({ kind, n }) => [kind, n]))
}

test.each(sections)(
  'shared is %s alone: that opens and nothing else, in the database too',
  async (section) => {
    await change('sections = $2, acts = $2', [section])
    for (const [kind, [list]] of Object.entries(places)) {
      const open = sectionOfKind[kind as keyof typeof sectionOfKind] === section
      if (list !== '/') expect(await status(list), list).toBe(open ? 200 : 403)
      const page = pageOf(kind)
      if (page) expect(await status(page), page).toBe(open ? 200 : 403)
    }
    for (const kind of (await selectable()).keys())
      expect(sectionOfKind[kind as keyof typeof sectionOfKind], kind).toBe(section)
    const frame = await text('/')
    for (const address of ['/results', '/visits'])
      expect(frame.includes(`href="${address}"`), address).toBe(
        sectionOfKind[address === '/results' ? 'result' : 'visit'] === section,
      )
  },
)

test.each(['hidden', 'confidential'])(
  'what is %s is in no list, no news, at no address, in no count',
  async (why) => {
    const before = await selectable()
    for (const kind of Object.keys(places)) {
      const [list] = places[kind] as [string]
      const id = it.ana.entries[kind] as string
      const page = pageOf(kind)
      if (page) expect(await status(page), `${kind} before`).toBe(200)
      await withhold(kind, why)
      if (page) expect(await status(page), kind).toBe(404)
      expect(await text(list), kind).not.toContain(id)
      expect(await text('/'), kind).not.toContain(id)
      expect((await selectable()).get(kind) ?? 0, kind).toBeLessThan(before.get(kind) as number)
      await it.portal.owner.query('delete from record_withheld where patient_id = $1', [it.ana.id])
    }
    // To the owner it is there as ever.
    await withhold('note', why)
    expect((await it.ask(pageOf('note') as string, { cookie: it.as('patient') })).status).toBe(200)
  },
)

test('with a report its results are withheld, with a visit all that belongs to it', async () => {
  for (const [of, column] of [
    ['report', 'group_id'],
    ['visit', 'visit_id'],
  ] as const) {
    await withhold(of)
    const { kit } = it.portal
    const left = await kit.database.transaction(carer.ctx.claim, kit.clock(), ({ client }) =>
      client.query(`select from record_entry where ${column} = $1`, [it.ana.entries[of]]),
    )
    expect(left?.rowCount, of).toBe(0)
  }
})

test.each([
  ['ended', 'ended_at = now()'],
  ['run out', `ends_at = now() - interval '1 second'`],
])('a link that is %s opens nothing at the next request of a live session', async (_, over) => {
  expect(await status('/results')).toBe(200)
  await change(over)
  for (const address of ['/', '/results', '/visits', '/record', pageOf('note') as string]) {
    const answer = await ask(address)
    expect(answer.status, address).toBe(302)
    expect(answer.headers.get('location')).toMatch(/^\/who/)
  }
  expect(await text('/who')).toMatch(/no longer share/)
  expect((await selectable()).size).toBe(0)
})

test('nobody who helps sees who opened the record, who helps, or what is hidden; nor changes any of it', async () => {
  const link = `select grant_id as id from account_patient where account_id = $1`
  const { rows } = await it.portal.owner.query(link, [carer.person.account])
  const { id } = rows[0] as { id: string }
  for (const address of ['/access', '/caregivers', '/caregivers/new', '/hidden'])
    expect(await status(address), address).toBe(403)
  const record = { _record: it.ana.id }
  for (const [address, fields] of [
    ['/caregivers/stop', { stop: id }],
    [`/caregivers/${id}`, { 'share-bills': 'act', lasting: 'open' }],
    ['/hidden', { hide: it.ana.entries.note as string }],
  ] as const)
    expect((await send(address, { ...record, ...fields })).status, address).toBe(403)
})

test('nobody widens what is shared with them, even where they can run SQL', async () => {
  const { kit } = it.portal
  const run = (sql: string) =>
    kit.database
      .transaction(carer.ctx.claim, kit.clock(), ({ client }) => client.query(sql))
      .then((done) => done?.rowCount)
  await change(`sections = '{bills}'`)
  expect(await run(`update account_patient set sections = '{results}'`)).toBe(0)
  expect(await run('update account_patient set ends_at = null')).toBe(0)
  expect(await run('select from record_withheld')).toBe(0)
  expect(await run('select from audit_event where patient_id is not null')).toBe(0)
  await expect(
    run(
      `insert into account_patient (patient_id, account_id) values ('${it.ana.id}', '${carer.person.account}')`,
    ),
  ).rejects.toThrow(/permission denied|row-level security/)
})

test('nobody stops acting in the name of somebody else; who stops is out at once, and the patient sees it', async () => {
  const other = await addCaregiver(it.portal, it.ana)
  const open = async ({ person }: Persona) =>
    (
      await it.portal.owner.query(
        'select 1 from account_patient where account_id = $1 and ended_at is null',
        [person.account],
      )
    ).rowCount
  // The owner, and somebody who acts for another patient, have nothing to stop here.
  expect(
    (await send(`/who/stop/${it.ana.id}`, {}, { ...carer, token: it.sessions.patient.token }))
      .status,
  ).toBe(404)
  expect((await send(`/who/stop/${it.ben.id}`, {})).status).toBe(404)
  expect(await status(`/who/stop/${it.ana.id}`)).toBe(200)
  expect((await send(`/who/stop/${it.ana.id}`, {})).headers.get('location')).toBe(
    '/who?stopped=yes',
  )
  expect(await open(carer)).toBe(0)
  expect(await open(other)).toBe(1)
  expect((await ask('/results')).headers.get('location')).toMatch(/^\/who/)
  const list = await it.ask('/access', { cookie: it.as('patient') })
  expect(await list.text()).toContain('Changed what somebody can see')
})

test('another record cannot be chosen, whoever asks', async () => {
  expect((await send('/who', { record: it.ben.id })).status).toBe(404)
  const { rows } = await it.portal.owner.query(
    `select outcome from audit_event where account_id = $1 and verb = 'caregivers.record.choose'`,
    [carer.person.account],
  )
  expect(rows).toEqual([{ outcome: 'refused' }])
})

test('a form drawn for another record, or for none, changes nothing, and that it was tried is on record', async () => {
  await it.portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, sections, acts, news_from, created_at)
     values ($1, $2, $3, 'proxy', $4, $4, now(), now())`,
    [it.ben.id, carer.person.account, randomUUID(), [...sections]],
  )
  expect((await send('/who', { record: it.ben.id })).status).toBe(302)
  for (const fields of [{ _record: it.ana.id }, {}, { _record: '' }] as Record<string, string>[]) {
    const answer = await send('/hidden', { hide: it.ana.entries.note as string, ...fields })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Nothing was changed')
  }
  const { rows } = await it.portal.owner.query(
    `select patient_id, why from audit_event where account_id = $1 and why = 'other_record'`,
    [carer.person.account],
  )
  expect(rows).toHaveLength(3)
  expect(await text('/')).toContain(`name="_record" value="${it.ben.id}"`)
})

test('whoever staff add by an address that has an account opens nothing before accepting with the digits', async () => {
  const doctor = await addStaff(it.portal, 'Doc Tor', 'clinician')
  const staff = withSession(it, (await signedIn(it.portal, doctor)).token)
  const opens = async () => {
    const sql = 'select basis from account_patient where patient_id = $1 and account_id = $2'
    return (await it.portal.owner.query(sql, [it.ana.id, it.ben.account])).rows
  }
  const added = await staff.post(`/staff/patients/${it.ana.id}/helpers/incapacity`, {
    name: 'Ben',
    relation: 'son',
    email: it.ben.email,
    grounds: 'cannot be asked at all',
    months: '6',
  })
  const [, first, second] = /<b>(\d{3}) (\d{3})<\/b>/.exec(await added.text()) ?? []
  expect(await opens()).toEqual([])
  const { text: letter } = await letterTo(it.portal, it.ben.email)
  expect(letter).not.toMatch(new RegExp(`${first} ?${second}`))
  const path = /\/join\/\S+/.exec(letter)?.[0] as string
  const ben = withSession(it, (await signedIn(it.portal, it.ben)).token, 'patient')
  expect((await ben.get(path)).status).toBe(200)
  const digits = `${first}${second}`
  const wrong = digits === '123456' ? '654321' : '123456'
  expect((await ben.post(path, { digits: wrong })).status).toBe(422)
  expect(await opens()).toEqual([])
  expect((await ben.post(path, { digits })).status).toBe(302)
  expect(await opens()).toEqual([{ basis: 'incapacity' }])
  await it.portal.owner.query('delete from account_patient where account_id = $1 and basis = $2', [
    it.ben.account,
    'incapacity',
  ])
})
