// A first passkey belongs to the invitation that it was offered for, and is taken once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePasskey } from '../../../test/support/authenticator.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic, type TestPatient } from '../../../test/support/people.ts'
import type { Tx } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { keepFirstPasskey, offerFirstPasskey, proveFirstPasskey } from './activation.server.ts'

let portal: TestPortal
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana First')
})
afterAll(() => portal?.end())

const job = () => jobContext(portal.kit, 'activation')
const called = { userName: 'ana@example.org', displayName: 'Ana' }
const offer = (invitation: string, account?: string) =>
  offerFirstPasskey(job(), { invitation, account, ...called })
const make = (options: string) => makePasskey(options, { origin: portal.kit.config.origin }).answer

test('a new account gets the id that the device keeps', async () => {
  const invitation = randomUUID()
  const options = await offer(invitation)
  const { account } = await proveFirstPasskey(job(), { typed: make(options), invitation })
  const handle = Buffer.from(JSON.parse(options).user.id, 'base64url').toString('hex')
  expect(handle).toBe(account.replaceAll('-', ''))
})

test('an answer to another invitation, or a second one, is not taken', async () => {
  const invitation = randomUUID()
  const typed = make(await offer(invitation))
  const prove = (id: string) => proveFirstPasskey(job(), { typed, invitation: id })
  await expect(prove(randomUUID())).rejects.toMatchObject({ code: 'passkey_not_added' })
  await prove(invitation)
  await expect(prove(invitation)).rejects.toMatchObject({ code: 'passkey_not_added' })
})

test('it is kept with the account, whose owner is told', async () => {
  const invitation = randomUUID()
  const typed = make(await offer(invitation, ana.account))
  const first = await proveFirstPasskey(job(), { typed, invitation })
  await inTransaction(job(), async (ctx) => {
    const { db, actor, now } = ctx.open
    await keepFirstPasskey({ db, actor, now, vault: ctx.kit.vault, ctx } satisfies Tx, first)
  })
  const { rows } = await portal.owner.query(
    'select * from passkey where account_id = $1 and credential_id = $2',
    [ana.account, first.made.credential],
  )
  expect(rows).toHaveLength(1)
  const letters = await portal.owner.query(
    `select * from outgoing where subject_id = $1 and purpose = 'security notice'`,
    [ana.account],
  )
  expect(letters.rowCount).toBe(1)
})
