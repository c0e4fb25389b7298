// Texts that were agreed to by signing and are taken back where one chooses how the clinic writes: a link of the chain, a paper and
// work, as if it had been taken back where it was signed.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consents } from '../../../../db/seed/consents.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { addCaregiver } from '../../../../test/support/personas.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { jobContext } from '../../../kit/verb.ts'
import { agreeToTexts, readOwnTexts } from '../../messages/texts/own.server.ts'
import { askForForm } from '../ask.server.ts'
import { bringForm } from '../forms.server.ts'
import { readOwnForm } from '../own.server.ts'
import { signForm } from './sign.server.ts'
import { takeBackTexts } from './texts.server.ts'
import { verifySignatures } from './verify.server.ts'

const clock = handClock('2026-05-04T15:00:00Z')
let portal: TestPortal
let ana: TestPatient
let own: Context
let nurse: Context
let form: string
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Texts')
  // What everybody has a trace of is no true link of any chain.
  await portal.owner.query('delete from signature')
  own = (await signedIn(portal, ana)).ctx
  nurse = (await signedIn(portal, await addStaff(portal, 'Nora Nurse', 'nurse'))).ctx
  const admin = (await signedIn(portal, await addStaff(portal, 'Ada Admin', 'admin'))).ctx
  const text = JSON.stringify(consents.texts)
  form = (await bringForm(admin, { text, instrument: null })).id
  const phone = placeOf('account', 'phone', ana.account)
  await portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = created_at where account_id = $1',
    [ana.account, await portal.kit.vault.seal(ana.account, phone, '+12025550123')],
  )
})
afterAll(() => portal.end())

async function signed(): Promise<string> {
  const wanted = { patient: ana.id, form, visit: null, due: null, key: randomUUID() }
  const { id } = await askForForm(nurse, wanted)
  const nothing = { strokes: '', witness: '', interpreter: '' }
  clock.advance(1000)
  await signForm(own, { id, language: 'en', typed: 'Ana Texts', ...nothing })
  clock.advance(1000)
  return id
}
const kindsOf = async (id: string) =>
  (await readOwnForm(own, { id })).signed.map(({ kind, role }) => `${kind} ${role}`)
const holds = async () => (await readOwnTexts(own, {})).consent !== null

test('what was signed holds no more, is in the chain, and the care team looks; once', async () => {
  const id = await signed()
  expect(await holds()).toBe(true)
  await takeBackTexts(own, {})
  expect(await holds()).toBe(false)
  expect(await kindsOf(id)).toEqual(['signed self', 'withdrawn self'])
  clock.advance(1000)
  expect(await takeBackTexts(own, {})).toEqual([])
  expect(await kindsOf(id)).toHaveLength(2)
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from work_item where kind = 'consent-withdrawn' and about_id = $1`,
    [id],
  )
  expect(rows[0].n).toBe(1)
  const found = await verifySignatures(jobContext(portal.kit, 'audit'), { sum: null })
  expect(found).toMatchObject({ links: 2, fault: null })
})

test('what was agreed to without a form is taken back as it was given; who helps signs nothing', async () => {
  await agreeToTexts(own, {})
  clock.advance(1000)
  expect(await takeBackTexts(own, {})).toEqual([])
  expect(await holds()).toBe(false)
  const id = await signed()
  const helper = await addCaregiver(portal, ana)
  expect(await takeBackTexts(helper.ctx, {})).toEqual([])
  expect(await holds()).toBe(false)
  expect(await kindsOf(id)).toEqual(['signed self'])
})
