// The chart by role: every section opened by everybody who works here, of a record with notes that are not released and
// entries that were a mistake. What a role does not include is no tab, no address, and no word on any page.
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sections } from '../../app/features/chart/staff/sections.ts'
import { inputOfText } from '../../app/features/record/import/file-read.ts'
import { importFiles } from '../../app/features/record/import/importer.ts'
import { permissionsOf, staffByRole, type Persona } from '../support/personas.ts'
import { serve, type Served } from '../support/served.ts'

/** Stands in all that is clinical of this record, and nowhere else. */
const WORD = 'Zauber'

let it: Served
let at: string
let roles: Record<string, Persona>
let may: Map<string, string[]>
let entries: { id: string; kind: string; state: string }[]
beforeAll(async () => {
  it = await serve({ many: true })
  at = `/staff/patients/${it.ana.id}`
  roles = await staffByRole(it.portal)
  may = await permissionsOf(it.portal)
  const lines = record().map((one) => JSON.stringify(one))
  await importFiles(it.portal.kit, [inputOfText('zauber', lines.join('\n'), true)], {
    source: 'test',
  })
  const { rows } = await it.portal.owner.query(
    `select distinct on (kind, state, at) id, kind, state from record_entry
     where patient_id = $1 and kind is not null and (at > '2025-01-01' or at is null)`,
    [it.ana.id],
  )
  entries = rows
}, 240_000)
afterAll(() => it?.stop())

function record(): FhirResource[] {
  const subject = { reference: 'Patient/ana-access' }
  const encounter = { reference: 'Encounter/zauber-visit' }
  const when = '2025-05-06T13:30:00Z'
  const text = (what: string) => ({ text: `${WORD}${what}` })
  const note = (id: string, more: object) =>
    ({
      resourceType: 'DocumentReference',
      id,
      status: 'current',
      type: text('type'),
      subject,
      date: when,
      context: { encounter: [encounter] },
      content: [
        {
          attachment: {
            contentType: 'text/plain',
            data: Buffer.from(`${WORD}text of ${id}`).toString('base64'),
          },
        },
      ],
      ...more,
    }) as FhirResource
  const lab = (id: string, status: string) =>
    ({
      resourceType: 'Observation',
      id,
      status,
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: text(id),
      subject,
      encounter,
      effectiveDateTime: when,
      valueString: `${WORD}value`,
    }) as FhirResource
  return [
    {
      resourceType: 'Encounter',
      id: 'zauber-visit',
      status: 'finished',
      class: { code: 'AMB' },
      type: [text('visit')],
      reasonCode: [text('reason')],
      subject,
      period: { start: when },
    },
    {
      resourceType: 'Appointment',
      id: 'zauber-coming',
      status: 'booked',
      start: '2096-01-02T15:00:00Z',
      end: '2096-01-02T15:30:00Z',
      description: `${WORD}coming`,
      participant: [{ actor: subject, status: 'accepted' }],
    },
    note('zauber-draft', { docStatus: 'preliminary' }),
    note('zauber-labelled', { securityLabel: [{ coding: [{ code: 'R' }] }] }),
    note('zauber-mistake', { status: 'entered-in-error' }),
    note('zauber-final', { docStatus: 'final' }),
    lab('lab', 'final'),
    lab('lab-mistake', 'entered-in-error'),
    lab('lab-cancelled', 'cancelled'),
    { resourceType: 'Condition', id: 'zauber-condition', subject, code: text('condition') },
    {
      resourceType: 'AllergyIntolerance',
      id: 'zauber-allergy',
      patient: subject,
      code: text('pollen'),
      criticality: 'high',
    },
  ]
}

const open = async (role: string, address: string) => {
  const { token } = roles[role] as Persona
  const answer = await it.ask(address, { cookie: it.as('staff', token) })
  return { status: answer.status, body: await answer.text() }
}

/** Every address of the chart: its sections, and what is not released in each section that opens an entry. */
const addresses = () => [
  ['', at] as const,
  ...[...new Set(sections.map(({ key }) => key))].map((key) => [key, `${at}/${key}`] as const),
  ...sections
    .filter(({ one }) => one)
    .flatMap(({ key }) =>
      ['heart-rate', ...entries.filter(({ state }) => state === 'void').map(({ id }) => id)].map(
        (entry) => [key, `${at}/${key}/${entry}`] as const,
      ),
    ),
]

test.each(['front desk', 'biller', 'admin', 'privacy officer'])(
  '%s: no tab, no address and no word of what they do not read',
  async (role) => {
    const own = new Set(
      sections.filter((one) => may.get(role)?.includes(one.may)).map(({ key }) => key),
    )
    expect(own.has('results') || own.has('notes') || own.has('overview')).toBe(false)
    const { body } = await open(role, at)
    const [nav = ''] = /<nav class="tabs"[\s\S]*?<\/nav>/.exec(body) ?? []
    expect(nav).toContain('aria-current')
    const tabs = [...nav.matchAll(/href="\/staff\/patients\/[\da-f-]{36}\/?([\w-]*)"/g)]
    for (const [, key = ''] of tabs) expect([...own, ''], `a way to ${key}`).toContain(key)
    for (const [key, address] of addresses()) {
      const { status, body: page } = await open(role, address)
      const entry = address.split('/').length > 5
      // In a section of their own an entry may be there and not for them to change.
      const expected = entry
        ? own.has(key)
          ? [403, 404]
          : [404]
        : own.has(key) || !key
          ? [200]
          : [404]
      expect(expected, address).toContain(status)
      expect(page.includes(WORD), address).toBe(false)
    }
  },
)

