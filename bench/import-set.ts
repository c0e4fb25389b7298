// What is imported when imports are measured: the real-shaped records beside the repository where there are
// some, else records that we make ourselves.
import fs from 'node:fs'
import path from 'node:path'
import { bulkRecord } from '../db/seed/sizes.ts'
import { listFiles, type SourceFile } from '../app/features/record/import/sources.ts'
import { root } from '../test/support/demonstration.ts'
import { temporaryFolder } from './stopping.ts'

const shared = path.join(root, '../shared/data/fhir')
const PATIENTS = 12
const ENTRIES = 1_000 // of each of them

export type Json = Record<string, unknown>

export async function importSet(): Promise<SourceFile[]> {
  const folder = fs.existsSync(shared) ? shared : madeFolder()
  return (await listFiles([folder])).files
}

function madeFolder(): string {
  const folder = temporaryFolder('records')
  for (let seed = 1; seed <= PATIENTS; seed++) {
    const entry = [...bulkRecord(ENTRIES, seed)].map((resource) => ({ resource }))
    const bundle = { resourceType: 'Bundle', type: 'collection', entry }
    fs.writeFileSync(path.join(folder, `made-${seed}.json`), JSON.stringify(bundle))
  }
  return folder
}

/** The resources in the text of a file: of its bundles, of its lines, or the one that it is. */
export function resourcesIn(text: string, lines: boolean): Json[] {
  const documents = lines ? text.split('\n').filter((line) => line.trim()) : [text]
  return documents.flatMap((document): Json[] => {
    const parsed = JSON.parse(document) as Json
    if (parsed.resourceType !== 'Bundle') return [parsed]
    const entries = (parsed.entry ?? []) as { resource?: Json }[]
    return entries.flatMap(({ resource }) => (resource ? [resource] : []))
  })
}
