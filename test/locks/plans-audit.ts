// The privacy officer at work on a long log, and the jobs that watch it: for the test of plans.
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { entryOf } from '../support/large-record.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const write = async () => true

export async function auditing(portal: TestPortal, ana: TestPatient): Promise<void> {
  const { kit, owner } = portal
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Ola Plans', 'privacy officer'))
  const request = ctx.caller.requestId
  // Each thing alone, what is common and what is rare, from the newest on and from deep in the log. Of two things at once
  // the rows of one are looked through.
  const filters = [
    {},
    { patient: ana.id },
    { account: ana.account },
    { account: ana.account, outcome: 'refused' },
    ...['read', 'create', 'file', 'sign-in'].map((action) => ({ action })),
    ...['done', 'refused', 'failed'].map((outcome) => ({ outcome })),
    ...['x', 'contact', 'nothing'].map((what) => ({ what })),
    ...['v', 'staff.patients.read', 'nothing'].map((name) => ({ verb: name })),
    ...['192.0.2.1', '10.0.0.1'].map((address) => ({ address })),
    ...['people', 'staff', 'patients', 'nobody', 'portal'].map((by) => ({ by })),
    { request },
    { from: ago(3).slice(0, 10), until: ago(1).slice(0, 10) },
  ]
  const pages = [null, `${ago(9)}_${entryOf('x', 1)}`]
  await call(
    'audit.log.search',
    ctx,
    ...filters.flatMap((filter) => pages.map((before) => ({ filter, before }))),
  )
  await call('audit.nouns.list', ctx, {})
  await call('audit.names.read', ctx, { patient: ana.id, account: ana.account }, {})
  await call('audit.chain.last', ctx, {})
  await call('audit.people.find', ctx, { search: 'Plans' }, { search: 'Name' })
  await call('audit.log.read', ctx, { id: ana.entries.access })
  const said = { finding: 'nothing odd', note: 'as it should be' }
  await call('audit.review.event', ctx, { event: ana.entries.access, ...said })
  const upTo = new Date(Date.now() - 20 * 86_400_000)
  await call('audit.review.period', ctx, { filter: { patient: ana.id }, upTo, ...said })
  await call('audit.review.list', ctx, {})
  await exporting(ctx, ana)
  await call('audit.chain.read', ctx, {})
  const { id } = await once('audit.check.ask', ctx, {})
  const outcome = { head_seq: 1, whole: true, sealed: 1, unsealed: 0, problem: null, seq: null }
  const noted = { startedAt: new Date(), outcome: { ...outcome, event_id: null } }
  for (const asked of [id, null])
    await call('audit.check.note', jobContext(kit, 'audit'), { ...noted, id: asked })

  const { rows } = await owner.query<{ id: string }>(
    'select alert_id as id from access_alert where reviewed_at is null limit 1',
  )
  const alert = rows[0]?.id as string
  const before = `${ago(2)}_${entryOf('x', 1)}`
  for (const waiting of [true, false])
    await call('audit.alert.list', ctx, { waiting, before: null }, { waiting, before })
  await call('audit.alert.count', ctx, {})
  await call('audit.alert.read', ctx, { id: alert })
  const review = { id: alert, outcome: 'explained', finding: 'as it should be' }
  await once('audit.alert.review', ctx, review)
  await watching(portal)
}

async function exporting(ctx: Context, ana: TestPatient): Promise<void> {
  const asked = { format: 'csv', names: true, why: 'review', reason: 'a test of it' }
  for (const filter of [{}, { patient: ana.id }, { what: 'contact' }]) {
    const { id } = await once('audit.export.ask', ctx, { ...asked, filter })
    await call('audit.export.read', ctx, { id })
    await once('audit.export.begin', ctx, { id })
    await once('audit.export.write', ctx, {
      id,
      write,
      source: { origin: 'https://x', clinic: 'C' },
    })
  }
  await call('audit.export.list', ctx, {})
}

/** From a week ago on, and then what is new: many records of a colleague in a short time. */
async function watching({ kit, owner }: TestPortal): Promise<void> {
  await owner.query(
    `with e as (insert into audit_event (event_id, patient_id, at, actor_kind, account_id, role, verb, action, what, outcome, request_id)
       select gen_random_uuid(), p.patient_id, now() - n * interval '1 second', 'staff', m.account_id, 'nurse', 'v', 'read', 'x', 'done', gen_random_uuid()
       from (select patient_id, row_number() over () as n from patient limit 300) p, (select account_id from staff_member limit 1) m
       returning event_id)
     insert into audit_seal select (select max(seq) from audit_seal) + row_number() over (), event_id, '\\x00', '\\x00' from e`,
  )
  for (let round = 0; round < 14; round += 1)
    await call('audit.watch', jobContext(kit, 'watch'), {})
}
