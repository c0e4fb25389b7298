// The coarse lock: PostgreSQL itself shows a patient nothing of another's, whatever a query forgets.
// The tables are read from the catalogue, so that a new one is under this test from its first day.
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claim } from '../../app/kit/actor.ts'
import { roleOf, urlAs } from '../../app/kit/db/roles.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestPerson,
} from '../support/people.ts'
import { openTables } from './exceptions.ts'

let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
let nia: TestPerson
let asAna: Claim
let asStaff: Claim
/** Tables by the column that says whose a row is. */
let byPatient: string[]
let byAccount: string[]
let all: string[]
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Lock')
  ben = await addPatient(portal, 'Ben Lock')
  asAna = (await signedIn(portal, ana)).claim
  await signedIn(portal, ben)
  nia = await addStaff(portal, 'Nia Nurse')
  asStaff = (await signedIn(portal, nia)).claim
  byPatient = await tablesWith('patient_id')
  byAccount = await tablesWith('account_id')
  all = await tablesWith('%')
})
afterAll(() => portal.end())

async function tablesWith(column: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ name: string }>(
    `select distinct table_schema || '.' || table_name as name
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema in ('public', 'app') and table_type = 'BASE TABLE' and column_name like $1 order by 1`,
    [column],
  )
  return rows.map((row) => row.name)
}

/** What a statement does in a stamped transaction of its own: rows, or 'denied'. */
async function attempt(claim: Claim, text: string, values: unknown[] = []): Promise<unknown> {
  try {
    const now = portal.kit.clock()
    return await portal.kit.database.transaction(claim, now, async ({ client }) => {
      const { rows, rowCount, command } = await client.query(text, values)
      return command === 'SELECT' ? rows : rowCount
    })
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    if (code === '42501') return 'denied'
    throw new Error(`${text}: ${message}`, { cause: error })
  }
}

const whose = async (claim: Claim, table: string, column: string) => {
  const rows = await attempt(claim, `select distinct ${column} as whose from ${table}`)
  const found = rows === 'denied' ? [] : (rows as { whose: string | null }[])
  // What an account did that concerns nobody's record, its own sign-ins, is its owner's to see.
  return found
    .map((row) => row.whose)
    .filter((one) => one !== null || table !== 'public.audit_event')
}

test('both patients have a row in every table of patients (so that nothing passes by being empty)', async () => {
  expect(byPatient.length).toBeGreaterThan(5)
  for (const table of byPatient)
    for (const { id } of [ana, ben]) {
      const { rows } = await portal.owner.query(
        `select from ${table} where patient_id = $1 limit 1`,
        [id],
      )
      expect(rows.length, `${table}: a row of ${id}`).toBe(1)
    }
})

test('a patient finds only the own rows, in every table and without a where', async () => {
  const readable: string[] = []
  for (const table of byPatient) {
    const found = await whose(asAna, table, 'patient_id')
    expect([[], [ana.id]], table).toContainEqual(found)
    if (found.length > 0) readable.push(table)
  }
  expect(readable).toContain('public.record_entry')
  for (const table of byAccount.filter((name) => !byPatient.includes(name))) {
    if (table === 'public.staff_member') continue // names of staff: patients are told who opened what
    if (['public.team_member', 'public.work_notice'].includes(table)) {
      expect(await whose(asAna, table, 'account_id')).toEqual([])
      continue
    }
    expect(await whose(asAna, table, 'account_id'), table).toEqual([ana.account])
  }
})

test('a patient cannot change, remove or take over a row of another', async () => {
  for (const table of byPatient) {
    const other = [ben.id]
    expect(['denied', 0], `${table}: update`).toContainEqual(
      await attempt(
        asAna,
        `update ${table} set patient_id = patient_id where patient_id = $1`,
        other,
      ),
    )
    expect(['denied', 0], `${table}: delete`).toContainEqual(
      await attempt(asAna, `delete from ${table} where patient_id = $1`, other),
    )
    const { rows } = await portal.owner.query(
      `select row_to_json(t)::text as row from ${table} t where patient_id = $1 limit 1`,
      other,
    )
    expect(
      await attempt(
        asAna,
        `insert into ${table} select * from json_populate_record(null::${table}, $1)`,
        [rows[0].row],
      ),
      `${table}: insert a row of another`,
    ).toBe('denied')
  }
})

