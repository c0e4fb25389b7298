// portico access: prints who may do what, from the roles in the database and the verbs themselves.
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { accessDocument } from '../features/access/document.ts'
import { readRoles } from '../features/access/roles.server.ts'
import { sourceFolder } from '../kit/start.ts'
import { allVerbs, jobContext } from '../kit/verb.ts'
import type { Command } from './command.ts'

export const command: Command = {
  says: 'prints who may do what: every role, every permission, every verb',
  usage: 'npm run portico -- access > docs/access.md',
  async run(_args, start) {
    const { kit } = await start()
    const roles = await readRoles(jobContext(kit, 'access'), {})
    await declareVerbs()
    process.stdout.write(accessDocument(roles, allVerbs()))
    return 0
  },
}

/** Verbs are known once their files were read. */
export async function declareVerbs(): Promise<void> {
  for await (const file of glob('app/**/*.ts', { cwd: sourceFolder })) {
    if (file.includes('.test.')) continue
    const source = await readFile(path.join(sourceFolder, file), 'utf8')
    if (/\b(listVerb|chartVerb|chartShelf|verb)\(\{/.test(source))
      await import(path.join(sourceFolder, file))
  }
}
