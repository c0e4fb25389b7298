import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { withDatabase } from '../../../../test/support/names.ts'
import { databaseName } from '../../../kit/db/roles.ts'
import { cardPlace } from '../../people/people.server.ts'
import { patientToken } from './identity.ts'
import {
  bundle,
  filed,
  importTexts,
  lines,
  patient,
  received,
  result,
  sharedTypes,
  type Row,
} from './sample-imports.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

/** One result in a version of its own. */
const at = (lastUpdated: string, value: string) =>
  lines(result('x', 'Patient/p', { meta: { lastUpdated }, valueString: value }))
const numbered = (versionId: string) =>
  lines(result('x', 'Patient/p', { meta: { versionId }, note: [{ text: versionId }] }))

/** The key store stands beside the records. */
const keysUrl = (url: string) => withDatabase(url, `${databaseName(url)}_keys`)

const run = (source: string, ...texts: string[]) => importTexts(portal, source, ...texts)
const only = async (source: string, type: string) =>
  (await filed(portal, source)).filter((row) => row.type === type)

test('files resources under their patient, and twice changes nothing', async () => {
  const text = lines(
    { resourceType: 'Organization', id: 'o', name: 'Lab' },
    result('x', 'Patient/p', { valueQuantity: { value: 7.1 } }),
    patient('p', { name: [{ family: 'Ames' }] }),
  ).replace('7.1}', '7.10}')
  const first = await run('twice', text)
  expect(first.types).toEqual({
    Observation: { read: 1, new: 1, changed: 0, same: 0, refused: 0 },
    Organization: { read: 1, new: 1, changed: 0, same: 0, refused: 0 },
    Patient: { read: 1, new: 1, changed: 0, same: 0, refused: 0 },
  })
  expect(first.refused).toEqual([])
  const rows = await filed(portal, 'twice')
  expect(rows.map((row) => row.type)).toEqual(['Observation', 'Patient'])
  expect(rows[0]?.patient_id).toBe(rows[1]?.id)
  expect(await sharedTypes(portal, 'twice')).toEqual(['Organization'])
  expect(await received(portal, rows[0] as Row)).toBe(text.split('\n')[1])

  const second = await run('twice', text)
  expect(second.types.Observation).toEqual({ read: 1, new: 0, changed: 0, same: 1, refused: 0 })
  expect(second.types.Organization).toEqual({ read: 1, new: 0, changed: 0, same: 1, refused: 0 })
  expect(await filed(portal, 'twice')).toEqual(rows)
})

test('the same record from two systems is two records', async () => {
  await run('north', lines(patient('p')))
  await run('south', lines(patient('p')))
  const [north] = await filed(portal, 'north')
  const [south] = await filed(portal, 'south')
  expect(north?.id).not.toBe(south?.id)
})

test('a newer one becomes a version; an older one and another layout change nothing', async () => {
  await run('version', at('2025-01-02T00:00:00Z', 'one'))
  const [before] = await filed(portal, 'version')
  const changed = await run('version', at('2025-01-03T00:00:00Z', 'two'))
  expect(changed.types.Observation?.changed).toBe(1)
  const [after] = await filed(portal, 'version')
  expect(after).toMatchObject({ id: before?.id, version: 2 })
  expect(await received(portal, after as Row)).toContain('two')
  const { rows } = await portal.owner.query<Row>(
    'select * from record_entry_version where id = $1',
    [after?.id],
  )
  expect(rows).toHaveLength(1)
  expect(await received(portal, rows[0] as Row)).toContain('one')

  const late = await run('version', at('2025-01-01T00:00:00Z', 'zero'))
  expect(late.types.Observation?.same).toBe(1)
  const again = await run('version', at('2025-01-02T00:00:00Z', 'one'))
  expect(again.types.Observation?.same).toBe(1)
  const other = JSON.parse(at('2025-01-03T00:00:00Z', 'two')) as Record<string, unknown>
  const turned = Object.fromEntries(Object.entries(other).toReversed())
  const layout = await run('version', JSON.stringify(turned, null, 2))
  expect(layout.types.Observation?.same).toBe(1)
  expect((await filed(portal, 'version'))[0]?.version).toBe(2)
})

test('versionId tells older from newer where there is no date', async () => {
  await run('version-id', numbered('9'))
  expect((await run('version-id', numbered('10'))).types.Observation?.changed).toBe(1)
  expect((await run('version-id', numbered('8'))).types.Observation?.same).toBe(1)
})

test('files that disagree about one resource change nothing when they are read again', async () => {
  const texts = ['A', 'B', 'C'].map((name) =>
    lines({ resourceType: 'Organization', id: 'o', name }),
  )
  const first = await run('disagree', ...texts)
  expect(first.types.Organization).toMatchObject({ new: 1, changed: 2 })
  const second = await run('disagree', ...texts)
  expect(second.types.Organization).toMatchObject({ new: 0, changed: 0, same: 3 })
  const copies = await run('copies', `${texts[0]}\n${texts[0]}`, texts[0] as string)
  expect(copies.types.Organization).toMatchObject({ read: 3, new: 1, same: 2 })
})

