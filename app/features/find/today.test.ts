// Who comes today, by the clock of the clinic: planned and begun visits of this day, and of nobody whose record is closed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addEntry,
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { dayAround, listToday } from './today.server.ts'

const now = new Date('2026-11-24T15:00:00Z') // ten in the morning in New York
let portal: TestPortal
let desk: Context
let ana: TestPatient
let ben: TestPatient
beforeAll(async () => {
  portal = await testPortal({ clock: () => now })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Today')
  ben = await addPatient(portal, 'Ben Today')
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
})
afterAll(() => portal.end())

const planned = (patient: TestPatient, at: string, kind: 'appointment' | 'visit' = 'appointment') =>
  addEntry(portal, patient.id, {
    kind,
    at: new Date(at),
    resource:
      kind === 'visit'
        ? { resourceType: 'Encounter', status: 'in-progress', class: {} }
        : { resourceType: 'Appointment', status: 'booked', participant: [] },
  })

const listed = async () =>
  (await listToday(desk, {})).items.map(({ name, at, here }) => [name, at.toISOString(), here])

test('nobody, as long as nothing of today is on record', async () => {
  await planned(ana, '2026-11-23T20:00:00Z')
  await planned(ana, '2026-11-25T05:00:00Z') // midnight: tomorrow
  expect(await listed()).toEqual([])
})

test('the planned in their order, each once, and who is here already', async () => {
  await planned(ben, '2026-11-25T04:30:00Z') // half past eleven tonight
  await planned(ana, '2026-11-24T14:00:00Z')
  await planned(ana, '2026-11-24T14:05:00Z', 'visit')
  expect(await listed()).toEqual([
    ['Ana Today', '2026-11-24T14:00:00.000Z', true],
    ['Ben Today', '2026-11-25T04:30:00.000Z', false],
  ])
})

test('two records of one person are one of those who come', async () => {
  const again = await addPatient(portal, 'Ana Again')
  await planned(again, '2026-11-24T13:00:00Z')
  await portal.owner.query('update patient set also = array[$2::uuid] where patient_id = $1', [
    ana.id,
    again.id,
  ])
  await portal.owner.query('update patient set into_id = $1 where patient_id = $2', [
    ana.id,
    again.id,
  ])
  expect(await listed()).toEqual([
    ['Ana Today', '2026-11-24T13:00:00.000Z', true],
    ['Ben Today', '2026-11-25T04:30:00.000Z', false],
  ])
  await portal.owner.query('update patient set also = null, into_id = null')
  await portal.owner.query(`update record_entry set state = 'void' where patient_id = $1`, [
    again.id,
  ])
})

test('a cancelled one does not count, and of a restricted record nothing is told', async () => {
  await portal.owner.query(
    `update record_entry set state = 'past' where patient_id = $1 and at = '2026-11-25T04:30:00Z'`,
    [ben.id],
  )
  expect(await listed()).toHaveLength(1)
  await portal.owner.query('update patient_restriction set ended_at = null where patient_id = $1', [
    ana.id,
  ])
  expect(await listed()).toEqual([])
})

test('only for those who plan', async () => {
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Bo Bills', 'biller'))
  await expect(listToday(ctx, {})).rejects.toMatchObject({ code: 'not_your_role' })
})

/** How long the day around a moment is. */
const hours = (at: string) => {
  const [from, to] = dayAround(new Date(at), 'America/New_York')
  return (to.getTime() - from.getTime()) / 3_600_000
}

test('a day has 23 or 25 hours when the clocks change', () => {
  expect(hours('2026-03-08T12:00:00Z')).toBe(23)
  expect(hours('2026-11-01T12:00:00Z')).toBe(25)
  expect(hours('2026-11-02T04:59:00Z')).toBe(25)
  expect(hours('2026-06-01T12:00:00Z')).toBe(24)
})
