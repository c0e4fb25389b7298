// Refills, asked for and answered: for the test of plans.
import { randomUUID } from 'node:crypto'
import { inputOfText } from '../../app/features/record/import/file-read.ts'
import { importFiles } from '../../app/features/record/import/importer.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { amending, growAmendments } from './plans-amend.ts'
import { call, once } from './plans-gather.ts'

export const refillTables = ['refill', 'refill_event', 'refill_note']

/** Some years of a clinic: nearly all of it is over. */
export async function growRefills(portal: TestPortal, ana: TestPatient) {
  const { owner } = portal
  const { id, account } = ana
  await owner.query(
    `insert into pharmacy (pharmacy_id, name, street, town, zip, phone, created_at)
     select gen_random_uuid(), 'Pharmacy ' || n, 'Street', 'Town ' || n, '20001', '555-0100', now() from generate_series(1, 60) n`,
  )
  await owner.query(
    `insert into refill (patient_id, refill_id, entry_id, pharmacy_id, state, state_at, urgent, due_at, words, made_by, created_at)
     select e.patient_id, gen_random_uuid(), e.id, (select min(pharmacy_id::text)::uuid from pharmacy),
       case when n % 40 = 0 then 'approved' when n % 41 = 0 then 'sent' when n % 5 = 0 then 'refused' else 'ready' end,
       now() - n * interval '1 hour', 3, now() - n * interval '1 hour', '\\x00', $2, now() - n * interval '1 hour'
     from (select patient_id, id, row_number() over () as n from record_entry where patient_id <> $1 and kind = 'result' limit 6000) e`,
    [id, account],
  )
  await owner.query(
    `insert into refill_event (patient_id, event_id, refill_id, what, side, account_id, created_at)
     select patient_id, gen_random_uuid(), refill_id, w, 'staff', $1, created_at from refill cross join unnest('{approved,ready}'::text[]) w where patient_id <> $2`,
    [account, id],
  )
  await owner.query(
    `insert into refill_note (patient_id, note_id, refill_id, body, made_by, created_at)
     select patient_id, gen_random_uuid(), refill_id, '\\x00', $1, created_at from refill where patient_id <> $2`,
    [account, id],
  )
  await owner.query(
    `insert into medicine_told (patient_id, told_id, kind, entry_id, state, alone, words, made_by, created_at, due_at, settled_by, settled_at)
     select e.patient_id, gen_random_uuid(), 'stopped', e.id, 'declined', false, '\\x00', $2,
       now() - n * interval '1 hour', now() - n * interval '1 hour', $2, now() - n * interval '1 hour'
     from (select patient_id, id, row_number() over () as n from record_entry where patient_id <> $1 and kind = 'result' limit 6000) e`,
    [id, account],
  )
  await owner.query('analyze pharmacy, refill, refill_event, refill_note, medicine_told')
  await growAmendments(portal, ana)
}

