// The command line: `npm run portico -- <command>`. Each command is a file that exports `run`.
import { readConfig } from '../kit/config.ts'
import { PorticoError, StartError } from '../kit/errors.ts'
import { startKit, type Running } from '../kit/start.ts'
import { UsageError, type Command } from './command.ts'

const commands: Record<string, () => Promise<{ command: Command }>> = {
  import: () => import('./import.ts'),
  bills: () => import('./bills.ts'),
  account: () => import('./account.ts'),
  audit: () => import('./audit.ts'),
  verify: () => import('./verify.ts'),
  keys: () => import('./keys.ts'),
  find: () => import('./find.ts'),
  clinic: () => import('./clinic.ts'),
  passwords: () => import('./passwords.ts'),
  access: () => import('./access.ts'),
  dev: () => import('./dev.ts'),
  bench: () => import('./bench.ts'),
  shots: () => import('./shots.ts'),
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const complain = (text: string) => process.stderr.write(`${text}\n`)

async function main(argv: string[]): Promise<number> {
  const [name = 'help', ...args] = argv
  const load = commands[name]
  if (!load) {
    if (name !== 'help') complain(`There is no command "${name}".`)
    say('Commands:')
    for (const [known, module] of Object.entries(commands))
      say(`  ${known.padEnd(10)} ${(await module()).command.says}`)
    return name === 'help' ? 0 : 1
  }
  const { command } = await load()
  if (args.includes('--help')) {
    say(command.usage)
    return 0
  }
  let running: Promise<Running> | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      // What was begun is undone by the database; an embedded one must not be left running.
      await (await running?.catch(() => undefined))?.stop()
      process.exit(130)
    })
  try {
    return await command.run(args, () => (running ??= startKit(readConfig())))
  } catch (error) {
    if (error instanceof UsageError || isUnknownOption(error)) {
      complain(`${error.message}\n${command.usage}`)
      return 1
    }
    throw error
  } finally {
    await (await running)?.stop()
  }
}

/** What parseArgs says of an option that it does not know, or one without its value. */
const isUnknownOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartError || error instanceof PorticoError)) throw error
  const fields = error instanceof PorticoError ? Object.values(error.fields) : []
  complain(fields.length > 0 ? fields.join('\n') : error.message)
  process.exitCode = 1
}
