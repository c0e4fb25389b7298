// People for tests: a clinic, staff, and patients who have a row in every table that is a patient's.
// Their records come through the import, like everybody's.
import { randomUUID } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { createAccount, emailKey } from '../../app/features/account/account.server.ts'
import { showSecond } from '../../app/features/account/second.server.ts'
import { tokenHash, type SignedIn } from '../../app/features/account/session.server.ts'
import { signIn } from '../../app/features/account/sign-in.server.ts'
import { newTotpSecret } from '../../app/features/account/totp.ts'
import { giveTotp } from '../../app/features/account/totp.server.ts'
import { saveClinic } from '../../app/features/clinic/clinic.server.ts'
import { inputOfText } from '../../app/features/record/import/file-read.ts'
import { entryId, keyOf } from '../../app/features/record/import/identity.ts'
import { importFiles } from '../../app/features/record/import/importer.ts'
import { bodyPlace } from '../../app/features/record/places.ts'
import type { Kind } from '../../app/features/record/shelf.ts'
import type { Claim } from '../../app/kit/actor.ts'
import type { Context } from '../../app/kit/kit.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { unusedCode } from './codes.ts'
import type { TestPortal } from './kit.ts'
import { sampleResources } from './resources.ts'
import { appointmentTraces } from './traces-appointments.ts'
import { reminderTraces } from './traces-reminders.ts'
import { messageTraces } from './traces-messages.ts'
import { fileTraces, shareTraces, signatureTrace } from './traces-files.ts'
import { paymentTraces } from './traces-payments.ts'
import { billTraces } from './traces-bills.ts'
import { profileTraces } from './traces-profile.ts'
import { refillTraces } from './traces-refills.ts'

/** The system that the records of these people come from. */
const SOURCE = 'test'
export const PASSWORD = 'seven quiet herons stand'

export type TestPerson = { name: string; email: string; account: string }
/** Somebody who works here, with an authenticator app. */
export type TestStaff = TestPerson & { totpSecret: string }
export type TestPatient = TestPerson & {
  id: string
  entries: Record<string, string>
  /** A question about who opened the record. */
  task: string
  /** What they once sent. */
  sent: string
}

/** The clinic that pages speak of. */
export async function setUpClinic(portal: TestPortal): Promise<void> {
  await saveClinic(jobContext(portal.kit, 'demo'), {
    name: 'Test Clinic',
    phone: '(555) 555-0100',
    timeZone: 'America/New_York',
    hue: 190,
    address: '1 Test Street',
  })
}

/** So that a test about something else does not depend on the day of the week. */
export const alwaysOpen = ({ owner }: Pick<TestPortal, 'owner'>) =>
  owner.query(
    `update location set hours = (select jsonb_object_agg(day, '00:00-24:00')
     from unnest('{mon,tue,wed,thu,fri,sat,sun}'::text[]) day)`,
  )

/**
 * A patient with an imported record (one entry of every kind; `entries[kind]` is its id), an account, and rows in
 * every table that is a patient's.
 */
export async function addPatient(portal: TestPortal, name: string): Promise<TestPatient> {
  const { owner, kit } = portal
  const key = name.toLowerCase().replace(/\W+/g, '-')
  const resources = sampleResources(key, name)
  await importResources(portal, key, resources)
  // The same again, one of them corrected: what it said before is kept as a version.
  const corrected = resources.map((resource) =>
    resource.resourceType === 'Condition'
      ? { ...resource, note: [{ text: `About ${name}` }] }
      : resource,
  )
  await importResources(portal, `${key}-again`, corrected)
  const id = entryId(kit.vault, SOURCE, keyOf('Patient', key))
  const { rows } = await owner.query<{ kind: string; id: string }>(
    'select distinct on (kind) kind, id from record_entry where patient_id = $1 and kind is not null',
    [id],
  )
  const email = `${key}@example.org`
  const { account } = await createAccount(jobContext(kit, 'account'), {
    email,
    password: PASSWORD,
    temporary: false,
    patient: id,
    newsFrom: new Date(0),
  })
  await owner.query(
    'insert into record_seen select patient_id, $2, id, version, $3 from record_entry where patient_id = $1 limit 1',
    [id, account, kit.clock()],
  )
  const task = await addTraces(portal, id, account)
  const seen = await owner.query<{ event_id: string }>(
    'select event_id from audit_event where patient_id = $1 limit 1',
    [id],
  )
  return {
    task,
    sent: task,
    id,
    name,
    email,
    account,
    entries: {
      ...Object.fromEntries(rows.map((row) => [row.kind, row.id])),
      document: task,
      access: seen.rows[0]?.event_id as string,
    },
  }
}

