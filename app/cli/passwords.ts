// portico passwords build <list> <file>: makes the filter of breached passwords that PORTICO_BREACHED names.
import fs from 'node:fs'
import path from 'node:path'
import { buildFilter } from '../features/account/breached/filter.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'makes the list of stolen passwords that nobody may choose',
  usage: `npm run portico -- passwords build <list> <file>
  <list> has one SHA-1 sum a line, as the lists of Have I Been Pwned do; <file> is made from it.
  It takes about two bytes of memory and of disk for each sum. Then set PORTICO_BREACHED to <file>.`,
  async run(args) {
    const [verb, list, to, ...rest] = args
    if (verb !== 'build' || !list || !to || rest.length > 0)
      throw new UsageError('Name the list, and the file to make of it.')
    if (!fs.existsSync(list)) throw new UsageError(`There is no file ${list}.`)
    const { taken, skipped } = await buildFilter(list, path.resolve(to))
    const passed = skipped ? `, passed over ${skipped} lines that are none` : ''
    process.stdout.write(
      `Took ${taken} passwords${passed}. Set PORTICO_BREACHED=${path.resolve(to)}\n`,
    )
    return taken > 0 ? 0 : 1
  },
}
