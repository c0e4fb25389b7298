// The key store: wrapped keys in a database of their own. Subject keys are wrapped by a key-encryption
// key (KEK); KEKs by the master key. A KMS is asked once per KEK at start, never once per patient.
import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { StartError } from '../errors.ts'
import { unwrapKey, wrapKey, type MasterKey } from './master.ts'

export type KeyStore = {
  /** Keys of many subjects by version; with `create`, a subject that never had one gets its first. */
  keysOf(subjects: string[], create: boolean): Promise<Map<string, Map<number, Buffer>>>
  /** A secret of the whole installation (index key, stamp key …), made at first use. */
  secret(name: string): Promise<Buffer>
  /** A further version of a subject's key; new seals use it. */
  rotateSubject(subject: string): Promise<number>
  /** Destroys all but the newest version of a subject's key, once everything is resealed. */
  retireOldKeys(subject: string): Promise<void>
  /** Wraps every KEK anew under another master key. */
  rewrap(next: MasterKey): Promise<void>
  end(): Promise<void>
}

export type WrappedKek = { kek_id: number; wrapped: Buffer }

/** Unwraps key-encryption keys. @throws StartError when the master key is not the one they were wrapped with. */
export async function openKeks(
  master: MasterKey,
  wrapped: WrappedKek[],
): Promise<Map<number, Buffer>> {
  const keks = new Map<number, Buffer>()
  for (const row of wrapped) {
    try {
      keks.set(row.kek_id, await master.unwrap(`kek:${row.kek_id}`, row.wrapped))
    } catch {
      throw new StartError(
        `The master key in ${master.where} is not the one these records were sealed with.`,
      )
    }
  }
  return keks
}

/** Opens the key store at `url`. @throws StartError when the master key is not the one it was made with. */
export async function openKeyStore(url: string, master: MasterKey): Promise<KeyStore> {
  const db = new Pool({ connectionString: url, max: 4, application_name: 'portico-keys' })
  // A connection that PostgreSQL closes while idle is replaced at the next query; it must not end the process.
  db.on('error', () => {})
  const found = await db.query<WrappedKek>('select kek_id, wrapped from kek')
  const keks = await openKeks(master, found.rows).catch(async (error: unknown) => {
    await db.end()
    throw error
  })
  if (keks.size === 0) {
    await db.query('insert into kek (kek_id, wrapped) values (1, $1) on conflict do nothing', [
      await master.wrap('kek:1', randomBytes(32)),
    ])
    // Two first starts at once: both read back what one of them wrote.
    const first = await db.query<{ wrapped: Buffer }>('select wrapped from kek where kek_id = 1')
    keks.set(1, await master.unwrap('kek:1', (first.rows[0] as { wrapped: Buffer }).wrapped))
  }
  const kekId = Math.max(...keks.keys())
  const kek = keks.get(kekId) as Buffer
  const kekOf = (id: number) => keks.get(id) as Buffer

  const wrapSubject = (subject: string, version: number, key: Buffer) =>
    wrapKey(kek, `subject:${subject}:${version}`, key)

  async function keysOf(subjects: string[], create: boolean) {
    const select = () =>
      db.query<{ subject: string; version: number; wrapped: Buffer | null; kek_id: number }>({
        name: 'keys-of',
        text: 'select subject, version, wrapped, kek_id from subject_key where subject = any($1::uuid[])',
        values: [subjects],
      })
    let rows = (await select()).rows
    const known = new Set(rows.map((row) => row.subject))
    const fresh = create ? subjects.filter((subject) => !known.has(subject)) : []
    if (fresh.length > 0) {
      await db.query(
        `insert into subject_key (subject, version, wrapped, kek_id)
         select s, 1, w, $3 from unnest($1::uuid[], $2::bytea[]) as t (s, w) on conflict do nothing`,
        [fresh, fresh.map((subject) => wrapSubject(subject, 1, randomBytes(32))), kekId],
      )
      rows = (await select()).rows
    }
    const keys = new Map<string, Map<number, Buffer>>()
    for (const row of rows) {
      if (!row.wrapped) continue
      const versions = keys.get(row.subject) ?? new Map<number, Buffer>()
      const name = `subject:${row.subject}:${row.version}`
      keys.set(
        row.subject,
        versions.set(row.version, unwrapKey(kekOf(row.kek_id), name, row.wrapped)),
      )
    }
    return keys
  }

  async function secret(name: string): Promise<Buffer> {
    await db.query(
      'insert into secret (name, wrapped, kek_id) values ($1, $2, $3) on conflict do nothing',
      [name, wrapKey(kek, `secret:${name}`, randomBytes(32)), kekId],
    )
    const row = (
      await db.query<{ wrapped: Buffer; kek_id: number }>(
        'select wrapped, kek_id from secret where name = $1',
        [name],
      )
    ).rows[0]
    if (!row) throw new Error('The key store lost a secret between two statements.')
    return unwrapKey(kekOf(row.kek_id), `secret:${name}`, row.wrapped)
  }

  async function rotateSubject(subject: string): Promise<number> {
    const versions = (await keysOf([subject], true)).get(subject)
    if (!versions) throw new Error('The key of this subject was destroyed; it cannot be rotated.')
    const version = Math.max(...versions.keys()) + 1
    await db.query(
      'insert into subject_key (subject, version, wrapped, kek_id) values ($1, $2, $3, $4)',
      [subject, version, wrapSubject(subject, version, randomBytes(32)), kekId],
    )
    return version
  }

  async function retireOldKeys(subject: string): Promise<void> {
    await db.query(
      `update subject_key set wrapped = null, destroyed_at = now()
       where subject = $1 and destroyed_at is null
         and version < (select max(version) from subject_key where subject = $1)`,
      [subject],
    )
  }

  async function rewrap(next: MasterKey): Promise<void> {
    const client = await db.connect()
    try {
      await client.query('begin')
      for (const [id, value] of keks)
        await client.query('update kek set wrapped = $2 where kek_id = $1', [
          id,
          await next.wrap(`kek:${id}`, value),
        ])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }

  return { keysOf, secret, rotateSubject, retireOldKeys, rewrap, end: () => db.end() }
}
