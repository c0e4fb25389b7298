// A small project in a folder of its own, with our real bin/ and programs that only pretend.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Ran = { code: number | null; out: string; err: string }

export type Project = ReturnType<typeof makeProject>

export function makeProject() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portico-bin-'))
  const at = (name: string) => path.join(folder, name)
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    writeFileSync(at(name), text)
  }
  cpSync(path.join(import.meta.dirname, '..'), at('bin'), {
    recursive: true,
    filter: (file) => !file.includes('.test.') && file !== import.meta.dirname,
  })
  write('package.json', '{ "type": "module" }')
  write('package-lock.json', JSON.stringify({ packages: { '': {} } }))
  write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }))
  return {
    folder,
    at,
    write,
    read: (name: string) => readFileSync(at(name), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    /** A program in node_modules/.bin that runs this code. */
    pretend: (name: string, code: string) => {
      write(`node_modules/.bin/${name}`, `#!/usr/bin/env node\n${code}`)
      chmodSync(at(`node_modules/.bin/${name}`), 0o755)
    },
    run: (script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ran> =>
      runNode([at(script), ...args], { env: { ...clean, ...env }, cwd: folder }),
  }
}

/** Without what npm and vitest left in our environment. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST|PORTICO_)/.test(name)),
)

async function runNode(args: string[], options: object): Promise<Ran> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}
