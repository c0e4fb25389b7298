// The summary, and copies of the whole record: for the test of plans.
import { fileFromStream } from '../../app/kit/files/write.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { entryOf } from '../support/large-record.ts'
import type { TestPatient } from '../support/people.ts'
import { call, gather, once } from './plans-gather.ts'
import { askTakeaway, endTakeaway } from '../../app/features/takeaway/takeaway.server.ts'

const referred = () => true

/** @param own the patient's own session */
export async function takingAway(
  portal: TestPortal,
  own: Context,
  ana: TestPatient,
): Promise<void> {
  const { kit } = portal
  // A copy is asked for by whoever showed a moment ago who they are.
  await portal.owner.query('update auth_session set auth_at = now() where account_id = $1', [
    ana.account,
  ])
  const job = jobContext(kit, 'takeaway')
  await call('summary.read', own, {})
  const { id } = await gather('takeaway.ask', () => askTakeaway(own, { lang: 'en' }))
  await call('takeaway.list', own, {})
  await call('takeaway.begin', job, { id })
  const eyes: Context = { ...own, claim: { kind: 'patient', takeaway: id } }
  await call('takeaway.head.read', eyes, {})
  await call('takeaway.papers.read', eyes, {})
  const ids = Array.from({ length: 200 }, (_, n) => entryOf('result', n))
  await call('takeaway.entries.read', eyes, { ids })
  await call('takeaway.booked.read', eyes, { ids })
  await call('takeaway.answered.read', eyes, { ids })
  await call('takeaway.bills.read', eyes, {})
  await call('takeaway.amended.read', eyes, {})
  await call('takeaway.others.read', eyes, { ids, referred })
  const references = ['Practitioner/1', 'Organization/1']
  await call('takeaway.directory.read', eyes, { source: 'test', references })
  for (const kind of ['allergy', 'visit', 'note', 'vital'])
    await call('takeaway.shelf.read', eyes, { kind, before: null })
  await call('takeaway.orders.read', eyes, { before: null })
  await call('takeaway.whole', job, { id, entries: 1, sections: null, documents: [] })
  await call('takeaway.done', job, { id, done: 1 })
  for (const kind of ['bundle', 'pdf'] as const) {
    const what = { patient: ana.id, name: 'record', type: 'json' } as const
    const written = await fileFromStream(kit, what, [Buffer.from('{}')])
    await once('takeaway.keep', job, { id, kind, written, count: 1 })
  }
  await call('takeaway.finish', job, { id })
  await call('takeaway.fail', job, { id, why: 'failed' })
  await call('takeaway.fetch', own, { id, kind: 'pdf' })
  await gather('takeaway.end', () => endTakeaway(own, { id }))
  await call('takeaway.over.list', job, { id: null }, { id })
  await call('takeaway.removed', job, { id, patient: ana.id, files: [id] })
}
