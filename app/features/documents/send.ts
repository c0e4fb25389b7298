// The bytes of a document on their way to a browser: nothing keeps them, nothing in them runs, and a range can be asked for.
import { Readable } from 'node:stream'
import { disposition, guarded, webOf } from '../../kit/files/out.ts'
import { openFile } from '../../kit/files/read.ts'
import { fileTypes, isDrawn, type FileType } from '../../kit/files/type.ts'
import type { FileRow } from '../../kit/files/file.ts'
import type { Kit } from '../../kit/kit.ts'
import type { Opened } from './file.server.ts'
import { drawnPage } from './preview/preview.ts'
import type { Received } from './received/attached.fhir.ts'
import type { OpenedReceived } from './received/received.server.ts'

/** What a browser asks for of a file. */
export type Wanted = {
  /** A page of what is drawn, as a picture. */
  page: number | null
  range: string | null
  ifRange: string | null
}

type Sending = {
  kit: Kit
  opened: Opened & { file: FileRow }
  wanted: Wanted
  /** Throws once whoever reads may not go on; asked again and again while bytes leave. */
  stands?: () => Promise<unknown>
}

export const sendFile = ({ kit, opened, wanted, stands }: Sending): Promise<Response> =>
  sendBytes({
    title: opened.document.title,
    use: opened.use,
    type: opened.file.type,
    size: Number(opened.file.size),
    mark: opened.file.id,
    wanted,
    read: (range) => {
      const bytes = openFile(kit, opened.file, range)
      return stands ? Readable.from(whileStands(bytes, stands), { objectMode: false }) : bytes
    },
  })

const AGAIN = 1024 * 1024 // bytes that leave between two questions

async function* whileStands(bytes: Readable, stands: () => Promise<unknown>) {
  let left = 0
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    left += piece.length
    if (left >= AGAIN) {
      await stands()
      left = 0
    }
    yield piece
  }
}

/** A file that came with a note: it lies in memory already. */
export const sendReceived = (
  { title, use, id }: Pick<OpenedReceived, 'title' | 'use' | 'id'>,
  { bytes, type }: Received,
  wanted: Wanted,
): Promise<Response> =>
  sendBytes({
    title,
    use,
    type,
    size: bytes.length,
    mark: id,
    wanted,
    read: (range) => Readable.from([range ? bytes.subarray(range.start, range.end) : bytes]),
  })

type Range = { start: number; end: number }
type Bytes = Pick<Opened, 'use'> & {
  title: string
  /** Null for what the portal does not know: it leaves as a copy to keep, and as nothing in particular. */
  type: FileType | null
  size: number
  /** Another for other bytes. */
  mark: string
  wanted: Wanted
  read: (range?: Range) => Readable
}

export async function sendBytes(of: Bytes): Promise<Response> {
  const { title, use, type, size, wanted, read } = of
  if (isDrawn(type) && use === 'show') return sendPage(read(), type, wanted.page ?? 1)
  const mark = `"${of.mark}"`
  const asked = !wanted.ifRange || wanted.ifRange === mark ? wanted.range : null
  const range = asked ? readRange(asked, size) : null
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  const { start, end } = range ?? { start: 0, end: size }
  const known = type && fileTypes[type]
  return new Response(webOf(read(range ?? undefined)), {
    status: range ? 206 : 200,
    headers: {
      ...guarded,
      'Content-Type': known?.mime ?? 'application/octet-stream',
      'Content-Disposition': disposition(
        known?.seen ? use : 'keep',
        known ? `${title}.${known.end}` : title,
      ),
      'Content-Length': String(end - start),
      'Accept-Ranges': 'bytes',
      ETag: mark,
      ...(range && { 'Content-Range': `bytes ${start}-${end - 1}/${size}` }),
    },
  })
}

async function sendPage(...of: Parameters<typeof drawnPage>): Promise<Response> {
  const drawn = await drawnPage(...of)
  if (!drawn) return new Response(null, { status: 404 })
  const { picture, mime } = drawn
  return new Response(new Uint8Array(picture), {
    headers: {
      ...guarded,
      'Content-Type': mime,
      'Content-Disposition': 'inline',
      'Content-Length': String(picture.length),
    },
  })
}

/** @returns null for what asks for several ranges or cannot be read: then all of it is sent */
export function readRange(asked: string, size: number): Range | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked.trim()) ?? []
  if (!from && !to) return null
  const start = from ? Number(from) : Math.max(size - Number(to), 0)
  const end = from && to ? Math.min(Number(to) + 1, size) : size
  if (start >= size || (!from && Number(to) === 0)) return 'outside'
  return start < end ? { start, end } : null
}
