// The demonstration clinic can be booked: people, hours and types are there, and so is what was booked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { booked, types } from '../../../db/seed/appointments.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { handClock } from '../../kit/clock.ts'
import { freeSlots } from '../appointments/free.ts'
import { jobContext } from '../../kit/verb.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { fillDemonstration } from './fill.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal({ clock: handClock('2026-11-29T15:00:00Z') })
  await fillDemonstration(portal.kit, () => {})
}, 240_000)
afterAll(() => portal.end())

test('everything is booked as told, and every type has times or dates that are free', async () => {
  const { rows } = await portal.owner.query(
    `select state, confirmed_at is not null as confirmed, count(*)::int as n from appointment group by 1, 2`,
  )
  expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(booked.length)
  expect(rows.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['booked', 'done', 'missed', 'cancelled']),
  )
  const kinds = await portal.owner.query('select visit_type_id as id from visit_type')
  expect(kinds.rows).toHaveLength(Object.keys(types).length)
  const now = portal.kit.clock()
  for (const { id } of kinds.rows) {
    const free = await inTransaction(jobContext(portal.kit, 'appointments'), ({ open }) =>
      freeSlots(
        { db: open.db, now },
        { type: id, from: now, to: new Date(now.getTime() + 60 * 86_400_000), for: 'patients' },
      ),
    )
    expect(free.length).toBeGreaterThan(0)
  }
})
