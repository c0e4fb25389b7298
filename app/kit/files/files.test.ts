// Files as a storage sees them and as they come back: whole, by range, from a folder and from a server that speaks S3.
// One byte that was changed, a part that is missing or moved, is an error each time.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { s3Server } from '../../../test/support/s3-server.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic } from '../../../test/support/people.ts'
import { readFilesPlace } from '../config-files.ts'
import { jobContext, verb } from '../verb.ts'
import { keepFile, readFile, type FileRow } from './file.ts'
import { openStorage } from './place.ts'
import { bytesOf, openFile, type Range } from './read.ts'
import { CHUNK, PART } from './sealed.ts'
import { fileFromStream, type Written } from './write.ts'

const keep = verb({
  name: 'test.files.keep',
  who: ['job'],
  input: z.custom<Written>(),
  run: async (tx, written): Promise<FileRow> => {
    await keepFile(tx, written, { origin: 'portal', by: null, state: 'clean' })
    return readFile(tx, written.id)
  },
  audit: () => [],
})

/** A PDF by its first bytes, and random bytes after. */
const pdfOf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])

async function* dripping(bytes: Buffer, piece: number) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

async function collected(from: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of from) pieces.push(piece)
  return Buffer.concat(pieces)
}

const storages = {
  folder: async () => ({ env: {}, stop: async () => {} }),
  S3: () => s3Server(),
}

describe.each(Object.entries(storages))('in a %s', (_, place) => {
  let portal: TestPortal
  let outside: { env: Record<string, string>; stop(): Promise<void> }
  let patient: string
  beforeAll(async () => {
    outside = await place()
    portal = await testPortal({ env: outside.env })
    await setUpClinic(portal)
    patient = (await addPatient(portal, 'Ana Files')).id
  })
  afterAll(async () => {
    await portal.end()
    await outside.stop()
  })

  const put = async (bytes: Buffer, piece = 70_001) => {
    const written = await fileFromStream(
      portal.kit,
      { patient, name: 'letter.pdf' },
      dripping(bytes, piece),
    )
    return keep(jobContext(portal.kit, 'files'), written)
  }
  const read = (file: FileRow, range?: Range) => collected(bytesOf(portal.kit, file, range))

  /** Reads what lies in the storage under a part, and puts something else there. */
  async function replace(object: string, change: (sealed: Buffer) => Buffer) {
    const name = `${object}`
    const size = await sizeOf(name)
    const sealed = await portal.kit.files.get(name, 0, size)
    await portal.kit.files.put(name, change(sealed))
  }
  async function sizeOf(object: string): Promise<number> {
    const { rows } = await portal.owner.query('select size from file_part where object = $1', [
      object,
    ])
    const { size } = rows[0] as { size: number }
    return size + 28 * Math.ceil(size / CHUNK)
  }

  test.each([10, CHUNK - 1, CHUNK, CHUNK + 1, PART, PART + 1, 2 * PART + CHUNK + 7])(
    '%i bytes come back as they were, whole and by range',
    async (size) => {
      const bytes = pdfOf(size)
      const file = await put(bytes)
      expect(file).toMatchObject({ size, type: 'pdf', name: 'letter.pdf', state: 'clean' })
      expect((await read(file)).equals(bytes)).toBe(true)
      const cuts = [0, 1, CHUNK - 1, CHUNK, PART - 1, PART, PART + 1, size - 1, size]
      for (const start of cuts)
        for (const end of cuts)
          if (start < end && end <= size)
            expect(
              (await read(file, { start, end })).equals(bytes.subarray(start, end)),
              `${start}-${end}`,
            ).toBe(true)
    },
  )

  test('as a stream it comes in pieces, and whoever stops early leaves nothing open', async () => {
    const stream = openFile(portal.kit, await put(pdfOf(3 * PART)))
    for await (const piece of stream) {
      expect(piece.length).toBeLessThan(PART)
      break
    }
    expect(stream.destroyed).toBe(true)
  })

  test('a byte that was changed anywhere is an error and a line in the log, never wrong bytes', async () => {
    const bytes = pdfOf(PART + 2 * CHUNK + 5)
    for (const at of [0, 11, 12, 12 + CHUNK, CHUNK + 30, -1]) {
      const file = await put(bytes)
      const [, last] = file.parts
      await replace(last!.object, (sealed) => {
        const i = at < 0 ? sealed.length + at : at
        sealed[i] = sealed[i]! ^ 1
        return sealed
      })
      portal.logged.length = 0
      await expect(read(file), `byte ${at}`).rejects.toThrow('do not open')
      expect(portal.logged.join()).toContain('file.broken')
      const part = { start: PART, end: file.size }
      await expect(read(file, part), `byte ${at}`).rejects.toThrow('do not open')
      expect((await read(file, { start: 0, end: PART })).equals(bytes.subarray(0, PART))).toBe(true)
    }
  })

  test('parts that were swapped, cut off or taken from another file do not open', async () => {
    const bytes = pdfOf(2 * PART)
    const [one, other] = [await put(bytes), await put(bytes)]
    const [a, b] = one.parts as [FileRow['parts'][0], FileRow['parts'][0]]
    await expect(read({ ...one, parts: [{ ...a, object: b.object }, b] })).rejects.toThrow(
      'do not open',
    )
    await expect(read({ ...one, parts: [{ ...other.parts[0]! }, b] })).rejects.toThrow(
      'do not open',
    )
    // Whoever can write the row says that it is shorter than it was.
    await expect(read({ ...one, parts: [a], size: PART })).rejects.toThrow('do not open')
    await expect(read({ ...one, parts: [{ ...a, size: CHUNK }], size: CHUNK })).rejects.toThrow(
      'do not open',
    )
  })

  test('bytes that are gone are an error', async () => {
    const file = await put(pdfOf(100))
    await portal.kit.files.remove(file.parts[0]!.object)
    await expect(read(file)).rejects.toThrow('missing')
  })

  test('what is not taken leaves nothing behind', async () => {
    const before = await listed()
    await expect(attempt(Buffer.alloc(0))).rejects.toMatchObject({ code: 'file_empty' })
    await expect(attempt(Buffer.from('MZ a program'))).rejects.toMatchObject({ code: 'file_type' })
    await expect(attempt(pdfOf(PART + 10), PART)).rejects.toMatchObject({ code: 'file_too_large' })
    expect(await listed()).toEqual(before)
  })

  const attempt = (bytes: Buffer, most?: number) =>
    fileFromStream(portal.kit, { patient, name: 'x', most }, [bytes])
  const listed = async () => {
    const names: string[] = []
    for await (const name of portal.kit.files.list(new Date(Date.now() + 60_000))) names.push(name)
    return names.toSorted()
  }

  test('the sum is of the bytes, and neither it, the name nor the bytes are readable', async () => {
    const bytes = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from('Quercus-Holm '.repeat(9000)),
    ])
    const file = await put(bytes)
    const written = createHash('sha256').update(bytes).digest('hex')
    const { rows } = await portal.owner.query('select * from file where file_id = $1', [file.id])
    expect(JSON.stringify(rows)).not.toMatch(/letter\.pdf/)
    expect(JSON.stringify(rows)).not.toContain(written)
    const object = file.parts[0]!.object
    const sealed = await portal.kit.files.get(object, 0, await sizeOf(object))
    expect(sealed.includes('Quercus')).toBe(false)
  })
})