/** What is over and done, so that every table of patients holds something of this one. */
async function addTraces({ owner, kit }: TestPortal, id: string, account: string): Promise<string> {
  const now = kit.clock()
  const trace = randomUUID()
  const sealed = Buffer.alloc(1)
  const sealedAt = (table: string, column: string) =>
    kit.vault.seal(id, placeOf(table, column, trace), '{}')
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    return owner.query(
      `insert into ${table} (${names}) values (${names.map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    )
  }
  const over = { patient_id: id, created_at: now, ended_at: now }
  await insert('invitation', {
    ...over,
    invitation_id: trace,
    kind: 'activation',
    code_mac: kit.vault.blind('trace-code', id),
    link_hash: kit.vault.blind('trace-link', id),
    terms: await sealedAt('invitation', 'terms'),
    ends_at: now,
  })
  await insert('patient_restriction', {
    ...over,
    restriction_id: trace,
    reason: await sealedAt('patient_restriction', 'reason'),
    made_by: account,
  })
  await insert('break_glass', {
    patient_id: id,
    break_id: trace,
    account_id: account,
    kind: 'other',
    reason: await sealedAt('break_glass', 'reason'),
    started_at: now,
    ends_at: now,
  })
  await insert('access_alert', {
    alert_id: trace,
    patient_id: id,
    account_id: account,
    rule: 'own record',
    day: now,
    events: [],
    first_at: now,
    last_at: now,
    created_at: now,
    reviewed_at: now,
    reviewed_by: account,
    explained: true,
    finding: await sealedAt('access_alert', 'finding'),
  })
  await insert('record_withheld', {
    ...over,
    withheld_id: randomUUID(),
    id: randomUUID(),
    why: 'hidden',
  })
  await insert('record_hold', {
    patient_id: id,
    hold_id: trace,
    entry_id: randomUUID(),
    reason: 'harm',
    law: 'a test',
    grounds: await sealedAt('record_hold', 'grounds'),
    created_at: new Date(now.getTime() - 1),
    until_at: now,
  })
  await insert('record_hold_end', { patient_id: id, hold_id: trace, why: 'over', ended_at: now })
  await insert('release_choice', {
    ...over,
    choice_id: trace,
    what: 'notes',
    choice: 'after note',
    made_by: account,
  })
  await insert('team_note', {
    patient_id: id,
    note_id: trace,
    entry_id: randomUUID(),
    body: await sealedAt('team_note', 'body'),
    made_by: account,
    created_at: now,
  })
  await insert('patient_view', {
    patient_id: id,
    view_id: trace,
    session_id: randomUUID(),
    account_id: account,
    started_at: now,
    ends_at: now,
    ended_at: now,
  })
  await insert('patient_flag', {
    ...over,
    flag_id: trace,
    kind: 'hearing',
    treating_only: false,
    words: await sealedAt('patient_flag', 'words'),
    made_by: account,
  })
  // One that was taken away.
  await insert('patient_photo', {
    patient_id: id,
    photo_id: trace,
    made_by: account,
    created_at: now,
  })
  await insert('staff_comment', { ...over, comment_id: trace, kind: 'desk', made_by: account })
  await insert('staff_comment_version', {
    patient_id: id,
    comment_id: trace,
    version: 1,
    version_id: trace,
    body: await sealedAt('staff_comment_version', 'body'),
    made_by: account,
    created_at: now,
  })
  await fileTraces(kit, insert, { id, trace, account })
  await profileTraces(kit, insert, { id, trace, account })
  await refillTraces(kit, owner, insert, { id, trace, account })
  await billTraces(kit, insert, { id, trace, account })
  await paymentTraces(kit, insert, { id, trace, account })
  const { rows: desks } = await owner.query('select team_id from team where front_desk')
  await insert('document', {
    patient_id: id,
    document_id: trace,
    class: 'letter',
    showable: true,
    status: 'final',
    shown: true,
    dated_on: '2026-01-05',
    words: await kit.vault.seal(
      id,
      placeOf('document', 'words', trace),
      JSON.stringify({ title: 'A letter', author: null }),
    ),
    version: 1,
    created_at: now,
  })
  await insert('document_version', {
    patient_id: id,
    document_id: trace,
    version: 1,
    version_id: trace,
    file_id: trace,
    changed: await sealedAt('document_version', 'changed'),
    created_at: now,
  })
  await signatureTrace(kit, insert, { id, trace, account })
  await messageTraces(kit, insert, { id, trace, account, team: desks[0].team_id as string })
  await appointmentTraces(kit, owner, insert, { id, trace, account })
  await reminderTraces(kit, insert, { id, trace, account })
  await insert('notice', {
    patient_id: id,
    notice_id: trace,
    kind: 'documents',
    about_id: trace,
    created_at: now,
    told_at: now,
  })
  await insert('notice_reader', {
    patient_id: id,
    notice_id: trace,
    account_id: account,
    created_at: now,
  })
  await insert('notice_message', {
    patient_id: id,
    message_id: trace,
    account_id: account,
    channel: 'email',
    created_at: now,
    due_at: now,
    ended_at: now,
    ended_why: 'read',
  })
  await insert('notice_told', { patient_id: id, message_id: trace, notice_id: trace })
  for (const [table, row] of Object.entries({
    notice_choice: { choice_id: trace, said: {} },
    notice_stop: { stop_id: trace, channel: 'sms', how: 'link' },
    push_device: {
      device_id: trace,
      address: sealed,
      address_key: kit.vault.blind('trace-device', id),
      device: 'a test',
    },
  }))
    await insert(table, { ...row, account_id: account, created_at: now, ended_at: now })
  await insert('takeaway', {
    patient_id: id,
    takeaway_id: trace,
    account_id: account,
    lang: 'en',
    asked_at: now,
    failed_at: now,
    removed_at: now,
  })
  await shareTraces(kit, owner, insert, { id, trace, account })
  await insert('proxy_block', {
    ...over,
    block_id: trace,
    person_key: kit.vault.blind('email', `trace-${id}`),
    facts: await sealedAt('proxy_block', 'facts'),
  })
  await insert('draft', {
    account_id: account,
    place: '/trace',
    record_id: id,
    body: sealed,
    created_at: now,
  })
  await insert('one_time', {
    one_time_id: randomUUID(),
    account_id: account,
    purpose: 'link',
    created_at: now,
    ends_at: now,
  })
  await insert('totp', {
    totp_id: randomUUID(),
    account_id: account,
    secret: sealed,
    created_at: now,
    ended_at: now,
  })
  await insert('passkey', {
    passkey_id: randomUUID(),
    account_id: account,
    credential_id: kit.vault.blind('trace-passkey', id),
    public_key: Buffer.alloc(1),
    counter: 0,
    transports: [],
    label: 'a test',
    created_at: now,
    ended_at: now,
  })
  await insert('recovery_code', {
    account_id: account,
    code_mac: kit.vault.blind('trace-code', id),
    created_at: now,
    ended_at: now,
  })
  // Another record that was once taken for the same person's.
  await insert('patient', { patient_id: trace, created_at: now })
  await insert('patient_likeness', {
    patient_id: id,
    likeness_id: trace,
    other_id: trace,
    found_by: 'desk',
    created_at: now,
    decided_at: now,
    decided_by: account,
    decision: 'different',
  })
  await insert('patient_link', {
    ...over,
    link_id: trace,
    into_id: trace,
    reason: await sealedAt('patient_link', 'reason'),
    made_by: account,
  })
  await insert('patient_edit', {
    patient_id: id,
    version: 1,
    account_id: account,
    created_at: now,
  })
  await insert('patient_opened', { patient_id: id, account_id: account, opened_at: now })
  await insert('work_item', {
    patient_id: id,
    work_id: trace,
    kind: 'invitation',
    may: 'people.invite',
    about_id: trace,
    urgency: 3,
    changes: 1,
    created_at: now,
  })
  await insert('work_event', {
    patient_id: id,
    event_id: trace,
    work_id: trace,
    step: 1,
    what: 'taken',
    note: await sealedAt('work_event', 'note'),
    created_at: now,
  })
  await insert('access_question', {
    patient_id: id,
    question_id: trace,
    question: await sealedAt('task', 'question'),
    created_at: now,
    due_at: now,
  })
  return trace
}

/** Imports resources as a file of that name. @throws when one of them is refused */
export async function importResources(
  portal: TestPortal,
  file: string,
  resources: FhirResource[],
): Promise<void> {
  const lines = resources.map((resource) => JSON.stringify(resource)).join('\n')
  const { refused } = await importFiles(portal.kit, [inputOfText(file, lines, true)], {
    source: SOURCE,
  })
  if (refused.length > 0) throw new Error(`A sample was refused: ${JSON.stringify(refused)}`)
}

/** One more entry of a patient, filed as told instead of by the import. @returns its id */
export async function addEntry(
  portal: TestPortal,
  patient: string,
  entry: { kind: Kind | null; resource: FhirResource; code?: string; at?: Date; group?: string },
): Promise<string> {
  const id = randomUUID()
  const now = portal.kit.clock()
  const body = await portal.kit.vault.seal(patient, bodyPlace(id), JSON.stringify(entry.resource))
  await portal.owner.query(
    `insert into record_entry
       (patient_id, id, source_id, type, kind, code, state, at, group_id, news_at, version, received_at, digest, body)
     select $1, $2, source_id, $3, $4, $5, 'active', $6, $7, $6, 1, $8, $9, $10 from record_source where name = 'test'`,
    [
      patient,
      id,
      entry.resource.resourceType,
      entry.kind,
      entry.code ?? null,
      entry.at ?? now,
      entry.group ?? null,
      now,
      portal.kit.vault.blind('digest', id),
      body,
    ],
  )
  return id
}

export async function addStaff(
  portal: TestPortal,
  name: string,
  role = 'nurse',
): Promise<TestStaff> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`
  const { account } = await createAccount(jobContext(portal.kit, 'account'), {
    email,
    password: PASSWORD,
    temporary: false,
    staff: { name, role },
  })
  const totpSecret = newTotpSecret()
  const key = emailKey(portal.kit, email)
  await giveTotp(jobContext(portal.kit, 'demo'), { key, secret: totpSecret })
  return { name, email, account, totpSecret }
}

/** A context of somebody who has not signed in. */
export const stranger = (portal: TestPortal): Context => ({
  kit: portal.kit,
  claim: { kind: 'public' },
  caller: { requestId: randomUUID(), address: '192.0.2.1', device: 'a test' },
})

/** Signs in, with both factors where there are two. @returns the context of that session, its claim and its token */
export async function signedIn(portal: TestPortal, person: TestPerson | TestStaff) {
  const out = stranger(portal)
  const went = await signIn(out, { email: person.email, password: PASSWORD })
  const { token, kind } = 'signedIn' in went ? went.signedIn : await second(went.ticket)
  const claim: Claim = { kind, token: tokenHash(token).toString('hex') }
  return { ctx: { ...out, claim } satisfies Context, claim, token }

  async function second(ticket: string): Promise<SignedIn> {
    if (!('totpSecret' in person)) throw new Error(`${person.name} has no second factor here.`)
    const code = await unusedCode(portal, person)
    return showSecond(out, ticket, { method: 'totp', code })
  }
}