test('the front desk reads on which days somebody was or will be here', async () => {
  const { body } = await open('front desk', `${at}/visits`)
  expect(body).toMatch(/6 May 2025/)
  expect(body).toMatch(/2 January 2096[\s\S]*To come/)
  for (const role of ['biller', 'admin', 'privacy officer'])
    expect((await open(role, `${at}/visits`)).status).toBe(404)
})

const reading = ['nurse', 'clinician']
test.each(reading)('%s: reads all of it, each marked as what it is', async (role) => {
  const page = async (key: string) => (await open(role, `${at}/${key}`)).body
  const notes = await page('notes')
  expect(notes.match(/Not released to the patient/g)).toHaveLength(2)
  expect(notes.match(/Entered in error/g)).toHaveLength(1)
  const results = await page('results')
  expect(results).toContain(`<s>${WORD}value</s>`)
  expect(results).toContain('Entered in error')
  expect(results).toContain('Cancelled')
  expect(await page('conditions')).toContain(`${WORD}condition`)
  expect(await page('visits')).toContain(`${WORD}reason`)
  const visit = entries.find(({ id, kind }) => kind === 'visit' && id !== it.ana.entries.visit)
  const one = await page(`visits/${visit?.id}`)
  for (const id of ['draft', 'labelled', 'mistake', 'final'])
    expect(one).toContain(`${WORD}text of zauber-${id}`)
  expect(one.match(/The patient reads this/g)).toHaveLength(1)
  // The head says what must not be overlooked on each page, whatever it is about.
  for (const { key, may: needed, unlisted } of sections) {
    if (unlisted || !may.get(role)?.includes(needed)) continue
    expect(await page(key), key).toMatch(new RegExp(`Allergies:[\\s\\S]*${WORD}pollen`))
  }
})

test('each section that is read is one row, which the patient sees', async () => {
  const { token, person } = roles.clinician as Persona
  for (const { key, may: needed, unlisted } of sections) {
    if (unlisted || !may.get('clinician')?.includes(needed)) continue
    const since = new Date()
    await it.ask(`${at}/${key}`, { cookie: it.as('staff', token) })
    const { rows } = await it.portal.owner.query(
      `select what, action, outcome from audit_event where at >= $1 and account_id = $2 and patient_id = $3`,
      [since, person.account, it.ana.id],
    )
    for (const row of rows) expect(row, key).toMatchObject({ action: 'read', outcome: 'done' })
    expect(rows, key).toHaveLength(1)
  }
  const seen = await it.ask('/access', { cookie: it.as('patient') })
  expect(await seen.text()).toContain('Looked at the list of notes')
})

test('nothing of it is shown to the patient by any of this', async () => {
  const drafts = await it.ask('/visits', { cookie: it.as('patient') })
  expect(drafts.status).toBe(200)
  for (const { id } of entries.filter(({ state }) => state === 'void'))
    for (const address of [`/visits/note/${id}`, `/results/${id}`])
      expect((await it.ask(address, { cookie: it.as('patient') })).status, address).toBe(404)
})

test('a patient that nobody is, an entry that is not there, and another’s entry do not exist', async () => {
  const nobody = '0190a0b0-0000-7000-8000-000000000001'
  for (const address of [
    `/staff/patients/${nobody}`,
    `/staff/patients/${nobody}/notes`,
    '/staff/patients/x',
    `${at}/nothing`,
    `${at}/notes/${nobody}`,
    `${at}/notes/${it.ben.entries.note}`,
    `${at}/received/${it.ben.entries.result}`,
    `${at}/visits/${it.ben.entries.visit}`,
    `${at}/person/${nobody}`,
  ])
    expect((await open('clinician', address)).status, address).toBe(404)
})

test('the database itself shows no body of a record to those who do not treat', async () => {
  for (const role of ['front desk', 'biller', 'admin', 'privacy officer']) {
    const { ctx } = roles[role] as Persona
    const seen = await it.portal.kit.database.transaction(
      ctx.claim,
      it.portal.kit.clock(),
      async ({ client }) => ({
        types: (await client.query(`select distinct type from record_entry`)).rows,
        versions: (await client.query(`select from record_entry_version`)).rowCount,
        days: (await client.query(`select id from app.visit_days($1, null, null, 50)`, [it.ana.id]))
          .rowCount,
      }),
    )
    expect(seen).toMatchObject({ types: [{ type: 'Patient' }], versions: 0 })
    expect(Number(seen?.days) > 0, role).toBe(role === 'front desk')
  }
})
