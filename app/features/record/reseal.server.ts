// Sealing a patient's values anew after a rotation of the patient's key, a batch at a time.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { cardPlace } from '../people/people.server.ts'
import { questionPlace } from '../access/questions.server.ts'
import { reasonPlace } from '../forms/accept/decided.ts'
import { bodyPlace } from './places.ts'

const BATCH = 500

type Sealed = {
  table: string
  column: string
  key: string[]
  place: (row: Record<string, string>) => string
}

/** Every column that is sealed under a patient's key. A test compares it with the schema. */
export const sealedColumns: Sealed[] = [
  {
    table: 'patient',
    column: 'card',
    key: ['patient_id'],
    place: (row) => cardPlace(row.patient_id as string),
  },
  {
    table: 'record_entry',
    column: 'body',
    key: ['patient_id', 'id'],
    place: (row) => bodyPlace(row.id as string),
  },
  {
    table: 'record_entry_version',
    column: 'body',
    key: ['patient_id', 'id', 'version'],
    place: (row) => bodyPlace(row.id as string),
  },
  {
    table: 'upload_step',
    column: 'words',
    key: ['patient_id', 'file_id', 'what'],
    place: (row) => placeOf('upload_step', 'words', row.file_id as string),
  },
  ...(
    [
      ['account_patient', 'who', 'grant_id'],
      ['account_patient', 'grounds', 'grant_id'],
      ['proxy_block', 'facts', 'block_id'],
      ['invitation', 'terms', 'invitation_id'],
      ['patient_restriction', 'reason', 'restriction_id'],
      ['break_glass', 'reason', 'break_id'],
      ['break_glass', 'finding', 'break_id'],
      ['access_alert', 'finding', 'alert_id'],
      ['patient_link', 'reason', 'link_id'],
      ['patient_link', 'ended_reason', 'link_id'],
      ['work_event', 'note', 'event_id'],
      ['record_hold', 'grounds', 'hold_id'],
      ['team_note', 'body', 'note_id'],
      ['appointment', 'reason', 'appointment_id'],
      ['appointment_event', 'words', 'event_id'],
      ['appointment_note', 'body', 'note_id'],
      ['check_in', 'words', 'check_in_id'],
      ['patient_flag', 'words', 'flag_id'],
      ['staff_comment_version', 'body', 'version_id'],
      ['file', 'head', 'file_id'],
      ['file', 'sum', 'file_id'],
      ['patient_photo', 'picture', 'photo_id'],
      ['patient_photo', 'face', 'photo_id'],
      ['document', 'words', 'document_id'],
      ['document_version', 'changed', 'version_id'],
      ['upload', 'words', 'upload_id'],
      ['document_request', 'words', 'request_id'],
      ['form_response', 'answers', 'request_id'],
      ['signature', 'content', 'code'],
      ['intake', 'who', 'intake_id'],
      ['intake', 'answers', 'intake_id'],
      ['intake_invite', 'words', 'invite_id'],
      ['message_thread', 'subject', 'thread_id'],
      ['message', 'body', 'message_id'],
      ['message', 'author_name', 'message_id'],
      ['message_comment', 'body', 'comment_id'],
      ['message_event', 'note', 'event_id'],
      ['payment_refund', 'words', 'refund_id'],
      ['refill', 'words', 'refill_id'],
      ['refill_event', 'words', 'event_id'],
      ['refill_note', 'body', 'note_id'],
      ['medicine_told', 'words', 'told_id'],
      ['medicine_told', 'answer', 'told_id'],
      ['bill', 'words', 'bill_id'],
      ['bill_line', 'words', 'line_id'],
      ['bill_note', 'body', 'note_id'],
      ['bill_reduction', 'words', 'reduction_id'],
      ['bill_reduction_end', 'words', 'reduction_id'],
      ['confidential_channel', 'words', 'channel_id'],
      ['profile_change', 'words', 'change_id'],
      ['profile_change', 'answer', 'change_id'],
      ['amendment', 'words', 'amendment_id'],
      ['amendment_event', 'words', 'event_id'],
      ['share', 'words', 'share_id'],
      ['text_number', 'number', 'number_id'],
      ['text_media', 'address', 'media_id'],
      ['reminder_answer', 'number', 'answer_id'],
    ] as const
  ).map(([table, column, id]) => ({
    table,
    column,
    key: ['patient_id', id],
    place: (row: Record<string, string>) => placeOf(table, column, row[id] as string),
  })),
  {
    table: 'form_taken',
    column: 'reason',
    key: ['patient_id', 'request_id', 'place'],
    place: (row) => reasonPlace(row.request_id as string, row.place as string),
  },
  ...(['question', 'answer'] as const).map((column) => ({
    table: 'access_question',
    column,
    key: ['patient_id', 'question_id'],
    place: (row: Record<string, string>) => questionPlace(column, row.question_id as string),
  })),
]

/** Reseals up to a batch of values that an older key still seals. @returns how many; 0 when done */
export const resealPatient = verb({
  name: 'record.reseal',
  who: ['job'],
  input: z.object({ patient: z.uuid() }),
  run: async (tx, input) => {
    let resealed = 0
    for (const sealed of sealedColumns) resealed += await resealColumn(tx, input.patient, sealed)
    return { resealed }
  },
  audit: (input, output) => ({
    action: 'change',
    what: 'key',
    patient: input.patient,
    count: output.resealed,
  }),
})

async function resealColumn(tx: Tx, patient: string, { table, column, key, place }: Sealed) {
  const current = await tx.vault.currentVersion(patient)
  const value = sql.ref(column)
  // Bytes 3 and 4 of a sealed value are the version of its key.
  const { rows } = await sql<Record<string, string> & { sealed: Buffer }>`
    select ${sql.join(key.map((name) => sql`${sql.ref(name)}::text as ${sql.ref(name)}`))}, ${value} as sealed
    from ${sql.table(table)}
    where patient_id = ${patient} and ${value} is not null
      and get_byte(${value}, 2) * 256 + get_byte(${value}, 3) <> ${current}
    limit ${BATCH} for update`.execute(tx.db)
  for (const row of rows) {
    const plain = await tx.vault.open(patient, place(row), row.sealed)
    const again = await tx.vault.seal(patient, place(row), plain)
    await sql`update ${sql.table(table)} set ${value} = ${again}
      where ${sql.join(
        key.map((name) => sql`${sql.ref(name)} = ${row[name]}`),
        sql` and `,
      )}`.execute(tx.db)
  }
  return rows.length
}