/** @param own the patient's own session */
export async function refilling(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const { owner } = portal
  const desk = (await signedIn(portal, await addStaff(portal, 'Refill desk', 'front desk'))).ctx
  const clinician = (await signedIn(portal, await addStaff(portal, 'Refill doctor', 'clinician')))
    .ctx
  const admin = (await signedIn(portal, await addStaff(portal, 'Refill admin', 'admin'))).ctx
  await call('settings.pharmacies', admin, {})
  const lines = ['metformin', 'lisinopril', 'digoxin', 'warfarin'].map((text) =>
    JSON.stringify({
      resourceType: 'MedicationRequest',
      id: `plans-${text}`,
      status: 'active',
      subject: { reference: 'Patient/ana-plans' },
      medicationCodeableConcept: { text },
    }),
  )
  const input = [inputOfText('refills', lines.join('\n'), true)]
  await importFiles(portal.kit, input, { source: 'test' })
  const { rows } = await owner.query<{ id: string }>(
    `select id from record_entry where patient_id = $1 and type = 'MedicationRequest' and state = 'active'
     order by received_at desc, id limit 4`,
    [patient],
  )
  const [first, second, third, fourth] = rows.map((row) => row.id)
  const {
    rows: [shop],
  } = await owner.query<{ id: string }>(
    `select pharmacy_id as id from pharmacy where ended_at is null limit 1`,
  )
  const pharmacy = shop?.id as string
  const ask = { pharmacy, keep: true, left: 'days', note: 'Soon' }
  await call('refills.own.begin', own, {})
  await call('refills.own.pharmacies', own, { search: 'Town 3' })
  const made = await once<{ asked: string[] }>('refills.own.ask', own, {
    ...ask,
    ids: [first, second, third],
  })
  await call('refills.own.ask', own, { ...ask, ids: [first], pharmacy: '' })
  const [a = '', b = '', c = ''] = made.asked
  const again = await once<{ asked: string[] }>('refills.own.ask', own, { ...ask, ids: [fourth] })
  await call('refills.own.take-back', own, { id: again.asked[0] })
  await call('refills.own.open', own, {})
  await call('refills.own.list', own, {})
  await call('refills.own.read', own, { id: a })
  // What waits for an answer is hers alone: that of others is there and does not open.
  const lane = 'asked'
  await call('refills.queue.list', clinician, { lane, after: null }, { lane, after: a })
  await call('refills.chart.list', desk, { patient })
  await call('refills.chart.read', clinician, { patient, id: a })
  await call('refills.note', desk, { patient, id: a, body: 'A note' })
  await once('refills.approve', clinician, { patient, id: a })
  await once('refills.change', clinician, {
    patient,
    id: b,
    how: 'Two a day',
    quantity: '',
    refills: '',
    words: '',
  })
  await once('refills.refuse', clinician, { patient, id: b, words: 'Not now.', from: 'approved' })
  await call('refills.approve.many', clinician, { ids: [c] })
  await once('refills.send', desk, { patient, id: a })
  await once('refills.ready', desk, { patient, id: a })
  await call('refills.own.kept', own, {})
  await call('refills.own.let-go', own, { id: pharmacy })
  await telling(portal, own, { patient, entries: [first, second], nurse: clinician })
  await amending(portal, own, ana)
  await call('demo.told', jobContext(portal.kit, 'demo'), { stories: [], people: {} })
  await call('demo.refills', jobContext(portal.kit, 'demo'), { stories: [], people: {} })
}

type Telling = { patient: string; entries: (string | undefined)[]; nurse: Context }

async function telling(portal: TestPortal, own: Context, { patient, entries, nurse }: Telling) {
  const [first, second] = entries
  const said = { reason: 'It made me dizzy', since: '', alone: false }
  const also = { name: 'Tea', how: '', purpose: '', from: '', since: '', alone: false }
  await call('medicines.told.begin', own, { id: first })
  await call('medicines.told.begin-also', own, {})
  const stopped = await once('medicines.told.stopped', own, { ...said, id: first })
  const back = await once('medicines.told.stopped', own, { ...said, id: second })
  const other = await once('medicines.told.also', own, { ...also, key: randomUUID() })
  await call('medicines.told.also', own, { ...also, key: randomUUID() })
  await once('medicines.told.take-back', own, { id: back.id })
  await call('medicines.told.list', own, {})
  await call('medicines.told.read', own, { id: stopped.id })
  // What waits is hers alone: that of others is there and does not open.
  const show = 'waiting'
  await call('medicines.told.queue', nurse, { show, after: null }, { show, after: stopped.id })
  await call('medicines.told.chart.list', nurse, { patient })
  await call('medicines.told.chart.read', nurse, { patient, id: stopped.id })
  const settle = { patient, note: true, words: '' }
  await once('medicines.told.settle', nurse, { ...settle, id: stopped.id })
  await once('medicines.told.settle', nurse, {
    ...settle,
    id: other.id,
    note: false,
    words: 'That is food.',
  })
}
