// Details that patients changed, sent and answered: for the test of plans.
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { letLeave, written } from '../support/documents.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const profileTables = ['confidential_channel', 'profile_change']

/** Some years of a clinic: nearly all of it is over. */
export async function growProfile({ owner }: TestPortal, { id, account }: TestPatient) {
  await owner.query(
    `insert into profile_change (patient_id, change_id, part, state, words, side, made_by, created_at, due_at, ended_by, ended_at)
     select p.patient_id, gen_random_uuid(), w.part, case when w.part = 'care' then 'kept' else 'accepted' end, '\\x00', 'patient', $2,
       now() - n * interval '1 day', case when w.part = 'care' then null else now() - n * interval '1 day' end,
       case when w.part = 'care' then null else $2::uuid end, case when w.part = 'care' then null else now() end
     from patient p cross join generate_series(1, 6) n cross join unnest('{address,reach,care}'::text[]) w (part)
     where p.patient_id <> $1`,
    [id, account],
  )
  await owner.query(
    `insert into confidential_channel (patient_id, channel_id, words, email, phone, post, devices, codes_end, made_by, created_at, ended_by, ended_at)
     select p.patient_id, gen_random_uuid(), '\\x00', true, false, false, false, now(), $2, now() - interval '1 year', $2, now()
     from patient p cross join generate_series(1, 3) where p.patient_id <> $1`,
    [id, account],
  )
  await owner.query('analyze profile_change, confidential_channel')
}

/** @param own the patient's own session */
export async function changingDetails(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const desk = (await signedIn(portal, await addStaff(portal, 'Details desk', 'front desk'))).ctx
  await call('profile.read', own, {})
  await call('profile.part.read', own, { part: 'address' })
  const send = async (part: string, values: Record<string, string>) => {
    const { version } = await once<{ version: string }>('profile.part.read', own, { part })
    return (await once('profile.change', own, { part, version, values })).id
  }
  const address = await send('address', { line1: '12 Elm Street', city: 'Springfield' })
  await send('care', { care: 'Mornings are better.' })
  const called = await send('called', { preferred: 'Annie' })
  const reach = await send('reach', { mobile: '202-555-0144' })
  await call('profile.change.read', own, { id: address })
  await call('profile.card.begin', own, { side: 'front' })
  await call('profile.card.list', own, {})
  await call('profile.card.remove', own, { side: 'front' })
  const { written: card } = await written(portal, patient, 'card.png', DOT)
  await once('profile.card.put', own, { side: 'front', written: card })
  await letLeave(portal)
  await call('profile.card.suggest', own, {})
  await send('insurance', { payer: 'Blue Cedar' })
  await call('profile.card.read', own, { file: card.id })
  await call('profile.card.staff', desk, { patient, file: card.id })
  await call('profile.queue', desk, { after: null }, { after: address })
  await call('profile.chart.list', desk, { patient })
  await call('profile.care', desk, { patient })
  await call('profile.chart.read', desk, { patient, id: address })
  const { version } = await once<{ version: string }>('profile.chart.read', desk, {
    patient,
    id: address,
  })
  await once('profile.decide', desk, {
    patient,
    id: address,
    version,
    take: ['line1', 'city'],
    reason: '',
  })
  await once('profile.change.take-back', own, { id: reach })
  await call('profile.file', jobContext(portal.kit, 'profile'), { id: called })
  // As if she had just shown again who she is.
  await portal.owner.query('update auth_session set auth_at = now() where account_id = $1', [
    ana.account,
  ])
  await call('profile.channel.read', own, {})
  await once('profile.channel.ask', own, {
    email: 'elsewhere@example.org',
    phone: '',
    post: '1 Invented Avenue',
    devices: false,
  })
  await once('profile.channel.codes', own, {})
  await once('profile.channel.prove', own, { email: '1', phone: '' })
  await call('profile.channel.staff', desk, { patient })
  await once('profile.channel.end', own, {})
  await call('demo.profile', jobContext(portal.kit, 'demo'), { stories: [] })
}
