// A clinic of some size around one patient with a record of 20,000 entries, written straight into the tables:
// for tests that read how PostgreSQL goes about it.
import type { FhirResource } from 'fhir/r4'
import { bodyPlace } from '../../app/features/record/places.ts'
import type { Kind } from '../../app/features/record/shelf.ts'
import { asUuid } from '../../app/kit/ids.ts'
import type { TestPortal } from './kit.ts'
import type { TestPatient } from './people.ts'
import { sampleResources } from './resources.ts'

const DAY = 86_400_000

/** How many of each kind; null is kept and not read. Results come ten to a report. */
const shares: [Kind | null, number][] = [
  ['result', 14_000],
  ['report', 1_000],
  ['vital', 2_000],
  ['visit', 600],
  ['note', 400],
  ['immunization', 100],
  ['medicine', 150],
  ['condition', 80],
  ['procedure', 150],
  ['allergy', 20],
  ['care_team', 10],
  ['appointment', 60],
  [null, 1_430],
]

/** Ids that can be told from each other and made again: the nth entry of a kind. */
export const entryOf = (kind: string, n: number): string => {
  const id = Buffer.alloc(16)
  id.write(kind.slice(0, 8), 'latin1')
  id.writeUInt32BE(n, 12)
  return asUuid(id)
}

/** Gives `patient` 20,000 entries over twenty years, with an account since two, and every third entry seen. */
export async function growRecord(portal: TestPortal, patient: TestPatient): Promise<void> {
  const { kit, owner } = portal
  await kit.vault.know([patient.id])
  const now = kit.clock().getTime()
  const samples = new Map<string, FhirResource>()
  for (const resource of sampleResources('large', patient.name))
    samples.set(resource.resourceType, resource)
  const types: Record<string, string> = {
    result: 'Observation',
    vital: 'Observation',
    report: 'DiagnosticReport',
    visit: 'Encounter',
    note: 'DocumentReference',
    immunization: 'Immunization',
    medicine: 'MedicationRequest',
    condition: 'Condition',
    procedure: 'Procedure',
    allergy: 'AllergyIntolerance',
    care_team: 'CareTeam',
    appointment: 'Appointment',
  }
  for (const [kind, count] of shares) {
    const type = types[kind ?? ''] ?? 'Provenance'
    const plain = JSON.stringify(samples.get(type) ?? { resourceType: type })
    const rows = Array.from({ length: count }, (_, n) => {
      const id = entryOf(kind ?? 'other', n)
      // Appointments lie half in time to come.
      const days = ((kind === 'appointment' ? n - count / 2 : n) / count) * 7300
      return {
        id,
        at: new Date(now - days * DAY),
        code: codeOf(kind, n),
        group: kind === 'result' && n % 14 !== 0 ? entryOf('report', Math.floor(n / 14)) : null,
        visit: entryOf('visit', n % 600),
        state: n % 10 === 0 || kind === 'appointment' ? 'active' : 'past',
        body: kit.vault.sealNow(patient.id, bodyPlace(id), plain),
      }
    })
    const columns = ['id', 'code', 'state', 'at', 'visit', 'group', 'body'] as const
    await owner.query(
      `insert into record_entry (patient_id, id, source_id, type, kind, code, state, at, visit_id, group_id, news_at,
         version, received_at, digest, body)
       select $1, id, (select min(source_id) from record_source), $2, $3, code, state, at, visit, grp,
         case when $3::text is not null then at end, 1, at, '\\x00', body
       from unnest($4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::uuid[], $9::uuid[], $10::bytea[])
         as t (id, code, state, at, visit, grp, body)`,
      [patient.id, type, kind, ...columns.map((column) => rows.map((row) => row[column]))],
    )
  }
  await owner.query(
    `update account_patient set news_from = now() - interval '2 years' where patient_id = $1`,
    [patient.id],
  )
  await owner.query(
    `insert into record_seen select patient_id, $2, id, version, now() from record_entry
     where patient_id = $1 and kind is not null and right(id::text, 1) in ('0', '3', '6', '9', 'c')
     on conflict do nothing`,
    [patient.id, patient.account],
  )
}

const vitals = ['8867-4', '8480-6', '8462-4', '29463-7', '8310-5', '2708-6']
function codeOf(kind: Kind | null, n: number): string | null {
  if (kind === 'vital') return `loinc|${vitals[n % vitals.length]}`
  return kind === 'result' ? `loinc|${1000 + (n % 150)}-${n % 10}` : null
}

