// portico import <file|folder>…
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { importFiles } from '../features/record/import/importer.ts'
import { inputOf } from '../features/record/import/file-read.ts'
import { hasRefusals } from '../features/record/import/report.ts'
import { sourceName } from '../features/record/import/runs.server.ts'
import { listFiles, type Listing } from '../features/record/import/sources.ts'
import { importText, type Told } from './import-text.ts'
import { UsageError, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'

export const command: Command = {
  says: 'reads FHIR R4 files and folders into the records',
  usage:
    'npm run portico -- import <file|folder>… [--source name] [--json] [--quiet]\n' +
    '  --source  the system they come from, when there are several; ids of different systems never meet\n' +
    '  --json    print the result for programs\n' +
    '  --quiet   no progress, and only the totals',
  async run(args, start) {
    const { paths, source, json, quiet } = readArguments(args)
    const listing = await listFiles(paths)
    if (listing.files.length === 0 && listing.missing.length === 0)
      process.stderr.write(
        'There are no FHIR files in there (.json, .ndjson, also packed with gzip).\n',
      )
    // Nearly everything an import makes is soon garbage: with a small nursery it costs no more time, and
    // the process needs a third less memory.
    setFlagsFromString('--semi-space-growth-factor=1')
    const { kit } = await start()
    const bar = progressBar({
      total: listing.files.reduce((sum, file) => sum + file.size, 0),
      out: process.stderr,
      quiet: quiet || json,
    })
    const report = await importFiles(kit, listing.files.map(inputOf), {
      source,
      onProgress: bar.show,
    }).finally(bar.end)
    const told: Told = { ...report, refused: [...missing(listing), ...report.refused] }
    process.stdout.write(
      json
        ? `${JSON.stringify({ ...told, skipped: listing.skipped })}\n`
        : importText(told, listing.skipped, quiet),
    )
    return hasRefusals(report) || listing.missing.length > 0 ? 1 : 0
  },
}

function readArguments(args: string[]) {
  let read
  try {
    read = parseArgs({
      args,
      options: {
        source: { type: 'string', default: 'import' },
        json: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
  const { values, positionals: paths } = read
  if (paths.length === 0) throw new UsageError('Name the files or folders to import.')
  const source = sourceName.safeParse(values.source)
  if (!source.success) throw new UsageError(`${source.error.issues[0]?.message}.`)
  return { ...values, source: source.data, paths }
}

const missing = ({ missing: files }: Listing): Told['refused'] =>
  files.map(({ file, reason }) => ({ file, line: null, reason }))
