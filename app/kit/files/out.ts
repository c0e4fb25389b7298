// What goes with bytes of a file on their way to a browser: nobody keeps them, nothing in them runs, and what breaks off
// arrives broken off.
import type { Readable } from 'node:stream'

/** Whatever it is: nothing of it runs, loads or asks for anything. */
export const guarded = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'no-store',
}

/** To be kept or shown, and its name: in plain letters for old programs, and as it is for all others. */
export function disposition(use: 'keep' | 'show', name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}"\\/:*?<>|%]/gu, ' ').trim()
  const plain = clean.normalize('NFKD').replace(/[^\x20-\x7e]/g, '') || 'file'
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${use === 'keep' ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Ends as the stream ends. */
export function webOf(from: Readable): ReadableStream<Uint8Array> {
  const pieces = from[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(to) {
      const { done, value } = await pieces.next()
      if (done) to.close()
      else to.enqueue(value as Uint8Array)
    },
    cancel: () => void from.destroy(),
  })
}