test('a patient cannot hand the own rows to another', async () => {
  for (const table of byPatient)
    expect(['denied', 0], table).toContainEqual(
      await attempt(asAna, `update ${table} set patient_id = $1`, [ben.id]),
    )
})

/** Tables in which this claim finds rows of patients. */
async function tablesRead(claim: Claim): Promise<string[]> {
  const found: string[] = []
  for (const table of byPatient)
    if ((await whose(claim, table, 'patient_id')).length > 0)
      found.push(table.replace('public.', ''))
  return found.toSorted()
}

const appointmentTables = ['appointment', 'appointment_event', 'appointment_note']

const setLevel = (aal: number) =>
  portal.owner.query('update auth_session set aal = $1 where account_id = $2', [aal, nia.account])

test('staff find no row of any patient with one factor, and with two what their role is for', async () => {
  await setLevel(1)
  expect(await tablesRead(asStaff)).toEqual([])
  await setLevel(2)
  expect(await tablesRead(asStaff)).toEqual([
    'account_patient',
    'amendment',
    'amendment_event',
    ...appointmentTables,
    'appointment_reminder',
    'booking_link',
    'bulk_recipient',
    'check_in',
    'confidential_channel',
    'document',
    'document_request',
    'document_version',
    'earlier_wish',
    'file',
    'file_part',
    'form_request',
    'form_response',
    'form_taken',
    'insurance_card',
    'intake',
    'intake_invite',
    'invitation',
    'medicine_told',
    'notice',
    'notice_message',
    'notice_reader',
    'notice_told',
    'patient',
    'patient_edit',
    'patient_flag',
    'patient_identifier',
    'patient_likeness',
    'patient_link',
    'patient_photo',
    'patient_restriction',
    'profile_change',
    'record_entry',
    'record_entry_version',
    'record_hold',
    'record_hold_end',
    'record_withheld',
    'refill',
    'refill_event',
    'refill_note',
    'release_choice',
    'signature',
    'slot_offer',
    'staff_comment',
    'staff_comment_version',
    'team_note',
    'text_consent',
    'text_number',
    'text_out',
    'upload',
    'upload_file',
    'upload_step',
    'work_event',
    'work_item',
  ])
})

test('a stranger who knows an e-mail address finds no row of any patient', async () => {
  for (const table of byPatient)
    expect(await whose({ kind: 'public' }, table, 'patient_id'), table).toEqual([])
})

