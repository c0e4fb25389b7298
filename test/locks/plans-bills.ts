// Bills, written, paid and taken away: for the test of plans.
import { randomUUID } from 'node:crypto'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

/** Some years of a clinic: nearly all of it is paid. */
export async function growBills({ owner }: TestPortal, { id, account }: TestPatient) {
  await owner.query(
    `insert into bill (patient_id, bill_id, kind, number, currency, state, service_on, issued_at, due_on, total_minor, owed_minor,
       confidential, self_pay, words, made_by, created_at)
     select p.patient_id, gen_random_uuid(), 'bill', 'G' || gen_random_uuid(), 'USD',
       case when n % 40 = 0 then 'draft' else 'issued' end, current_date - n, case when n % 40 = 0 then null else now() - n * interval '1 day' end,
       current_date - n + 30, 1000, case when n % 41 = 0 then 1000 else 0 end, false, false, '\\x00', $2, now() - n * interval '1 day'
     from (select patient_id from patient where patient_id <> $1 limit 300) p cross join generate_series(1, 30) n`,
    [id, account],
  )
  await owner.query(
    `insert into bill_line (patient_id, bill_id, line_id, place, units, charge_minor, adjustment_minor, insurance_minor, own_minor, words)
     select patient_id, bill_id, gen_random_uuid(), 0, 1, 1000, 0, 0, 1000, '\\x00' from bill where patient_id <> $1`,
    [id],
  )
  await owner.query(
    `insert into ledger_entry (patient_id, entry_id, bill_id, deed, debit, credit, amount_minor, currency, cause, created_at)
     select patient_id, gen_random_uuid(), bill_id, 'charge', 'owed', 'income', 1000, 'USD', 'bill:' || bill_id, created_at
     from bill where patient_id <> $1 and state = 'issued' and number like 'G%'`,
    [id],
  )
  await owner.query(
    `insert into bill_note (patient_id, note_id, bill_id, body, made_by, created_at)
     select patient_id, gen_random_uuid(), bill_id, '\\x00', $1, created_at from bill where patient_id <> $2`,
    [account, id],
  )
  await owner.query(
    `insert into bill_reduction (patient_id, reduction_id, bill_id, amount_minor, words, proposed_by, created_at, ended_at)
     select patient_id, bill_id, bill_id, 100, '\\x00', $1, created_at, created_at from bill where patient_id <> $2 and number like 'G%'`,
    [account, id],
  )
  await owner.query(
    `insert into bill_reduction_end (patient_id, reduction_id, how, decided_by, created_at)
     select patient_id, reduction_id, 'refused', $1, created_at from bill_reduction where patient_id <> $2
     on conflict do nothing`,
    [account, id],
  )
  await owner.query(
    'analyze bill, bill_line, bill_note, bill_reduction, bill_reduction_end, ledger_entry',
  )
}

const written = {
  title: 'A visit',
  note: '',
  insurer: '',
  serviceOn: '2026-01-02',
  dueOn: '',
  confidential: false,
  selfPay: false,
  lines: [
    { plain: 'A visit', code: 'V1', units: '1', charge: '100', adjustment: '', insurance: '' },
  ],
}

/** @param own the patient's own session */
export async function billing(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const biller = (await signedIn(portal, await addStaff(portal, 'Bill biller', 'biller'))).ctx
  const why = 'A reason for it'
  const make = async () => {
    const { id } = await once<{ id: string }>('bills.new', biller, {
      patient,
      kind: 'bill',
      ...written,
    })
    return id
  }
  const sent = async () => {
    const id = await make()
    await once('bills.issue', biller, { patient, id, version: '1' })
    return id
  }
  await call('bills.begin', biller, { patient })
  const draft = await make()
  await call('bills.visits', biller, { patient, id: draft })
  await once('bills.edit', biller, { patient, id: draft, version: '1', ...written })
  await once('bills.drop', biller, { patient, id: draft })
  const [a, b, c] = [await sent(), await sent(), await sent()]
  const of = { patient, id: a }
  await call('bills.note', biller, { ...of, body: 'A note' })
  await once('bills.take', biller, { ...of, amount: '20', way: 'cash', key: randomUUID() })
  const { reduction } = await once<{ reduction: string }>('bills.reduction.propose', biller, {
    ...of,
    amount: '90',
    why,
  })
  await once('bills.reduction.decide', biller, { ...of, reduction, how: 'agreed', why })
  await once('bills.credit', biller, { patient, id: b, key: randomUUID() })
  await once('bills.write-off', biller, { patient, id: b, amount: '5', why, key: randomUUID() })
  const some = { patient, id: c, amount: '5', way: 'cash' }
  await call('bills.take', biller, { ...some, key: randomUUID() })
  await once('bills.void', biller, { patient, id: c, why })
  await once('bills.give-back', biller, { ...some, key: randomUUID() })
  const queue = { lane: 'open', from: 0, number: '' }
  await call(
    'bills.queue.list',
    biller,
    { ...queue, lane: 'reductions', number: 'none' },
    { ...queue, number: 'none' },
  )
  await call('bills.chart.list', biller, { patient })
  await call('bills.chart.read', biller, of)
  await call('bills.chart.copy', biller, of)
  await call('bills.where', biller, { id: a })
  await call('bills.own.list', own, {})
  await call('bills.own.read', own, { id: a })
  await call('bills.own.line', own, { id: a, line: '' })
  await call('bills.own.copy', own, { id: a })
  const { rows } = await portal.owner.query<{ entry_id: string }>(
    `select entry_id from ledger_entry where bill_id = $1 and deed = 'payment at the desk'`,
    [a],
  )
  const entry = rows[0]?.entry_id
  await call('bills.own.receipt', own, { id: a, entry })
  await call('bills.chart.receipt', biller, { ...of, entry })
  await call('bills.own.statement', own, {})
  await call('bills.ledger.begin', biller, {})
  const day = { from: '2026-01-01', to: '2026-01-01' }
  await call('bills.ledger.sums', biller, day)
  await call('bills.ledger.export', biller, day)
  const moments = { since: new Date(0), before: new Date(1) }
  await call('bills.ledger.page', biller, { ...moments, after: null })
  await once('bills.import', jobContext(portal.kit, 'import'), {
    source: 'plans',
    issue: true,
    bill: {
      number: 'P-1',
      recordNumber: await numberOf(portal, patient),
      birthDate: '',
      bill: {
        ...written,
        kind: 'bill',
        lines: [
          {
            plain: 'A visit',
            code: '',
            units: 1,
            charge: 100,
            adjustment: 0,
            insurance: 0,
            day: '',
            diagnoses: '',
            why: '',
          },
        ],
      },
    },
  })
  await call('demo.bills', jobContext(portal.kit, 'demo'), { stories: [], people: {} })
}

/** A record number that leads to this patient alone. */
async function numberOf({ kit, owner }: TestPortal, patient: string): Promise<string> {
  const number = `plans-${patient.slice(0, 8)}`
  const key = kit.vault.blind('patient-identifier', number)
  await owner.query('insert into patient_identifier (patient_id, key) values ($1, $2)', [
    patient,
    key,
  ])
  return number
}
