// The storage of one machine: a folder, in which each object is a file that only the portal's user can read. It appears
// under its name when all of it is on the disk, or not at all.
import fs from 'node:fs/promises'
import path from 'node:path'
import { FileGone, type Storage } from './storage.ts'

const UNFINISHED = '.part'

export function folderStorage(root: string): Storage {
  const folderOf = (name: string) => path.join(root, name.slice(0, 2))
  const fileOf = (name: string) => path.join(folderOf(name), name)

  async function put(name: string, bytes: Buffer): Promise<void> {
    await makeFolder(folderOf(name), root)
    const beside = fileOf(name) + UNFINISHED
    const file = await fs.open(beside, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    await fs.rename(beside, fileOf(name))
    await flushFolder(folderOf(name))
  }

  async function get(name: string, start: number, end: number): Promise<Buffer> {
    const file = await fs.open(fileOf(name), 'r').catch((error: { code?: string }) => {
      throw error.code === 'ENOENT' ? new FileGone() : error
    })
    try {
      const bytes = Buffer.allocUnsafe(end - start)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
      if (bytesRead < bytes.length) throw new FileGone()
      return bytes
    } finally {
      await file.close()
    }
  }

  async function* list(before: Date): AsyncIterable<string> {
    for (const entry of await entriesOf(root)) {
      if (!/^[\da-f]{2}$/.test(entry)) continue
      for (const name of await entriesOf(path.join(root, entry))) {
        const { mtime } = await fs.stat(path.join(root, entry, name)).catch(() => ({ mtime: null }))
        if (mtime && mtime < before) yield name
      }
    }
  }

  return {
    put,
    get,
    list,
    remove: (name) => fs.rm(fileOf(name), { force: true }),
    end: async () => {},
  }
}

/** A folder that survives a crash is one that its own folder knows on the disk. */
async function makeFolder(folder: string, root: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  if (!first) return
  await flushFolder(root)
  await flushFolder(path.dirname(root))
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // a folder cannot be opened there, and need not be
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const entriesOf = (folder: string): Promise<string[]> => fs.readdir(folder).catch(() => [])
