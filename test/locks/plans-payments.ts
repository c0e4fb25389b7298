// Payments, made and given back: for the test of plans.
import { randomUUID } from 'node:crypto'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { addBills } from '../support/bills.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const BORN = '1961-04-17' // of everybody in the tests

/** Some years of a clinic: nearly all of it is paid. */
export async function growPayments({ owner }: TestPortal, { id, account }: TestPatient) {
  await owner.query(
    `insert into bill (patient_id, bill_id, kind, number, currency, state, service_on, issued_at, total_minor, owed_minor, confidential, self_pay,
       words, created_at)
     select patient_id, gen_random_uuid(), 'bill', 'G-' || n, 'USD', 'issued', current_date, now(), 1000, 0, false, false, '\\x00', now()
     from (select patient_id, row_number() over () as n from patient where patient_id <> $1 and card is not null limit 2000) p`,
    [id],
  )
  await owner.query(
    `insert into payment (patient_id, payment_id, form_key, currency, amount_minor, confidential, gateway, gateway_session, gateway_charge, state,
       state_at, taken_minor, receipt, made_by, ends_at, asked_at, created_at)
     select patient_id, gen_random_uuid(), gen_random_uuid(), 'USD', 1000, false, 'demo', bill_id, bill_id, 'paid', created_at - interval '90 days', 1000,
       'R-' || number, $1, created_at, created_at, created_at - interval '90 days' from bill where number like 'G-%'`,
    [account],
  )
  await owner.query(
    `insert into payment_part (patient_id, payment_id, bill_id, amount_minor, place)
     select p.patient_id, p.payment_id, p.gateway_session::uuid, 1000, 1 from payment p where p.receipt like 'R-G-%'`,
  )
  await owner.query(
    `insert into payment_refund (patient_id, refund_id, payment_id, form_key, amount_minor, state, state_at, words, made_by, created_at)
     select patient_id, gen_random_uuid(), payment_id, gen_random_uuid(), 10, 'done', created_at, '\\x00', $1, created_at
     from payment where receipt like 'R-G-%'`,
    [account],
  )
  await owner.query(
    `insert into play_charge (play_id, payment_id, amount_minor, currency, label, back, state, created_at, ends_at)
     select gen_random_uuid(), payment_id, 1000, 'USD', 'A bill', 'x', 'paid', created_at, created_at from payment where receipt like 'R-G-%' limit 500`,
  )
  await owner.query('analyze bill, payment, payment_part, payment_refund, play_charge')
}

/** @param own the patient's own session */
export async function paying(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const { kit } = portal
  const desk = (await signedIn(portal, await addStaff(portal, 'Plans desk', 'front desk'))).ctx
  const biller = (await signedIn(portal, await addStaff(portal, 'Plans biller', 'biller'))).ctx
  const job = jobContext(kit, 'payments')
  const play = jobContext(kit, 'play')
  const [bill, other] = await addBills(portal, patient, [9_000, 4_000])
  await call('payments.own.begin', own, { bill: null }, { bill: bill?.id })
  const parts = [
    { bill: bill?.id, typed: '50.00' },
    { bill: other?.id, typed: '20.00' },
  ]
  const { id } = await once('payments.begin', own, { key: randomUUID(), parts })
  await call('payments.own.go', own, { id })
  const asked = { minor: 7_000, currency: 'USD', label: 'A bill', back: 'x' }
  const ends = new Date(kit.clock().getTime() + 600_000)
  const session = await once<string>('demo.pay.begin', play, { ...asked, payment: id, ends })
  await call('payments.session', job, { id, session })
  await call('payments.standing', job, { id })
  await call('payments.hear', job, { signed: true, payment: id })
  await call('demo.pay.read', play, { id: session })
  await once('demo.pay.act', play, { id: session, scene: 'disputed' })
  await call('demo.pay.go-on', play, { id: session })
  const known = await once('demo.pay.ask', play, { id: session })
  await call('payments.settle', job, { id, known: { ...known, disputes: [] } })
  await call('payments.find', job, { gateway: 'demo', charge: session })
  await call('payments.own.read', own, { id })
  await call('payments.own.list', own, {})
  await call('payments.chart.list', biller, { patient })
  await call('payments.chart.read', biller, { patient, id })
  const refunding = { patient, id, key: randomUUID(), amount: '5', words: 'Paid too much.' }
  const { refund } = await once<{ refund: string }>('payments.refund', biller, refunding)
  await call('payments.refund.standing', job, { id: refund })
  await once('demo.pay.refund', play, { refund, id: session, minor: 500 })
  await once('payments.refund.settle', job, { id: refund, known: null })
  await call('payments.settle', job, { id, known: { ...known, refunded: 300 } })
  const written = { patient, id, key: randomUUID(), minor: 300, words: 'Done at the gateway.' }
  await once('payments.refund.elsewhere', biller, written)
  await linking(own, desk, { patient, bill: other?.id as string })
  await call('payments.due', job, { gateway: 'demo' })
  await call('payments.asked', job, { id })
  await call('payments.way', job, { id })
  await call('payments.unknown', job, { session: 'x' })
  await call('payments.forged', job, {})
  await call('demo.pay.list', play, { since: kit.clock() })
  await call('demo.pay.end', play, { id: session })
}

async function linking(own: Context, desk: Context, of: { patient: string; bill: string }) {
  const { bill, patient } = of
  const job = jobContext(own.kit, 'payments')
  await call('payments.link.count', { ...own, claim: { kind: 'public' } }, { network: '192.0.2.7' })
  const mine = await once('payments.links.own.make', own, { bill })
  await call('payments.links.own.read', own, { bill })
  await once('payments.links.own.end', own, { id: mine.id })
  const theirs = await once<{ id: string; token: string }>('payments.links.make', desk, of)
  await call('payments.links.read', desk, of)
  await call('payments.link.prove', job, { token: theirs.token, born: BORN })
  const proved = { patient, link: theirs.id }
  await call('payments.link.begin', job, { ...proved, amount: '5' })
  await call('payments.link.read', job, proved)
  await call('payments.link.go', job, proved)
  await once('payments.links.end', desk, { patient, id: theirs.id })
}
