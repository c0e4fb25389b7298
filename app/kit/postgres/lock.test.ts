// The locks between processes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { own, tryOwn, tryShare } from './lock.ts'
import { newFolder } from './test/guests.ts'

let folder: { path: string; remove(): void }
let file: string
beforeEach(() => {
  folder = newFolder()
  file = path.join(folder.path, 'a.lock')
})
afterEach(() => folder.remove())

test('many may share it; nobody can own it then', () => {
  const [first, second] = [tryShare(file), tryShare(file)]
  expect(tryOwn(file)).toBeNull()
  first?.release()
  expect(tryOwn(file)).toBeNull()
  second?.release()
  const owner = tryOwn(file)
  expect(owner).not.toBeNull()
  expect(tryShare(file)).toBeNull()
  owner?.release()
})

test('a lock ends with its process, and only then', async () => {
  const code = `
    import { tryOwn } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.ts'))}
    globalThis.lock = tryOwn(${JSON.stringify(file)})
    console.log('held')
    setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(tryOwn(file)).toBeNull()
  await expect(own(file, 50, 'It is taken.')).rejects.toThrow('It is taken.')
  const waiting = own(file, 10_000, 'It is taken.')
  holder.kill('SIGKILL')
  const lock = await waiting
  expect(tryShare(file)).toBeNull()
  lock.release()
})
