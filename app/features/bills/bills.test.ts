// Bills as people meet them: what a draft shows to nobody, who sees what is confidential, who is told, two who change a draft at
// once, questions about a line, bills of other systems, the ledger for the books, papers.
import { randomUUID } from 'node:crypto'
import { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addEntry,
  addPatient,
  addStaff,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { createTexts } from '../../texts/texts.ts'
import { spread } from '../notices/spread.jobs.ts'
import { billPdf, receiptPdf, statementPdf } from './both/paper.ts'
import { csvLines, headLine } from './export/csv.ts'
import { exportLedger, pageOfLedger, sumLedger } from './export/export.server.ts'
import { importBills } from './import/import.server.ts'
import { byCause, receiptOf, type Entry } from './ledger/deeds.ts'
import { doneWords } from './said.ts'
import { invoiceOf } from './invoice.fhir.ts'
import { beginBill, editBill, issueBill, newBill, voidBill } from './manage.server.ts'
import {
  decideReduction,
  giveBack,
  proposeReduction,
  spendCredit,
  takePayment,
} from './money.server.ts'
import {
  copyBill,
  copyReceipt,
  copyStatement,
  listBills,
  readBill,
  readLine,
} from './own.server.ts'
import { listBillQueue, readChartBill } from './read.server.ts'

const clock = handClock('2026-06-01T15:00:00Z')
const tick = () => clock.advance(1000)

let portal: TestPortal
let ana: TestPatient
let own: Context
let helper: Context
let looker: Context
let other: Context
let biller: Context
let desk: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Bills')
  own = (await signedIn(portal, ana)).ctx
  helper = (await addCaregiver(portal, ana)).ctx
  looker = (await addCaregiver(portal, ana, ['results'])).ctx
  other = (await signedIn(portal, await addPatient(portal, 'Ben Bills'))).ctx
  biller = (await signedIn(portal, await addStaff(portal, 'Bo Biller', 'biller'))).ctx
  desk = (await signedIn(portal, await addStaff(portal, 'Dora Desk', 'front desk'))).ctx
}, 240_000)
afterAll(() => portal?.end())

const written = {
  kind: 'bill' as const,
  title: 'Blood tests',
  note: 'Thank you.',
  insurer: 'Heron Plan',
  serviceOn: '2026-05-20',
  dueOn: '',
  confidential: false,
  selfPay: false,
  visit: '',
  lines: [
    {
      plain: 'Cholesterol',
      code: 'L-LIP',
      units: '1',
      charge: '74',
      adjustment: '28',
      insurance: '36.80',
      why: 'Four fifths',
    },
    { plain: 'Visit', code: '', units: '2', charge: '$1,000.00', adjustment: '', insurance: '' },
  ],
}

async function sent(more: Partial<typeof written> = {}): Promise<string> {
  tick()
  const { id } = await newBill(biller, { patient: ana.id, ...written, ...more })
  tick()
  await issueBill(biller, { patient: ana.id, id, version: '1' })
  return id
}
const titles = async (ctx: Context) => (await listBills(ctx, {})).bills.map(({ id }) => id)

