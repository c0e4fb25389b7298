// Documents that are shared with people outside: for the test of plans.
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { tokenHash } from '../../app/features/account/token.ts'
import type { Made } from '../../app/features/shares/shares.server.ts'
import type { TestPortal } from '../support/kit.ts'
import { stranger, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const MANY = 600 // patients who shared something, three times each

/** @param own the patient's own session */
export async function sharingOut(
  portal: TestPortal,
  own: Context,
  ana: TestPatient,
): Promise<void> {
  const { kit, owner } = portal
  // Whoever shares showed a moment ago who they are.
  await owner.query('update auth_session set auth_at = now() where account_id = $1', [ana.account])
  const { rows } = await owner.query(
    `select d.document_id as id from document d join document_version v using (patient_id, document_id, version)
     join file f on f.file_id = v.file_id where d.patient_id = $1 and d.shown and f.state = 'clean' limit 2`,
    [ana.id],
  )
  const documents = rows.map(({ id }) => id as string)
  await call('shares.form.read', own, { document: documents[0] })
  const input = { whom: 'Dr. Weber', hours: 24, documents, summary: true }
  const made = await once<Made>('shares.make', own, input)
  await call('shares.list', own, {})
  await call('shares.read', own, { id: made.id })
  const { token, passcode: code } = made
  const network = '192.0.2.1'
  const out = stranger(portal)
  await once('shares.unlock', out, { token, code: 'wrong', opened: 'a', network })
  await once('shares.unlock', out, { token, code, opened: 'b', network })
  const share = tokenHash('b').toString('hex')
  const outside: Context = { ...out, claim: { kind: 'patient', share } }
  await call('shares.opened.read', outside, {})
  await call('documents.read', outside, { id: documents[0] })
  await call('summary.read', outside, {})
  const { link } = await once<{ link: string }>('documents.link.make', outside, {
    id: documents[0],
  })
  await call('documents.file.open', outside, { link })
  await once('shares.leave', out, { opened: 'b' })
  await once('shares.stop', own, { id: made.id })
  await call('demo.share', jobContext(kit, 'demo'), { patient: ana.id, shares: [] })
}

/** Shares of other patients, each opened once. */
export async function growShares(owner: TestPortal['owner'], ana: string): Promise<void> {
  await owner.query(
    `insert into share (patient_id, share_id, account_id, grant_id, sections, acts, token_hash, passcode, words, summary, created_at, ends_at)
     select l.patient_id, gen_random_uuid(), l.account_id, l.grant_id, l.sections, l.acts, sha256(convert_to(l.grant_id::text || n, 'UTF8')), '\\x00', '\\x00',
       false, now() - make_interval(days => n), now() - make_interval(days => n - 1)
     from (select * from account_patient where patient_id <> $1 limit ${MANY}) l, generate_series(1, 3) n`,
    [ana],
  )
  await owner.query(
    `insert into share_opening (patient_id, opening_id, share_id, token_hash, opened_at, ends_at)
     select patient_id, gen_random_uuid(), share_id, sha256(share_id::text::bytea), created_at, created_at from share`,
  )
  await owner.query(
    `insert into share_document (patient_id, share_id, document_id)
     select s.patient_id, s.share_id, d.document_id from share s, (select document_id from document limit 2) d
     on conflict do nothing`,
  )
  await owner.query('analyze share, share_opening, share_document')
}
