// A bill that a patient once got and paid, so that every table of bills holds something of them.
import { randomUUID } from 'node:crypto'
import type { Kit } from '../../app/kit/kit.ts'
import { placeOf } from '../../app/kit/vault/place.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Whose = { id: string; trace: string; account: string }

export async function billTraces(kit: Kit, insert: Insert, { id, trace, account }: Whose) {
  const now = kit.clock()
  const sealed = (table: string, words: string, column = 'words') =>
    kit.vault.seal(id, placeOf(table, column, trace), words)
  await insert('bill', {
    patient_id: id,
    bill_id: trace,
    kind: 'bill',
    number: `T-${trace.slice(-12)}`,
    currency: 'USD',
    state: 'issued',
    service_on: '2020-01-02',
    issued_at: now,
    due_on: '2020-02-02',
    total_minor: 1000,
    owed_minor: 0,
    confidential: false,
    self_pay: false,
    words: await sealed('bill', JSON.stringify({ title: 'A visit', note: '', insurer: '' })),
    source_key: Buffer.from(trace),
    made_by: account,
    created_at: now,
  })
  const line = { plain: 'A visit', code: 'V1', system: '', day: '', diagnoses: '', why: '' }
  await insert('bill_line', {
    patient_id: id,
    bill_id: trace,
    line_id: trace,
    place: 0,
    units: 1,
    charge_minor: 1000,
    adjustment_minor: 0,
    insurance_minor: 0,
    own_minor: 1000,
    words: await sealed('bill_line', JSON.stringify(line)),
  })
  await insert('bill_note', {
    patient_id: id,
    note_id: trace,
    bill_id: trace,
    body: await sealed('bill_note', 'A note', 'body'),
    made_by: account,
    created_at: now,
  })
  await insert('bill_reduction', {
    patient_id: id,
    reduction_id: trace,
    bill_id: trace,
    amount_minor: 100,
    words: await sealed('bill_reduction', 'A reason'),
    proposed_by: account,
    created_at: now,
    ended_at: now,
  })
  await insert('bill_reduction_end', {
    patient_id: id,
    reduction_id: trace,
    how: 'refused',
    words: await sealed('bill_reduction_end', 'An answer'),
    decided_by: account,
    created_at: now,
  })
  await insert('money_account', { patient_id: id, currency: 'USD', credit_minor: 0 })
  const entry = {
    patient_id: id,
    bill_id: trace,
    amount_minor: 1000,
    currency: 'USD',
    created_at: now,
  }
  await insert('ledger_entry', {
    ...entry,
    entry_id: trace,
    deed: 'charge',
    debit: 'owed',
    credit: 'income',
    cause: `bill:${trace}`,
  })
  await insert('ledger_entry', {
    ...entry,
    entry_id: randomUUID(),
    deed: 'payment at the desk',
    debit: 'till',
    credit: 'owed',
    cause: `cash:${trace}`,
    made_by: account,
  })
}
