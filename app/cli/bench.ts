// portico bench: how fast and how light the portal is, as figures with bounds.
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'measures speed and weight: each figure, its bound, and whether it keeps it',
  usage: 'npm run bench [-- [--json] [figure…]]     such as: npm run bench -- page.kb',
  async run(args) {
    const { figureNames } = await import('../../bench/figures.ts')
    const { runBench } = await import('../../bench/run.ts')
    const { stopOnSignals } = await import('../../bench/stopping.ts')
    const { table } = await import('../../bench/table.ts')
    const named = args.filter((arg) => arg !== '--json')
    const unknown = named.find((name) => !(figureNames as string[]).includes(name))
    if (unknown)
      throw new UsageError(`There is no figure "${unknown}". Figures: ${figureNames.join(', ')}`)
    const wanted = figureNames.filter((name) => named.length === 0 || named.includes(name))
    stopOnSignals()
    const figures = await runBench(wanted, (line) => process.stderr.write(`${line}\n`))
    const text = args.includes('--json') ? JSON.stringify(figures, null, 2) : table(figures)
    process.stdout.write(`${text}\n`)
    return 0
  },
}
