// After a patient's key was changed everything of theirs opens with the new one alone, and nothing was forgotten.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic, type TestPatient } from '../../../test/support/people.ts'
import { keyVersionOf } from '../../kit/vault/seal.ts'
import { jobContext } from '../../kit/verb.ts'
import { resealPatient, sealedColumns } from './reseal.server.ts'

let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Reseal')
  ben = await addPatient(portal, 'Ben Reseal')
})
afterAll(() => portal.end())

// What is kept as bytes beside a patient and is no sealed value: hashes and digests, which no key opens.
const hashes = [
  'bill.source_key',
  'booking_link.token_hash',
  'file.sent_as',
  'notice_message.link_hash',
  'record_entry.digest',
  'patient_identifier.key',
  'booking_link.code_mac',
  'payment_link.token_hash',
  'confidential_channel.email_mac',
  'confidential_channel.phone_mac',
  'invitation.code_mac',
  'invitation.link_hash',
  'proxy_block.person_key',
  'share.passcode',
  'intake.code_key',
  'intake.token_hash',
  'intake_invite.code_mac',
  'intake_invite.token_hash',
  'signature.chain',
  'signature.content_sum',
  'signature.paper_sum',
  'appointment_link.hash',
  'appointment_reminder.number_key',
  'calendar_feed.token_hash',
  'share.token_hash',
  'share_opening.token_hash',
  'text_consent.number_key',
  'text_number.number_key',
  'text_out.number_key',
]

test('every column that is sealed under a patient’s key is resealed', async () => {
  const { rows } = await portal.owner.query<{ column: string }>(
    `select table_name || '.' || column_name as column from information_schema.columns c
     where data_type = 'bytea' and table_schema = 'public' and exists (
       select from information_schema.columns p where p.table_schema = 'public'
         and p.table_name = c.table_name and p.column_name = 'patient_id')`,
  )
  const resealed = sealedColumns.map(({ table, column }) => `${table}.${column}`)
  expect([...resealed, ...hashes].toSorted()).toEqual(rows.map((row) => row.column).toSorted())
})

/** Every sealed value of a patient: where it is and its bytes. */
async function sealedOf(patient: string): Promise<{ place: string; sealed: Buffer }[]> {
  const found: { place: string; sealed: Buffer }[] = []
  for (const { table, column, place } of sealedColumns) {
    const { rows } = await portal.owner.query(`select * from ${table} where patient_id = $1`, [
      patient,
    ])
    for (const row of rows.filter((one) => one[column] !== null))
      found.push({ place: place(row), sealed: row[column] })
  }
  return found
}

const openAll = async (patient: string) => {
  const values = await sealedOf(patient)
  const plain = await Promise.all(
    values.map(({ place, sealed }) => portal.kit.vault.open(patient, place, sealed)),
  )
  return plain.map((bytes) => bytes.toString())
}

test('a new key opens everything as it was; the old one is gone; others keep theirs', async () => {
  const before = await openAll(ana.id)
  expect(before.length).toBeGreaterThan(13)
  expect(before.join()).toContain('Ana Reseal')
  await portal.keyStore.rotateSubject(ana.id)
  portal.kit.vault.forget(ana.id)

  let total = 0
  for (let left = -1; left !== 0; total += left)
    ({ resealed: left } = await resealPatient(jobContext(portal.kit, 'keys'), { patient: ana.id }))
  expect(total).toBe(before.length)
  await portal.keyStore.retireOldKeys(ana.id)
  portal.kit.vault.forget(ana.id)

  expect((await openAll(ana.id)).toSorted()).toEqual(before.toSorted())
  const versions = (await sealedOf(ana.id)).map(({ sealed }) => keyVersionOf(sealed))
  expect(new Set(versions)).toEqual(new Set([2]))
  expect((await sealedOf(ben.id)).map(({ sealed }) => keyVersionOf(sealed))).toContain(1)
  expect((await openAll(ben.id)).join()).toContain('Ben Reseal')
})

test('resealing is told in the log, with the number and no content', async () => {
  const { rows } = await portal.owner.query(
    `select what, patient_id, count from audit_event where verb = 'record.reseal' and count > 0`,
  )
  expect(rows).toMatchObject([{ what: 'key', patient_id: ana.id, count: expect.any(Number) }])
})
