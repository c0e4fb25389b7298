// A file that is written while it is sent: pieces go out one by one, and wait for a slow reader instead of piling up.
import type { ReadableStream } from 'node:stream/web'

/** Sends one piece; false when the reader is gone, or took nothing for too long. */
export type Write = (piece: string) => Promise<boolean>

const PATIENCE = 30_000 // ms that one piece may wait for its reader: less than a transaction may stand idle

/**
 * @param work writes the file; says whether it came to its end
 * @returns the answer. A file that did not come to its end breaks off, so that nobody takes a part for the whole.
 */
export function fileOut(
  headers: { type: string; name: string },
  work: (write: Write) => Promise<boolean>,
): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  writer.closed.catch(() => {})
  const write: Write = async (piece) => {
    if (piece === '') return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((done) => {
      timer = setTimeout(() => done(false), PATIENCE)
    })
    const sent = writer.write(Buffer.from(piece)).then(
      () => true,
      () => false,
    )
    return Promise.race([sent, late]).finally(() => clearTimeout(timer))
  }
  const broken = () => writer.abort(new Error('The file broke off.')).catch(() => {})
  void work(write)
    .then((ended) => (ended ? writer.close() : broken()), broken)
    .catch(() => {})
  return new Response(readable as ReadableStream as never, {
    headers: {
      'Content-Type': headers.type,
      'Content-Disposition': `attachment; filename="${headers.name}"`,
    },
  })
}
