// Every class of document, in every state, to everybody who might ask: what the class forbids no form, no verb and no
// statement shows. The expected table is written out here once more, so that changing one place is not enough.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver, staffByRole, type Persona } from '../../../test/support/personas.ts'
import { tokenHash } from '../account/session.server.ts'
import type { Context } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { startView } from '../view/view.server.ts'
import { listChartDocuments, readChartDocument } from './chart.server.ts'
import { classes, documentClasses, statuses } from './classes.ts'
import { listDocuments, readDocument } from './documents.server.ts'
import { wordsPlace } from './rows.ts'

type Row = { id: string; class: string; status: string; shown: boolean }

const everyday = ['letter', 'referral', 'form', 'consent', 'invoice', 'other']
const showable = ['report', 'imaging', ...everyday]
/** Who of staff reads which classes. */
const staffRead: Record<string, string[]> = {
  clinician: ['report', 'imaging', ...everyday, 'internal note'],
  nurse: ['report', 'imaging', ...everyday, 'internal note'],
  'front desk': everyday,
  biller: ['invoice', 'billing note'],
  'privacy officer': ['audit record'],
  admin: [],
}

let portal: TestPortal
let ana: TestPatient
let roles: Record<string, Persona>
const rows: Row[] = []
const refused: Omit<Row, 'id'>[] = []
let patients: Record<string, Context>
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Papers')
  for (const table of ['message_document', 'document_version', 'signature', 'document'])
    await portal.owner.query(`delete from ${table}`)
  roles = await staffByRole(portal)
  for (const one of documentClasses)
    for (const status of statuses)
      for (const shown of [true, false]) await put({ class: one, status, shown })
  const own = (await signedIn(portal, ana)).ctx
  const nurse = roles.nurse as Persona
  await startView(nurse.ctx, { patient: ana.id })
  const token = tokenHash(nurse.token).toString('hex')
  patients = {
    owner: own,
    'who helps with documents': (await addCaregiver(portal, ana, ['documents'])).ctx,
    'staff who look as she does': { ...nurse.ctx, claim: { kind: 'patient', token, view: ana.id } },
  }
}, 240_000)
afterAll(() => portal.end())

/** Puts a row there past every verb and policy: the table itself may still refuse it. */
async function put(of: Omit<Row, 'id'>): Promise<void> {
  const id = randomUUID()
  const words = await portal.kit.vault.seal(
    ana.id,
    wordsPlace(id),
    JSON.stringify({ title: `${of.class} ${of.status}`, author: null }),
  )
  try {
    await portal.owner.query('begin')
    await portal.owner.query(
      `insert into document (patient_id, document_id, class, showable, status, shown, dated_on, words, version, created_at)
       values ($1, $2, $3, $4, $5, $6, '2026-03-01', $7, 1, now())`,
      [ana.id, id, of.class, showable.includes(of.class), of.status, of.shown, words],
    )
    await portal.owner.query(
      `insert into document_version (patient_id, document_id, version, version_id, file_id, created_at)
       values ($1, $2, 1, $3, (select file_id from file where patient_id = $1 limit 1), now())`,
      [ana.id, id, randomUUID()],
    )
    await portal.owner.query('commit')
    rows.push({ ...of, id })
  } catch (error) {
    await portal.owner.query('rollback')
    expect((error as { code: string }).code).toBe('23514')
    refused.push(of)
  }
}

const idsOf = (some: { id: string }[]) => some.map(({ id }) => id).toSorted()

/** All pages of a list. */
async function all(
  page: (before: string | null) => Promise<{ documents: Row[]; older: string | null }>,
) {
  const found: Row[] = []
  let before: string | null = null
  do {
    const { documents, older } = await page(before)
    found.push(...documents)
    before = older
  } while (before)
  return idsOf(found)
}

/** What PostgreSQL itself shows, whatever a verb asks. */
const bare = async (ctx: Context) =>
  inTransaction(ctx, async ({ open }) => {
    const { rows: found } = await sql<{
      id: string
    }>`select document_id as id from document`.execute(open.db)
    const { rows: versions } = await sql<{ id: string }>`
      select document_id as id from document_version`.execute(open.db)
    expect(idsOf(versions)).toEqual(idsOf(found))
    return idsOf(found)
  })

test('the table of classes is the same in the program and in the database', async () => {
  const { rows: found } = await portal.owner.query(
    'select class, showable, read_by as "readBy" from document_class',
  )
  expect(Object.fromEntries(found.map(({ class: name, ...policy }) => [name, policy]))).toEqual(
    Object.fromEntries(documentClasses.map((one) => [one, { ...classes[one] }])),
  )
  expect(documentClasses.filter((one) => classes[one].showable).toSorted()).toEqual(
    showable.toSorted(),
  )
})

