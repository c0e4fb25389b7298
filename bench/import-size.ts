// import.kb_per_resource: what a resource takes in the database when it is imported, with its indexes and its
// share of everything else that the import writes. Resources with attachments inside are left out: how large
// those are is not ours to say.
import { Client } from 'pg'
import { inputOfText } from '../app/features/record/import/file-read.ts'
import { importFiles } from '../app/features/record/import/importer.ts'
import { readBytes, type SourceFile } from '../app/features/record/import/sources.ts'
import { run, startDatabases } from './databases.ts'
import type { Measured } from './figures.ts'
import { importSet, resourcesIn, type Json } from './import-set.ts'
import type { Say } from './run.ts'

const ATTACHMENT = 1_000 // characters of base64 from which it counts as one

export async function measureImportSize(say: Say): Promise<Measured> {
  const databases = await startDatabases()
  const { kit, ownerUrl } = await databases.freshKit()
  const files = await importSet()
  const inputs = await Promise.all(files.map(withoutAttachments))
  const before = await tableSizes(ownerUrl)
  const report = await importFiles(kit, inputs)
  await run(ownerUrl, 'vacuum')
  const after = await tableSizes(ownerUrl)

  const filed = Object.values(report.types).reduce((sum, counts) => sum + counts.new, 0)
  const grown = [...after]
    .map(([table, size]) => ({ table, bytes: size - (before.get(table) ?? 0) }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes)
  for (const { table, bytes } of grown)
    say(`  ${table.padEnd(24)} ${(bytes / filed / 1000).toFixed(3)} kB per resource`)
  const total = grown.reduce((sum, { bytes }) => sum + bytes, 0)
  return { 'import.kb_per_resource': total / filed / 1000 }
}

/** Bytes of each table with its indexes and its long values. */
async function tableSizes(url: string): Promise<Map<string, number>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ relname: string; size: string }>(
    `select relname, pg_total_relation_size(oid) as size from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  await client.end()
  return new Map(rows.map(({ relname, size }) => [relname, Number(size)]))
}

/** The same file without the resources that carry an attachment; the rest stays in its bundle. */
async function withoutAttachments(file: SourceFile) {
  const chunks: Buffer[] = []
  for await (const chunk of readBytes(file)) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  if (file.lines) {
    const kept = resourcesIn(text, true).filter(light)
    return inputOfText(file.name, kept.map((one) => JSON.stringify(one)).join('\n'), true)
  }
  const document = JSON.parse(text) as Json
  if (Array.isArray(document.entry))
    document.entry = (document.entry as { resource?: Json }[]).filter((one) => light(one.resource))
  return inputOfText(file.name, light(document) ? JSON.stringify(document) : '')
}

const light = (resource: Json | undefined) => !resource || !hasAttachment(resource)

const hasAttachment = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, inside]) =>
    name === 'data' && typeof inside === 'string'
      ? inside.length > ATTACHMENT
      : hasAttachment(inside),
  )
