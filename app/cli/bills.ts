// portico bills <file>…
import fs from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importBills } from '../features/bills/import/import.server.ts'
import { sourceName } from '../features/record/import/runs.server.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'reads bills from tables (CSV)',
  usage:
    'npm run portico -- bills <file>… [--source name] [--issue] [--json]\n' +
    '  --source  the system they come from, when there are several\n' +
    '  --issue   send them to the patients at once; without it they are drafts\n' +
    '  --json    print the result for programs\n' +
    'The columns are described in docs/running/bills.md.',
  async run(args, start) {
    const { values, positionals: files } = parseArgs({
      args,
      options: {
        source: { type: 'string', default: 'billing' },
        issue: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    if (files.length === 0) throw new UsageError('Name the files to read.')
    const source = sourceName.safeParse(values.source)
    if (!source.success) throw new UsageError(`${source.error.issues[0]?.message}.`)
    const texts: { file: string; text: string }[] = []
    for (const file of files) texts.push({ file, text: await readOr(file) })
    const { kit } = await start()
    let refusals = 0
    for (const { file, text } of texts) {
      const done = await importBills(kit, text, { source: source.data, issue: values.issue })
      refusals += done.refused.length
      process.stdout.write(
        values.json ? `${JSON.stringify({ file, ...done })}\n` : told(file, done),
      )
    }
    return refusals > 0 ? 1 : 0
  },
}

async function readOr(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as { code?: string }).code}).`)
  }
}

function told(
  file: string,
  { read, made, same, refused }: Awaited<ReturnType<typeof importBills>>,
) {
  const lines = [
    `${file}: ${read} read, ${made} new, ${same} known already, ${refused.length} refused`,
  ]
  for (const { line, reason } of refused) lines.push(`  line ${line}: ${reason}`)
  return `${lines.join('\n')}\n`
}