test('a correction is news when it comes; what only the server notes is none', async () => {
  const issued = '2020-01-02T10:00:00Z'
  const of = (more: object) => lines(result('x', 'Patient/p', { issued, ...more }))
  await run('news', of({ valueString: 'one' }))
  expect((await filed(portal, 'news'))[0]?.news_at).toEqual(new Date(issued))
  await run('news', of({ valueString: 'one', meta: { versionId: '2' } }))
  expect((await filed(portal, 'news'))[0]).toMatchObject({ version: 2, news_at: new Date(issued) })
  await run('news', of({ valueString: 'two', meta: { versionId: '3' } }))
  const [row] = await filed(portal, 'news')
  expect(row?.news_at?.getTime()).toBeGreaterThan(Date.now() - 60_000)
})

/** What somebody is called here who comes with this name. */
const called = async (id: string, name: object) => {
  await run('order', lines(patient(id, { name: [name] })))
  const { rows } = await portal.owner.query<{ card: Buffer; patient_id: string }>(
    `select p.card, p.patient_id from patient p join record_entry e using (patient_id)
     join record_source s using (source_id) where s.name = 'order' order by p.created_at desc, p.patient_id limit 1`,
  )
  const { card, patient_id: own } = rows[0] as { card: Buffer; patient_id: string }
  return JSON.parse((await portal.kit.vault.open(own, cardPlace(own), card)).toString()).name
}

test('the family name comes first where the text of a name says so, and nothing else of the text counts', async () => {
  const hoa = { family: 'Nguyễn', given: ['Thị', 'Hoa'] }
  expect(await called('hoa-1', { ...hoa, text: 'Nguyễn Thị Hoa' })).toBe('Nguyễn Thị Hoa')
  expect(await called('hoa-2', { ...hoa, text: 'Nguyễn, Hoa (Mrs.)' })).toBe('Thị Hoa Nguyễn')
  expect(await called('hoa-3', hoa)).toBe('Thị Hoa Nguyễn')
})

test('a patient who is only mentioned has a row without a card until the Patient comes', async () => {
  const cards = async () =>
    (
      await portal.owner.query<{ card: Buffer | null; patient_id: string }>(
        `select p.* from patient p join record_entry e using (patient_id)
         join record_source s using (source_id) where s.name = 'shell' and e.type = 'Observation'`,
      )
    ).rows[0]
  const reported = await run('shell', lines(result('x', 'Patient/p')))
  expect((await cards())?.card).toBeNull()
  expect(reported.unresolved).toEqual([{ from: 'Observation', to: 'Patient', count: 1 }])
  const name = [
    { use: 'official', given: ['Ada', 'B.'], family: 'Ames' },
    { use: 'nickname', given: ['Addie'] },
  ]
  const identifier = [{ value: 'x' }, { type: { coding: [{ code: 'MR' }] }, value: '007' }]
  await run('shell', lines(patient('p', { name, identifier, birthDate: '1980-05' })))
  const { card, patient_id: id } = (await cards()) ?? {}
  const plain = await portal.kit.vault.open(id as string, cardPlace(id as string), card as Buffer)
  expect(JSON.parse(plain.toString())).toEqual({
    name: 'Ada B. Ames',
    preferred: 'Addie',
    birthDate: '1980-05',
    recordNumber: '007',
  })
  const numbers = async () =>
    (
      await portal.owner.query<{ key: Buffer }>(
        'select key from patient_identifier where patient_id = $1',
        [id],
      )
    ).rows.map(({ key }) => key.toString('hex'))
  const hash = (number: string) => patientToken(portal.kit.vault, number).toString('hex')
  expect((await numbers()).toSorted()).toEqual([hash('x'), hash('007'), hash('p')].toSorted())
  // A number that the Patient no longer bears finds nobody any more.
  await run('shell', lines(patient('p', { name, identifier: [{ value: '008' }] })))
  expect((await numbers()).toSorted()).toEqual([hash('008'), hash('p')].toSorted())
})

test('nothing of a resource can be read in the database', async () => {
  const secret = 'Quillfeather'
  await run(
    'sealed',
    lines(patient('p', { name: [{ family: secret }], identifier: [{ value: secret }] })),
  )
  const { rows } = await portal.owner.query<{ text: string }>(
    `select to_jsonb(e)::text || (select coalesce(string_agg(to_jsonb(p)::text, ''), '') from patient p)
       || (select coalesce(string_agg(to_jsonb(i)::text, ''), '') from patient_identifier i)
       || (select coalesce(string_agg(to_jsonb(f)::text, ''), '') from import_file f) as text
     from record_entry e`,
  )
  for (const { text } of rows) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(secret).toString('hex'))
  }
})