test('no row can say that a draft, or what is never shown, is shown', () => {
  expect(rows.length + refused.length).toBe(documentClasses.length * statuses.length * 2)
  const wrong = (of: Omit<Row, 'id'>) =>
    of.shown && (!showable.includes(of.class) || of.status === 'draft')
  expect(refused.filter((of) => !wrong(of))).toEqual([])
  expect(rows.filter(wrong)).toEqual([])
  // Of the kinds that are never shown none, of all others the draft.
  expect(refused.length).toBe((documentClasses.length - showable.length) * 3 + showable.length)
})

test('a row cannot lie about its class', async () => {
  const lie = portal.owner.query(
    `update document set class = 'billing note' where shown and class = 'letter'`,
  )
  await expect(lie).rejects.toMatchObject({ code: '23503' })
})

const open = (status: (typeof statuses)[number]) => status !== 'draft'

test.each(['owner', 'who helps with documents', 'staff who look as she does'])(
  'to %s exactly what is finished and shown is there',
  async (who) => {
    const ctx = patients[who] as Context
    const expected = idsOf(
      rows.filter(
        ({ class: of, status, shown }) => shown && showable.includes(of) && open(status as 'final'),
      ),
    )
    expect(expected.length).toBe(showable.length * 2)
    expect(await all((before) => listDocuments(ctx, { class: null, before }))).toEqual(expected)
    expect(await bare(ctx)).toEqual(expected)
    for (const { id } of rows)
      if (expected.includes(id)) expect((await readDocument(ctx, { id })).document.id).toBe(id)
      else await expect(readDocument(ctx, { id })).rejects.toMatchObject({ kind: 'not_found' })
  },
)

test('to who helps with something else nothing is there', async () => {
  const { ctx } = await addCaregiver(portal, ana, ['results', 'notes', 'record'])
  await expect(listDocuments(ctx, { class: null, before: null })).rejects.toMatchObject({
    code: 'not_shared',
  })
  expect(await bare(ctx)).toEqual([])
})

test('to who helps, what the clinic keeps confidential is not there', async () => {
  const [kept] = rows.filter(({ class: of, shown }) => of === 'letter' && shown)
  const { id } = kept as Row
  await portal.owner.query(
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at) values ($1, $2, $3, 'confidential', now())`,
    [ana.id, randomUUID(), id],
  )
  const helper = patients['who helps with documents'] as Context
  expect(await bare(helper)).not.toContain(id)
  await expect(readDocument(helper, { id })).rejects.toMatchObject({ kind: 'not_found' })
  expect(await bare(patients.owner as Context)).toContain(id)
  await portal.owner.query('delete from record_withheld where id = $1', [id])
})

test.each(Object.keys(staffRead))(
  '%s sees the classes of the role, in every state',
  async (role) => {
    const { ctx } = roles[role] as Persona
    const expected = idsOf(rows.filter(({ class: of }) => staffRead[role]?.includes(of)))
    expect(await bare(ctx)).toEqual(expected)
    const list = all((before) => listChartDocuments(ctx, { patient: ana.id, class: null, before }))
    if (expected.length === 0) return expect(list).rejects.toMatchObject({ code: 'not_your_role' })
    expect(await list).toEqual(expected)
    for (const { id } of rows) {
      const read = readChartDocument(ctx, { patient: ana.id, id, version: null })
      if (expected.includes(id)) expect((await read).document.id).toBe(id)
      else await expect(read).rejects.toMatchObject({ kind: 'not_found' })
    }
  },
)

test('each role there is has its line above', () => {
  expect(Object.keys(roles).toSorted()).toEqual(Object.keys(staffRead).toSorted())
})

test('of a restricted record nobody sees a document before it is opened', async () => {
  const id = randomUUID()
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at) values ($1, $2, $3, $4, now())`,
    [
      ana.id,
      id,
      await portal.kit.vault.seal(ana.id, placeOf('patient_restriction', 'reason', id), 'x'),
      ana.account,
    ],
  )
  for (const [role, { ctx }] of Object.entries(roles)) {
    expect(await bare(ctx), role).toEqual([])
    if (role === 'admin') continue
    const list = listChartDocuments(ctx, { patient: ana.id, class: null, before: null })
    await expect(list, role).rejects.toMatchObject({ code: 'restricted' })
  }
  await portal.owner.query('delete from patient_restriction where restriction_id = $1', [id])
})
