// A clinic of some size around one patient with a record of 20,000 entries, written straight into the tables:
// for tests that read how PostgreSQL goes about it.
import type { FhirResource } from 'fhir/r4'
import { cardPlace } from '../../app/features/people/people.server.ts'
import { bodyPlace } from '../../app/features/record/places.ts'
import type { Kind } from '../../app/features/record/shelf.ts'
import { asUuid } from '../../app/kit/ids.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { CLINIC_SUBJECT } from '../../app/kit/vault/vault.ts'
import type { TestPortal } from './kit.ts'
import { addStaff, type TestPatient } from './people.ts'
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

/** Patients with a card each, a question that was answered, and a time when their record was opened in an emergency. */
async function growPatients(portal: TestPortal): Promise<void> {
  const { owner, kit } = portal
  const { account } = await addStaff(portal, 'Nell Nurse')
  const ids = Array.from({ length: 1500 }, (_, n) => entryOf('patient', n))
  await kit.vault.know(ids)
  const sealed = (place: (id: string) => string, plain: string) =>
    ids.map((id) => kit.vault.sealNow(id, place(id), plain))
  const card = { name: 'Name', preferred: 'N', birthDate: '1970-01-01', recordNumber: null }
  const columns = [
    ids,
    sealed(cardPlace, JSON.stringify(card)),
    sealed((id) => placeOf('task', 'question', id), 'Why?'),
    sealed((id) => placeOf('break_glass', 'reason', id), 'brought in'),
  ]
  await owner.query(
    `with t as (select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) as t (id, card, question, reason)),
       p as (insert into patient (patient_id, card, created_at) select id, card, now() - interval '1 day' from t),
       q as (insert into access_question (patient_id, question_id, question, created_at, due_at, answered_at)
         select id, id, question, now(), now(), now() from t)
     insert into break_glass (patient_id, break_id, account_id, kind, reason, started_at, ends_at, reviewed_at)
     select id, id, $5, 'emergency', reason, now() - interval '1 year', now() - interval '1 year', now() from t`,
    [...columns, account],
  )
}

/** Parts of the audit log that were taken away. */
async function growExports({ owner, kit }: TestPortal, account: string): Promise<void> {
  const ids = Array.from({ length: 1500 }, (_, n) => entryOf('export', n))
  await kit.vault.know([CLINIC_SUBJECT])
  const reasons = ids.map((id) =>
    kit.vault.sealNow(CLINIC_SUBJECT, placeOf('audit_export', 'reason', id), 'for a test'),
  )
  await owner.query(
    `insert into audit_export (export_id, made_by, created_at, format, with_names, filter, why, reason, row_count, whole)
     select id, $3, now() - interval '1 day', 'csv', false, '{}', 'archive', reason, 1, true
     from unnest($1::uuid[], $2::bytea[]) as t (id, reason)`,
    [ids, reasons, account],
  )
}

