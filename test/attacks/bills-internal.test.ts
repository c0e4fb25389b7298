// What staff say among themselves about a bill (notes, reductions under discussion, why something was refused, written off or taken
// back, drafts) reaches the patient, whoever acts for them, and staff who look as the patient through no door.
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueBill, newBill, noteBill, voidBill } from '../../app/features/bills/manage.server.ts'
import {
  decideReduction,
  proposeReduction,
  writeOff,
} from '../../app/features/bills/money.server.ts'
import { readChartBill } from '../../app/features/bills/read.server.ts'
import { startView } from '../../app/features/view/view.server.ts'
import { allVerbs } from '../../app/kit/verb.ts'
import { routes } from '../locks/addresses.ts'
import { verbs } from '../locks/expectations.ts'
import { lettersOf } from '../support/letters.ts'
import { addCaregiver, staffByRole, type Persona } from '../support/personas.ts'
import { readPdf } from '../support/read-pdf.ts'
import { addressOf, serve, type Served } from '../support/served.ts'
import { codeOf, read, root } from '../support/sources.ts'

/** Words and amounts that stand in internal fields alone. */
const SECRET = /quokka|731[.,]?19|73119|412[.,]?07|41207|8881\.55|888155/i
const words = (what: string) => `quokka ${what}`

let it: Served
let roles: Record<string, Persona>
let carer: Persona
let patient: string
/** Bills of which something is internal, and what the patient may see of them. */
const bills: Record<'discussed' | 'refused' | 'off' | 'void' | 'draft', string> = {
  discussed: '',
  refused: '',
  off: '',
  void: '',
  draft: '',
}

beforeAll(async () => {
  it = await serve({ many: true })
  roles = await staffByRole(it.portal)
  carer = await addCaregiver(it.portal, it.ana)
  patient = it.ana.id
  const biller = as('biller')
  for (const kind of Object.keys(bills) as (keyof typeof bills)[]) {
    const secret = kind === 'draft' ? words('draft') : `A visit (${kind})`
    const { id } = await newBill(biller, {
      patient,
      kind: 'bill',
      title: secret,
      note: kind === 'draft' ? words('draft note') : '',
      insurer: '',
      serviceOn: '2026-01-02',
      dueOn: '',
      confidential: false,
      selfPay: false,
      lines: [
        {
          plain: kind === 'draft' ? words('line') : 'A visit',
          code: '',
          units: '1',
          charge: kind === 'draft' ? '8881.55' : '1000',
          adjustment: '',
          insurance: '',
        },
      ],
    })
    bills[kind] = id
    if (kind !== 'draft') await issueBill(biller, { patient, id, version: '1' })
    await noteBill(as('front desk'), { patient, id, body: words('note') })
  }
  const why = words('reason')
  await proposeReduction(biller, { patient, id: bills.discussed, amount: '731.19', why })
  const of = { patient, id: bills.refused }
  const { reduction } = await proposeReduction(biller, { ...of, amount: '412.07', why })
  await decideReduction(biller, { ...of, reduction, how: 'refused', why: words('refused') })
  const key = '0190a0b0-0000-7000-8000-00000000abcd'
  await writeOff(biller, { patient, id: bills.off, amount: '5', why, key })
  await voidBill(biller, { patient, id: bills.void, why })
}, 240_000)
afterAll(() => it?.stop())

const as = (role: string) => (roles[role] as Persona).ctx

/** What a page says, a PDF by its words. */
async function said(address: string, cookie: string): Promise<string> {
  const answer = await it.ask(address, { cookie })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return answer.headers.get('content-type') === 'application/pdf'
    ? readPdf(bytes).pages.join('\n')
    : bytes.toString('utf8')
}

test('it is there to leak', async () => {
  for (const id of Object.values(bills))
    expect(JSON.stringify(await readChartBill(as('biller'), { patient, id }))).toMatch(SECRET)
  const cookie = it.as('staff', (roles.biller as Persona).token)
  expect(await said(`/staff/patients/${patient}/bills/${bills.discussed}`, cookie)).toMatch(SECRET)
})

