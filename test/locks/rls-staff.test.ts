// The coarse lock of the clinic's side: what no statement of a member of staff does, whatever a verb forgets.
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listHelpers } from '../../app/features/caregivers/helpers.server.ts'
import { searchPatients } from '../../app/features/find/find.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { addPatient, setUpClinic, signedIn, type TestPatient } from '../support/people.ts'
import { staffByRole, type Persona } from '../support/personas.ts'

let portal: TestPortal
let ana: TestPatient
let roles: Record<string, Persona>
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Staffed')
  roles = await staffByRole(portal)
})
afterAll(() => portal.end())

/** What a statement does in a transaction of this person: rows, or 'denied'. */
const attempt = (ctx: Context, statement: RawBuilder<unknown>) =>
  inTransaction(ctx, async ({ open }) => (await statement.execute(open.db)).rows).catch(
    (error: { code: string }) => (error.code === '42501' ? 'denied' : Promise.reject(error)),
  )
const everyRole = () => Object.values(roles)

test('no role reads a password’s hash, nor sets one, the own one included', async () => {
  for (const { ctx } of everyRole()) {
    expect(await attempt(ctx, sql`select password_hash from account`)).toBe('denied')
    expect(await attempt(ctx, sql`select * from account`)).toBe('denied')
    expect(await attempt(ctx, sql`select from account where password_hash like '$argon2id%'`)).toBe(
      'denied',
    )
    expect(await attempt(ctx, sql`update account set password_hash = 'x'`)).toBe('denied')
    expect(await attempt(ctx, sql`update account set email_key = '\\x00', email = null`)).toBe(
      'denied',
    )
  }
})

test('what the database tells and sets of a password is of the one who asks', async () => {
  const hashes = async () => {
    const { rows } = await portal.owner.query<{ account_id: string; password_hash: string }>(
      'select account_id, password_hash from account',
    )
    return new Map(rows.map((row) => [row.account_id, row.password_hash]))
  }
  const before = await hashes()
  const { ctx, person } = roles['front desk'] as Persona
  expect(await attempt(ctx, sql`select app.own_password() as hash`)).toEqual([
    { hash: before.get(person.account) },
  ])
  const asAna = (await signedIn(portal, ana)).ctx
  expect(await attempt(asAna, sql`select password_hash from account`)).toBe('denied')
  await attempt(ctx, sql`select app.set_own_password('changed')`)
  const after = await hashes()
  expect(after.get(person.account)).toBe('changed')
  for (const [account, hash] of before)
    if (account !== person.account) expect(after.get(account)).toBe(hash)
})

test('who finds patients and no more sees nothing of how they get in, nor who acts for them', async () => {
  const waysIn = sql`select 'account' as what from account where kind = 'patient'
    union select 'grant' from account_patient union select 'invitation' from invitation where kind <> 'staff'`
  const seen = async (role: string) =>
    ((await attempt((roles[role] as Persona).ctx, waysIn)) as { what: string }[]).map(
      ({ what }) => what,
    )
  expect(await seen('biller')).toEqual([])
  expect(await seen('front desk')).toHaveLength(3)
  const { items } = await searchPatients((roles.biller as Persona).ctx, { search: 'Ana Staffed' })
  expect(items).toHaveLength(1)
  expect(items[0]).not.toHaveProperty('way')
  const desk = await searchPatients((roles['front desk'] as Persona).ctx, { search: 'Ana Staffed' })
  expect(desk.items).toMatchObject([{ way: 'account' }])
  for (const role of Object.keys(roles)) {
    const { ctx } = roles[role] as Persona
    const open = listHelpers(ctx, { patient: ana.id }).then(
      () => true,
      (error: { code: string }) => error.code,
    )
    expect(await open, role).toBe(role === 'biller' ? 'not_your_role' : true)
  }
})

test('no role lets anybody act for a patient by itself', async () => {
  for (const { ctx, person } of everyRole()) {
    expect(
      await attempt(
        ctx,
        sql`insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
          values (${ana.id}, ${person.account}, gen_random_uuid(), 'proxy', now(), now())`,
      ),
    ).toBe('denied')
  }
})

test('who helps somebody back in ends sessions of patients and changes nothing else of them', async () => {
  await signedIn(portal, ana)
  const { ctx } = roles['front desk'] as Persona
  const ofAna = sql`account_id = ${ana.account} and ended_at is null`
  expect(await attempt(ctx, sql`update auth_session set aal = 2 where ${ofAna}`)).toBe('denied')
  const ended = await attempt(
    ctx,
    sql`update auth_session set ended_at = now() where ${ofAna} returning account_id`,
  )
  expect(ended).toContainEqual({ account_id: ana.account })
  const { person } = roles.nurse as Persona
  expect(
    await attempt(
      ctx,
      sql`update auth_session set ended_at = now() where account_id = ${person.account} returning session_id`,
    ),
  ).toEqual([])
})
