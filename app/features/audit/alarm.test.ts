// A log that was touched: whoever may read it gets an e-mail and an item of work, at once and once; whole again, it is over.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../test/support/letters.ts'
import { addStaff, setUpClinic } from '../../../test/support/people.ts'
import { sealAudit } from '../../kit/audit/chain.ts'
import { sealOrAlarm, verifyChain } from './checks.jobs.ts'

let portal: TestPortal
let officers: string[]
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const officer = async (name: string) => addStaff(portal, name, 'privacy officer')
  officers = [(await officer('Oda Officer')).email, (await officer('Ole Officer')).email]
  const left = await officer('Ove Left')
  await addStaff(portal, 'Nia Nurse', 'nurse')
  await portal.owner.query('update account set disabled_at = now() where account_id = $1', [
    left.account,
  ])
  await sealAudit(portal.kit)
})
afterAll(() => portal.end())
beforeEach(() => forgetLetters(portal))

const verify = () => verifyChain.work(portal.kit, { id: null, last: true })
const items = async () =>
  (
    await portal.owner.query(
      `select may, urgency, done_at is null as waits from work_item where kind = 'broken-log' order by created_at`,
    )
  ).rows
const told = async () => (await lettersOf(portal)).map(({ to }) => to).toSorted()

test('a log that is whole is no news', async () => {
  await verify()
  expect([await told(), await items()]).toEqual([[], []])
})

test('found broken, it is told by e-mail at once, and waits; found broken again it is not told again', async () => {
  const touch = (what: string) =>
    portal.owner.query(
      `update audit_event set what = $1 where event_id = (select event_id from audit_seal where seq = 2) returning what`,
      [what],
    )
  const { rows } = await portal.owner.query<{ what: string }>(
    'select what from audit_event where event_id = (select event_id from audit_seal where seq = 2)',
  )
  await touch('something else')
  await verify()
  expect(await told()).toEqual(officers)
  const [letter] = await lettersOf(portal)
  expect(letter).toMatchObject({ purpose: 'audit log', channel: 'email' })
  expect(letter?.title).toContain('Test Clinic')
  expect(letter?.text).toContain(`${portal.kit.config.origin}/staff/audit/chain`)
  expect(await items()).toEqual([{ may: 'audit.read', urgency: 1, waits: true }])
  await verify()
  expect(await told()).toHaveLength(2)
  await touch(rows[0]?.what as string)
  await verify()
  expect(await items()).toEqual([{ may: 'audit.read', urgency: 1, waits: false }])
})

test('what can be sealed no more is verified at once', async () => {
  await portal.owner.query('delete from audit_seal where seq = (select max(seq) from audit_seal)')
  for (let round = 0; round < 3; round += 1)
    await expect(sealOrAlarm(portal.kit, null)).rejects.toMatchObject({ code: 'audit_broken' })
  expect(await told()).toEqual(officers)
  const { rows } = await portal.owner.query(
    'select count(*)::int as n from audit_check where not whole',
  )
  expect(rows).toEqual([{ n: 3 }])
})
