// The commands as a person types them: a process of their own.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './demonstration.ts'

export type Said = { code: number; said: string; complained: string }

/** Runs `npm run portico -- <args>`. @param env adds to the environment */
export async function portico(env: Record<string, string>, ...args: string[]): Promise<Said> {
  const child = spawn(process.execPath, [path.join(root, 'app/cli/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const code = await new Promise<number>((done) =>
    child.once('close', (status) => done(status ?? -1)),
  )
  return { code, said, complained }
}
