// A stolen dump, disk or log shows nothing of anybody: after the demonstration was filled, a record imported and the
// portal used, no phrase of a patient is found in either database, in any file of the data folder (its write-ahead log
// too) or in a log, whether written plainly, in hex, base64, UTF-16 or compressed. And a planted one is found.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinic } from '../../db/seed/clinic.ts'
import { papers } from '../../db/seed/documents.ts'
import { people } from '../../db/seed/people.ts'
import { records } from '../../db/seed/records.ts'
import { startPostgres, type Postgres } from '../../app/kit/postgres/start.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { pdfOf } from '../support/documents.ts'
import { withDatabase } from '../support/names.ts'
import { fillInForm } from '../support/filled-form.ts'
import { phrasesOf, someOf } from '../support/phrases.ts'
import { sampleResources } from '../support/resources.ts'
import { searchFor, type Find } from '../support/scan.ts'
import { filesOf, read, root } from '../support/sources.ts'
import { cookieOf } from '../shots/sign-in.ts'
import { routes } from './addresses.ts'

const PLANTED = 'Planted Phrase, Quercus-Holm'
const IMPORTED = 'Thessaly Vandermeer-Quist'
/** What a patient sends: what the file is called, what stands in it, what they write beside it. */
const SENT = {
  name: 'Marigold Tamarind referral.pdf',
  text: 'The left ankle of Marigold Tamarind',
  note: 'About the ankle since Michaelmas',
}

/** What somebody without an account says in a form, and puts into it. */
const FILLED = {
  given: 'Ysolde',
  family: 'Marchbanks-Fenwick',
  answer: 'Awake since Whitsun at Fernhollow',
  name: 'Fenwick insurance card.pdf',
  text: 'Member of Fernhollow Mutual',
}

let server: Demonstration
let postgres: Postgres
let phrases: string[]
let search: (place: string, bytes: Buffer) => Find[]
beforeAll(async () => {
  server = await startDemonstration()
  postgres = await startPostgres(server.folder)
  await importOne()
  await usePortal()
  const imported = sampleResources('thessaly', IMPORTED)
  const staff = people(new Date()).filter(({ role }) => role !== 'patient')
  const ours = filesOf(
    'db/migrations/*.sql',
    'db/keys/*.sql',
    'app/texts/en/*.ts',
    'app/features/forms/library/*.json',
  )
    .map(read)
    .join('\n')
  const found = phrasesOf(
    [...records(new Date()), ...imported],
    JSON.stringify([staff, clinic]) + ours,
  )
  const written = papers
    .flatMap(({ paragraphs, before }) => [...paragraphs, ...(before?.paragraphs ?? [])])
    .filter((text) => text.length > 60)
  const filled = Object.values(FILLED).filter((one) => one !== FILLED.given)
  phrases = [...someOf(found, 300), ...written, ...Object.values(SENT), ...filled]
  search = searchFor([...phrases, PLANTED])
}, 240_000)
afterAll(async () => {
  await postgres?.stop()
  await server?.stop()
})

async function importOne(): Promise<void> {
  const file = path.join(os.tmpdir(), `portico-leak-${process.pid}.ndjson`)
  const lines = sampleResources('thessaly', IMPORTED).map((resource) => JSON.stringify(resource))
  fs.writeFileSync(file, lines.join('\n'))
  const env = {
    ...process.env,
    PORTICO_DATA: server.folder,
    PORTICO_MASTER_KEY_FILE: `${server.folder}.key`,
  }
  await promisify(execFile)(
    process.execPath,
    [path.join(root, 'app/cli/main.ts'), 'import', file],
    { env },
  )
  fs.rmSync(file)
}