/** Others around: patients with a little record each, accounts, sessions, shared entries, a log of some length. */
export async function growClinic(portal: TestPortal, patient: TestPatient): Promise<void> {
  const { owner } = portal
  const like = { $1: patient.account, $2: patient.id }
  const statements = [
    `insert into patient select gen_random_uuid(), null, null, now() from generate_series(1, 1500)`,
    `insert into patient_identifier select patient_id, sha256(patient_id::text::bytea) from patient`,
    // As many as people have in life; from them PostgreSQL guesses what any patient has.
    `insert into record_entry (patient_id, id, source_id, type, kind, code, state, at, group_id, news_at, version, received_at,
       digest, body)
     select patient_id, gen_random_uuid(), (select min(source_id) from record_source), 'Observation', 'result',
       'loinc|' || n % 90 || '-0', 'past', now() - n * interval '9 days', gen_random_uuid(), now(), 1, now(), '\\x00', '\\x00'
     from (select patient_id from patient where patient_id <> $2 limit 150) p, generate_series(1, 400) n`,
    `insert into account (account_id, email_key, email, kind, password_hash, password_set_at, created_at)
     select patient_id, sha256(patient_id::text::bytea), '\\x00', 'patient', 'x', now(), now() from patient where patient_id <> $2
     on conflict do nothing`,
    `insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
     select patient_id, patient_id, gen_random_uuid(), 'self', now(), now() from patient
     join account on account_id = patient_id`,
    `insert into auth_session (session_id, account_id, token_hash, device, address, started_at, seen_at, ends_at, auth_at)
     select gen_random_uuid(), account_id, sha256((account_id::text || n)::bytea), 'd', 'a', now(), now(), now(), now()
     from account, generate_series(1, 3) n`,
    `insert into auth_session (session_id, account_id, token_hash, device, address, started_at, seen_at, ends_at, auth_at)
     select gen_random_uuid(), $1, sha256(n::text::bytea), 'd', 'a', now(), now(), now(), now()
     from generate_series(1, 1500) n`,
    `insert into one_time (one_time_id, account_id, purpose, created_at, ends_at)
     select gen_random_uuid(), account_id, 'link', now(), now() from account, generate_series(1, 2) n`,
    `insert into outgoing (outgoing_id, channel, purpose, subject_id, created_at, sent_at)
     select gen_random_uuid(), 'email', 'old', account_id, now() - interval '1 day', now() from account, generate_series(1, 2) n`,
    `insert into throttle select sha256(n::text::bytea), 1, now() + interval '1 day' from generate_series(1, 3000) n`,
    `insert into shared_entry select gen_random_uuid(), (select min(source_id) from record_source), 'Practitioner', 1, now(), '\\x00', decode(repeat('00', 300), 'hex')
     from generate_series(1, 10000)`,
    `insert into shared_identifier select sha256(id::text::bytea), id from shared_entry`,
    `insert into record_waiting select patient_id, gen_random_uuid(), gen_random_uuid(), 0 from patient`,
    `insert into import_run select gen_random_uuid(), (select min(source_id) from record_source), now(), now() from generate_series(1, 1500)`,
    `insert into import_file select run_id, sha256(run_id::text::bytea), 1, now() from import_run`,
    `insert into import_reference select run_id, gen_random_uuid(), 'Observation', 'Patient' from import_run`,
    `insert into audit_event (event_id, patient_id, at, actor_kind, account_id, verb, action, what, outcome, request_id)
     select gen_random_uuid(), case when n % 3 = 0 then $2::uuid else (select patient_id from patient limit 1) end,
       now() - n * interval '1 minute', 'patient', $1, 'v', 'read', 'x', 'done', gen_random_uuid() from generate_series(1, 40000) n`,
    `insert into audit_seal select row_number() over (order by at, event_id), event_id, '\\x00', '\\x00' from audit_event
     where at < now() - interval '1 hour'`,
    `insert into record_entry_version select patient_id, id, 0, received_at, received_at, body from record_entry
     where patient_id = $2 and kind = 'result' on conflict do nothing`,
    `vacuum analyze`,
  ]
  for (const statement of statements)
    await owner.query(
      statement.replaceAll(/\$[12]/g, (name) => `'${like[name as keyof typeof like]}'`),
    )
}
