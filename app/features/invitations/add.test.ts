// Adding a record to an account that there is: never a young person's to the account of whoever was their guardian.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { addBlock } from '../caregivers/block.server.ts'
import { accepts } from '../caregivers/guardians.fixture.ts'
import { addGuardian } from '../caregivers/guardians.server.ts'
import { cardPlace } from '../people/people.server.ts'
import { addAndOpen } from './enter.server.ts'
import { invitePatient } from './invite.server.ts'

let portal: TestPortal
let teen: TestPatient
let father: TestPatient
let friend: TestPatient
let unwanted: TestPatient
let asDesk: Context

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  teen = await addPatient(portal, 'Tim Teen')
  father = await addPatient(portal, 'Fred Father')
  unwanted = await addPatient(portal, 'Una Unwanted')
  friend = await addPatient(portal, 'Fay Friend')
  const born = `${portal.kit.clock().getUTCFullYear() - 14}-01-01`
  const card = { name: 'Tim Teen', preferred: 'Tim', birthDate: born, recordNumber: null }
  const sealed = await portal.kit.vault.seal(teen.id, cardPlace(teen.id), JSON.stringify(card))
  await portal.owner.query('update patient set card = $2 where patient_id = $1', [teen.id, sealed])
  await portal.owner.query('update account_patient set ended_at = now() where patient_id = $1', [
    teen.id,
  ])
  asDesk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
})
afterAll(() => portal.end())

test('not to that of a guardian, also of one who must not act any more', async () => {
  const about = { patient: teen.id, name: 'Fred Father', email: father.email }
  const asked = await addGuardian(asDesk, { ...about, relation: 'father' })
  await accepts(stranger(portal), father.account, asked)
  await addBlock(asDesk, { ...about, email: '', reason: 'an order of a court' })
  const { id } = await invitePatient(asDesk, { patient: teen.id, email: father.email, phone: '' })
  const { ctx } = await signedIn(portal, father)
  await expect(addAndOpen(ctx, id)).rejects.toMatchObject({ code: 'guardian_contact' })
  const { rows } = await portal.owner.query(
    `select from account_patient where patient_id = $1 and relation = 'self' and ended_at is null`,
    [teen.id],
  )
  expect(rows).toHaveLength(0)
})

test('not to one whose address must not act, before it ever did', async () => {
  const about = { patient: teen.id, name: 'Una Unwanted', email: unwanted.email }
  await addBlock(asDesk, { ...about, reason: 'an order of a court' })
  const { id } = await invitePatient(asDesk, { patient: teen.id, email: '', phone: '' })
  const { ctx } = await signedIn(portal, unwanted)
  await expect(addAndOpen(ctx, id)).rejects.toMatchObject({ code: 'guardian_contact' })
})

test('but to another account of theirs', async () => {
  const { id } = await invitePatient(asDesk, { patient: teen.id, email: '', phone: '' })
  await addAndOpen((await signedIn(portal, friend)).ctx, id)
})