test('a draft is nobody’s but the clinic’s; sent, the patient sees all of it and others nothing', async () => {
  const { id } = await newBill(biller, { patient: ana.id, ...written })
  expect(await titles(own)).not.toContain(id)
  await expect(readBill(own, { id })).rejects.toMatchObject({ kind: 'not_found' })
  await issueBill(biller, { patient: ana.id, id, version: '1' })
  const { bill, mayAct } = await readBill(own, { id })
  expect(bill).toMatchObject({ owed: 100_920, total: 100_920, dueOn: '2026-07-01', paid: 0 })
  expect(bill.lines.map(({ plain, own: part }) => [plain, part])).toEqual([
    ['Cholesterol', 920],
    ['Visit', 100_000],
  ])
  expect(mayAct).toBe(true)
  expect(await titles(helper)).toContain(id)
  await expect(readBill(other, { id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(readBill(looker, { id })).rejects.toMatchObject({ code: 'not_shared' })
  await expect(readLine(looker, { id, line: '' })).rejects.toMatchObject({ code: 'not_shared' })
})

test('what is confidential reaches nobody who acts for the patient, nor does what is told of it', async () => {
  await portal.owner.query(
    'delete from notice_told; delete from notice_message; delete from notice_reader; delete from notice',
  )
  const id = await sent({ confidential: true })
  expect(await titles(own)).toContain(id)
  expect(await titles(helper)).not.toContain(id)
  await expect(readBill(helper, { id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(copyBill(helper, { id })).rejects.toMatchObject({ kind: 'not_found' })
  expect(JSON.stringify(await copyStatement(helper, {}))).not.toContain(id)
  const { rows } = await portal.owner.query<{ notice_id: string }>(
    `select notice_id from notice where kind = 'bills' and about_id = $1`,
    [id],
  )
  expect(rows).toHaveLength(1)
  expect(
    await spread(jobContext(portal.kit, 'notices'), { id: rows[0]?.notice_id as string }),
  ).toBe(1)
  const open = await sent()
  const { rows: told } = await portal.owner.query<{ notice_id: string }>(
    `select notice_id from notice where kind = 'bills' and about_id = $1`,
    [open],
  )
  // The patient, and the one helper to whom bills are shown.
  expect(
    await spread(jobContext(portal.kit, 'notices'), { id: told[0]?.notice_id as string }),
  ).toBe(2)
})

test('two who change a draft at once: the second is shown what the first left', async () => {
  const { id } = await newBill(biller, { patient: ana.id, ...written })
  await editBill(biller, { patient: ana.id, id, version: '1', ...written, title: 'A visit' })
  await expect(
    editBill(biller, { patient: ana.id, id, version: '1', ...written, title: 'Tests' }),
  ).rejects.toMatchObject({
    code: 'changed',
    standing: { version: '2', fields: { title: 'A visit' } },
  })
  await expect(issueBill(biller, { patient: ana.id, id, version: '1' })).rejects.toMatchObject({
    code: 'changed',
  })
})

test('what is wrong with a line is said at its field', async () => {
  const [first] = written.lines
  const wrong = {
    ...written,
    lines: [
      { ...first, adjustment: '50' },
      { ...first, plain: '', charge: 'ten' },
    ],
  }
  await expect(newBill(biller, { patient: ana.id, ...wrong } as never)).rejects.toMatchObject({
    fields: {
      'lines.0.charge': expect.stringContaining('more than is charged'),
      'lines.1.plain': expect.any(String),
      'lines.1.charge': expect.any(String),
    },
  })
})

test('a reduction is nothing to the patient until it is agreed, and then what they owe less', async () => {
  const id = await sent()
  const of = { patient: ana.id, id }
  const { reduction } = await proposeReduction(biller, { ...of, amount: '100', why: 'A hard year' })
  expect((await readBill(own, { id })).bill).toMatchObject({
    owed: 100_920,
    entries: [{ deed: 'charge' }],
  })
  await expect(
    decideReduction(desk, { ...of, reduction, how: 'agreed', why: '' }),
  ).rejects.toMatchObject({ code: 'not_your_role' })
  tick()
  await decideReduction(biller, { ...of, reduction, how: 'agreed', why: '' })
  const { bill } = await readBill(own, { id })
  expect(bill).toMatchObject({ owed: 90_920, entries: [{ deed: 'charge' }, { deed: 'reduction' }] })
  await expect(
    decideReduction(biller, { ...of, reduction, how: 'refused', why: '' }),
  ).rejects.toMatchObject({ code: 'decided' })
  expect((await listBillQueue(biller, { lane: 'reductions', from: 0 })).items).toEqual([])
})

test('a bill that is taken back owes nothing, and what was paid on it is the patient’s', async () => {
  const id = await sent()
  const key = randomUUID()
  await takePayment(desk, { patient: ana.id, id, amount: '9.20', way: 'cash', key })
  tick()
  await voidBill(biller, { patient: ana.id, id, why: 'Billed to the wrong person' })
  const { bill } = await readBill(own, { id })
  expect(bill).toMatchObject({ state: 'void', owed: 0 })
  expect(bill.entries.map(({ deed, credit, minor }) => [deed, credit, minor])).toEqual(
    expect.arrayContaining([
      ['charge', 'income', 100_920],
      ['payment at the desk', 'owed', 920],
      ['void', 'owed', 100_000],
      ['void', 'credit', 920],
    ]),
  )
  expect((await listBills(own, {})).credits).toEqual([{ minor: 920, currency: 'USD' }])
  await expect(
    takePayment(desk, { patient: ana.id, id, amount: '1', way: 'cash', key: randomUUID() }),
  ).rejects.toMatchObject({ code: 'void' })
})

test('a question names the line and goes to the team that answers about bills', async () => {
  const id = await sent()
  const { bill } = await readBill(own, { id })
  const line = bill.lines[0]?.id as string
  const front = await readLine(own, { id, line })
  expect(front.line).toMatchObject({ plain: 'Cholesterol' })
  await portal.owner.query(
    `insert into team (team_id, name, patients_write, bills, created_at) values (gen_random_uuid(), 'Billing', true, true, now())`,
  )
  expect((await readLine(own, { id, line })).team).not.toBe(front.team)
  await expect(readLine(own, { id, line: randomUUID() })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

const words = async (pdf: Promise<Readable>): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of await pdf) pieces.push(piece as Buffer)
  const read = readPdf(Buffer.concat(pieces))
  expect(read.tags.get('H1')).toBe(1)
  return read.pages.join('\n').replace(/\s+/g, ' ')
}
const t = createTexts({
  lang: 'en',
  timeZone: 'America/New_York',
  clinicName: 'Test Clinic',
  phone: '(555) 555-0100',
})

test('papers say what the pages say, and are tagged', async () => {
  const id = await sent()
  const key = randomUUID()
  await takePayment(desk, { patient: ana.id, id, amount: '9.20', way: 'card', key })
  const paper = await copyBill(own, { id })
  const bill = await words(billPdf(t, paper))
  for (const said of ['Cholesterol', 'Code L-LIP', '−$36.80', '$1,009.20', 'Heron Plan', 'by card'])
    expect(bill).toContain(said)
  const entry = paper.bill.entries.find(({ deed }) => deed === 'payment at the desk')?.id as string
  const receipt = await words(receiptPdf(t, await copyReceipt(own, { id, entry })))
  expect(receipt).toContain('$9.20')
  expect(receipt).toContain(paper.bill.number)
  const charge = paper.bill.entries[0]?.id as string
  await expect(copyReceipt(own, { id, entry: charge })).rejects.toMatchObject({ kind: 'not_found' })
  const statement = await words(statementPdf(t, await copyStatement(own, {})))
  expect(statement).toMatch(/Owed in all, now: \$[\d,.]+/)
  expect(invoiceOf(paper.bill, 'Patient/a')).toMatchObject({
    status: 'issued',
    subject: { reference: 'Patient/a' },
    totalNet: { value: 1009.2, currency: 'USD' },
    totalGross: { value: 1074, currency: 'USD' },
  })
})

test('an estimate says all that the rule wants, and owes nothing', async () => {
  const estimate = { ...written, kind: 'estimate' as const, insurer: '' }
  await expect(newBill(biller, { patient: ana.id, ...estimate })).rejects.toMatchObject({
    fields: { providerName: expect.any(String), place: expect.any(String) },
  })
  const { id } = await newBill(biller, {
    patient: ana.id,
    ...estimate,
    providerName: 'Dr. Ada First',
    place: '1 Street, Washington, DC',
    npi: '1999999984',
    tin: '00-1234567',
    apart: 'Another visit',
    lines: [{ ...written.lines[0], insurance: '', diagnoses: 'Z00.00' }] as never,
  })
  await issueBill(biller, { patient: ana.id, id, version: '1' })
  expect((await readBill(own, { id })).bill).toMatchObject({ owed: 0, total: 4600, entries: [] })
  const said = await words(billPdf(t, await copyBill(own, { id })))
  for (const one of [
    'Ana Bills',
    'Dr. Ada First',
    '1999999984',
    '00-1234567',
    'Washington, DC',
    'Z00.00',
    'Another visit',
    '$400',
    '120 days',
    'not a contract',
    'www.cms.gov/nosurprises',
    'never makes the care worse',
  ])
    expect(said).toContain(one)
})

const head =
  'bill,record_number,birth_date,service_date,title,insurer,line_words,code,units,charge,adjustment,insurance'

test('bills of another system: read twice they are there once; what cannot be is refused by its line', async () => {
  const key = portal.kit.vault.blind('patient-identifier', 'r-100')
  await portal.owner.query('insert into patient_identifier (patient_id, key) values ($1, $2)', [
    ana.id,
    key,
  ])
  const table = [
    head,
    'INV-1,R-100,,2026-05-02,"Visit, long",Heron,"Visit, 40 ""min""",V40,1,120.00,20,80',
    'INV-1,,,,,,"Test\nof blood",L1,2,40,,',
    'INV-2,R-100,1901-01-01,2026-05-02,Visit,,Visit,,1,10,,',
    'INV-3,R-404,,2026-05-02,Visit,,Visit,,1,10,,',
    'INV-4,R-100,,2026-02-31x,Visit,,Visit,,1,ten,,',
    ',R-100,,2026-05-02,Visit,,Visit,,1,10,,',
  ].join('\r\n')
  const how = { source: 'old-system', issue: true }
  const done = await importBills(portal.kit, table, how)
  expect(done).toMatchObject({ read: 4, made: 1, same: 0 })
  expect(done.refused.toSorted((a, b) => a.line - b.line)).toEqual([
    { line: 5, reason: expect.stringContaining('another birth date') },
    { line: 6, reason: expect.stringContaining('No patient') },
    { line: 7, reason: expect.stringContaining('serviceOn') },
    { line: 7, reason: expect.stringContaining('charge') },
    { line: 8, reason: 'It names no bill.' },
  ])
  expect(await importBills(portal.kit, table, how)).toMatchObject({ made: 0, same: 1 })
  const found = (await listBills(own, {})).bills.filter(({ number }) => number === 'INV-1')
  expect(found).toHaveLength(1)
  const { bill } = await readBill(own, { id: found[0]?.id as string })
  expect(bill).toMatchObject({ title: 'Visit, long', owed: 6000, state: 'issued' })
  expect(bill.lines.map(({ plain }) => plain)).toEqual(['Visit, 40 "min"', 'Test\nof blood'])
  expect(await importBills(portal.kit, 'a,b\n1,2', how)).toMatchObject({
    refused: [{ line: 1, reason: expect.stringContaining('record_number') }],
  })
  expect(
    (await listBillQueue(biller, { lane: 'open', from: 0, number: 'INV-1' })).items,
  ).toHaveLength(1)
})

test('the ledger for the books has every entry, and neither names nor words', async () => {
  const period = { from: '2026-06-01', to: '2026-06-01' }
  const moments = await exportLedger(biller, period)
  const rows = await pageOfLedger(biller, { ...moments, after: null })
  const { rows: all } = await portal.owner.query<{ n: number }>(
    `select count(*)::int as n from ledger_entry where created_at >= $1 and created_at < $2`,
    [moments.since, moments.before],
  )
  expect(rows).toHaveLength(all[0]?.n ?? 0)
  const text = headLine + csvLines(rows)
  expect(text).not.toMatch(/Ana|Cholesterol|Visit|Blood|Heron/)
  expect(text).toContain('"charge"')
  const sums = await sumLedger(biller, period)
  expect(sums.reduce((n, sum) => n + sum.n, 0)).toBe(rows.length)
  const first = rows[0]
  expect(
    await pageOfLedger(biller, {
      ...moments,
      after: { at: first?.created_at as Date, id: first?.entry_id as string },
    }),
  ).toHaveLength(rows.length - 1)
  await expect(exportLedger(desk, period)).rejects.toMatchObject({ code: 'not_your_role' })
  const { rows: log } = await portal.owner.query(
    `select from audit_event where action = 'export' and what = 'ledger' and outcome <> 'refused'`,
  )
  expect(log).toHaveLength(1)
})

const sumOf = (credits: { minor: number }[]) => credits.reduce((sum, { minor }) => sum + minor, 0)

test('whoever acts for the patient hears nothing of a confidential bill by the credit that came of it', async () => {
  const { credits: none } = await listBills(helper, {})
  const secret = await sent({ confidential: true })
  const [amount, key] = ['1009.20', randomUUID()]
  await takePayment(desk, { patient: ana.id, id: secret, amount, way: 'card', key })
  await voidBill(biller, { patient: ana.id, id: secret, why: 'Billed to the wrong person' })
  const id = await sent()
  await spendCredit(desk, { patient: ana.id, id, key: randomUUID() })
  const last = await sent()
  const moved = {
    patient: ana.id,
    id: last,
    amount: '9.20',
    way: 'cash',
    key: randomUUID(),
  } as const
  await takePayment(desk, { ...moved, key: randomUUID() })
  const said = async (ctx: Context, bill: string) =>
    byCause((await readBill(ctx, { id: bill })).bill.entries).map((of) => doneWords(t, of))
  expect(await said(own, id)).toContain('$1,009.20 was paid from what you had with us.')
  expect(await said(helper, id)).toContain('$1,009.20 was paid.')
  const statement = await words(statementPdf(t, await copyStatement(helper, {})))
  expect(statement).not.toContain('from what you had')
  expect(sumOf((await listBills(helper, {})).credits)).toBeLessThanOrEqual(sumOf(none))
  // Given back from another bill, it stands on the one that it came from.
  const third = await sent({ confidential: true })
  await takePayment(desk, { ...moved, id: third, amount: '50', key: randomUUID() })
  await voidBill(biller, { patient: ana.id, id: third, why: 'Billed to the wrong person' })
  expect((await giveBack(biller, { ...moved, amount: '20' })).bills).toEqual([third])
  expect((await giveBack(biller, { ...moved, amount: '20' })).made).toBe(false)
  expect((await said(helper, last)).join()).not.toContain('back')
})

test('a bill of a visit that is kept from those who act for the patient is kept from them; of another one it is not', async () => {
  await importResources(portal, 'bill-visits', [
    { resourceType: 'Patient', id: 'somebody' },
  ] as FhirResource[])
  const visit = (day: string) =>
    addEntry(portal, ana.id, {
      kind: 'visit',
      at: new Date(`${day}T14:00:00Z`),
      resource: { resourceType: 'Encounter', status: 'finished', class: {} } as FhirResource,
    })
  const [secret, plain] = [await visit('2026-05-03'), await visit('2026-05-04')]
  await portal.owner.query(
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at) values ($1, gen_random_uuid(), $2, 'confidential', now())`,
    [ana.id, secret],
  )
  const { visits } = await beginBill(biller, { patient: ana.id })
  const listed = visits.map(({ id }) => id)
  expect(listed).toEqual(expect.arrayContaining([plain, secret]))
  expect(listed.indexOf(plain)).toBeLessThan(listed.indexOf(secret))
  expect(Object.keys(visits[0] ?? {}).toSorted()).toEqual(['at', 'booked', 'id', 'kind'])
  await expect(sent({ visit: `visit:${randomUUID()}` })).rejects.toMatchObject({
    fields: { visit: expect.any(String) },
  })
  const kept = await sent({ visit: `visit:${secret}` })
  const open = await sent({ visit: `visit:${plain}` })
  expect(await titles(own)).toEqual(expect.arrayContaining([kept, open]))
  expect(await titles(helper)).toContain(open)
  expect(await titles(helper)).not.toContain(kept)
  await expect(readBill(helper, { id: kept })).rejects.toMatchObject({ kind: 'not_found' })
  // Bills shared without the visits, it is shown all the same, and the visit itself is not.
  const { ctx: payer } = await addCaregiver(portal, ana, ['bills'])
  expect(await titles(payer)).toContain(open)
  expect(await titles(payer)).not.toContain(kept)
  expect((await readBill(payer, { id: open })).visit).toBeNull()
  expect((await readBill(own, { id: open })).visit).toMatchObject({ id: plain, kind: 'visit' })
  expect(await words(billPdf(t, await copyBill(own, { id: open })))).toContain(
    'Visit of Monday 4 May 2026',
  )
  expect((await readChartBill(desk, { patient: ana.id, id: open })).visit).toMatchObject({
    id: plain,
  })
  await editDraftOf(plain)
})

async function editDraftOf(visit: string) {
  const { id } = await newBill(biller, { patient: ana.id, ...written, visit: `visit:${visit}` })
  const { kind: _, ...fields } = written
  await editBill(biller, { patient: ana.id, id, version: '1', ...fields, visit: '' })
  expect((await readChartBill(biller, { patient: ana.id, id })).visit).toBeNull()
}

test('a payment has one number, on the page, on paper and in the books', async () => {
  const id = await sent()
  await takePayment(desk, { patient: ana.id, id, amount: '5', way: 'cash', key: randomUUID() })
  const { bill } = await readBill(own, { id })
  const entry = bill.entries.find(({ deed }) => deed === 'payment at the desk')
  const number = receiptOf(entry as Entry)
  const receipt = await words(
    receiptPdf(t, await copyReceipt(own, { id, entry: entry?.id as string })),
  )
  expect(receipt).toContain(`Receipt ${number}`)
  const moments = await exportLedger(biller, { from: '2026-06-01', to: '2026-06-01' })
  const rows = await pageOfLedger(biller, { ...moments, after: null })
  const line = csvLines(rows)
    .split('\r\n')
    .find((one) => one.includes(entry?.id as string))
  expect(line).toContain(number)
})

test('what is internal stands in the chart, and a note of the desk too', async () => {
  const id = await sent()
  await proposeReduction(biller, { patient: ana.id, id, amount: '1', why: 'A hard year' })
  expect(await readChartBill(desk, { patient: ana.id, id })).toMatchObject({
    reductions: [{ minor: 100, why: 'A hard year', end: null }],
  })
})
