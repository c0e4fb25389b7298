// Going on under another Node: signals arrive once, ends are told, nobody is left alone.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'

const child = JSON.stringify(path.join(import.meta.dirname, 'child.js'))
const inline = (code: string) => ['--input-type=module', '-e', code]

/** What stands in for the server: counts what it hears, and takes a moment to stop. */
const server = `
  import { followStarter } from ${child}
  followStarter()
  const heard = []
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      if (heard.push(signal) > 1) return
      console.log('stopping')
      setTimeout(() => { console.log(heard.join()); process.exit(7) }, 200)
    })
  console.log(process.pid)
  // A test that fails leaves nobody behind.
  setTimeout(() => {}, 5000)`

const open = new Set<ChildProcess>()
afterEach(() => {
  for (const process of open) process.kill('SIGKILL')
})

/** A process that hands over to `code`; the lines that arrive, and its end. */
async function starter(code: string, node = process.execPath) {
  const script = `
    import { handOver } from ${child}
    const started = await handOver(${JSON.stringify(node)}, ${JSON.stringify(inline(code))})
    console.log('not started', started)`
  const outer = spawn(process.execPath, inline(script), {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  open.add(outer)
  const lines = createInterface(outer.stdout)[Symbol.asyncIterator]()
  const next = async () => (await lines.next()).value as string | undefined
  return { outer, next, end: once(outer, 'exit') as Promise<[number | null, string | null]> }
}

test('one Ctrl-C, from the terminal and again from npm, is one', async () => {
  const { outer, next, end } = await starter(server)
  await next()
  process.kill(-(outer.pid ?? 0), 'SIGINT')
  expect(await next()).toBe('stopping')
  outer.kill('SIGINT')
  expect(await next()).toBe('SIGINT')
  expect(await end).toEqual([7, null])
})

test('SIGTERM is passed on', async () => {
  const { outer, next, end } = await starter(server)
  await next()
  outer.kill('SIGTERM')
  expect(await next()).toBe('stopping')
  expect(await next()).toBe('SIGTERM')
  expect(await end).toEqual([7, null])
})

test('when the starter is killed, the server stops in order', async () => {
  const { outer, next, end } = await starter(server)
  await next()
  outer.kill('SIGKILL')
  expect(await end).toEqual([null, 'SIGKILL'])
  expect(await next()).toBe('stopping')
  expect(await next()).toBe('SIGTERM')
})

test('when the server is killed, the starter dies of the same', async () => {
  const { next, end } = await starter(server)
  process.kill(Number(await next()), 'SIGKILL')
  expect(await end).toEqual([null, 'SIGKILL'])
})

test('a program that is done is done, whatever connects it with its starter', async () => {
  const { end } = await starter(`
    import { followStarter } from ${child}
    followStarter()
    process.exitCode = 4`)
  expect(await end).toEqual([4, null])
})

test('a Node that cannot start here is told from one that could', async () => {
  const { next, end } = await starter(server, '/no/such/node')
  expect(await next()).toBe('not started false')
  expect(await end).toEqual([0, null])
})
