// The other side of import.ratio: reads the same files, parses them, and inserts the raw JSON in batches into
// one table without an index. Nothing is checked, sealed, filed or found again.
import fs from 'node:fs'
import zlib from 'node:zlib'
import { Client } from 'pg'
import type { SourceFile } from '../app/features/record/import/sources.ts'
import { resourcesIn } from './import-set.ts'

const BATCH = 500

/** @returns how many resources were inserted */
export async function bareImport(url: string, files: SourceFile[]): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create table raw (body jsonb)')
  let rows: string[] = []
  let inserted = 0
  const insert = async () => {
    if (rows.length === 0) return
    const places = rows.map((_, i) => `($${i + 1})`)
    await client.query(`insert into raw (body) values ${places}`, rows)
    inserted += rows.length
    rows = []
  }
  for (const file of files) {
    const bytes = fs.readFileSync(file.path)
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    const text = (packed ? zlib.gunzipSync(bytes) : bytes).toString('utf8')
    for (const resource of resourcesIn(text, file.lines)) {
      rows.push(JSON.stringify(resource))
      if (rows.length === BATCH) await insert()
    }
  }
  await insert()
  await client.end()
  return inserted
}
