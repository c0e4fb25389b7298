// What a patient once sent and shared, so that every table of files and shares holds something of them.
import { createHash, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { newHead } from '../../app/kit/files/head.ts'
import type { Kit } from '../../app/kit/kit.ts'
import { instruments } from '../../app/features/forms/library/instruments.ts'
import { placeOf } from '../../app/kit/vault/place.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Whose = { id: string; trace: string; account: string }

/** Of the form that was sent, over the document that is there by then. */
export async function signatureTrace(kit: Kit, insert: Insert, { id, trace, account }: Whose) {
  const now = kit.clock()
  const sum = Buffer.alloc(32)
  await insert('signature', {
    patient_id: id,
    seq: 1,
    link_id: trace,
    kind: 'signed',
    request_id: trace,
    account_id: account,
    role: 'self',
    document_id: trace,
    code: trace,
    content: await kit.vault.seal(id, placeOf('signature', 'content', trace), '{}'),
    content_sum: sum,
    paper_sum: sum,
    chain: sum,
    created_at: now,
  })
}

export async function fileTraces(kit: Kit, insert: Insert, { id, trace, account }: Whose) {
  const now = kit.clock()
  const sealed = (table: string, column: string) =>
    kit.vault.seal(id, placeOf(table, column, trace), '{}')
  await insert('file', {
    patient_id: id,
    file_id: trace,
    origin: 'patient',
    made_by: account,
    state: 'over',
    type: 'pdf',
    size: 1,
    head: (await newHead(kit.vault, id, trace, 'trace.pdf')).sealed,
    sum: await sealed('file', 'sum'),
    created_at: now,
    whole_at: now,
  })
  await insert('file_part', {
    patient_id: id,
    file_id: trace,
    part: 0,
    object: randomUUID().replaceAll('-', ''),
    size: 1,
  })
  await insert('upload', {
    patient_id: id,
    upload_id: trace,
    words: await sealed('upload', 'words'),
    made_by: account,
    created_at: now,
  })
  await insert('upload_file', { patient_id: id, file_id: trace, upload_id: trace })
  const form = randomUUID()
  await insert('form', { form_id: form, created_at: now })
  await insert('form_version', {
    form_id: form,
    version: 1,
    title: JSON.stringify({ text: 'A form', in: {} }),
    minutes: 1,
    body: JSON.stringify(instruments['gad-7']),
    created_at: now,
  })
  await insert('form_request', {
    patient_id: id,
    request_id: trace,
    form_id: form,
    version: 1,
    state: 'sent',
    state_at: now,
    made_by: account,
    created_at: now,
  })
  await insert('form_response', {
    patient_id: id,
    request_id: trace,
    state: 'sent',
    answers: await kit.vault.seal(
      id,
      placeOf('form_response', 'answers', trace),
      JSON.stringify({ answers: {}, language: 'en' }),
    ),
    account_id: account,
    changed_at: now,
  })
  await insert('form_taken', {
    patient_id: id,
    request_id: trace,
    place: 'q1',
    decision: 'refused',
    reason: await kit.vault.seal(id, placeOf('form_taken', 'reason', `${trace} q1`), 'No.'),
    account_id: account,
    decided_at: now,
  })
  await insert('form_file', {
    patient_id: id,
    file_id: trace,
    request_id: trace,
    created_at: now,
  })
  await insert('intake_invite', {
    patient_id: id,
    invite_id: trace,
    form_id: form,
    token_hash: createHash('sha256').update(trace).digest(),
    sent_by: 'email',
    made_by: account,
    created_at: now,
    ends_at: now,
  })
  await insert('intake', {
    patient_id: id,
    intake_id: trace,
    form_id: form,
    version: 1,
    invite_id: trace,
    who: await kit.vault.seal(id, placeOf('intake', 'who', trace), 'a test'),
    answers: await kit.vault.seal(id, placeOf('intake', 'answers', trace), 'a test'),
    state: 'refused',
    state_at: now,
    created_at: now,
    ends_at: now,
    why: 'sent twice',
  })
  await insert('document_request', {
    patient_id: id,
    request_id: trace,
    words: await kit.vault.seal(
      id,
      placeOf('document_request', 'words', trace),
      JSON.stringify({ title: 'Letter', words: 'Please send it.' }),
    ),
    state: 'taken back',
    state_at: now,
    made_by: account,
    created_at: now,
  })
  await insert('upload_step', {
    patient_id: id,
    file_id: trace,
    what: 'refused',
    words: await sealed('upload_step', 'words'),
    made_by: account,
    created_at: now,
  })
}

/** One that was stopped, and opened once before. */
export async function shareTraces(
  kit: Kit,
  owner: Client,
  insert: Insert,
  { id, trace, account }: Whose,
) {
  const now = kit.clock()
  const link = await owner.query(
    'select grant_id from account_patient where patient_id = $1 and account_id = $2',
    [id, account],
  )
  await insert('share', {
    patient_id: id,
    created_at: now,
    ended_at: now,
    share_id: trace,
    account_id: account,
    grant_id: link.rows[0].grant_id,
    sections: [],
    acts: [],
    token_hash: kit.vault.blind('trace-share', id),
    passcode: Buffer.alloc(1),
    words: await kit.vault.seal(id, placeOf('share', 'words', trace), '{}'),
    summary: false,
    ends_at: now,
    ended_why: 'stopped',
  })
  await insert('share_document', { patient_id: id, share_id: trace, document_id: trace })
  await insert('share_opening', {
    patient_id: id,
    opening_id: trace,
    share_id: trace,
    token_hash: kit.vault.blind('trace-opening', id),
    opened_at: now,
    ends_at: now,
  })
}