/** Others around: patients with a little record each, accounts, sessions, shared entries, a log of some length. */
export async function growClinic(portal: TestPortal, patient: TestPatient): Promise<void> {
  const { owner } = portal
  await growPatients(portal)
  await growExports(portal, patient.account)
  const like = { $1: patient.account, $2: patient.id }
  const statements = [
    `insert into patient_identifier select patient_id, sha256(patient_id::text::bytea) from patient`,
    `insert into patient_find select patient_id, 1, array(select (random() * 1000000000)::int from generate_series(1, 25)
       where patient_id is not null) from patient on conflict do nothing`,
    // As many as people have in life; from them PostgreSQL guesses what any patient has.
    `insert into record_entry (patient_id, id, source_id, type, kind, code, state, at, group_id, news_at, version, received_at,
       digest, body)
     select patient_id, gen_random_uuid(), (select min(source_id) from record_source), 'Observation', 'result',
       'loinc|' || n % 90 || '-0', 'past', now() - n * interval '9 days', gen_random_uuid(), now(), 1, now(), '\\x00', '\\x00'
     from (select patient_id from patient where patient_id <> $2 limit 150) p, generate_series(1, 400) n`,
    `insert into account (account_id, email_key, email, kind, password_hash, password_set_at, created_at)
     select patient_id, sha256(patient_id::text::bytea), '\\x00', 'patient', 'x', now(), now() from patient where patient_id <> $2
     on conflict do nothing`,
    `insert into patient_opened select patient_id, account_id, now() - interval '1 day' from patient p
     join account a on get_byte(uuid_send(a.account_id), 15) = get_byte(uuid_send(p.patient_id), 15) where a.account_id <> $1`,
    `insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
     select patient_id, patient_id, gen_random_uuid(), 'self', now(), now() from patient
     join account on account_id = patient_id`,
    `insert into auth_session (session_id, account_id, token_hash, device, address, started_at, seen_at, ends_at, auth_at)
     select gen_random_uuid(), account_id, sha256((account_id::text || n)::bytea), 'd', 'a', now(), now(), now(), now()
     from account, generate_series(1, 3) n where kind = 'patient'`,
    `insert into auth_session (session_id, account_id, token_hash, device, address, started_at, seen_at, ends_at, auth_at)
     select gen_random_uuid(), $1, sha256(n::text::bytea), 'd', 'a', now(), now(), now(), now()
     from generate_series(1, 1500) n`,
    `insert into one_time (one_time_id, account_id, purpose, created_at, ends_at)
     select gen_random_uuid(), account_id, 'link', now(), now() from account, generate_series(1, 2) n`,
    `insert into outgoing (outgoing_id, channel, purpose, subject_id, created_at, sent_at)
     select gen_random_uuid(), 'email', 'old', account_id, now() - interval '1 day', now() from account, generate_series(1, 2) n`,
    `insert into file (patient_id, file_id, origin, state, type, size, head, created_at)
     select patient_id, gen_random_uuid(), 'staff', 'clean', 'pdf', 1, '\\x00', now() from patient, generate_series(1, 3) n where patient_id <> $2`,
    `insert into file_part select patient_id, file_id, 0, file_id::text, 1 from file where origin = 'staff'`,
    `insert into notice (patient_id, notice_id, kind, about_id, created_at, told_at)
     select patient_id, gen_random_uuid(), 'results', gen_random_uuid(), now() - interval '2 days', now() from account_patient, generate_series(1, 3) n`,
    `insert into notice_reader (patient_id, notice_id, account_id, created_at)
     select n.patient_id, n.notice_id, l.account_id, now() from notice n join account_patient l using (patient_id) on conflict do nothing`,
    `insert into notice_message (patient_id, message_id, account_id, channel, created_at, due_at, ended_at, ended_why)
     select patient_id, notice_id, account_id, 'email', now(), now(), now(), 'read' from notice_reader on conflict do nothing`,
    `insert into notice_told select patient_id, message_id, message_id from notice_message on conflict do nothing`,
    `insert into push_device (account_id, device_id, address, address_key, device, created_at)
     select account_id, gen_random_uuid(), '\\x00', sha256((account_id || n::text)::bytea), 'x', now() from account, generate_series(1, 2) n where account_id <> $1`,
    `insert into takeaway (patient_id, takeaway_id, account_id, lang, asked_at, finished_at, ends_at, removed_at)
     select patient_id, gen_random_uuid(), account_id, 'en', now(), now(), now() - n * interval '1 day', now()
     from account_patient, generate_series(1, 4) n where relation = 'self'`,
    `insert into upload (patient_id, upload_id, made_by, created_at)
     select p.patient_id, gen_random_uuid(), $1, now() from patient p, generate_series(1, 2) n where p.patient_id <> $2`,
    `insert into upload_file select distinct on (f.file_id) f.patient_id, f.file_id, u.upload_id
     from file f join upload u on u.patient_id = f.patient_id where f.patient_id <> $2`,
    `insert into document_request (patient_id, request_id, words, due_on, state, state_at, made_by, created_at)
     select p.patient_id, gen_random_uuid(), '\\x00', current_date + 30 + n, case when n = 1 then 'asked' else 'taken back' end, now(), $1, now()
     from patient p, generate_series(1, 3) n where p.patient_id <> $2`,
    `insert into form select gen_random_uuid(), 'urn:large:' || n, now(), null from generate_series(1, 20) n`,
    `insert into form_version select form_id, 1, '{"text": "A form", "in": {}}', 1, '{}', null, now() from form where url like 'urn:large:%'`,
    `insert into form_request (patient_id, request_id, form_id, version, state, state_at, made_by, created_at)
     select p.patient_id, gen_random_uuid(), f.form_id, 1, case when n = 1 then 'asked' else 'sent' end, now(), $1, now()
     from patient p, generate_series(1, 3) n, (select form_id from form where url = 'urn:large:1') f where p.patient_id <> $2`,
    `insert into form_response (patient_id, request_id, state, answers, account_id, changed_at)
     select r.patient_id, r.request_id, 'sent', '\\x00', $1, now() from form_request r where r.state = 'sent' and r.patient_id <> $2`,
    `insert into form_taken (patient_id, request_id, place, decision, account_id, decided_at)
     select r.patient_id, r.request_id, 'q' || n, 'same', $1, now() from form_request r, generate_series(1, 4) n
     where r.state = 'sent' and r.patient_id <> $2`,
    `insert into upload_step (patient_id, file_id, what, made_by, created_at)
     select patient_id, file_id, 'seen', $1, now() from upload_file where patient_id <> $2`,
    // Half of them are helped by the next one: most by a guardian, some because they cannot decide.
    `insert into account_patient (patient_id, account_id, grant_id, relation, basis, sections, news_from, created_at, review_at, ended_at)
     select patient_id, next, gen_random_uuid(), 'proxy', basis, '{results}', now(), now(),
       case basis when 'incapacity' then now() + interval '90 days' end, case when n > 1 then now() end
     from (select patient_id, lead(patient_id) over (order by patient_id) as next, n,
         case when i % 20 = 1 then 'incapacity' else 'guardian' end as basis
       from (select patient_id, row_number() over () as i from patient where patient_id <> $2) p, generate_series(1, 8) n) p
     where next <> patient_id on conflict do nothing`,
    `insert into invitation (invitation_id, patient_id, kind, code_mac, link_hash, terms, created_at, ends_at, used_at, follow_up_at)
     select gen_random_uuid(), patient_id, kind, sha256((kind || patient_id)::bytea), sha256((kind || patient_id)::bytea), '\\x00',
       now() - interval '1 day', now() + interval '13 days', case when get_byte(uuid_send(patient_id), 15) % 5 > 0 then now() end,
       case kind when 'activation' then now() + interval '2 days' end
     from patient, unnest(array['activation', 'caregiver']) as kind where patient_id <> $2`,
    `insert into passkey (passkey_id, account_id, credential_id, public_key, counter, transports, label, created_at, ended_at)
     select gen_random_uuid(), account_id, sha256((account_id::text || n)::bytea), '\\x00', 0, '{}', 'p', now(),
       case when n = 1 or account_id = $1 then now() end from account, generate_series(1, 3) n where kind = 'patient'`,
    `insert into totp (totp_id, account_id, secret, created_at, confirmed_at, ended_at)
     select gen_random_uuid(), account_id, '\\x00', now(), now(), case when n > 1 or account_id = $1 then now() end
     from account, generate_series(1, 3) n where kind = 'patient'`,
    `insert into recovery_code (account_id, code_mac, created_at)
     select account_id, sha256(n::text::bytea), now() from account, generate_series(1, 10) n where account_id <> $1`,
    `insert into draft (account_id, place, record_id, body, created_at)
     select account_id, '/x/' || n, account_id, '\\x00', now() from account, generate_series(1, 3) n where account_id <> $1`,
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at)
     select patient_id, gen_random_uuid(), id, 'hidden', now() from record_entry
     where patient_id <> $2 and get_byte(uuid_send(id), 15) % 20 = 0`,
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at, ended_at)
     select patient_id, gen_random_uuid(), id, 'hidden', now(), now() from record_entry where patient_id = $2 limit 1000`,
    `insert into proxy_block (patient_id, block_id, person_key, facts, created_at)
     select patient_id, gen_random_uuid(), '\\x00', '\\x00', now() from patient where patient_id <> $2`,
    `insert into team select gen_random_uuid(), 'Team ' || n, now() from generate_series(1, 3) n`,
    // Of each kind much is done, some is somebody's, some a team's, some snoozed.
    `insert into work_item (work_id, patient_id, kind, may, about_id, urgency, due_at, created_at, team_id, holder_id, held_at,
       snoozed_until, done_at, changes)
     select gen_random_uuid(), patient_id, kind, may, gen_random_uuid(), 1 + n % 4,
       case when n % 2 = 0 then now() + (n % 50) * interval '1 day' else 'infinity' end, now() - (1 + n % 90) * interval '1 day',
       case when n % 5 = 0 then (select team_id from team limit 1) end, case when n % 3 = 0 then $1::uuid end,
       case when n % 3 = 0 then now() end, case when n % 4 = 0 then now() + interval '2 days' end,
       case when n > 4 then now() - n * interval '1 day' end, 1
     from (select patient_id, row_number() over () as i from patient) p,
       (values ('letter', 'people.invite'), ('odd-access', 'audit.read'), ('duplicate', 'people.find')) k (kind, may),
       generate_series(1, 4) m, lateral (select m + (i % 7)::int as n) x`,
    `insert into work_event (event_id, work_id, step, patient_id, what, account_id, created_at)
     select gen_random_uuid(), work_id, 1, patient_id, 'taken', $1, now() from work_item where patient_id is not null on conflict do nothing`,
    `insert into throttle select sha256(n::text::bytea), 1, now() + interval '1 day' from generate_series(1, 3000) n`,
    `insert into shared_entry select gen_random_uuid(), (select min(source_id) from record_source), 'Practitioner', 1, now(), '\\x00', decode(repeat('00', 300), 'hex')
     from generate_series(1, 10000)`,
    `insert into shared_identifier select sha256(id::text::bytea), id from shared_entry`,
    `insert into record_waiting select patient_id, gen_random_uuid(), gen_random_uuid(), 0 from patient`,
    `insert into import_run select gen_random_uuid(), (select min(source_id) from record_source), now(), now() from generate_series(1, 1500)`,
    `insert into import_file select run_id, sha256(run_id::text::bytea), 1, now() from import_run`,
    `insert into import_reference select run_id, gen_random_uuid(), 'Observation', 'Patient' from import_run`,
    `insert into audit_event (event_id, patient_id, at, actor_kind, account_id, verb, action, what, outcome, request_id)
     select gen_random_uuid(), case when n % 3 = 0 then $2::uuid else patient_id end,
       now() - n * interval '1 minute', 'patient', $1, 'v', 'read', 'x', 'done', gen_random_uuid() from generate_series(1, 40000) n
     join (select patient_id, row_number() over () as i from patient) p on i = 1 + n % 1500`,
    `insert into audit_seal select row_number() over (order by at, event_id), event_id, '\\x00', '\\x00' from audit_event
     where at < now() - interval '1 hour'`,
    `insert into audit_review (review_id, made_by, created_at, filter, until_at, finding)
     select gen_random_uuid(), $1, now() - n * interval '1 day', '{}', now() - n * interval '1 day', 'nothing odd' from generate_series(1, 1500) n`,
    `insert into audit_review (review_id, made_by, created_at, event_id, finding)
     select gen_random_uuid(), $1, at, event_id, 'odd' from audit_event order by at limit 1500`,
    `insert into audit_check (check_id, created_at, finished_at, whole)
     select gen_random_uuid(), now() - n * interval '1 day', now(), true from generate_series(1, 1500) n`,
    `insert into access_alert (alert_id, patient_id, account_id, rule, day, events, first_at, last_at, created_at, reviewed_at, explained)
     select gen_random_uuid(), patient_id, account_id, 'same surname', now() - n * interval '1 day', '{}', now(), now() - n * interval '1 day', now(),
       case when n > 1 then now() end, case when n > 1 then true end
     from (select patient_id from patient limit 500) p, (select account_id from staff_member limit 1) m, generate_series(1, 4) n`,
    `insert into record_entry_version select patient_id, id, 0, received_at, received_at, body from record_entry
     where patient_id = $2 and kind = 'result' on conflict do nothing`,
    `vacuum analyze`,
  ]
  for (const statement of statements)
    await owner.query(
      statement.replaceAll(/\$[12]/g, (name) => `'${like[name as keyof typeof like]}'`),
    )
}
