// Words that a patient and the clinic once exchanged, so that every table of messages holds something of them.
import type { Kit } from '../../app/kit/kit.ts'
import { sealBulk } from '../../app/features/messages/bulk/words.ts'
import { placeOf } from '../../app/kit/vault/place.ts'

const words = { subject: 'A trace', body: 'A trace', lang: 'en' }

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Whose = { id: string; trace: string; account: string; team: string }

export async function messageTraces(kit: Kit, insert: Insert, of: Whose): Promise<void> {
  const { id, trace, account, team } = of
  const now = kit.clock()
  const sealed = (table: string, column: string) =>
    kit.vault.seal(id, placeOf(table, column, trace), 'A trace')
  const whose = { patient_id: id, thread_id: trace }
  await insert('message_thread', {
    ...whose,
    team_id: team,
    subject: await sealed('message_thread', 'subject'),
    started_by: account,
    created_at: now,
    state: 'closed',
    last_seq: 1,
    last_at: now,
    opened_seq: 1,
  })
  await insert('message', {
    ...whose,
    seq: 1,
    message_id: trace,
    author: 'patient',
    account_id: account,
    author_name: await sealed('message', 'author_name'),
    team_id: team,
    body: await sealed('message', 'body'),
    sent_as: trace,
    created_at: now,
  })
  await insert('message_file', { ...whose, file_id: trace, seq: 1 })
  await insert('message_document', { ...whose, document_id: trace, seq: 1 })
  await insert('message_mark', { ...whose, account_id: account, seen_seq: 1, seen_at: now })
  await insert('message_opening', { ...whose, seq: 1, account_id: account, opened_at: now })
  await insert('message_comment', {
    ...whose,
    comment_id: trace,
    seq: 1,
    body: await sealed('message_comment', 'body'),
    made_by: account,
    sent_as: trace,
    created_at: now,
  })
  await insert('message_event', {
    ...whose,
    event_id: trace,
    seq: 1,
    what: 'closed',
    account_id: account,
    note: await sealed('message_event', 'note'),
    created_at: now,
  })
  await insert('bulk_message', {
    bulk_id: trace,
    team_id: team,
    words: await sealBulk(kit.vault, { id: trace, by: account }, words),
    chosen: 'numbers',
    state: 'done',
    made_by: account,
    created_at: now,
    ended_at: now,
    sent_as: trace,
  })
  await insert('bulk_recipient', {
    patient_id: id,
    bulk_id: trace,
    state: 'sent',
    thread_id: trace,
    done_at: now,
  })
  await insert('bulk_refusal', { patient_id: id, made_by: account, created_at: now })
  await insert('text_number', {
    patient_id: id,
    number_id: trace,
    number: await sealed('text_number', 'number'),
    number_key: kit.vault.blind('text-number', id),
    how: 'patient',
    made_by: account,
    created_at: now,
    ended_at: now,
  })
  await insert('text_consent', {
    patient_id: id,
    consent_id: trace,
    number_key: kit.vault.blind('text-number', id),
    wording: 'I agree',
    given_by: account,
    given_at: now,
    ended_at: now,
  })
  await insert('text_out', {
    ...whose,
    message_id: trace,
    seq: 1,
    number_key: kit.vault.blind('text-number', id),
    form: 'link',
    answers: false,
    segments: 1,
    created_at: now,
    due_at: now,
    ended_at: now,
    ended_why: 'read',
  })
  await insert('text_media', {
    ...whose,
    media_id: trace,
    seq: 1,
    address: await sealed('text_media', 'address'),
    created_at: now,
  })
}
