// The key store: keys are made once whoever asks first, turn over without losing anything, and what is
// destroyed stays destroyed.
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { KEYS_ROLE, urlAs } from '../db/roles.ts'
import { StartError } from '../errors.ts'
import { openKeyStore, type KeyStore } from './keystore.ts'
import { masterKey } from './master.ts'

let portal: TestPortal
let owner: Client
let url: string
beforeAll(async () => {
  portal = await testPortal()
  const keys = new URL(portal.ownerUrl)
  keys.pathname += '_keys'
  owner = new Client({ connectionString: keys.toString() })
  await owner.connect()
  url = urlAs(keys.toString(), KEYS_ROLE, portal.master.password(KEYS_ROLE))
})
afterAll(async () => {
  await owner.end()
  await portal.end()
})

const master = masterKey(Buffer.alloc(32, 9), 'the test')
const subject = '00000000-0000-8000-8000-00000000000a'
const other = '00000000-0000-8000-8000-00000000000b'

const open: KeyStore[] = []
async function store(key = master): Promise<KeyStore> {
  const opened = await openKeyStore(url, key)
  open.push(opened)
  return opened
}
beforeEach(async () => {
  await Promise.all(open.splice(0).map((opened) => opened.end()))
  await owner.query('truncate kek, subject_key, secret')
})
afterAll(() => Promise.all(open.map((opened) => opened.end())))

const keyOf = async (from: KeyStore, version = 1, who = subject) =>
  (await from.keysOf([who], false)).get(who)?.get(version)?.toString('hex')

test('a subject gets a key of its own at first use, and the same one ever after', async () => {
  const first = await store()
  expect((await first.keysOf([subject], false)).size).toBe(0)
  const made = await first.keysOf([subject, other], true)
  expect([...made.keys()].toSorted()).toEqual([subject, other])
  const [a, b] = [subject, other].map((who) => made.get(who)?.get(1))
  expect(a).toHaveLength(32)
  expect(a).not.toEqual(b)
  expect(await keyOf(await store())).toBe(a?.toString('hex'))
})

test('nothing in the database is a key in the clear', async () => {
  const keys = await store()
  const key = (await keys.keysOf([subject], true)).get(subject)?.get(1)
  const secret = await keys.secret('index')
  for (const table of ['kek', 'subject_key', 'secret']) {
    const { rows } = await owner.query(`select wrapped from ${table}`)
    for (const { wrapped } of rows)
      for (const clear of [key, secret] as Buffer[]) expect(wrapped.includes(clear)).toBe(false)
  }
})

test('first use of one subject in many places at once makes one key', async () => {
  const stores = await Promise.all([store(), store(), store()])
  const made = await Promise.all(
    Array.from({ length: 30 }, (_, n) => stores[n % 3]?.keysOf([subject, other], true)),
  )
  const keys = new Set(made.map((one) => one?.get(subject)?.get(1)?.toString('hex')))
  expect(keys.size).toBe(1)
  const secrets = await Promise.all(stores.map((one) => one.secret('index')))
  expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1)
})

test('a subject’s key turns over: new seals use the new one, the old one opens until it is retired', async () => {
  const keys = await store()
  await keys.keysOf([subject, other], true)
  const old = await keyOf(keys)
  expect(await keys.rotateSubject(subject)).toBe(2)
  const both = (await keys.keysOf([subject], true)).get(subject)
  expect([...(both?.keys() ?? [])].toSorted()).toEqual([1, 2])
  expect(both?.get(2)).not.toEqual(both?.get(1))

  await keys.retireOldKeys(subject)
  expect([...((await keys.keysOf([subject], true)).get(subject)?.keys() ?? [])]).toEqual([2])
  const { rows } = await owner.query('select wrapped from subject_key where version = 1 order by 1')
  expect(rows.filter((row) => row.wrapped === null)).toHaveLength(1) // and the other subject kept its own
  expect(await keyOf(keys, 1, other)).toBeDefined()
  expect(await keyOf(keys)).not.toBe(old)
})

test('a destroyed key does not come back and is not made anew', async () => {
  const keys = await store()
  await keys.keysOf([subject], true)
  await owner.query('update subject_key set wrapped = null, destroyed_at = now()')
  expect((await keys.keysOf([subject], true)).size).toBe(0)
  await expect(keys.rotateSubject(subject)).rejects.toThrow('destroyed')
  const { rows } = await owner.query('select wrapped from subject_key')
  expect(rows).toEqual([{ wrapped: null }])
})

test('the master key turns over: every key stays what it is, and the old master key opens nothing', async () => {
  const keys = await store()
  await keys.keysOf([subject], true)
  const before = [await keyOf(keys), (await keys.secret('index')).toString('hex')]
  const next = masterKey(Buffer.alloc(32, 10), 'a new file')
  await keys.rewrap(next)
  const after = await store(next)
  expect([await keyOf(after), (await after.secret('index')).toString('hex')]).toEqual(before)
  await expect(openKeyStore(url, master)).rejects.toThrow(StartError)
})

test('with a wrong master key it does not open, and says where that key came from', async () => {
  await store()
  const wrong = openKeyStore(url, masterKey(Buffer.alloc(32, 11), '/etc/wrong.key'))
  await expect(wrong).rejects.toThrow(StartError)
  await expect(wrong).rejects.toThrow(/\/etc\/wrong\.key is not the one/)
})

test('a key that was put in another subject’s place does not open', async () => {
  const keys = await store()
  await keys.keysOf([subject, other], true)
  await owner.query(
    `update subject_key a set wrapped = b.wrapped from subject_key b where a.subject = $1 and b.subject = $2`,
    [subject, other],
  )
  await expect(keys.keysOf([subject], false)).rejects.toThrow()
})

test('the role of the key store cannot remove a key without a trace', async () => {
  const pool = new Pool({ connectionString: url })
  try {
    for (const table of ['kek', 'subject_key', 'secret'])
      for (const statement of [`delete from ${table}`, `truncate ${table}`, `drop table ${table}`])
        await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/)
  } finally {
    await pool.end()
  }
})
