// portico dev: builds and serves the demonstration, and does both again whenever a source changes.
// Open pages reload by themselves once the new server answers.
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Command } from './command.ts'

const root = path.join(import.meta.dirname, '../..')
const watched = ['app', 'db', 'vite.config.ts', 'react-router.config.ts']
const QUIET = 150 // ms without a further change before a build starts

export const command: Command = {
  says: 'serves the portal and reloads on every change of a source',
  usage: 'npm run dev',
  async run() {
    let server: ChildProcess | undefined
    let ended = false
    const again = debounced(async () => {
      if ((await finished(tool('react-router', 'build'))) !== 0) return // its errors stand above
      await stop(server)
      if (!ended) server = serve()
    })
    for (const name of watched)
      fs.watch(path.join(root, name), { recursive: true }, (_event, file) => {
        if (!file?.endsWith('~')) again()
      })
    again()
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    })
    ended = true
    await stop(server)
    return 0
  },
}

const tool = (name: string, ...args: string[]) =>
  spawn(process.execPath, [path.join(root, 'node_modules/.bin', name), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORTICO_DEV: 'yes' },
  })

const serve = () =>
  spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(path.join(root, 'build/server/index.js'))}).then((m) => m.main())`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PORTICO_DEV: 'yes' } },
  )

const finished = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('exit', (code) => done(code)))

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  const gone = finished(child)
  child.kill('SIGTERM')
  await gone
}

/** Runs `work` once things are quiet, never twice at once; a change meanwhile runs it again. */
function debounced(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = false
  const run = async () => {
    if (running) return void (timer = setTimeout(run, QUIET))
    running = true
    await work().finally(() => (running = false))
  }
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, QUIET)
  }
}