// Whoever gives a job more than this has thought about it.
const recordTables = ['patient', 'record_entry', 'record_entry_version']
const jobReads: Record<string, string[]> = {
  import: [
    ...recordTables,
    'patient_edit',
    'patient_identifier',
    'patient_likeness',
    'record_hold',
    'record_hold_end',
    'record_waiting',
    'record_withheld',
    'bill',
    'bill_line',
  ],
  keys: [
    ...recordTables,
    'access_alert',
    'account_patient',
    ...appointmentTables,
    'check_in',
    'break_glass',
    'invitation',
    'reminder_answer',
    'patient_link',
    'patient_photo',
    'patient_restriction',
    'proxy_block',
    'access_question',
    'work_event',
    'record_hold',
    'patient_flag',
    'staff_comment_version',
    'team_note',
    'file',
    'document',
    'document_request',
    'form_response',
    'form_taken',
    'intake',
    'intake_invite',
    'signature',
    'document_version',
    'upload',
    'upload_step',
    'message',
    'message_comment',
    'message_event',
    'message_thread',
    'amendment',
    'amendment_event',
    'medicine_told',
    'payment_refund',
    'confidential_channel',
    'profile_change',
    'refill',
    'refill_event',
    'refill_note',
    'bill',
    'bill_line',
    'bill_note',
    'bill_reduction',
    'bill_reduction_end',
    'share',
    'text_media',
    'text_number',
  ],
  account: ['account_patient', 'patient', 'patient_identifier'],
  activation: ['account_patient', 'invitation', 'patient', 'proxy_block'],
  'follow-up': ['invitation', 'patient'],
  ages: ['account_patient', 'patient'],
  find: ['patient', 'patient_find', 'patient_likeness', 'record_entry'],
  bulk: ['bulk_recipient', 'message', 'message_thread'],
  intake: [
    'file',
    'file_part',
    'form_file',
    'form_request',
    'form_response',
    'intake',
    'intake_invite',
    'patient',
    'record_entry',
    'signature',
  ],
  forms: ['account_patient', 'appointment', 'form_request', 'patient'],
  appointments: [
    'account_patient',
    'appointment',
    'appointment_event',
    'appointment_link',
    'appointment_reminder',
    'booking_link',
    'earlier_wish',
    'patient',
    'record_entry',
    'reminder_answer',
    'slot_offer',
    'text_consent',
    'text_number',
    'text_out',
  ],
  demo: [
    ...appointmentTables,
    'booking_link',
    'bulk_recipient',
    'calendar_feed',
    'check_in',
    'access_question',
    'account_patient',
    'break_glass',
    'document',
    'document_request',
    'document_version',
    'file',
    'file_part',
    'form_file',
    'form_request',
    'form_response',
    'form_taken',
    'intake',
    'intake_invite',
    'signature',
    'invitation',
    'message',
    'message_comment',
    'message_document',
    'message_event',
    'message_file',
    'message_mark',
    'message_opening',
    'message_thread',
    'patient_flag',
    'patient_photo',
    'record_hold',
    'patient_pharmacy',
    'amendment',
    'amendment_event',
    'medicine_told',
    'payment',
    'payment_link',
    'payment_part',
    'payment_refund',
    'insurance_card',
    'confidential_channel',
    'profile_change',
    'refill',
    'refill_event',
    'refill_note',
    'bill',
    'bill_line',
    'bill_note',
    'bill_reduction',
    'bill_reduction_end',
    'ledger_entry',
    'money_account',
    'share',
    'share_document',
    'share_opening',
    'staff_comment',
    'staff_comment_version',
    'text_consent',
    'text_number',
    'text_out',
    'upload',
    'upload_file',
    'upload_step',
    'work_event',
    'work_item',
  ],
  payments: [
    'bill',
    'ledger_entry',
    'money_account',
    'patient',
    'payment',
    'payment_link',
    'payment_part',
    'payment_refund',
  ],
  play: [],
  release: ['record_hold', 'record_hold_end'],
  takeaway: ['file', 'file_part', 'takeaway'],
  files: ['document_request', 'file', 'file_part', 'upload', 'upload_file', 'upload_step'],
  audit: ['audit_event', 'signature'],
  watch: [
    'access_alert',
    'audit_event',
    'break_glass',
    'patient',
    'patient_restriction',
    'record_entry',
  ],
  link: [],
  work: [
    'account_patient',
    'document_request',
    'amendment',
    'invitation',
    'medicine_told',
    'patient',
    'record_entry',
    'refill',
    'release_choice',
    'team_note',
    'work_item',
  ],
  tell: ['work_item'],
  texts: [
    'account_patient',
    'appointment_reminder',
    'message',
    'message_mark',
    'message_thread',
    'record_entry',
    'text_consent',
    'text_media',
    'text_number',
    'text_out',
    'work_item',
  ],
  profile: ['patient', 'patient_edit', 'patient_identifier', 'profile_change', 'record_entry'],
  post: [],
  sweep: [],
  start: [],
  'made-up': [],
}
test.each(Object.entries(jobReads))(
  'the job "%s" reads patients only where its work needs it',
  async (job, expected) => {
    expect(await tablesRead({ kind: 'job', job })).toEqual(expected.toSorted())
  },
)

test.each(Object.values(roleOf))('%s without a stamp finds nothing at all', async (role) => {
  const client = new Client({
    connectionString: urlAs(portal.ownerUrl, role, portal.master.password(role)),
  })
  await client.connect()
  try {
    for (const table of all.filter((name) => !openTables[name.replace('public.', '')])) {
      const { rows } = await portal.owner.query(
        `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0
           and has_column_privilege($2, attrelid, attnum, 'select') limit 1`,
        [table, role],
      )
      if (!rows[0]) continue
      const seen = await client.query(`select ${rows[0].attname} from ${table} limit 1`)
      expect(seen.rows, table).toEqual([])
    }
  } finally {
    await client.end()
  }
})

test('two patients at once on one connection after another see each their own', async () => {
  const asBen = (await signedIn(portal, ben)).claim
  const seen = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const claim = n % 2 ? asAna : asBen
      const rows = await portal.kit.database.transaction(claim, portal.kit.clock(), ({ db }) =>
        sql<{ patient_id: string }>`select distinct patient_id from record_entry`.execute(db),
      )
      return [n % 2 ? ana.id : ben.id, rows?.rows.map((row) => row.patient_id)]
    }),
  )
  for (const [expected, found] of seen) expect(found).toEqual([expected])
})
