// A pharmacy that is let go, and requests in restricted records, which the queue counts and does not show.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { addCaregiver } from '../../../../test/support/personas.ts'
import type { Context } from '../../../kit/kit.ts'
import { askRefills, beginRefill } from './own.server.ts'
import { listOwnPharmacies, removePharmacy } from './pharmacies/own.server.ts'
import { listQueue } from './read.server.ts'

let portal: TestPortal
let ana: TestPatient
let own: Context
let nurse: Context
const pharmacy = randomUUID()
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Kept')
  own = (await signedIn(portal, ana)).ctx
  nurse = (await signedIn(portal, await addStaff(portal, 'Nia Nurse', 'nurse'))).ctx
  await portal.owner.query(
    `update record_entry set state = 'active' where patient_id = $1 and type = 'MedicationRequest'`,
    [ana.id],
  )
  await portal.owner.query('delete from patient_pharmacy')
  await portal.owner.query(
    `insert into pharmacy (pharmacy_id, name, street, town, zip, phone, created_at)
     values ($1, 'Lantern Pharmacy', '1 Street', 'Millbrook', '20001', '555-0101', now())`,
    [pharmacy],
  )
  const ids = (await beginRefill(own, {})).medicines.map(({ id }) => id).slice(0, 1)
  await askRefills(own, { ids, pharmacy, keep: true, left: '', note: '' })
}, 240_000)
afterAll(() => portal?.end())

const queue = (by: Context) => listQueue(by, { lane: 'asked', after: null })

test('a pharmacy that is let go is offered first no more', async () => {
  expect(await listOwnPharmacies(own, {})).toMatchObject([{ id: pharmacy, last: true }])
  const looking = await addCaregiver(portal, ana, ['results'])
  await expect(removePharmacy(looking.ctx, { id: pharmacy })).rejects.toMatchObject({
    code: 'not_shared',
  })
  expect(await removePharmacy(own, { id: pharmacy })).toEqual({ gone: true })
  expect(await listOwnPharmacies(own, {})).toEqual([])
  expect((await beginRefill(own, {})).own).toEqual([])
})

test('the queue says how many wait in restricted records', async () => {
  expect(await queue(nurse)).toMatchObject({ items: [{ patient: ana.id }], closed: 0 })
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at) values ($1, gen_random_uuid(), '\\x00', $2, now())`,
    [ana.id, ana.account],
  )
  expect(await queue(nurse)).toMatchObject({ items: [], closed: 1 })
})