const at = (given: string) => openStorage(readFilesPlace({ PORTICO_FILES_URL: given }, '/nowhere'))

test('S3 is asked with a signature and to encrypt, and turns a wrong key away', async () => {
  const server = await s3Server({ strict: true })
  const url = server.env.PORTICO_FILES_URL
  const [own, wrong] = [await at(url), await at(url.replace(':S3RVER@', ':guessed@'))]
  try {
    await own.put('ab01', Buffer.from('sealed'))
    expect((await own.get('ab01', 2, 5)).toString()).toBe('ale')
    await expect(wrong.get('ab01', 0, 1)).rejects.toThrow('signature')
    await expect(wrong.put('ab02', Buffer.from('x'))).rejects.toThrow('signature')
    expect(server.asked[0]).toMatchObject({ 'x-amz-server-side-encryption': 'AES256' })
  } finally {
    await own.end()
    await wrong.end()
    await server.stop()
  }
})

test('the folder shows nothing to others, and a file in it appears whole or not at all', async () => {
  const portal = await testPortal()
  try {
    const root = path.join(portal.env.PORTICO_DATA as string, 'files')
    await portal.kit.files.put('ab0123', Buffer.from('x'))
    expect(fs.statSync(root).mode & 0o077).toBe(0)
    expect(fs.statSync(path.join(root, 'ab/ab0123')).mode & 0o177).toBe(0)
    expect(fs.readdirSync(path.join(root, 'ab'))).toEqual(['ab0123'])
  } finally {
    await portal.end()
  }
})
