// An import into a full house: no statement reads a large table from end to end. Row-level security switches
// indexes off for conditions that it cannot trust, and only the running system shows which.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { readConfig } from '../../../kit/config.ts'
import { startKit } from '../../../kit/start.ts'
import { bundle, importTexts, lines, patient, result } from './sample-imports.ts'

const ROWS = 30_000
const large = [
  'patient',
  'record_entry',
  'record_entry_version',
  'record_waiting',
  'shared_entry',
  'shared_entry_version',
  'shared_identifier',
  'patient_identifier',
  'import_reference',
  'import_run',
  'import_file',
]

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.owner.query(`
    insert into record_source (name) values ('others');
    insert into patient select gen_random_uuid(), null, null, now() from generate_series(1, ${ROWS});
    insert into record_entry select patient_id, gen_random_uuid(), 1, 'Observation', 'result', 'loinc|1',
      'active', now(), gen_random_uuid(), null, null, 1, now(), '\\x00', '\\x00' from patient;
    insert into record_entry_version select patient_id, id, 1, now(), now(), '\\x00' from record_entry;
    insert into record_waiting select patient_id, gen_random_uuid(), gen_random_uuid(), 0 from patient;
    insert into patient_identifier select patient_id, sha256(patient_id::text::bytea) from patient;
    insert into shared_entry select gen_random_uuid(), 1, 'Location', 1, now(), '\\x00', '\\x00' from patient;
    insert into shared_entry_version select id, 1, now(), now(), '\\x00' from shared_entry;
    insert into shared_identifier select sha256(id::text::bytea), id from shared_entry;
    insert into import_run select patient_id, 1, now(), now() from patient;
    insert into import_file select run_id, '\\x00', 1, now() from import_run;
    insert into import_reference select run_id, run_id, 'Observation', 'Encounter' from import_run`)
  await portal.owner.query('analyze')
}, 240_000)
afterAll(() => portal.end())

/** Waits until the connections of the import have ended, not only been told to. */
async function allGone(): Promise<void> {
  for (;;) {
    const left = await portal.owner.query(
      `select from pg_stat_activity
       where datname = current_database() and application_name = 'portico-job'`,
    )
    if (left.rowCount === 0) return
  }
}

/** Rows of each large table that were read by going through all of it. */
async function readThrough(): Promise<Record<string, number>> {
  await portal.owner.query('select pg_stat_force_next_flush(), pg_stat_clear_snapshot()')
  const { rows } = await portal.owner.query<{ relname: string; n: string }>(
    'select relname, seq_tup_read as n from pg_stat_user_tables where relname = any($1)',
    [large],
  )
  return Object.fromEntries(rows.map(({ relname, n }) => [relname, Number(n)]))
}

const doctor = (name: string) => ({
  resourceType: 'Practitioner',
  id: 'd',
  identifier: [{ system: 'urn:npi', value: '1' }],
  name: [{ text: name }],
})

test('no statement of an import goes through a whole table', async () => {
  const before = await readThrough()
  expect(Object.keys(before).toSorted()).toEqual(large.toSorted())

  const urn = 'urn:uuid:6a0c9cf2-6a6c-4a0e-9d0e-000000000001'
  const report = {
    resourceType: 'DiagnosticReport',
    id: 'r',
    status: 'final',
    subject: { reference: 'Patient/p' },
    result: [{ reference: 'Observation/late' }, { reference: 'Observation/x0' }],
  }
  const many = Array.from({ length: 600 }, (_, i) =>
    result(`x${i}`, `Patient/p${i % 7}`, {
      encounter: { reference: `Encounter/none-${i}` },
      performer: [{ reference: 'Practitioner?identifier=urn:npi|1' }],
    }),
  )
  const texts = [
    lines(report, ...many, patient('p', { identifier: [{ system: 'urn:mrn', value: '1' }] })),
    lines(doctor('Ames'), result('late', 'Patient?identifier=urn:mrn|1')),
    bundle(
      {
        fullUrl: urn,
        resource: { resourceType: 'Encounter', id: 'v', subject: { reference: 'Patient/p' } },
      },
      { resource: { resourceType: 'Provenance', id: 't', target: [{ reference: urn }] } },
    ),
  ]
  // What a connection did is counted at the latest when it ends: so these have a kit of their own.
  const running = await startKit(readConfig(portal.env), { log: portal.kit.log })
  await importTexts(running, 'plans', ...texts)
  const again = texts.map((text) => text.replaceAll('final', 'amended').replace('Ames', 'Budd'))
  const changed = await importTexts(running, 'plans', ...again)
  expect(changed.types.Observation?.changed).toBe(601)
  expect(changed.types.Practitioner?.changed).toBe(1)

  await running.stop()
  await allGone()
  const after = await readThrough()
  for (const table of large)
    expect((after[table] as number) - (before[table] as number), table).toBeLessThan(ROWS)
}, 240_000)
