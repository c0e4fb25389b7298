// import.ratio: how fast records are imported (checked, sealed, filed, indexed, audited), as a part of the
// speed of a bare script on the same files and the same PostgreSQL. In rounds; the median counts.
import { inputOf } from '../app/features/record/import/file-read.ts'
import { importFiles } from '../app/features/record/import/importer.ts'
import { bareImport } from './bare-import.ts'
import { startDatabases } from './databases.ts'
import { median, type Measured } from './figures.ts'
import { importSet } from './import-set.ts'
import type { Say } from './run.ts'

const ROUNDS = 3

export async function measureImportSpeed(say: Say): Promise<Measured> {
  const databases = await startDatabases()
  const files = await importSet()
  const timed = async (work: () => Promise<unknown>) => {
    await databases.settle()
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const ratios: number[] = []
  let resources = 0
  // The first round warms both up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const url = await databases.fresh()
    const bare = await timed(async () => (resources = await bareImport(url, files)))
    const { kit, stop } = await databases.freshKit()
    const ours = await timed(() => importFiles(kit, files.map(inputOf)))
    await stop()
    say(`  ${resources} resources: bare ${Math.round(bare)} ms, import ${Math.round(ours)} ms`)
    if (round > 0) ratios.push(bare / ours)
  }
  return { 'import.ratio': median(ratios) }
}
