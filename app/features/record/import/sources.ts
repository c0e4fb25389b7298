// The files of an import: which ones there are, in an order that is the same every time, and their bytes,
// unpacked where they are packed. What a file is, is told by its first bytes and not by its name.
import { createReadStream, type ReadStream } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { createGunzip, gunzipSync, type Gunzip } from 'node:zlib'

export type SourceFile = {
  path: string
  /** As the person will recognize it: the way they named it, or the folder it is in. */
  name: string
  size: number
  modified: number
  /** The name says one resource per line. */
  lines: boolean
}

export type Listing = {
  files: SourceFile[]
  /** Files that are beside the point: hidden, manifests, pictures, notes. */
  skipped: number
  /** Named on the command line, but not there or not readable. */
  missing: { file: string; reason: string }[]
}

const CHUNK = 64 * 1024
const HEAD = 64 * 1024
const SMALL = 8 * 1024 * 1024 // unpacked bytes that are held at once

/** What follows the files of an export around without being part of it. */
const besides = new Set(['manifest.json', 'package.json', 'package-lock.json'])
const readable = /\.(json|ndjson|jsonl)(\.gz)?$|\.gz$/i

/** Finds the files under `paths`, folders in order of their names. A file that is named itself is always read. */
export async function listFiles(paths: string[]): Promise<Listing> {
  const listing: Listing = { files: [], skipped: 0, missing: [] }
  const seen = new Set<string>() // folders; a link may lead back up
  for (const given of paths) {
    try {
      const found = await stat(given)
      if (found.isDirectory()) await walk(path.resolve(given), given, listing, seen)
      else listing.files.push(sourceFile(path.resolve(given), given, found))
    } catch (error) {
      listing.missing.push({ file: given, reason: unreadable(error) })
    }
  }
  return listing
}

async function walk(
  folder: string,
  under: string,
  listing: Listing,
  seen: Set<string>,
): Promise<void> {
  const real = await realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  const names = (await readdir(folder)).toSorted()
  for (const name of names) {
    const at = path.join(folder, name)
    const shown = path.join(under, name)
    try {
      const found = await stat(at)
      if (name.startsWith('.')) listing.skipped += found.isDirectory() ? 0 : 1
      else if (found.isDirectory()) await walk(at, shown, listing, seen)
      else if (!found.isFile() || besides.has(name.toLowerCase()) || !readable.test(name))
        listing.skipped++
      else listing.files.push(sourceFile(at, shown, found))
    } catch (error) {
      listing.missing.push({ file: shown, reason: unreadable(error) })
    }
  }
}

function sourceFile(
  at: string,
  name: string,
  found: { size: number; mtimeMs: number },
): SourceFile {
  const lines = /\.(ndjson|jsonl)(\.gz)?$/i.test(name)
  return { path: at, name, size: found.size, modified: Math.floor(found.mtimeMs), lines }
}

/** The first bytes of a file, as it lies on the disk: they tell it from others of its name and size. */
export async function readHead(file: SourceFile): Promise<Buffer> {
  const handle = await open(file.path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Why a file cannot be read, or holds something else than JSON, in words that end a sentence. */
export class Unreadable extends Error {}

const GZIP = '1f8b'
const others: [magic: string, reason: string][] = [
  ['504b0304', 'a zip file; unpack it first'],
  ['28b52ffd', 'packed with zstd; unpack it first'],
  ['425a68', 'packed with bzip2; unpack it first'],
  ['fd377a585a', 'packed with xz; unpack it first'],
  ['fffe', 'UTF-16 text; save it as UTF-8'],
  ['feff', 'UTF-16 text; save it as UTF-8'],
]

/**
 * The unpacked bytes of a file, chunk by chunk. A packed file is unpacked to its end before anything of it
 * is given out: what is damaged shows only there, and until then could pass for somebody's values.
 * @param onRead told how many bytes of the file itself have been read so far
 * @throws Unreadable with a reason; of a packed file before the first chunk
 */
export async function* readBytes(
  file: SourceFile,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  try {
    const hex = (await readHead(file)).toString('hex', 0, 8)
    const other = others.find(([magic]) => hex.startsWith(magic))
    if (other) throw new Unreadable(other[1])
    const packed = hex.startsWith(GZIP)
    const small = packed ? await unpackSmall(file) : null
    if (small) {
      onRead(file.size)
      for (let at = 0; at < small.length; at += CHUNK) yield small.subarray(at, at + CHUNK)
      return
    }
    if (packed) await finished(unpack(createReadStream(file.path)).resume())
    const raw = createReadStream(file.path, { highWaterMark: CHUNK })
    try {
      for await (const chunk of packed ? unpack(raw) : raw) {
        onRead(raw.bytesRead)
        yield chunk as Buffer
      }
    } finally {
      raw.destroy()
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(unreadable(error))
  }
}

/** A packed file as a whole, when it is small; else null. */
async function unpackSmall(file: SourceFile): Promise<Buffer | null> {
  if (file.size > SMALL) return null
  try {
    return gunzipSync(await readFile(file.path), { maxOutputLength: SMALL })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

function unpack(raw: ReadStream): Gunzip {
  const unpacked = createGunzip({ chunkSize: CHUNK })
  raw.on('error', (error) => unpacked.destroy(error))
  return raw.pipe(unpacked)
}

function unreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EISDIR: 'a folder, not a file',
    Z_BUF_ERROR: 'the packed file ends too early',
    Z_DATA_ERROR: 'the packed file is damaged',
  }
  return reasons[code ?? ''] ?? `it could not be read (${code ?? 'unknown'})`
}
