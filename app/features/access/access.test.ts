// "Who opened my record" lists everything, once, to its owner and nobody else.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestPerson,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { listConditions } from '../conditions/conditions.server.ts'
import { readResult } from '../results/result.server.ts'
import { listAccess, type Access } from './access.server.ts'

let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
let nia: TestPerson
let asAna: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana List')
  ben = await addPatient(portal, 'Ben List')
  nia = await addStaff(portal, 'Nia Nurse')
  asAna = (await signedIn(portal, ana)).ctx
})
afterAll(() => portal.end())

const list = async (before: string | null = null) => listAccess(asAna, { before })

test('what somebody just did stands in the list, with what came of it', async () => {
  await listConditions(asAna, { before: null })
  await readResult(asAna, { id: ben.entries.result as string, before: null }).catch(() => null)
  const { items } = await list()
  expect(items.slice(0, 2)).toMatchObject([
    { who: 'you', action: 'refuse', what: 'call', refused: true },
    { who: 'you', action: 'read', what: 'conditions', refused: false },
  ])
})

test('the clinic and its people are told apart, by name and role', async () => {
  await put({ actor_kind: 'staff', account_id: nia.account, role: 'nurse' })
  await put({ actor_kind: 'job', role: 'import' })
  const { items } = await list()
  expect(items).toContainEqual(
    expect.objectContaining({ who: 'staff', name: 'Nia Nurse', role: 'nurse' }),
  )
  expect(items).toContainEqual(expect.objectContaining({ who: 'clinic', name: null }))
})

test('nobody sees what was done to the record of another', async () => {
  await put({ what: 'only of Ben', patient_id: ben.id })
  expect((await all()).map((item) => item.what)).not.toContain('only of Ben')
})

test('page by page nothing is lost and nothing told twice, even what happened at one instant', async () => {
  const at = new Date('2025-05-05T05:05:05.005Z')
  for (let n = 0; n < 120; n += 1) await put({ at, what: 'at once' })
  const items = await all()
  expect(items.filter((item) => item.what === 'at once')).toHaveLength(120)
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
})

test.each([
  'x',
  '2024-01-01',
  '2024-13-45T99:99:99.999Z_',
  `2024-01-01T00:00:00.000Z_${'-'.repeat(36)}`,
])('a damaged link to older ones is refused: %s', async (before) => {
  await expect(list(before)).rejects.toMatchObject({ kind: 'invalid' })
})

/** The whole list, page after page. */
async function all(): Promise<Access[]> {
  const items: Access[] = []
  for (let before: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof list>> = await list(before)
    items.push(...page.items)
    if (!page.older) return items
    before = page.older
  }
}

/** A row of the log, as the owner of the database. */
async function put(row: Record<string, unknown>): Promise<void> {
  const whole = {
    event_id: randomUUID(),
    patient_id: ana.id,
    at: new Date(),
    actor_kind: 'job',
    account_id: null,
    role: null,
    verb: 'test',
    action: 'read',
    what: 'chart',
    outcome: 'done',
    count: 1,
    request_id: randomUUID(),
    ...row,
  }
  await portal.owner.query(
    'insert into audit_event select * from json_populate_record(null::audit_event, $1)',
    [JSON.stringify(whole)],
  )
}