test('the audit log has one entry per patient and batch, with nothing of the record in it', async () => {
  await run(
    'audit',
    lines(patient('p'), result('x', 'Patient/p'), result('y', 'Patient/q'), {
      resourceType: 'Location',
      id: 'l',
    }),
  )
  const rows = await filed(portal, 'audit')
  const mine = rows.find((row) => row.type === 'Patient')?.patient_id
  const { rows: events } = await portal.owner.query(
    `select patient_id, action, what, count, role from audit_event
     where patient_id = any($1) or (patient_id is null and what = 'directory') order by at desc, count desc limit 3`,
    [rows.map((row) => row.patient_id)],
  )
  expect(events).toContainEqual({
    patient_id: mine,
    action: 'file',
    what: 'record',
    count: 2,
    role: 'import',
  })
  expect(events).toContainEqual({
    patient_id: null,
    action: 'file',
    what: 'directory',
    count: 1,
    role: 'import',
  })
  expect(events).toHaveLength(3)
})

test('one resource that the database cannot hold does not take its batch along', async () => {
  await portal.owner.query(
    `alter table record_entry add constraint no_bad check (code <> 'loinc|bad')`,
  )
  try {
    const code = { coding: [{ system: 'http://loinc.org', code: 'bad' }] }
    const good = Array.from({ length: 20 }, (_, i) => result(`g${i}`, 'Patient/p'))
    const report = await run(
      'unfit',
      lines(...good.slice(0, 7), result('b', 'Patient/p', { code }), ...good.slice(7)),
    )
    expect(report.types.Observation).toEqual({ read: 21, new: 20, changed: 0, same: 0, refused: 1 })
    expect(report.refused).toEqual([
      { file: 'a.json', line: 8, reason: 'the database cannot hold it' },
    ])
  } finally {
    await portal.owner.query('alter table record_entry drop constraint no_bad')
  }
})

test('nothing is filed for somebody whose record was erased', async () => {
  await run('erased', lines(patient('p'), patient('q')))
  const { patient_id: erased } = (await filed(portal, 'erased'))[0] as Row
  const keys = new pg.Client({ connectionString: keysUrl(portal.ownerUrl) })
  await keys.connect()
  await keys.query(
    'update subject_key set wrapped = null, destroyed_at = now() where subject = $1',
    [erased],
  )
  await keys.end()
  portal.kit.vault.forget(erased)
  const again = await run('erased', lines(result('x', 'Patient/p'), result('y', 'Patient/q')))
  expect(again.types.Observation).toMatchObject({ new: 1, refused: 1 })
  expect(again.refused.map(({ reason }) => reason)).toEqual([
    'the record of this patient was erased',
  ])
})

test('what stands where a code belongs and is none is left out, and the resource is kept', async () => {
  const odd = ['\0', 'x'.repeat(5000)].map((code, i) =>
    result(`o${i}`, 'Patient/p', { code: { coding: [{ system: 'http://loinc.org', code }] } }),
  )
  const report = await run('odd', lines(...odd))
  expect(report.types.Observation).toMatchObject({ new: 2, refused: 0 })
  expect((await filed(portal, 'odd')).map((row) => row.code)).toEqual([null, null])
})

test('two imports of the same files at once file everything once', async () => {
  const texts = ['a', 'b'].map((part) =>
    lines(
      { resourceType: 'Organization', id: 'o', name: 'Lab' },
      ...Array.from({ length: 700 }, (_, i) => result(`${part}${i}`, `Patient/p${i % 9}`)),
      ...Array.from({ length: 9 }, (_, i) => patient(`p${i}`)),
    ),
  )
  const [one, other] = await Promise.all([
    run('both', ...texts),
    run('both', ...texts.toReversed()),
  ])
  expect(one.refused).toEqual([])
  expect(other.refused).toEqual([])
  const of = (type: string) => (one.types[type]?.new ?? 0) + (other.types[type]?.new ?? 0)
  expect([of('Observation'), of('Patient'), of('Organization')]).toEqual([1400, 9, 1])
  expect(one.types.Observation?.changed).toBe(0)
  const rows = await filed(portal, 'both')
  expect(rows).toHaveLength(1409)
  expect(rows.every((row) => row.version === 1)).toBe(true)
})

test('a bundle may be named by its entries alone', async () => {
  await run(
    'no-id',
    bundle(
      { fullUrl: 'urn:uuid:6a0c9cf2-6a6c-4a0e-9d0e-0c8d6d1b1a11', resource: patient() },
      { resource: result(undefined, 'urn:uuid:6a0c9cf2-6a6c-4a0e-9d0e-0c8d6d1b1a11') },
    ),
  )
  const first = await filed(portal, 'no-id')
  expect(first.map((row) => row.type)).toEqual(['Observation', 'Patient'])
  expect(first[0]?.patient_id).toBe(first[1]?.id)
  expect(await only('no-id', 'Patient')).toHaveLength(1)
})