test('no page and no paper shows it: to the patient, to who acts for them, to staff who look as the patient', async () => {
  const nurse = roles.nurse as Persona
  await startView(nurse.ctx, { patient })
  const pages = Object.entries(routes)
    .filter(([, { who }]) => who === 'patient')
    .map(([pattern, row]) => addressOf(pattern, row, it.ana))
  const own = Object.values(bills).flatMap((id) =>
    ['', '/pdf', '/ask'].map((more) => `/bills/${id}${more}`),
  )
  const looks = [
    { at: '', cookie: it.as('patient') },
    { at: '', cookie: it.as('patient', carer.token) },
    { at: `/staff/patients/${patient}/as`, cookie: it.as('staff', nurse.token) },
  ]
  for (const { at, cookie } of looks)
    for (const page of [...pages, ...own, '/bills/statement'])
      expect(await said(at + page, cookie), `${at}${page}`).not.toMatch(SECRET)
  const open = await said(`/bills/${bills.discussed}`, it.as('patient'))
  expect(open).toContain('$1,000.00')
  expect(await said(`/bills/${bills.void}`, it.as('patient'))).toContain('We took this bill back')
  expect((await it.ask(`/bills/${bills.draft}`, { cookie: it.as('patient') })).status).toBe(404)
})

test('no verb tells it to a patient or to who acts for them', async () => {
  for (const file of codeOf('app/**/*.ts').filter((one) => /\b(listV|v)erb\(/.test(read(one))))
    await import(path.join(root, file))
  const theirs = Object.entries(verbs).filter(
    ([name, { who }]) => who.includes('patient') && !/session\.(end|confirm)|step-back/.test(name),
  )
  for (const { ctx } of [it.sessions.patient, carer])
    for (const [name, row] of theirs)
      for (const id of [undefined, ...Object.values(bills)]) {
        if (id && !('id' in (row.input as object))) continue
        const input = id ? { ...(row.input as object), id } : row.input
        const answer = await allVerbs()
          .get(name)?.(ctx, input)
          .catch((error: Error) => error.message)
        expect(JSON.stringify(answer) ?? '', name).not.toMatch(SECRET)
      }
})

test('the log that the patient reads does not tell that something is discussed', async () => {
  const { rows } = await it.portal.owner.query<{ row: string }>(
    `select action || ' ' || what || ' ' || coalesce(why, '') as row from audit_event
     where patient_id = $1 and what like '%bill%' group by 1`,
    [patient],
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const { row } of rows)
    expect(row).toMatch(/^(read|create|change|export|refuse) bills? (as the patient)?$/)
})

test('no letter tells it, nor an amount, nor that it is about a bill', async () => {
  const letters = await lettersOf(it.portal)
  for (const letter of letters) {
    expect(JSON.stringify(letter)).not.toMatch(SECRET)
    expect(`${letter.title} ${letter.text}`).not.toMatch(/\$|\bbills?\b|reduction/i)
  }
})

test('the role of patients has no right to any of it', async () => {
  const { rows } = await it.portal.owner.query(
    `select t || ' ' || p as may from unnest(array['bill_note', 'bill_reduction', 'bill_reduction_end']) t,
       unnest(array['select', 'insert', 'update', 'delete']) p
     where has_table_privilege('portico_patient', t, p) or p <> 'delete' and has_any_column_privilege('portico_patient', t, p)`,
  )
  expect(rows).toEqual([])
})

test('it lies sealed', async () => {
  const hex = Buffer.from('quokka').toString('hex')
  for (const table of ['bill', 'bill_line', 'bill_note', 'bill_reduction', 'bill_reduction_end']) {
    const { rows } = await it.portal.owner.query(`select t::text as row from ${table} t`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`quokka|${hex}`))
  }
})