/** Everything a person can open, and what people mistype: names in addresses, forms and searches. */
async function usePortal(): Promise<void> {
  const { origin } = server
  const [person] = await server.people()
  const post = (address: string, body: Record<string, string>, cookie = '') =>
    fetch(origin + address, {
      method: 'POST',
      headers: { origin, cookie },
      body: new URLSearchParams(body),
      redirect: 'manual',
    })
  const { email, password, name, recordNumber } = person as {
    email: string
    password: string
    name: string
    recordNumber: string
  }
  const answer = await post('/sign-in', { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const open = async (address: string) =>
    (await fetch(origin + address, { headers: { cookie }, redirect: 'manual' })).text()
  const links: string[] = []
  for (const pattern of Object.keys(routes).filter((one) => /^\/[\w/-]*$/.test(one)))
    links.push(
      ...((await open(pattern)).match(/(?<=href=")\/(results|visits|vitals)\/[^"]+/g) ?? []),
    )
  expect(links.length).toBeGreaterThan(20)
  for (const link of links.slice(0, 60)) await open(link)
  for (const typed of [name, recordNumber, email, '(202) 555-0123'])
    for (const address of [
      `/${encodeURIComponent(typed)}`,
      `/results/${encodeURIComponent(typed)}`,
      `/results?q=${encodeURIComponent(typed)}`,
      `/access?before=${encodeURIComponent(typed)}`,
    ])
      await fetch(origin + address, { headers: { cookie }, redirect: 'manual' })
  await sendAndTake(cookie, await open('/uploads/new'))
  await searchAsStaff(name)
  await fillIn()
  await post('/sign-in', { email: name, password: recordNumber })
  await post('/sign-in', { email, password: `${name} 1961-04-17` })
  await post('/password', { current: name, next: recordNumber, again: 'x' }, cookie)
}

/** Files go in, and a copy of the record is made: sealed, all of them. */
async function sendAndTake(cookie: string, form: string): Promise<void> {
  const { origin } = server
  const body = new FormData()
  for (const [, name, value] of form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
    body.append(name as string, value as string)
  body.append('words', SENT.note)
  body.append('files', new Blob([new Uint8Array(pdfOf(SENT.text))]), SENT.name)
  const headers = { origin, cookie }
  const sent = await fetch(`${origin}/uploads/new`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  })
  expect(sent.status).toBe(302)
  const receipt = await fetch(new URL(sent.headers.get('location') ?? '', origin), { headers })
  expect(await receipt.text()).toContain(SENT.name)
  const asked = await fetch(`${origin}/takeaway`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  expect(asked.status).toBe(302)
}

/** A form without an account, with a file in it, as far as the last look. */
async function fillIn(): Promise<void> {
  const { name, text, ...who } = FILLED
  const file = { name, bytes: new Uint8Array(pdfOf(text)) }
  const at = await fillInForm(server.origin, 'New patient', { ...who, file })
  const shown = await (await fetch(server.origin + at)).text()
  expect(shown).toContain(FILLED.answer)
  expect(shown).toContain(FILLED.name)
}

async function searchAsStaff(name: string): Promise<void> {
  const { origin } = server
  const desk = (await server.people()).find(({ role }) => role === 'front desk')
  const cookie = await cookieOf(server, { key: desk?.key ?? '' })
  const found = await fetch(`${origin}/staff`, {
    method: 'POST',
    headers: { origin, cookie: `${cookie.name}=${cookie.value}` },
    body: new URLSearchParams({ q: name }),
  })
  expect(await found.text()).toContain(name)
}

/** Every value of every table of a database: text as text, bytes and ids as the bytes they are. */
async function* dump(database: string): AsyncGenerator<[place: string, bytes: Buffer]> {
  const client = new Client({ connectionString: withDatabase(postgres.url, database) })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select format('%I.%I', n.nspname, c.relname) as name, array_agg(
         format(case when t.typname in ('bytea') then '%I' when t.typname = 'uuid' then 'uuid_send(%I)'
           else 'convert_to(%I::text, ''UTF8'')' end, a.attname) order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       where c.relkind in ('r', 'm', 'S') and n.nspname <> 'information_schema' group by 1`,
    )
    for (const { name, columns } of rows) {
      const found = await client.query({
        text: `select ${columns.join(', ')} from ${name}`,
        rowMode: 'array',
      })
      const cells = (found.rows as (Buffer | null)[][]).flat().filter((cell) => cell !== null)
      yield [
        `${database}: ${name}`,
        Buffer.concat(cells.flatMap((cell) => [cell, Buffer.from('\n')])),
      ]
    }
  } finally {
    await client.end()
  }
}

/** Null for one that PostgreSQL has replaced since the folder was listed. */
function whole(file: string): Buffer | null {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}

/** Every file of the data folder, as it lies on the disk. */
function* files(): Generator<[place: string, bytes: Buffer]> {
  for (const entry of fs.readdirSync(server.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = whole(file)
    if (bytes) yield [`file: ${path.relative(server.folder, file)}`, bytes]
  }
}

/** What the portal logs; the lines for people above it greet with the invented names on purpose. */
const log = () =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n')

/** All there is to steal. */
async function* everything(): AsyncGenerator<[place: string, bytes: Buffer]> {
  await asOwner('portico', 'checkpoint')
  for (const database of ['portico', 'portico_keys', 'postgres']) yield* dump(database)
  yield* files()
  yield ['log', Buffer.from(log())]
}

async function asOwner(database: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: withDatabase(postgres.url, database) })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

test('there is enough to look for, of every kind, and enough to look through', async () => {
  expect(phrases.length).toBeGreaterThanOrEqual(300)
  expect(new Set(phrases).size).toBe(phrases.length)
  expect(phrases).toEqual(expect.arrayContaining([IMPORTED, 'José Luis Ramírez Ortega']))
  expect(phrases.filter((phrase) => /^\d{4}-\d\d-\d\d$/.test(phrase)).length).toBeGreaterThan(8)
  expect(phrases.filter((phrase) => /555-01\d\d/.test(phrase)).length).toBeGreaterThan(8)
  let bytes = 0
  const places = new Set<string>()
  for await (const [place, content] of everything()) {
    bytes += content.length
    if (content.length > 0) places.add(place)
  }
  expect(bytes).toBeGreaterThan(50_000_000)
  for (const place of [
    'portico: public.record_entry',
    'portico: public.audit_event',
    'portico_keys: public.subject_key',
    'log',
  ])
    expect(places).toContain(place)
  expect([...places].filter((place) => place.includes('/pg_wal/0')).length).toBeGreaterThan(0)
  expect(log().split('\n').length).toBeGreaterThan(30)
})

test('no phrase of a patient is found anywhere', async () => {
  const found: string[] = []
  for await (const [place, bytes] of everything())
    for (const find of search(place, bytes))
      found.push(`${find.place}: ${find.how}: ${find.phrase}`)
  expect(found).toEqual([])
}, 240_000)

test('a phrase that is there is found: in a table, in the keys, in a file, in what was deleted, in a log', async () => {
  const text = `before ${PLANTED} after`
  const hex = Buffer.from(text).toString('hex')
  await asOwner(
    'portico',
    'create table planted (how text, words text, bytes bytea, more jsonb)',
    `insert into planted (how, words) values ('text', '${text}')`,
    `insert into planted (how, bytes) values ('zstd', '\\x${zlib.zstdCompressSync(text.repeat(9)).toString('hex')}')`,
    `insert into planted (how, more) values ('base64', '{"note": "${btoa(text)}"}')`,
    `do $$ begin raise log '${PLANTED}'; end $$`,
  )
  await asOwner(
    'portico_keys',
    'create table planted (words text)',
    `insert into planted values ('${hex}')`,
  )
  // Deleted and gone from its table, but not from the write-ahead log.
  await asOwner(
    'postgres',
    'create table planted (words text)',
    `insert into planted values ('${text}')`,
    'drop table planted',
    'checkpoint',
  )
  fs.writeFileSync(path.join(server.folder, 'planted.bin'), Buffer.from(text, 'utf16le'))
  const found: string[] = []
  for await (const [place, bytes] of everything())
    for (const find of search(place, bytes)) found.push(`${find.place}: ${find.how}`)
  const expected = [
    /^portico: public.planted: text$/,
    /^portico: public.planted: zstd, text$/,
    /^portico: public.planted: base64$/,
    /^portico_keys: public.planted: hex$/,
    /^file: planted.bin: UTF-16$/,
    /^file: postgres\/data\/base\/\d+\/\d+: text$/,
    /^file: postgres\/data\/pg_wal\/\w+: text$/,
    /^file: postgres\/.*log.*: text$/,
  ]
  for (const place of expected) expect(found).toContainEqual(expect.stringMatching(place))
  expect(search('log', Buffer.from(`${log()}\n{"event":"${PLANTED}"}`))).toMatchObject([
    { phrase: PLANTED },
  ])
}, 240_000)
