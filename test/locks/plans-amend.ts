// Corrections of the record, asked for and answered: for the test of plans.
import { randomUUID } from 'node:crypto'
import type { Context } from '../../app/kit/kit.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

/** Some years of a clinic: all of it is over. */
export async function growAmendments({ owner }: TestPortal, { id, account }: TestPatient) {
  await owner.query(
    `insert into amendment (patient_id, amendment_id, about, about_id, state, along, words, made_by, created_at, due_at, settled_at, sent_as)
     select e.patient_id, gen_random_uuid(), 'entry', e.id, 'accepted', 'nothing', '\\x00', $2, now() - n * interval '1 hour',
       now() - n * interval '1 hour', now() - n * interval '1 hour', gen_random_uuid()
     from (select patient_id, id, row_number() over () as n from record_entry where patient_id <> $1 and kind = 'result' limit 6000) e`,
    [id, account],
  )
  await owner.query(
    `insert into amendment_event (patient_id, event_id, amendment_id, what, side, account_id, created_at)
     select patient_id, gen_random_uuid(), amendment_id, w, 'staff', $1, created_at from amendment cross join unnest('{seen,accepted}'::text[]) w
     where patient_id <> $2`,
    [account, id],
  )
  await owner.query('analyze amendment, amendment_event')
}

/** @param own the patient's own session */
export async function amending(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const about = ana.entries.condition as string
  const officer = (
    await signedIn(portal, await addStaff(portal, 'Plans officer', 'privacy officer'))
  ).ctx
  const doctor = (await signedIn(portal, await addStaff(portal, 'Plans doctor', 'clinician'))).ctx
  const said = { wrong: 'This', should: 'That', why: 'So', tell: '' }
  const ask = async (of: string) =>
    (await once('amend.own.ask', own, { about: of, ...said, key: randomUUID() })).id
  await call('amend.own.begin', own, { about }, { about: '' })
  const first = await ask(about)
  const second = await ask(about)
  const third = await ask('')
  const back = await ask('')
  await call('amend.own.marks', own, { id: about })
  await call('amend.own.list', own, {})
  await call('amend.own.read', own, { id: first })
  await once('amend.own.take-back', own, { id: back })
  // What waits is hers alone: that of others is there and does not open.
  const show = 'open'
  await call('amend.queue.list', officer, { show, after: null }, { show, after: first })
  await call('amend.chart.read', officer, { patient, id: first })
  await call('amend.chart.marks', doctor, { patient, id: about })
  await once('amend.extend', officer, { patient, id: first, words: 'It takes longer.' })
  await once('amend.accept', officer, { patient, id: first, words: 'It is corrected.' })
  for (const id of [second, third])
    await once('amend.deny', officer, { patient, id, ground: 'not ours', words: 'Not ours.' })
  await once('amend.own.disagree', own, { id: second, words: 'It is so.' })
  await once('amend.own.along', own, { id: third })
  await once('amend.rebut', officer, { patient, id: second, words: 'It is not.' })
}
