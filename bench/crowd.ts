// A clinic of many generated patients, written straight into the tables by COPY: sealed as an import would, and beside it
// the same people in a plain table with a trigram index, as nobody should keep them.
import fs from 'node:fs'
import path from 'node:path'
import type { Patient } from 'fhir/r4'
import { Client } from 'pg'
import { findable } from '../app/features/find/findable.fhir.ts'
import { plain } from '../app/features/find/letters.ts'
import { keysOf, SCHEME } from '../app/features/find/scheme.ts'
import { cardPlace } from '../app/features/people/people.server.ts'
import { cardOf } from '../app/features/record/import/card.fhir.ts'
import { bodyPlace } from '../app/features/record/places.ts'
import { uuidv7 } from '../app/kit/ids.ts'
import type { Running } from '../app/kit/start.ts'
import { person, randomFrom } from './crowd-names.ts'
import { later, temporaryFolder } from './stopping.ts'

const AT_ONCE = 10_000

export type Known = { name: string; birthDate: string; number: string; phone: string }

/** @returns the owner of the database, and some of them, spread evenly, to be looked for */
export async function fillCrowd(
  { kit, ownerUrl }: Running,
  count: number,
  some: number,
): Promise<{ owner: Client; known: Known[] }> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  later(() => owner.end())
  const folder = temporaryFolder('crowd')
  fs.chmodSync(folder, 0o755)
  const random = randomFrom(7)
  const known: Known[] = []
  const { rows: sources } = await owner.query(
    `insert into record_source (name) values ('crowd') returning source_id`,
  )
  const source = sources[0].source_id as number
  await owner.query(`create extension if not exists pg_trgm`)
  await owner.query(
    `create table app.bench_plain (patient_id uuid primary key, name text, born text, number text, doc text)`,
  )
  for (let from = 0; from < count; from += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => ({
      id: uuidv7(),
      resource: person(from + i, random),
    }))
    await kit.vault.know(people.map(({ id }) => id))
    const rows = people.map(({ id, resource }) => rowsOf(kit, source, id, resource))
    for (const [table, columns] of Object.entries(tables))
      await copy(
        owner,
        folder,
        `${table} (${columns})`,
        rows.map((row) => row[table as Table]),
      )
    rows.forEach(({ told }, i) => {
      if ((from + i) % Math.floor(count / some) === 0) known.push(told)
    })
  }
  await owner.query(`create index on app.bench_plain using gin (doc gin_trgm_ops)`)
  // No row-level security there: `like` is not leakproof, so the index would not be used.
  await owner.query('grant select on app.bench_plain to portico_staff')
  await owner.query('vacuum analyze')
  return { owner, known }
}

const tables = {
  patient: 'patient_id, card, named_at, created_at',
  patient_find: 'patient_id, scheme, keys',
  record_entry: 'patient_id, id, source_id, type, state, version, received_at, digest, body',
  'app.bench_plain': 'patient_id, name, born, number, doc',
} as const
type Table = keyof typeof tables

function rowsOf(kit: Running['kit'], source: number, id: string, resource: Patient) {
  const card = cardOf(resource)
  const found = findable(resource, card)
  const sealed = (place: string, what: unknown) =>
    `\\\\x${kit.vault.sealNow(id, place, JSON.stringify(what)).toString('hex')}`
  const now = new Date().toISOString()
  const [phone = ''] = found.phones
  const born = card.birthDate ?? ''
  const number = card.recordNumber ?? ''
  return {
    patient: [id, sealed(cardPlace(id), card), now, now],
    patient_find: [id, SCHEME, `{${keysOf(kit.vault, id, found).join(',')}}`],
    record_entry: [
      id,
      id,
      source,
      'Patient',
      'active',
      1,
      now,
      `\\\\x00`,
      sealed(bodyPlace(id), resource),
    ],
    'app.bench_plain': [
      id,
      card.name,
      born,
      number,
      ['', ...card.name.split(' ').map(plain), born, plain(number), phone, ...found.emails].join(
        ' ',
      ),
    ],
    told: { name: card.name, birthDate: born, number, phone },
  }
}

/** The database reads the file itself: nothing is faster. */
async function copy(owner: Client, folder: string, into: string, rows: unknown[][]): Promise<void> {
  const file = path.join(folder, 'rows')
  fs.writeFileSync(file, rows.map((row) => `${row.join('\t')}\n`).join(''), { mode: 0o644 })
  await owner.query(`copy ${into} from '${file}'`)
}
