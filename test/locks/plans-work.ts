// The list of work, where thousands of items lie that others see, have, snoozed or did: for the test of plans.
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, alwaysOpen, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const all = { who: 'all', show: 'open', kind: null, team: null, role: null, after: null }

const noon = () => new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)

export async function working(portal: TestPortal, ana: TestPatient): Promise<void> {
  const nurse = await addStaff(portal, 'Wim Plans')
  const { ctx } = await signedIn(portal, nurse)
  const { rows } = await portal.owner.query<{ work_id: string; show: string }>(
    `(select work_id, 'open' as show from work_item where kind = 'letter' and done_at is null and snoozed_until is null
      order by urgency, due_at, created_at, work_id offset 900 limit 1)
     union all (select work_id, 'snoozed' from work_item where kind = 'letter' and snoozed_until is not null limit 1)
     union all (select work_id, 'done' from work_item where kind = 'letter' and done_at is not null limit 1)`,
  )
  const deep = rows.map(({ work_id: after, show }) => ({ ...all, show, after }))
  const { rows: teams } = await portal.owner.query<{ team: string }>(
    'select team_id as team from team limit 1',
  )
  await portal.owner.query('insert into team_member values ($1, $2, now())', [
    teams[0]?.team,
    nurse.account,
  ])
  await call(
    'work.list',
    ctx,
    ...['all', 'mine', 'team', 'nobody'].flatMap((who) =>
      ['open', 'snoozed', 'done'].map((show) => ({ ...all, who, show })),
    ),
    { ...all, kind: 'letter', role: 'front desk' },
    { ...all, ...teams[0] },
    ...deep,
  )
  await call('work.of-patient.list', ctx, { patient: ana.id })
  await call('work.choices.read', ctx, {})
  await call('work.news.read', ctx, { since: new Date(Date.now() - 60_000) })
  const id = rows[0]?.work_id as string
  await call('work.live.see', ctx, { ids: rows.map((row) => row.work_id) })
  await call('work.read', ctx, { id })
  await call('work.receivers.read', ctx, { id })
  const { rows: found } = await portal.owner.query<{ changes: number }>(
    'select changes from work_item where work_id = $1',
    [id],
  )
  let seen = found[0]?.changes ?? 0
  const steps: [string, object][] = [
    ['take', {}],
    ['hand-over', { to: `person:${nurse.account}` }],
    ['hand-over', { to: `team:${teams[0]?.team}` }],
    ['snooze', { until: 'tomorrow' }],
    ['wake', {}],
    ['done', { note: 'called' }],
    ['reopen', {}],
  ]
  for (const [deed, more] of steps) {
    await once(`work.${deed}`, ctx, { id, seen, ...more })
    seen += 1
  }
  await portal.owner.query(
    `update invitation set follow_up_at = null, created_at = now() - interval '12 days'
     where patient_id = (select patient_id from patient where patient_id <> $1 limit 1) and kind = 'activation'`,
    [ana.id],
  )
  await portal.owner.query(
    `update outgoing set failed_at = now(), purpose = 'invitation' where outgoing_id in (select outgoing_id from outgoing limit 3)`,
  )
  await call('demo.work', jobContext(portal.kit, 'demo'), { staff: {} })
  await once('work.gather', jobContext(portal.kit, 'work'), {})
  await call('work.wake.tell', jobContext(portal.kit, 'work'), { id })
  const { rows: open } = await portal.owner.query<{ id: string }>(
    `select work_id as id from work_item where kind = 'letter' and done_at is null order by created_at desc limit 1`,
  )
  const telling = jobContext(portal.kit, 'tell')
  await once('work.tell', telling, open[0])
  // It is a morning at the clinic.
  await portal.owner.query(`update clinic set time_zone = 'UTC', closed_days = '{}'`)
  await alwaysOpen(portal)
  await once('work.tell.morning', { ...telling, kit: { ...telling.kit, clock: noon } }, {})
}
